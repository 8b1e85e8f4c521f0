"""What is known of all spaceflights at once: their time, which were first, foreign."""

import datetime
from collections import Counter, defaultdict

from ..dates import Precision, full_years
from ..spaceflights import return_among
from .crew_member import Sex
from .mission import Mission
from .mission_codes import Outcome
from .seat import SeatAssignment
from .seat_codes import Leg

NO_TIME = datetime.timedelta()


def elapsed_by_seat():
    """{launch seat's key: time from launch to the person's own landing, or the loss}.

    A spaceflight that lasts is not in it. Two queries: they cost less than asking the
    database for the return of each launch seat.
    """
    missions = {
        pk: (launched_at, landed_at, outcome)
        for pk, launched_at, landed_at, outcome in Mission.objects.flown()
        .order_by()
        .values_list("pk", "launched_at", "landed_at", "outcome")
    }
    launches, returns = [], defaultdict(list)
    seats = SeatAssignment.objects.flown().order_by("pk")
    for pk, leg, person, mission in seats.values_list(
        "pk", "leg", "person_id", "mission_id"
    ):
        launched_at, landed_at, outcome = missions[mission]
        if leg == Leg.UP:
            lost_at = landed_at if outcome == Outcome.LOST else None
            launches.append((pk, person, mission, launched_at, lost_at))
        elif landed_at:
            returns[person].append((mission, landed_at))
    for landings in returns.values():
        landings.sort(key=lambda landing: landing[1])
    found = {}
    for pk, person, mission, launched_at, lost_at in launches:
        back = return_among(returns[person], mission, launched_at)
        ended_at = back[1] if back else lost_at
        if ended_at:
            found[pk] = ended_at - launched_at
    return found


def first_spaceflights():
    """Keys of the launch seats of people’s first spaceflights; one query."""
    spaceflights = SeatAssignment.objects.spaceflights()
    in_order = spaceflights.order_by("mission__launched_at", "pk")
    first = {}
    for person, pk in in_order.values_list("person_id", "pk"):
        first.setdefault(person, pk)
    return set(first.values())


def foreign_spaceflights():
    """Keys of the launch seats on another country’s spacecraft; one query."""
    spaceflights = SeatAssignment.objects.spaceflights().order_by()
    return set(spaceflights.on_foreign_vehicles().values_list("pk", flat=True))


def age_at_launch(born_on, birth_precision, launched_at):
    """Full years at launch; None where the day of birth or the launch is not known."""
    if launched_at is None or birth_precision != Precision.DAY:
        return None
    return full_years(born_on, launched_at.date())


def ages_by_seat():
    """{key of a seat: full years at its mission's launch}; without those unknown."""
    seats = SeatAssignment.objects.order_by().values_list(
        "pk", "person__born_on", "person__birth_precision", "mission__launched_at"
    )
    ages = ((pk, age_at_launch(*facts)) for pk, *facts in seats)
    return {pk: age for pk, age in ages if age is not None}


def spaceflights_by_person():
    """{person's key: keys of the launch seats of their spaceflights, in order}."""
    spaceflights = SeatAssignment.objects.spaceflights()
    found = defaultdict(list)
    in_order = spaceflights.order_by("mission__launched_at", "pk")
    for person, pk in in_order.values_list("person_id", "pk"):
        found[person].append(pk)
    return found


def time_by_person():
    """{person's key: time of their ended spaceflights, added up}."""
    elapsed = elapsed_by_seat()
    return {
        person: sum((elapsed.get(pk, NO_TIME) for pk in flights), NO_TIME)
        for person, flights in spaceflights_by_person().items()
    }


def crews():
    """{mission's key: its crew at launch above 100 km: (person, sex, nation, seat)}."""
    found = defaultdict(set)
    seats = SeatAssignment.objects.spaceflights().order_by()
    for mission, *facts in seats.values_list(
        "mission_id", "person_id", "person__sex", "nation_id", "pk"
    ):
        found[mission].add(tuple(facts))
    return found


def missions_crewed(is_so):
    """Keys of missions whose crew at launch, of one person or more, `is_so`."""
    return [mission for mission, crew in crews().items() if is_so(crew)]


def missions_with_all_women():
    return missions_crewed(
        lambda crew: all(sex == Sex.FEMALE for _person, sex, _nation, _pk in crew)
    )


def missions_of_one_nation():
    return missions_crewed(
        lambda crew: len({nation for _person, _sex, nation, _pk in crew}) == 1
    )


def missions_with_all_on_their_first():
    first = first_spaceflights()
    return missions_crewed(lambda crew: all(pk in first for *_facts, pk in crew))


def missions_with_a_crew_flown_again():
    """Keys of missions whose crew, of two or more, launched together more than once."""
    people = {
        mission: frozenset(person for person, *_facts in crew)
        for mission, crew in crews().items()
    }
    times = Counter(people.values())
    return [
        mission for mission, crew in people.items() if len(crew) > 1 and times[crew] > 1
    ]

"""What is known of all spaceflights at once: their time, which were first, foreign."""

import datetime
from collections import defaultdict
from itertools import chain
from typing import NamedTuple

from django.db.models import Case, When

from ..dates import TO_THE_DAY, Precision, full_years
from ..in_hand import in_hand
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


def age_at_launch(born_on, birth_precision, launched_at, launch_precision):
    """Full years at launch; None where the day of birth or of launch is not known."""
    if birth_precision != Precision.DAY or launch_precision not in TO_THE_DAY:
        return None
    return full_years(born_on, launched_at.date())


PATHS_TO_AGE = (
    "person__born_on",
    "person__birth_precision",
    "mission__launched_at",
    "mission__launch_precision",
)


def ages_by_seat():
    """{key of a seat: full years at its mission's launch}; without those unknown."""
    seats = SeatAssignment.objects.order_by().values_list("pk", *PATHS_TO_AGE)
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


class Launched(NamedTuple):
    """Somebody of a crew at launch; `person` and `nation` are keys, or rows."""

    person: object
    sex: str
    nation: object
    is_first: bool  # whether it is their first spaceflight


def is_all_women(crew):
    return all(each.sex == Sex.FEMALE for each in crew)


def is_all_first_flight(crew):
    return all(each.is_first for each in crew)


def is_of_one_nation(crew):
    return len({each.nation for each in crew}) == 1


def crews():
    """{mission's key: its crew at launch above 100 km, one or more `Launched`}."""
    found, flew_before = defaultdict(list), set()
    seats = SeatAssignment.objects.spaceflights().order_by("mission__launched_at", "pk")
    for mission, person, *facts in seats.values_list(
        "mission_id", "person_id", "person__sex", "nation_id"
    ):
        found[mission].append(Launched(person, *facts, person not in flew_before))
        flew_before.add(person)
    return found


def flown_again(crews):
    """Lists of the keys in `crews` whose people, two or more, are the same."""
    found = defaultdict(list)
    for key, crew in crews.items():
        if len(crew) > 1:
            found[frozenset(each.person for each in crew)].append(key)
    return [keys for keys in found.values() if len(keys) > 1]


@in_hand
def missions_by_crew():
    """{what a crew at launch can be: keys of the missions whose crew is}; one query."""
    found = crews()
    asked = {
        "all_women": is_all_women,
        "all_first_flight": is_all_first_flight,
        "one_nation": is_of_one_nation,
    }
    missions = {
        word: [mission for mission, crew in found.items() if is_so(crew)]
        for word, is_so in asked.items()
    }
    return missions | {"same_crew": list(chain(*flown_again(found)))}


def with_crews(missions):
    """Annotate a queryset of missions with what is known of their crews at launch.

    `all_women`, `all_first_flight`, `one_nation`, `same_crew` as another mission.
    """
    return missions.annotate(
        **{
            word: Case(When(pk__in=keys, then=True), default=False)
            for word, keys in missions_by_crew().items()
        }
    )

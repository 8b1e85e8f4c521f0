"""What is known of all spaceflights at once: their time, which were first, foreign."""

import datetime
from collections import defaultdict
from itertools import chain
from typing import NamedTuple

from django.db.models.query import ModelIterable

from ..dates import TO_THE_DAY, Precision, full_years
from ..rows.in_hand import in_hand
from ..spaceflights import return_among
from .crew_member import Sex
from .mission import Mission
from .mission_codes import Outcome
from .seat import SeatAssignment
from .seat_codes import Leg

NO_TIME = datetime.timedelta()


class Flown(NamedTuple):
    """A spaceflight by the keys of its seats; `elapsed` None while it lasts."""

    launch: int
    landing: int | None
    elapsed: datetime.timedelta | None


def flown_by_seats():
    """Every launch flown with its return, each a `Flown`.

    Two queries: they cost less than asking the database for the return of each.
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
            returns[person].append((mission, landed_at, pk))
    for landings in returns.values():
        landings.sort(key=lambda landing: landing[1])
    found = []
    for pk, person, mission, launched_at, lost_at in launches:
        back = return_among(returns[person], mission, launched_at)
        ended_at = back[1] if back else lost_at
        elapsed = ended_at - launched_at if ended_at else None
        found.append(Flown(pk, back and back[2], elapsed))
    return found


def elapsed_by_seat():
    """{launch seat's key: time from launch to the person's own landing, or the loss}.

    Of launch seats alone, so that a sum counts each once. What lasts is not in it.
    """
    return {
        each.launch: each.elapsed
        for each in flown_by_seats()
        if each.elapsed is not None
    }


def on_both_legs(facts):
    """Facts by launch seat, {key: fact}, and those of the seats that end them."""
    returns = (each for each in flown_by_seats() if each.landing)
    return facts | {
        each.landing: facts[each.launch] for each in returns if each.launch in facts
    }


def elapsed_on_both_legs():
    """{launch seat's or return seat's key: time of the spaceflight}."""
    return on_both_legs(elapsed_by_seat())


def firsts_on_both_legs():
    """{launch seat's or return seat's key: whether the spaceflight is a first}."""
    first = first_spaceflights()
    flown = SeatAssignment.objects.spaceflights().order_by()
    return on_both_legs({pk: pk in first for pk in flown.values_list("pk", flat=True)})


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
    "own_launched_at",
    "own_launch_precision",
)


def days_of_birth_and_launch():
    """(launch seat's key, day of birth, day of launch) where both are known."""
    seats = (
        SeatAssignment.objects.up()
        .order_by()
        .filter(
            person__birth_precision=Precision.DAY,
            mission__launch_precision__in=TO_THE_DAY,
        )
    )
    seats = seats.values_list("pk", "person__born_on", "mission__launched_at")
    return [(pk, born_on, launched_at.date()) for pk, born_on, launched_at in seats]


def lived_by_seat():
    """{launch seat's key: time from the day of birth to that of the launch}"""
    return {pk: day - born_on for pk, born_on, day in days_of_birth_and_launch()}


def ages_by_launch_seat():
    """{launch seat's key: full years}; cheaper than `ages_by_seat` of both legs."""
    days = days_of_birth_and_launch()
    return {pk: full_years(born_on, day) for pk, born_on, day in days}


def ages_by_seat():
    """{key of a seat: full years at the person's launch}; without those unknown."""
    seats = SeatAssignment.objects.with_launch().order_by()
    seats = seats.values_list("pk", *PATHS_TO_AGE)
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


def is_with_women(crew):
    return any(each.sex == Sex.FEMALE for each in crew)


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
        "with_women": is_with_women,
    }
    missions = {
        word: {mission for mission, crew in found.items() if is_so(crew)}
        for word, is_so in asked.items()
    }
    return missions | {"same_crew": {*chain(*flown_again(found))}}


class MissionsWithCrews(ModelIterable):
    """The rows of a QuerySet, each told what is known of its crew at launch."""

    def __iter__(self):
        known = missions_by_crew().items()
        for mission in super().__iter__():
            for word, keys in known:
                setattr(mission, word, mission.pk in keys)
            yield mission


def with_crews(missions):
    """Tell the rows of a QuerySet of missions of their crews at launch.

    `all_women`, `all_first_flight`, `one_nation`, `same_crew` as another mission. As
    columns of the question they were a list of keys each, as long as the catalogue.
    """
    told = missions.all()
    told._iterable_class = MissionsWithCrews
    return told

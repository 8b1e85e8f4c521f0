"""Who was in space on a day, and their assigned return spacecraft."""

import datetime
from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db import models
from django.db.models import Max, Min, Subquery
from django.utils.translation import gettext_lazy as _

from ..dates import FIRST_YEAR, now, year_start
from ..models import EmergencyReturn, Mission, SeatAssignment
from ..models.spaceflight_facts import elapsed_by_seat
from ..rows.in_hand import in_hand
from ..spaceflights import differs, return_seats

FIRST_DAY = year_start(FIRST_YEAR).date()
ONE_DAY = datetime.timedelta(days=1)


class Basis(models.TextChoices):
    """How we know on which spacecraft somebody was assigned to return."""

    SOURCED = "sourced", _("stated by a source")
    LAUNCH = "rose", _("the spacecraft they launched on")
    RETURN = (
        "home",
        _("the spacecraft they returned on; the one they launched on had left"),
    )
    EITHER = (
        "either",
        _("both spacecraft were there; the day of the change is not known"),
    )
    UNKNOWN = "unknown", _("unknown")


@dataclass(frozen=True)
class Stay:
    """One person in space on a day.

    `seat` is their launch seat, `return_missions` those whose spacecraft they were
    assigned to return on (one, two where the day of the change is not known, or none),
    `basis` says how that is known, and `emergency_return` is the assignment that a
    source states, or None.
    """

    seat: SeatAssignment
    return_missions: tuple
    basis: Basis
    emergency_return: EmergencyReturn | None = None

    @property
    def is_on_launch_spacecraft(self):
        return self.basis == Basis.LAUNCH


def start_of(day):
    """The first instant of a day (date) in UTC."""
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


def in_space_on(day):
    """Everyone in space at any moment of a UTC day: `Stay`s by launch."""
    start = start_of(day)
    seats = SeatAssignment.objects.aboard_between(start, start + ONE_DAY)
    return stays(seats, start, start + ONE_DAY)


def in_space_at(moment):
    """Everyone in space at a moment (aware datetime): `Stay`s by launch."""
    return stays(SeatAssignment.objects.aboard(moment), moment, moment)


def stays(seats, start, end):
    """The `Stay`s of UP seats in the time from `start` to `end`; three queries."""
    returns = return_seats(SeatAssignment.objects)
    seats = list(
        seats.annotate(return_mission=Subquery(returns.values("mission")[:1]))
        .select_related("person", "nation", "agency")
        .select_related("mission__vehicle", "mission__station")
        .in_launch_order()
    )
    landings = Mission.objects.in_bulk({seat.return_mission for seat in seats} - {None})
    stated = defaultdict(list)
    covering = EmergencyReturn.objects.covering(start.date(), last_day(start, end))
    for assignment in covering.select_related("mission", "person"):
        stated[assignment.person_id].append(assignment)
    return [
        stay_of(
            seat, landings.get(seat.return_mission), stated[seat.person_id], start, end
        )
        for seat in seats
    ]


def last_day(start, end):
    """The day of the last instant of a time that ends before `end`."""
    return (max(start, end - datetime.timedelta(microseconds=1))).date()


def stay_of(seat, landing, stated, start, end):
    """The `Stay` of one seat; `landing` is the mission they returned on, or None.

    `stated` are their emergency-return assignments in that time.
    """
    launch = seat.mission
    if stated:
        missions = tuple(dict.fromkeys(assignment.mission for assignment in stated))
        return Stay(seat, missions, Basis.SOURCED, stated[-1])
    if not differs(launch, landing):
        return Stay(seat, (launch,), Basis.LAUNCH)
    first_is_there = launch.landed_at is None or launch.landed_at >= start
    second_is_there = landing.launched_at < end
    if first_is_there and second_is_there:
        return Stay(seat, (launch, landing), Basis.EITHER)
    if first_is_there:
        return Stay(seat, (launch,), Basis.LAUNCH)
    if second_is_there:
        return Stay(seat, (landing,), Basis.RETURN)
    return Stay(seat, (), Basis.UNKNOWN)


def by_nation(found):
    """How many `Stay`s fly for each nation: (nation, people), most first."""
    counts = Counter(stay.seat.nation for stay in found)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].name))


def changes_around(day):
    """(last day before, first day after) of a launch or a landing, or None."""
    start, end = start_of(day), start_of(day) + ONE_DAY
    missions = Mission.objects.in_space()
    before = missions.aggregate(
        launched=Max("launched_at", filter=models.Q(launched_at__lt=start)),
        landed=Max("landed_at", filter=models.Q(landed_at__lt=start)),
    )
    after = missions.aggregate(
        launched=Min("launched_at", filter=models.Q(launched_at__gte=end)),
        landed=Min("landed_at", filter=models.Q(landed_at__gte=end)),
    )
    earlier, later = [
        [moment.date() for moment in found.values() if moment]
        for found in (before, after)
    ]
    return max(earlier, default=None), min(later, default=None)


@in_hand
def most_at_once():
    """{year: the most people who were in space at once}, of every year up to now."""
    elapsed = elapsed_by_seat()
    launches = SeatAssignment.objects.spaceflights().order_by()
    moves = []
    for pk, launched_at in launches.values_list("pk", "mission__launched_at"):
        moves.append((launched_at, 1))
        if pk in elapsed:
            moves.append((launched_at + elapsed[pk], -1))
    return highest_by_year(sorted(moves), now().year)


def highest_by_year(moves, last):
    """{year: the most at once}, up to the `last` year.

    `moves` are moments and by how many the number rises then, in order; a landing goes
    before a launch at the same moment. Who stays on is there as a year begins.
    """
    most, aboard = defaultdict(int), 0
    year = moves[0][0].year if moves else last
    for at, change in moves:
        for passed in range(year + 1, at.year + 1):
            most[passed] = aboard
        year, aboard = at.year, aboard + change
        most[year] = max(most[year], aboard)
    return most | dict.fromkeys(range(year + 1, last + 1), aboard)

"""Who was in space on a day, in what they rose, and in what they had a seat home."""

import datetime
from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db import models
from django.db.models import Max, Min, Subquery
from django.utils.translation import gettext_lazy as _

from ..models import EmergencyReturn, Mission, SeatAssignment
from ..spaceflights import return_seats

FIRST_DAY = datetime.date(1961, 1, 1)
ONE_DAY = datetime.timedelta(days=1)


class Basis(models.TextChoices):
    """How we know in which ship somebody had a seat home."""

    SOURCED = "sourced", _("a source tells of it")
    ROSE = "rose", _("the ship they rose in")
    HOME = "home", _("the ship they came home in; the one they rose in had left")
    EITHER = "either", _("both ships were there; the day of the change is not known")
    UNKNOWN = "unknown", _("unknown")


@dataclass(frozen=True)
class Stay:
    """One person in space on a day.

    `seat` is the seat they rose in, `ships` the missions in whose ship they had a seat
    home (one, two where the day of the change is not known, or none), `basis` says how
    that is known, `spell` is the row that a source tells of, or None.
    """

    seat: SeatAssignment
    ships: tuple
    basis: Basis
    spell: EmergencyReturn | None = None


def start_of(day):
    """The first instant of a day (date) in UTC."""
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


def in_space_on(day):
    """Everyone in space at any moment of a UTC day: `Stay`s in order risen."""
    start = start_of(day)
    seats = SeatAssignment.objects.aboard_between(start, start + ONE_DAY)
    return stays(seats, start, start + ONE_DAY)


def in_space_at(moment):
    """Everyone in space at a moment (aware datetime): `Stay`s in order risen."""
    return stays(SeatAssignment.objects.aboard(moment), moment, moment)


def stays(seats, start, end):
    """The `Stay`s of UP seats in the time from `start` to `end`; three queries."""
    home = return_seats(SeatAssignment.objects)
    seats = list(
        seats.annotate(home_mission=Subquery(home.values("mission")[:1]))
        .select_related("person", "nation", "agency")
        .select_related("mission__vehicle", "mission__station")
        .in_launch_order()
    )
    ships = Mission.objects.in_bulk({seat.home_mission for seat in seats} - {None})
    spells = defaultdict(list)
    covering = EmergencyReturn.objects.covering(start.date(), last_day(start, end))
    for spell in covering.select_related("mission", "person"):
        spells[spell.person_id].append(spell)
    return [
        stay_of(seat, ships.get(seat.home_mission), spells[seat.person_id], start, end)
        for seat in seats
    ]


def last_day(start, end):
    """The day of the last instant of a time that ends before `end`."""
    return (max(start, end - datetime.timedelta(microseconds=1))).date()


def stay_of(seat, home, spells, start, end):
    """The `Stay` of one seat; `home` is the mission they came home on, or None."""
    rose = seat.mission
    if spells:
        ships = tuple(dict.fromkeys(spell.mission for spell in spells))
        return Stay(seat, ships, Basis.SOURCED, spells[-1])
    if home in (None, rose):
        return Stay(seat, (rose,), Basis.ROSE)
    rose_is_there = rose.landed_at is None or rose.landed_at >= start
    home_is_there = home.launched_at < end
    if rose_is_there and home_is_there:
        return Stay(seat, (rose, home), Basis.EITHER)
    if rose_is_there:
        return Stay(seat, (rose,), Basis.ROSE)
    if home_is_there:
        return Stay(seat, (home,), Basis.HOME)
    return Stay(seat, (), Basis.UNKNOWN)


def by_nation(found):
    """How many `Stay`s fly for each nation: (nation, people), most first."""
    counts = Counter(stay.seat.nation for stay in found)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].name))


def changes_around(day):
    """(last day before, first day after) on which somebody rose or landed, or None."""
    start, end = start_of(day), start_of(day) + ONE_DAY
    missions = Mission.objects.in_space()
    before = missions.aggregate(
        rose=Max("launched_at", filter=models.Q(launched_at__lt=start)),
        landed=Max("landed_at", filter=models.Q(landed_at__lt=start)),
    )
    after = missions.aggregate(
        rose=Min("launched_at", filter=models.Q(launched_at__gte=end)),
        landed=Min("landed_at", filter=models.Q(landed_at__gte=end)),
    )
    earlier, later = [
        [moment.date() for moment in found.values() if moment]
        for found in (before, after)
    ]
    return max(earlier, default=None), min(later, default=None)

"""Who was aboard a station: those who launched on a mission that docked at it.

A free flight is no visit: one that served a telescope, and one that could not dock.
How long somebody was on board itself is not held; days are those of the spaceflight.
"""

from dataclasses import dataclass, field

from django.db.models import Count, OuterRef, Prefetch
from django.utils.functional import cached_property

from ..models import Mission, SeatAssignment
from ..models.spaceflight_facts import NO_TIME, elapsed_by_seat
from .counts import number_of


@dataclass
class Aboard:
    """A person or a nation aboard: its row, people, spaceflights and their time."""

    row: object
    people: set = field(default_factory=set)
    spaceflights: int = 0
    time: object = NO_TIME

    def add(self, seat, time):
        self.people.add(seat.person_id)
        self.spaceflights += 1
        self.time += time

    @property
    def days(self):
        """Whole days of the spaceflights that have ended."""
        return self.time.days


class Visits:
    """The spaceflights to one station; three queries."""

    def __init__(self, station):
        seats = SeatAssignment.objects.spaceflights().filter(mission__station=station)
        self.seats = list(seats.select_related("person", "nation").in_launch_order())
        self.elapsed = elapsed_by_seat()

    def by(self, row_of):
        """{row: `Aboard`}, in the order in which each was aboard first."""
        found = {}
        for seat in self.seats:
            row = row_of(seat)
            entry = found.setdefault(row.pk, Aboard(row))
            entry.add(seat, self.elapsed.get(seat.pk, NO_TIME))
        return list(found.values())

    @cached_property
    def people(self):
        """By name."""
        people = self.by(lambda seat: seat.person)
        return sorted(people, key=lambda each: each.row.name_for_sorting.lower())

    @cached_property
    def nations(self):
        """By nation flown for, those with most people first."""
        nations = self.by(lambda seat: seat.nation)
        return sorted(
            nations,
            key=lambda each: (-len(each.people), -each.spaceflights, each.row.name),
        )

    @cached_property
    def total(self):
        """All of them in one `Aboard`."""
        total = Aboard(None)
        for seat in self.seats:
            total.add(seat, self.elapsed.get(seat.pk, NO_TIME))
        return total

    @property
    def lasting(self):
        """How many have no time yet."""
        return sum(seat.pk not in self.elapsed for seat in self.seats)


def with_docked(rows, side):
    """Rows of vehicles or stations, each told `docked`: its missions that docked.

    First one first; `side` is the other end of the docking, "station" or "vehicle".
    """
    missions = Mission.objects.docked().select_related(side).defer("search_key", "note")
    missions = missions.order_by("launched_at", "pk")
    return rows.prefetch_related(Prefetch("missions", missions, to_attr="docked"))


def with_visits(stations):
    """Annotate `missions_docked`, `people` and `nations` aboard."""
    docked = Mission.objects.docked().filter(station=OuterRef("pk"))
    aboard = SeatAssignment.objects.spaceflights().filter(
        mission__station=OuterRef("pk")
    )
    return stations.annotate(
        missions_docked=number_of(docked, "station", Count("pk")),
        people=number_of(aboard, "mission__station", Count("person", distinct=True)),
        nations=number_of(aboard, "mission__station", Count("nation", distinct=True)),
    )

"""Crews of missions, one a leg, by name and as drawn."""

from collections import defaultdict
from dataclasses import dataclass

from ..models import CrewMember, Leg, Mission, SeatAssignment
from ..rows.prepared import prepared, rounded
from .seat_map import SeatMap, key_to, seat_map


@dataclass(frozen=True)
class Crew:
    """The counted seats of a mission's leg, and their map (None: nothing to draw)."""

    mission: Mission
    leg: Leg
    seats: list
    map: SeatMap | None

    @property
    def is_up(self):
        return self.leg == Leg.UP


def crew_of(mission, leg, seats, names, opposite=()):
    """The `Crew` of a leg from its counted seats, in crew order.

    `names` are what drawings call people, by slug; `opposite` the other leg’s seats.
    """
    return Crew(mission, leg, seats, seat_map(mission, seats, leg, names, opposite))


def crews_of(mission, seats):
    """The `Crew` of each leg, launch first, from all seats of a mission; one query."""
    names = CrewMember.objects.short_names()
    counted = [seat for seat in seats if seat.is_counted]
    up = [seat for seat in counted if seat.is_up]
    down = [seat for seat in counted if not seat.is_up]
    return [
        crew_of(mission, Leg.UP, up, names, down),
        crew_of(mission, Leg.DOWN, down, names, up),
    ]


def crews_at_launch(missions):
    """The `Crew` at launch of missions that come with their vehicle; two queries."""
    if not missions:
        return []
    names, crews = CrewMember.objects.short_names(), defaultdict(list)
    for seat in seats_at_launch(*rounded([mission.pk for mission in missions])):
        crews[seat.mission_id].append(seat)
    return [crew_of(mission, Leg.UP, crews[mission.pk], names) for mission in missions]


@prepared
def seats_at_launch(*missions):
    seats = SeatAssignment.objects.up().counted().filter(mission__in=missions)
    return seats.with_own().with_spaceflights().for_crew_list()


def seat_key_to(crews):
    """What the kinds of seats in the maps of these crews mean: [(kind, words)]."""
    return key_to(crew.map for crew in crews if crew.map)

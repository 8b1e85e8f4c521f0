"""The crew of a mission on each leg, by name and as drawn."""

from dataclasses import dataclass

from ..models import Leg
from .seat_map import SeatMap, seat_map


@dataclass(frozen=True)
class Crew:
    """The counted seats of one leg, and their map (None: nothing to draw)."""

    leg: Leg
    seats: list
    map: SeatMap | None

    @property
    def is_up(self):
        return self.leg == Leg.UP


def crews_of(mission, seats):
    """The `Crew` of each leg, launch first, from all the seats of a mission."""
    return [crew_on(leg, mission, seats) for leg in Leg]


def crew_on(leg, mission, seats):
    counted = [seat for seat in seats if seat.leg == leg and seat.is_counted]
    return Crew(leg, counted, seat_map(mission, counted, leg))

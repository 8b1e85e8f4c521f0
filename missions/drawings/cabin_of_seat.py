"""One person’s seat in its cabin, drawn small: beside a spaceflight."""

from dataclasses import dataclass

from .cabins import Cabin, Place, cabin_of
from .seat_map import SeatKind


@dataclass(frozen=True)
class SmallCabin:
    """A cabin and its places, each with the kind of seat: "other" but for one."""

    cabin: Cabin
    places: list[tuple[Place, str]]
    is_traded: bool

    @property
    def seat_left(self):
        return -self.cabin.seat_width // 2


def small_cabin(seat):
    """The `SmallCabin` of a seat, which comes `with_own` and with its vehicle.

    The seat stands out where its place in the crew is known.
    """
    fitted = seat.mission.seats_there(seat.position or 1)
    cabin = cabin_of(seat.mission.vehicle.family, fitted)
    kind = SeatKind.OWN if seat.own else SeatKind.FOREIGN
    places = [
        (place, kind.value if number == seat.position else "other")
        for number, place in enumerate(cabin.places[:fitted], 1)
    ]
    return SmallCabin(cabin, places, bool(seat.exchange_id))

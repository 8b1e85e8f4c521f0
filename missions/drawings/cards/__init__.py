"""Link pictures: what social networks show for a link to a page."""

from .card import HEIGHT, WIDTH, Card
from .numbers import Bars, Figures, launch_seat_bars
from .seats import Seats
from .spaceflights import Pair, Spaceflights

__all__ = [
    "HEIGHT",
    "WIDTH",
    "Bars",
    "Card",
    "Figures",
    "Pair",
    "Seats",
    "Spaceflights",
    "launch_seat_bars",
]

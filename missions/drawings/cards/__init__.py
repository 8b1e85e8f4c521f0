"""Link pictures: what social networks show for a link to a page."""

from .card import HEIGHT, WIDTH, Card
from .numbers import Bars, Figures, seats_up
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
    "seats_up",
]

"""Link pictures: what social networks show for a link to a page."""

from .card import HIGH, WIDE, Card
from .numbers import Bars, Figures, seats_up
from .seats import Seats
from .spaceflights import Pair, Ways

__all__ = [
    "HIGH",
    "WIDE",
    "Bars",
    "Card",
    "Figures",
    "Pair",
    "Seats",
    "Ways",
    "seats_up",
]

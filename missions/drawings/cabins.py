"""Cabins as they are drawn, seats seen from above: one entry a spacecraft family.

No drawing but that of four seats in a row is wider than WIDTH units, about as many as a
telephone has pixels, so a unit of type is a pixel there, and more on a larger screen.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy

WIDTH = 360
SEAT_HEIGHT = 116


@dataclass(frozen=True)
class Place:
    """Where a seat stands: the middle of its upper edge, and its angle in degrees."""

    x: int
    y: int
    angle: int = 0


@dataclass(frozen=True)
class Cabin:
    """A drawing of seats seen from above, places in the order of the crew."""

    height: int
    seat_width: int
    outline: str
    places: tuple[Place, ...]
    decks: tuple = ()  # (words, y)
    width: int = WIDTH

    @property
    def middle(self):
        return self.width // 2

    @property
    def width_in_pixels(self):
        """How wide it is shown where there is room; a high one hardly enlarged."""
        return round(self.width * (1.2 if self.height <= WIDTH else 1.02))


def box(left, top, right, bottom, radius):
    """A rectangle with round corners, as an SVG path."""
    across, down = right - left - 2 * radius, bottom - top - 2 * radius
    r = radius
    return (
        f"M{left + r} {top}h{across}a{r} {r} 0 0 1 {r} {r}v{down}"
        f"a{r} {r} 0 0 1-{r} {r}h-{across}a{r} {r} 0 0 1-{r}-{r}v-{down}"
        f"a{r} {r} 0 0 1 {r}-{r}z"
    )


# Commander in the middle, flight engineer on the left, the third on the right.
FAN = Cabin(
    height=180,
    seat_width=104,
    outline=box(1, 1, 359, 179, 66),
    places=(Place(180, 22), Place(67, 40, -5), Place(293, 40, 5)),
)
ONE = Cabin(
    height=164,
    seat_width=112,
    outline=box(1, 1, 177, 163, 58),
    places=(Place(89, 26),),
    width=178,
)
PAIR = Cabin(
    height=162,
    seat_width=112,
    outline=box(1, 1, 289, 161, 44),
    places=(Place(84, 25), Place(206, 25)),
    width=290,
)
THREE = Cabin(
    height=162,
    seat_width=104,
    outline=box(1, 1, 359, 161, 44),
    places=(Place(66, 25), Place(180, 25), Place(294, 25)),
)
# Commander and pilot in the middle of the row, specialists outside.
DRAGON = Cabin(
    height=162,
    seat_width=96,
    outline=box(1, 1, 409, 161, 40),
    places=(Place(155, 23), Place(255, 23), Place(55, 23), Place(355, 23)),
    width=410,
)
# Commander and pilot before the panel, two behind them.
TWO_ROWS = Cabin(
    height=318,
    seat_width=112,
    outline=box(1, 1, 289, 317, 64),
    places=(Place(84, 34), Place(206, 34), Place(84, 168), Place(206, 168)),
    width=290,
)
FLIGHT_DECK = (Place(132, 46), Place(228, 46), Place(132, 182), Place(228, 182))
SHUTTLE_OUTLINE = (
    "M180 1C262 1 304 60 310 150L314 304Q359 308 359 344V448Q359 480 327 480"
    "H33Q1 480 1 448V344Q1 308 46 304L50 150C56 60 98 1 180 1z"
)
SHUTTLE_DECKS = (
    (gettext_lazy("flight deck"), 28),
    (gettext_lazy("middeck"), 326),
)
SHUTTLE = Cabin(
    height=481,
    seat_width=84,
    outline=SHUTTLE_OUTLINE,
    places=(*FLIGHT_DECK, Place(76, 347), Place(180, 347), Place(284, 347)),
    decks=SHUTTLE_DECKS,
)
SHUTTLE_OF_EIGHT = Cabin(
    height=481,
    seat_width=80,
    outline=SHUTTLE_OUTLINE,
    places=(
        *FLIGHT_DECK, Place(52, 347), Place(137, 347), Place(223, 347), Place(308, 347)
    ),
    decks=SHUTTLE_DECKS,
)  # fmt: skip
RING = Cabin(
    height=430,
    seat_width=96,
    outline=box(1, 1, 359, 429, 130),
    places=(
        Place(121, 24),
        Place(239, 24),
        Place(300, 157),
        Place(239, 291),
        Place(121, 291),
        Place(60, 157),
    ),
)
# The pilot in the nose.
NOSE = Cabin(
    height=308,
    seat_width=104,
    outline="M139 1C195 1 223 62 235 130Q277 150 277 196V264Q277 307 234 307"
    "H44Q1 307 1 264V196Q1 150 43 130C55 62 83 1 139 1z",
    places=(Place(139, 34), Place(78, 172), Place(200, 172)),
    width=278,
)
ROCKET_PLANE = Cabin(
    height=192,
    seat_width=112,
    outline="M89 1C141 1 167 60 171 130L177 191H1L7 130C11 60 37 1 89 1z",
    places=(Place(89, 44),),
    width=178,
)
# Of a family's cabins the first one that is large enough is drawn.
CABINS = {
    "Apollo": (THREE,),
    "Dragon": (DRAGON,),
    "Gemini": (PAIR,),
    "Mercury": (ONE,),
    "New Shepard": (RING,),
    "Orion": (TWO_ROWS,),
    "Shenzhou": (FAN,),
    "Soyuz": (PAIR, FAN),
    "Space Shuttle": (SHUTTLE, SHUTTLE_OF_EIGHT),
    "SpaceShipOne": (NOSE,),
    "Starliner": (TWO_ROWS,),
    "Vostok": (ONE, PAIR, FAN),
    "X-15": (ROCKET_PLANE,),
}
A_ROW = 4


def cabin_of(family, fitted):
    """The cabin of a spacecraft family with so many seats, or plain rows of seats."""
    for cabin in CABINS.get(family, ()):
        if len(cabin.places) >= fitted:
            return cabin
    return plain_rows(fitted)


def plain_rows(fitted):
    """Rows of up to four seats, for vehicles whose cabin is not drawn."""
    places = tuple(
        Place(52 + 86 * (number % A_ROW), 25 + 134 * (number // A_ROW))
        for number in range(fitted)
    )
    width, height = 86 * min(fitted, A_ROW) + 18, places[-1].y + SEAT_HEIGHT + 21
    return Cabin(height, 82, box(1, 1, width - 1, height - 1, 30), places, width=width)

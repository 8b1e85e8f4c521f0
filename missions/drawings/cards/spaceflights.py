"""Spaceflights and exchanged seats on link pictures."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...dates import day_in_words
from ...models import Leg
from .drawing import Box, Drawing, one_line
from .typeface import BOLD, REGULAR, measured_width

MOST_SPACEFLIGHTS, MOST_SIDES = 4, 3
TALLEST = 150
GAP = 12
BETWEEN = 64  # the sides of an exchange: room for its sign
LOW = 90  # rows that are no higher have mission and day on one line
MISSION, DAY = (40, 36, 32, 28, 24, 20), (26, 24, 20)
SMALL_MISSION, SMALL_DAY = (28, 26, 24, 22, 20, 18, 16), (21, 19, 17)
SPACE = 16  # between them


@dataclass(frozen=True)
class Spaceflights(Drawing):
    """A person's spaceflights, the last ones, each with its launch and return."""

    spaceflights: tuple

    template = "missions/_card_spaceflights.svg"

    @property
    def is_plain(self):
        return len(self.spaceflights) == 1

    def placed(self, box):
        shown = self.spaceflights[-MOST_SPACEFLIGHTS:]
        earlier = len(self.spaceflights) - len(shown)
        foot = 40 if earlier else 0
        step = min(TALLEST, (box.height - foot + GAP) / len(shown))
        rows = [
            placed_spaceflight(
                spaceflight,
                Box(box.left, box.top + step * index, box.width, step - GAP),
            )
            for index, spaceflight in enumerate(shown)
        ]
        y = box.top + step * len(shown) + 22
        rest = one_line("rest", before(earlier), (24,), box.width, box.left, y)
        return {"rows": rows, "rest": rest if earlier else None}


def placed_spaceflight(spaceflight, row):
    """A spaceflight in its row: both ends, its flag, and whether spacecraft differ."""
    seat = spaceflight.up or spaceflight.down
    middle = row.top + row.height / 2
    return {
        "row": row,
        "flag_at": middle - 18,
        "nation": seat.nation,
        "changed": spaceflight.changed_spacecraft,
        "middle": middle,
        "words": [
            *placed_end(
                Leg.UP, launch_end(spaceflight), row.left + 84, row, row.width / 2 - 118
            ),
            *placed_end(
                Leg.DOWN,
                return_end(spaceflight),
                row.middle + 48,
                row,
                row.width / 2 - 72,
            ),
        ],
    }


def placed_end(leg, end, x, row, room):
    """An end of a spaceflight: an arrow, the mission, and the day below or beside."""
    name, day = end
    text = f"{'↑' if leg == Leg.UP else '↓'} {name}"
    middle = row.top + row.height / 2
    if day and row.height > LOW:
        return [
            one_line(leg, text, MISSION, room, x, middle - 2, BOLD),
            one_line("day", day, DAY, room, x, middle + 38),
        ]
    # Room is kept for the day, which is never cut.
    kept = measured_width(day, SMALL_DAY[-1]) + SPACE if day else 0
    mission = one_line(leg, text, SMALL_MISSION, room - kept, x, middle + 9, BOLD)
    if not day:
        return [mission]
    across = measured_width(mission.text, mission.size, BOLD) + SPACE
    sizes = SMALL_DAY
    return [mission, one_line("day", day, sizes, room - across, x + across, middle + 9)]


def launch_end(spaceflight):
    if not spaceflight.up:
        return _("unknown"), ""
    mission = spaceflight.up.mission
    return mission.name, day_in_words(mission.launched_at, mission.launch_precision)


def return_end(spaceflight):
    if spaceflight.down:
        mission = spaceflight.down.mission
        return mission.name, day_in_words(mission.landed_at, mission.landing_precision)
    if spaceflight.lost:
        mission = spaceflight.up.mission
        lost = day_in_words(mission.landed_at, mission.landing_precision)
        return _("died on the flight"), lost
    return _("in space"), ""


def before(number):
    return ngettext("and %(number)d earlier", "and %(number)d earlier", number) % {
        "number": number
    }


@dataclass(frozen=True)
class Pair(Drawing):
    """The seats of an exchange; `is_open` where none is known in return."""

    seats: tuple
    is_open: bool = False

    template = "missions/_card_pair.svg"

    def placed(self, box):
        seats = self.seats[: MOST_SIDES - self.is_open]
        filled = len(seats) + self.is_open
        number = max(2, filled)
        width = (box.width - BETWEEN * (number - 1)) / number
        height = min(box.height, 320)
        boxes = [
            Box(box.left + index * (width + BETWEEN), box.top, width, height)
            for index in range(filled)
        ]
        return {
            "sides": [
                placed_side(seat, boxes[index]) for index, seat in enumerate(seats)
            ],
            "signs": [each.right + BETWEEN / 2 for each in boxes[:-1]],
            "level": box.top + height / 2,
            "open": without_reciprocal(boxes[-1]) if self.is_open else None,
        }


def placed_side(seat, side):
    """Who, sponsored by whom, on which mission, and the days of launch and return."""
    shrunk = min(1, side.height / 286)
    flag = 42  # wide, with the space after it
    flight = _("on %(mission)s (%(agency)s)") % {
        "agency": seat.mission.spacecraft_operator,
        "mission": seat.mission,
    }
    texts = [
        ("who", seat.person.name, (40, 36, 32, 28, 24), 62, 0, BOLD),
        ("sender", seat.agency or seat.nation, (26, 24, 22), 108, flag, REGULAR),
        ("spacecraft", flight, (26, 24, 22, 20, 18), 164, 0, BOLD),
        (Leg.UP, f"↑ {launch_day(seat)}", (23, 22), 216, 0, BOLD),
        (Leg.DOWN, f"↓ {return_day(seat)}", (23, 22, 20, 18), 260, 0, BOLD),
    ]
    words = [
        one_line(
            css,
            text,
            [size * shrunk for size in sizes],
            side.width - 60 - indent,
            side.left + 30 + indent,
            side.top + below * shrunk,
            file,
        )
        for css, text, sizes, below, indent, file in texts
    ]
    flag_at = round(side.top + 98 * shrunk - 16, 1)
    return {"box": side, "nation": seat.nation, "words": words, "flag_at": flag_at}


def launch_day(seat):
    mission = seat.mission
    return day_in_words(mission.launched_at, mission.launch_precision)


def return_day(seat):
    """When the person of a launch seat returned, and on which mission if another."""
    if seat.returned_at:
        day = day_in_words(seat.returned_at, seat.return_precision)
        if not seat.changed_spacecraft:
            return day
        return _("%(day)s on %(mission)s") % {"day": day, "mission": seat.return_name}
    return _("planned") if seat.is_planned else _("in space")


def without_reciprocal(box):
    words = _("No reciprocal seat identified.")
    y = box.top + box.height / 2 + 8
    text = one_line("none", words, (26, 24, 22, 20), box.width - 60, box.middle, y)
    return {"box": box, "text": text}

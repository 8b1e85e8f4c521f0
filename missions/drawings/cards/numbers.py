"""Numbers on link pictures: a few large ones, or bars."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .drawing import Box, Drawing, one_line
from .typeface import BOLD, fitted

NUMBER, UNIT = (132, 118, 104, 90, 72), (34, 30, 26, 22)
MOST_BARS = 7
TALLEST = 100  # a bar with its name
HEAD, PAD = 80, 32


@dataclass(frozen=True)
class Figures(Drawing):
    """Up to three numbers, each with what it counts: pairs of a number and words."""

    counts: tuple

    template = "missions/_card_figures.svg"

    @property
    def is_plain(self):
        return len(self.counts) == 1

    def placed(self, box):
        share = box.width / len(self.counts)
        room, foot = share - 40, box.top + box.height
        numbers = [f"{number:,}" for number, words in self.counts]
        size = min(fitted(number, NUMBER, room, 1, BOLD).size for number in numbers)
        return {
            "figures": [
                (
                    one_line("number", number, (size,), room, x, foot - 56, BOLD),
                    one_line("unit", words, UNIT, room, x, foot, BOLD),
                )
                for number, (_number, words), x in zip(
                    numbers,
                    self.counts,
                    (box.left + share * index for index in range(len(numbers))),
                    strict=True,
                )
            ]
        }


@dataclass(frozen=True)
class Bars(Drawing):
    """Numbers by name, the first ones as bars: pairs of a name and a number."""

    heading: str
    rows: tuple

    template = "missions/_card_bars.svg"
    beside = 600

    def placed(self, box):
        """The panel is as high as its bars need, in the middle of the height."""
        shown = self.rows[:MOST_BARS]
        rest = len(self.rows) - len(shown)
        foot = 46 if rest else 22
        step = min(TALLEST, (box.height - HEAD - foot) / len(shown))
        height = HEAD + step * len(shown) + foot
        panel = Box(box.left, box.top + (box.height - height) / 2, box.width, height)
        left, room = box.left + PAD, box.width - 2 * PAD
        most = max(number for name, number in shown) or 1
        y = panel.top + height - 24
        return {
            "panel": panel,
            "heading": one_line(
                "head", self.heading, (26, 24, 22, 20), room, left, panel.top + 54, BOLD
            ),
            "bars": [
                bar(row, most, Box(left, panel.top + HEAD + step * index, room, step))
                for index, row in enumerate(shown)
            ],
            "rest": one_line("rest", more(rest), (20,), room, left, y)
            if rest
            else None,
        }


def bar(row, most, box):
    """A bar in its box, with its name and number above it."""
    name, number = row
    size = 23 * box.height / 68
    y = box.top + size
    return {
        "name": one_line("name", name, (size, 21, 19), box.width - 90, box.left, y),
        "number": one_line("count", f"{number:,}", (size,), 90, box.right, y, BOLD),
        "x": box.left,
        "y": round(y + size * 0.4, 1),
        "width": round(max(4, box.width * number / most), 1),
        "height": round(size * 0.6, 1),
    }


def more(number):
    return ngettext("and %(number)d more", "and %(number)d more", number) % {
        "number": number
    }


def launch_seat_bars(rows, heading):
    """`Bars` of launch seats counted by `counts`, or None where there are none."""
    named = ((row["name"] or _("none or unknown"), row["up"]) for row in rows)
    up = tuple((name, number) for name, number in named if number)
    return Bars(heading, up) if up else None

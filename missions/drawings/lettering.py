"""How words are set in a seat: on how many lines, how wide, and what is cut.

A drawing is made without knowing the reader's type, so widths are estimates, and a line
that might be too wide says how wide it may be.
"""

import re
from dataclasses import dataclass

from .cabins import SEAT_HEIGHT
from .line_breaks import broken, cut

# What a line of type may be squeezed to before it is broken or cut.
SQUEEZE = 0.84


# Kinds of lines: size of the type, and how far below the line before.
TYPE = {
    "role": (12, 13),
    "name": (13, 15),
    "small name": (11.5, 14),
    "smallest name": (11, 14),
    "nation": (12, 17),
    "spacecraft": (11.5, 14),
    "vacant": (12, 15),
}


@dataclass(frozen=True)
class SeatLine:
    """A line of type in a seat; `squeezed_to` is its width where it would be wider."""

    kind: str
    text: str
    y: int
    squeezed_to: int | None


def set_in(words, room):
    """Lines of type, one below the other in the middle of a seat."""
    rows = [(kind, str(text)) for kind, texts in words for text in texts]
    y = (SEAT_HEIGHT - sum(TYPE[kind][1] for kind, text in rows)) / 2 - 3
    lines = []
    for kind, text in rows:
        size, below = TYPE[kind]
        y += below
        squeezed_to = None
        if not is_loose(text, kind, room):
            squeezed_to = min(int(estimated_width(text, size)), room)
        lines.append(SeatLine(kind, text, round(y), squeezed_to))
    return lines


def is_loose(text, kind, room):
    """Whether a line has room in whatever type the reader has."""
    return estimated_width(text, TYPE[kind][0]) <= room * SQUEEZE


def seat_lines(parts, kind, room, most):
    """The parts of a text on at most so many lines, the last one cut if need be."""
    size = TYPE[kind][0]

    def fits(text):
        return estimated_width(text, size) <= room

    def fits_squeezed(text):
        return estimated_width(text, size) * SQUEEZE <= room

    return [cut(line, fits_squeezed) for line in broken(parts, most, fits)]


def estimated_width(text, size):
    """About how wide a text is in semibold sans-serif type."""
    return sum(em(letter) for letter in text) * size


def em(letter):
    if letter in "fijlrtI.,’'-/ ":
        return 0.32
    if letter in "mwMW":
        return 0.86
    return 0.66 if letter.isupper() else 0.57


def split_at_spaces(text):
    return re.findall(r"\S+ ?", text)

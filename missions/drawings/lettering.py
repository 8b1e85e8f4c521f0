"""How words are set in a seat: on how many lines, how wide, and what is cut.

A drawing is made without knowing the reader's type, so widths are estimates, and a line
that might be too wide is told how wide it may be.
"""

import re
from dataclasses import dataclass

from .cabins import SEAT_HEIGHT

# What a line of type may be squeezed to before it is broken or cut.
SQUEEZE = 0.84


# Kinds of lines: size of the type, and how far below the line before.
TYPE = {
    "role": (11.5, 13),
    "name": (13, 15),
    "small name": (11.5, 14),
    "nation": (12, 17),
    "ship": (11.5, 14),
    "vacant": (12, 15),
}


@dataclass(frozen=True)
class Line:
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
        tight = width_of(text, size) > room * SQUEEZE
        squeezed_to = min(int(width_of(text, size)), room) if tight else None
        lines.append(Line(kind, text, round(y), squeezed_to))
    return lines


def wrapped(parts, kind, room, most):
    """The parts of a text on at most so many lines, the last one cut if need be."""
    size = TYPE[kind][0]
    lines = [""]
    for part in parts:
        longer = lines[-1] + part
        if width_of(longer.rstrip(), size) <= room or not lines[-1]:
            lines[-1] = longer
        elif len(lines) < most:
            lines.append(part)
        else:
            lines[-1] = longer
    return [cut(line.rstrip(), size, room) for line in lines]


def cut(text, size, room):
    """The text, or as much of it as there is room for and an ellipsis."""
    if width_of(text, size) * SQUEEZE <= room:
        return text
    while len(text) > 1 and width_of(text + "…", size) * SQUEEZE > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


def width_of(text, size):
    """About how wide a text is in semibold sans-serif type."""
    return sum(em(letter) for letter in text) * size


def em(letter):
    if letter in "fijlrtI.,’'-/ ":
        return 0.32
    if letter in "mwMW":
        return 0.86
    return 0.66 if letter.isupper() else 0.57


def in_words(text):
    return re.findall(r"\S+ ?", text)

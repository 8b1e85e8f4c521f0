"""The type of link pictures: its files, how wide words are in it, how lines break.

Inter, with the letters of `missions/fonts/letters.txt`. Measured in the files that the
picture is drawn with; pairs of letters that are set closer together only gain room.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from anyascii import anyascii
from fontTools.ttLib import TTFont

from ..line_breaks import broken, cut

LONGEST = 500  # letters that are looked at: more than any picture has room for

FOLDER = Path(__file__).parents[2] / "fonts"
FAMILY = "Inter"
REGULAR, BOLD = FOLDER / "Inter-Regular.otf", FOLDER / "Inter-Bold.otf"


@dataclass(frozen=True)
class Setting:
    """A text broken into lines of one size of type."""

    size: float
    lines: list[str]

    @property
    def is_cut(self):
        return any(line.endswith("…") for line in self.lines)


@cache
def advances(file):
    """How far each letter of a font leads on, in parts of its size."""
    with TTFont(file) as font:
        units, widths = font["head"].unitsPerEm, font["hmtx"]
        letters = font.getBestCmap().items()
        return {chr(code): widths[name][0] / units for code, name in letters}


def measured_width(text, size, file=REGULAR):
    return width_of(drawable(text), size, file)


def width_of(text, size, file):
    """How wide a text is that is drawable."""
    known = advances(file)
    return sum(known[letter] for letter in text) * size


def drawable(text):
    """The text in letters that the type has; others are written in Latin, or left.

    Words with no-break spaces between them stay together. A very long text is cut.
    """
    known = advances(REGULAR)
    letters = (
        letter if letter in known or letter.isspace() else anyascii(letter)
        for letter in str(text)[:LONGEST]
    )
    kept = (letter if letter in known else " " for letter in "".join(letters))
    return re.sub(r"[^\S\xa0]+", " ", "".join(kept)).strip()[:LONGEST]


def fitted(text, sizes, room, most=1, file=REGULAR):
    """The largest `Setting` on at most so many lines of which nothing is cut or torn.

    Where none of the `sizes` (largest first) will do, the last one, torn or cut.
    """
    for size in sizes:
        setting = Setting(size, set_on_lines(text, size, room, most, file))
        if not (setting.is_cut or is_torn(text, size, room, file)):
            break
    return setting


def is_torn(text, size, room, file=REGULAR):
    """Whether a line cannot hold what is to be kept together."""
    kept = drawable(text).split(" ")
    return any(width_of(part, size, file) > room for part in kept)


def set_on_lines(text, size, room, most, file=REGULAR):
    """The text on at most so many lines; what has no room gives way to an ellipsis."""

    def fits(text):
        return width_of(text, size, file) <= room

    parts = parts_of(drawable(text), fits)
    return [cut(line, fits) for line in broken(parts, most, fits)]


def parts_of(text, fits):
    """Where a text may be broken: what is kept together, only if it is too wide."""
    for part in re.findall(r"[^ -]+[ -]?|[ -]", text):
        if fits(part):
            yield part
        else:
            yield from re.findall(r"[^\xa0]+\xa0?|\xa0", part)

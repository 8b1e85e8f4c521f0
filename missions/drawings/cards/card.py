"""Link pictures: what social networks show for a link to a page.

`details` and `overviews` say what stands on a `Card`; the card sets it in type, draws
it as SVG, and renders that as PNG.
"""

from dataclasses import dataclass
from functools import cached_property

from django.template.loader import render_to_string
from django.utils.text import capfirst

from ..rendering import as_png
from .drawing import Box, Text
from .typeface import BOLD, Setting, drawable, fitted, set_on_lines

WIDTH, HEIGHT = 1200, 630
MARGIN = 64
FOOT = HEIGHT - 46  # where the last line may end
TOP = 112  # below the name of the site
GUTTER = 44  # between words and the drawing beside them
KICKER, FACT = 28, 28
CAPITAL = 0.73  # how high a capital is, in parts of its size
FLAG = 64

# Sizes of the title, largest first, and on how many lines it may stand.
ALONE = (84, 76, 68, 60, 52, 46, 42, 38), 3
ABOVE = (64, 58, 52, 46), 2
BESIDE = (64, 58, 52, 46, 40, 34), 4


@dataclass(frozen=True)
class Card:
    """What a link picture shows.

    `kicker` is the type of page, `facts` are sentences or shorter, `drawing` one of
    a `Drawing` or None, `nation` the one whose flag stands before the title.
    """

    kicker: str
    title: str
    facts: tuple = ()
    drawing: object = None
    nation: object = None

    @property
    def is_beside(self):
        """Whether the drawing stands to the right of the words, and not under them."""
        return bool(self.drawing and self.drawing.beside)

    @property
    def is_above(self):
        """Whether the words stand above the drawing."""
        return bool(self.drawing and not self.drawing.beside)

    @property
    def room(self):
        """How wide words may be."""
        beside = self.drawing.beside + GUTTER if self.is_beside else 0
        return WIDTH - 2 * MARGIN - beside

    @property
    def indent(self):
        """How far a flag moves the title."""
        return FLAG + 20 if self.nation else 0

    @cached_property
    def heading(self):
        """The title as it is set."""
        sizes, most = ALONE
        if self.drawing:
            sizes, most = BESIDE if self.is_beside else ABOVE
        return fitted(self.title, sizes, self.room - self.indent, most, BOLD)

    @cached_property
    def lines(self):
        """Every line of type but those in the drawing, from the top."""
        y = TOP + 30
        lines = [Text("kicker", KICKER, MARGIN, y, drawable(self.kicker))]
        size = self.heading.size
        for number, text in enumerate(self.heading.lines):
            y += size * 1.16 if number else size * CAPITAL + 28
            lines.append(Text("title", size, MARGIN + self.indent, y, text))
        y += 10
        for setting in self.facts_set(None if self.is_above else FOOT - y):
            for number, text in enumerate(setting.lines):
                y += FACT * (1.3 if number else 1.5)
                lines.append(Text("fact", FACT, MARGIN, y, text))
        return lines

    @property
    def flag_at(self):
        """The upper edge of the flag: on a level with the title's first line."""
        title = self.lines[1]
        return title.y - title.size * CAPITAL / 2 - FLAG / 2

    def facts_set(self, height):
        """The facts as they are set, each on lines of its own while there is room.

        In one where the drawing takes the room that is left, and `height` is None.
        """
        if height is None:
            lines, facts = 2, [" · ".join(map(str, self.facts))] if self.facts else []
        else:
            lines, facts = int(height // (FACT * 1.45)), self.facts
        for fact in facts:
            if lines < 1:
                return
            text = set_on_lines(capfirst(fact), FACT, self.room, min(lines, 6))
            lines -= len(text)
            yield Setting(FACT, text)

    @property
    def box(self):
        if self.is_beside:
            left = WIDTH - MARGIN - self.drawing.beside
            return Box(left, 46, self.drawing.beside, HEIGHT - 92)
        top = self.lines[-1].y + 30
        return Box(MARGIN, top, WIDTH - 2 * MARGIN, FOOT - top)

    def svg(self):
        drawn = self.drawing.drawn_in(self.box) if self.drawing else ""
        return render_to_string("missions/card.svg", {"card": self, "drawn": drawn})

    def png(self):
        return as_png(self.svg())

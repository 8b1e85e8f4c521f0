"""A chart to take away: one file that says what it shows, how counted, and whose it is.

As SVG it needs no other file; its colours are the light ones of `site.css`.
"""

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from ..citation import CREDIT, LICENCE, SITE
from .cards.drawing import Text
from .cards.typeface import BOLD, REGULAR, drawable, fitted, set_on_lines, width_of
from .rendering import as_png

WIDTH, MARGIN = 1080, 28
ROOM = WIDTH - 2 * MARGIN
ZOOM = 2  # PNG for print and for fine screens
HEADINGS = (26, 24, 22, 20)
NOTE, SMALL = 15, 12.5
KEY = 14  # the side of a square of the legend

SHEET = Path(__file__).parents[1] / "static" / "missions" / "site.css"
SELECTORS = (".chart", ".stepped", ".series-")
FONT = "text { font-family: Inter, system-ui, sans-serif; }"
PARTS = """
.paper { fill: #fff; }
.heading { fill: #12324f; font-weight: 700; }
.note, .key { fill: #17212b; }
.small { fill: #51606e; }
"""


@dataclass(frozen=True)
class Key:
    """A part of the legend: a square of a colour, and its name beside it."""

    css: str
    x: float
    y: float
    name: str


@dataclass(frozen=True)
class Sheet:
    """`heading` says the finding, `notes` what is drawn and what is counted.

    `chart` names its `template`; `cite` is the `Citation` of the page that it is from.
    """

    heading: str
    notes: tuple
    chart: object
    cite: object

    width, margin, room, key = WIDTH, MARGIN, ROOM, KEY

    @cached_property
    def above(self):
        """The lines above the chart, as `Text`."""
        setting = fitted(self.heading, HEADINGS, ROOM, 3, BOLD)
        y, lines = 18, []
        for line in setting.lines:
            y += setting.size * 1.25
            lines.append(Text("heading", setting.size, MARGIN, round(y, 1), line))
        return [*lines, *column("note", NOTE, filter(None, self.notes), y + 6)]

    @property
    def top(self):
        """The upper edge of the chart."""
        return round(self.above[-1].y + 20)

    @cached_property
    def legend(self):
        """A `Key` for each series, on as many lines as they need; none for one."""
        if not self.chart.is_stacked:
            return []
        x, y, keys = MARGIN, self.top + self.chart.height + 26, []
        for series in self.chart.series:
            name = drawable(series.name)
            needed = KEY + 8 + width_of(name, NOTE, REGULAR) + 24
            if x > MARGIN and x + needed > WIDTH - MARGIN:
                x, y = MARGIN, y + 24
            keys.append(Key(series.css, round(x, 1), y, name))
            x += needed
        return keys

    @cached_property
    def below(self):
        """The lines below the chart: where it is from, how new, and the credit."""
        end = self.legend[-1].y if self.legend else self.top + self.chart.height
        source = _("Source: %(site)s, %(address)s") % {
            "site": SITE,
            "address": self.cite.address,
        }
        told = (
            ", ".join(filter(None, (source, self.cite.data))),
            f"{CREDIT}. {LICENCE.code}, {LICENCE.address}",
        )
        return column("small", SMALL, told, end + 14)

    @property
    def height(self):
        return round(self.below[-1].y + 22)

    def svg(self):
        drawn = render_to_string(self.chart.template, {"chart": self.chart})
        return render_to_string(
            "missions/sheet.svg", {"sheet": self, "style": style(), "drawn": drawn}
        )

    def png(self):
        return as_png(self.svg(), ZOOM)


def column(css, size, texts, y):
    """Texts below each other, each on at most four lines."""
    lines = []
    for text in texts:
        for line in set_on_lines(text, size, ROOM, 4):
            y += size * 1.45
            lines.append(Text(css, size, MARGIN, round(y, 1), line))
    return lines


@cache
def style():
    """The rules for charts in `site.css`, with its colours written out."""
    sheet = SHEET.read_text()
    colours = dict(re.findall(r"^  (--[\w-]+): (#\w+);$", sheet, re.MULTILINE))
    rules = [
        rule
        for rule in sheet.splitlines()
        if rule.startswith(SELECTORS) and ">" not in rule
    ]
    named = "\n".join([FONT, *rules])
    return re.sub(r"var\((--[\w-]+)\)", lambda name: colours[name[1]], named) + PARTS


@cache
def style_hash():
    """What a content security policy calls the `style`, to allow it alone."""
    digest = hashlib.sha256(style().encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"

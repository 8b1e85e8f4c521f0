"""Spaceflights as bars over time: one strip a year, drawn as SVG on the server."""

from collections import Counter, defaultdict

from django.urls import reverse
from django.utils.dates import MONTHS_3
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext as _

from ..dates import now, year_start
from .escaping import NOTHING, escaped, filled, joined

LANE = 16  # pixels from one bar to the next
FOOT = 14  # pixels below them, for the names of months
BAR = 14  # pixels of a bar
BASELINE = 11  # pixels from its top to the feet of its name
HIGHEST = 40  # pixels of the year with most spaceflights, in the overview
THINNEST = 0.3  # per cent of a year's width: a flight of minutes is still seen
LETTER = 6.2  # pixels of a letter of a name, on average
WIDE, NARROW = 1216, 358  # pixels of a year’s width on a desk and in the hand
# Nations and families with a colour of their own in site.css; others share one.
COLOURED_NATIONS = ["USA", "RUS", "SUN", "CHN", "JPN", "DEU", "FRA", "CAN", "ITA"]
COLOURED_FAMILIES = [
    *("Soyuz", "Space Shuttle", "Dragon", "Shenzhou", "New Shepard", "Apollo"),
    *("Gemini", "Vostok", "Mercury"),
]

UNKNOWN = SafeString("–")
OTHERS = SafeString("c-other")
CHANGED = SafeString(" changed")
MARKS = {
    (False, False): NOTHING,
    (True, False): SafeString("↪ "),
    (False, True): SafeString("† "),
}


class Colours:
    """Which class of site.css a bar has, and what the legend says of it."""

    def __init__(self, by_vehicle):
        self.by_vehicle = by_vehicle
        own = COLOURED_FAMILIES if by_vehicle else COLOURED_NATIONS
        self.own = {key: SafeString(f"c-{slugify(key)}") for key in own}

    def key(self, bar, mission):
        return mission.family if self.by_vehicle else bar.nation

    def css(self, key):
        """The class of a nation or family: "c-soyuz", "c-usa"; "c-other" for many."""
        return self.own.get(key, OTHERS)

    def legend(self, bars):
        """(class, name, spaceflights) of what the bars show, the most first.

        Those without a colour of their own are last, however many they are.
        """
        counts, names = Counter(), {}
        for bar in bars:
            key = self.key(bar, bar.launched_on)
            css = self.css(key)
            counts[css] += 1
            named = bar.nation_name if not self.by_vehicle else key
            names[css] = named if key in self.own else _("others")
        own = [each for each in counts.most_common() if each[0] != OTHERS]
        others = [(OTHERS, counts[OTHERS])] if OTHERS in counts else []
        return [(css, names[css], number) for css, number in [*own, *others]]


class Strip:
    """One year: its spaceflights as a drawing, and those begun in it as a table."""

    def __init__(self, year, bars, colours, when):
        self.year, self.colours, self.when = year, colours, when
        self.start, self.end = year_start(year), year_start(year + 1)
        self.bars = bars
        self.begun = [bar for bar in bars if bar.begins_at >= self.start]
        self.people = reverse("missions:crewmember-list")

    def page_of(self, bar):
        """The person's address; `reverse` for each would take most of the time."""
        return escaped(f"{self.people}{bar.person}/")

    def place(self, moment):
        """Where a moment lies in the year, in per cent of its width."""
        if moment <= self.start:
            return 0
        if moment >= self.end:
            return 100
        return 100 * (moment - self.start) / (self.end - self.start)

    def stays(self):
        """{(from, to): bars} of those who launched and landed together."""
        found = defaultdict(list)
        for bar in self.bars:
            found[bar.begins_at, bar.ends_at(self.when)].append(bar)
        return found

    def placed(self):
        """[(bars, left, width, lane)] of each stay, and how many lanes that takes.

        Those of a stay lie one under the other; no two bars overlap in a lane. Ends
        are told to a thousandth of the year, which is a pixel.
        """
        ends, found = [], []
        for (begin, end), bars in self.stays().items():
            left, right = round(self.place(begin), 1), round(self.place(end), 1)
            width = max(right - left, THINNEST)
            left = min(left, 100 - width)
            lane = first_free(ends, left, len(bars))
            ends[lane : lane + len(bars)] = [left + width] * len(bars)
            found.append((bars, left, width, lane))
        return found, len(ends)

    def drawing(self):
        """The SVG of the year; for the eye alone, the table says the same."""
        placed, lanes = self.placed()
        quarters = (
            filled('<line x1="{0:.2f}%" x2="{0:.2f}%" y2="100%"/>', self.place(begin))
            for begin in (self.start.replace(month=month) for month in (4, 7, 10))
        )
        return filled(
            '<svg class="strip" aria-hidden="true" width="100%" height="{}">'
            "{}{}{}</svg>",
            lanes * LANE + FOOT,
            joined("", quarters),
            joined("", self.scale()),
            joined("", (self.stay(*each) for each in placed)),
        )

    def scale(self):
        """Under the bars the months that quarters begin with, and where today is."""
        for month in (1, 4, 7, 10):
            begin = self.place(self.start.replace(month=month))
            name = escaped(str(MONTHS_3[month]).capitalize())
            yield filled(
                '<text class="month" x="{:.2f}%" dx="3" y="100%" dy="-2">{}</text>',
                begin,
                name,
            )
        if self.when.year == self.year:
            yield filled(
                '<line class="now" x1="{0:.2f}%" x2="{0:.2f}%" y2="100%"/>',
                self.place(self.when),
            )

    def stay(self, bars, left, width, lane):
        """The bars of one stay, in a frame that has its place in the year."""
        return filled(
            '<svg x="{:g}%" y="{}" width="{:.4g}%">{}</svg>',
            left,
            lane * LANE,
            width,
            joined("", (self.bar(bar, at, width) for at, bar in enumerate(bars))),
        )

    def bar(self, bar, lane, width):
        """What repeats from bar to bar stands together, so that it packs well."""
        top = lane * LANE
        below = NOTHING
        if bar.changed_spacecraft:
            landed = self.colours.css(self.colours.key(bar, bar.returned_on))
            below = filled(
                '<rect y="{}" height="{}" class="{}"/>',
                top + BAR // 2,
                BAR // 2,
                landed,
            )
        return filled(
            '<a class="{}{}" tabindex="-1" href="{}"><title>{} {} {}</title>'
            '<rect height="{}" y="{}"/>{}{}</a>',
            self.colours.css(self.colours.key(bar, bar.launched_on)),
            CHANGED if bar.changed_spacecraft else NOTHING,
            self.page_of(bar),
            escaped(bar.name),
            bar.launched_on.launch,
            bar.end,
            BAR,
            top,
            below,
            name_in(
                width, MARKS[bar.changed_spacecraft, bar.is_lost], bar.short_name, top
            ),
        )

    def table_rows(self):
        """Rows of the table: the spaceflights that began in this year."""
        return joined("\n", map(self.table_row, self.begun))

    def table_row(self, bar):
        return filled(
            '<tr><th scope="row"><a href="{}">{}</a></th><td>{}</td>'
            "<td>{}<br>{}</td><td>{}</td><td>{}</td></tr>",
            self.page_of(bar),
            escaped(bar.name),
            escaped(bar.nation_name),
            bar.launched_on.link,
            bar.launched_on.launch_day,
            self.return_cell(bar),
            UNKNOWN if bar.days is None else bar.days,
        )

    def return_cell(self, bar):
        if bar.is_lost:
            return escaped(_("died on the flight"))
        if bar.returned_on is None:
            return escaped(_("in space"))
        if not bar.changed_spacecraft:
            return bar.returned_on.landing_day
        return filled(
            '<a class="changed" href="{}">{}</a><br>{}',
            escaped(bar.returned_on.address),
            escaped(bar.returned_on.name),
            bar.returned_on.landing_day,
        )


def name_in(width, mark, name, top):
    """A name in a bar so many per cent of a year wide, where it has room."""
    share = width / 100 / (LETTER * len(name))
    text = NOTHING
    if share * NARROW >= 1:
        text = escaped(name)
    elif share * WIDE >= 1:
        text = filled('<tspan class="wide">{}</tspan>', escaped(name))
    if not (mark or text):
        return NOTHING
    return filled('<text x="3" y="{}">{}{}</text>', top + BASELINE, mark, text)


def first_free(ends, left, lanes):
    """The first of so many lanes whose last bars end at or before `left`."""
    first = 0
    for lane, end in enumerate(ends):
        if end > left:
            first = lane + 1
        elif lane + 1 - first == lanes:
            break
    return first


def strips_of(bars, colours, when=None):
    """The `Strip` of each year that has spaceflights, newest first."""
    when = when or now()
    years = defaultdict(list)
    for bar in bars:
        last = bar.ends_at(when).year
        for year in range(bar.begins_at.year, max(last, bar.begins_at.year) + 1):
            years[year].append(bar)
    newest_first = sorted(years, reverse=True)
    return [Strip(year, years[year], colours, when) for year in newest_first]


def overview(strips):
    """All years in a row, each as high as its spaceflights and a way down to it.

    For a pointer alone: beside it stand links to the decades.
    """
    begun = {strip.year: len(strip.begun) for strip in strips}
    first, last = min(begun), max(begun)
    width, most = 100 / (last - first + 1), max(*begun.values(), 1)
    years = (
        filled(
            '<a href="#y{0}" tabindex="-1"><title>{0}: {1}</title>'
            '<rect class="whole" x="{2:.3f}%" width="{3:.3f}%" height="{4}"/>'
            '<rect x="{2:.3f}%" y="{5:.1f}" width="{6:.3f}%" height="{7:.1f}"/></a>',
            *(year, number, (year - first) * width, width, HIGHEST),
            *(HIGHEST - HIGHEST * number / most, width * 0.8, HIGHEST * number / most),
        )
        for year, number in sorted(begun.items())
    )
    decades = (
        filled(
            '<text class="month" x="{:.3f}%" y="{}">{}</text>',
            *((year - first) * width, HIGHEST + FOOT, year),
        )
        for year in range(first, last + 1)
        if year == first or last < first + 12 or (year % 10 == 0 and year > first + 4)
    )
    return filled(
        '<svg class="overview" aria-hidden="true" width="100%" height="{}">{}{}</svg>',
        HIGHEST + FOOT + 2,
        joined("", years),
        joined("", decades),
    )

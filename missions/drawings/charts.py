"""Columns over time, stacked where a second group parts them.

Placed in parts of a hundred across and pixels down, so that letters keep their size on
a narrow screen.
"""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..models.question_codes import Counting
from .escaping import escaped, filled, joined

HEIGHT, FOOT, TOP = 280, 24, 20  # pixels: in all, below the columns, above them
LEFT = 3.5  # of a hundred: room for the letters of the scale
MOST_SERIES, MOST_LABELS, MOST_LINES = 6, 8, 5
OTHERS = "other"


@dataclass(frozen=True)
class Series:
    """What one colour stands for: its class, name, and number by time."""

    css: str
    name: str
    numbers: dict


@dataclass(frozen=True)
class Chart:
    """Columns of `series` over `times` (years, `step` apart), ready to be drawn."""

    times: list
    step: int
    series: list
    unit: str

    height = HEIGHT
    css, template = "chart", "missions/_chart_drawn.svg"

    @property
    def highest(self):
        return max(map(self.sum_at, self.times), default=0)

    def sum_at(self, time):
        return sum(series.numbers.get(time, 0) for series in self.series)

    @property
    def is_stacked(self):
        return len(self.series) > 1

    @property
    def scale(self):
        """The number at the upper edge."""
        return self.lines[-1][0]

    @property
    def lines(self):
        """Lines of the scale from the bottom: pairs of a number and its height."""
        step = round_step(self.highest / MOST_LINES)
        numbers = [step * count for count in range(MOST_LINES + 2)]
        last = next(number for number in numbers if number >= self.highest)
        shown = [number for number in numbers if number <= last]
        return [(number, self.down(number, last)) for number in shown]

    def down(self, number, highest=None):
        """How far down a number is, in pixels."""
        room = HEIGHT - TOP - FOOT
        return round(TOP + room * (1 - number / (highest or self.scale)), 1)

    def across(self, time):
        """The left edge of a column, of a hundred."""
        number = (time - self.times[0]) // self.step
        return LEFT + (100 - LEFT) * number / len(self.times)

    @property
    def width(self):
        return (100 - LEFT) / len(self.times)

    @property
    def labels(self):
        """Times below the columns: pairs of a text and its middle, of a hundred."""
        every = next(
            step
            for step in (self.step, 2, 5, 10, 20, 50)
            if step % self.step == 0
            and len(self.times) * self.step / step <= MOST_LABELS
        )
        return [
            (self.in_words(time), round(self.across(time) + self.width / 2, 2))
            for time in self.times
            if time % every == 0
        ]

    def in_words(self, time):
        return _("%(decade)ds") % {"decade": time} if self.step == 10 else str(time)

    @property
    def columns(self):
        """Every part of every column, as SVG."""
        highest = self.scale
        return joined(
            "", [part for time in self.times for part in self.column(time, highest)]
        )

    def column(self, time, highest):
        below = 0
        x, width = self.across(time) + self.width * 0.1, self.width * 0.8
        for series in self.series:
            number = series.numbers.get(time, 0)
            if not number:
                continue
            y = self.down(below + number, highest)
            said = f"{self.in_words(time)}: {number:,}"
            if self.is_stacked:
                said = f"{self.in_words(time)}, {series.name}: {number:,}"
            yield filled(
                '<rect x="{}%" y="{}" width="{}%" height="{}" class="{}">'
                "<title>{}</title></rect>",
                round(x, 2),
                y,
                round(width, 2),
                round(self.down(below, highest) - y, 1),
                escaped(series.css),
                escaped(said),
            )
            below += number

    @property
    def in_short(self):
        """The chart in a sentence, for those who do not see it."""
        most = max(self.times, key=self.sum_at)
        return _(
            "From %(first)s to %(last)s; the highest is %(most)s with %(number)s."
        ) % {
            "first": self.in_words(self.times[0]),
            "last": self.in_words(self.times[-1]),
            "most": self.in_words(most),
            "number": f"{self.sum_at(most):,}",
        }


def chart_with_one(numbers, marked, unit):
    """The `Chart` of numbers by year; the `marked` year, if any, in another colour."""
    others = {year: number for year, number in numbers.items() if year != marked}
    series = [Series("series-1", _("other years"), others)]
    if marked in numbers:
        series.append(Series("series-2", str(marked), {marked: numbers[marked]}))
    return Chart(list(range(min(numbers), max(numbers) + 1)), 1, series, unit)


def round_step(least):
    """The smallest of 1, 2, 5, 10, 20, 50 … that is no less."""
    power = 1
    while True:
        for digit in (1, 2, 5):
            if digit * power >= least:
                return digit * power
        power *= 10


def chart_of(answer):
    """The `Chart` of an `Answer` of which a group is time, or None."""
    question = answer.question
    sides = [side for side, group in enumerate(question.groups) if group.is_time]
    if not sides or not answer.total:
        return None
    side = sides[0]
    if question.across and Counting(question.count).is_ratio:
        return None  # these are not stacked
    headings = answer.columns if side else answer.rows
    totals = {each.key: each.total or 0 for each in headings if each.key != ""}
    if not any(totals.values()):
        return None
    series = [Series("series-1", "", totals)]
    if question.across and len(sides) == 1:
        series = stacked(answer, side)
    return Chart(
        times=list(range(min(totals), max(totals) + 1, question.groups[side].step)),
        step=question.groups[side].step,
        series=series,
        unit=str(Counting(question.count).label),
    )


def stacked(answer, side):
    """The highest of the group beside time, each a `Series`, and all others as one.

    Age bands are stacked in their own order.
    """
    headings = answer.rows if side else answer.columns
    ranked = sorted(headings, key=lambda each: (-(each.total or 0), each.name))
    shown = {each.key for each in ranked[:MOST_SERIES]}
    if answer.question.groups[1 - side].is_ordered:
        ranked = [each for each in headings if each.key in shown]
    numbers = defaultdict(lambda: defaultdict(int))
    for row in answer.rows:
        for column, cell in zip(answer.columns, row.cells, strict=True):
            time, key = (column.key, row.key) if side else (row.key, column.key)
            if cell and time != "":
                numbers[key if key in shown else OTHERS][time] += cell.number
    made = [
        Series(f"series-{number}", each.name, dict(numbers[each.key]))
        for number, each in enumerate(ranked[:MOST_SERIES], 1)
    ]
    if OTHERS in numbers:
        made.append(Series("series-other", _("others"), dict(numbers[OTHERS])))
    return made

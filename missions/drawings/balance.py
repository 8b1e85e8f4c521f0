"""The balance of the seat exchange over time: steps away from zero, a side each way.

Placed in parts of a hundred across and pixels down, as `charts` are.
"""

import datetime
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from ..dates import Precision, day_in_words, period_start, year_start
from ..models import CrewMember

LEFT, RIGHT = 14, 14  # of a hundred: room for the scale, and for the last name
LEVEL = 62  # pixels from a number to the next
HEAD, FOOT = 44, 74  # above the highest number, below the lowest
LETTER = 1.25  # of a hundred, where the chart is as narrow as it has names
LINE = 16
ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Mark:
    """One launch: where it stands, the level it led to, and whose name is there."""

    x: float
    x_next: float
    level: int
    before: int
    name: str
    name_y: float
    css: str
    said: str

    def reaches(self, x, name_y):
        """Whether its name ends beyond `x`, on that line."""
        return self.name_y == name_y and self.x + LETTER * len(self.name) > x


@dataclass(frozen=True)
class BalanceChart:
    """`steps` as `reports.exchanges.balance` makes them, flown ones alone.

    `upper` and `lower` are the agencies whose lead goes up and down.
    """

    steps: list
    upper: object
    lower: object

    css, template = "chart stepped", "missions/_balance_drawn.svg"
    is_stacked = False

    def level(self, step):
        given = dict(step.given)
        return given[self.upper] - given[self.lower]

    @cached_property
    def levels(self):
        """Every number from the lowest to the highest, zero among them."""
        reached = [0, *map(self.level, self.steps)]
        return range(min(reached), max(reached) + 1)

    @property
    def height(self):
        return HEAD + LEVEL * (len(self.levels) - 1) + FOOT

    @property
    def zero(self):
        return self.down(0)

    def down(self, level):
        return HEAD + LEVEL * (self.levels[-1] - level)

    @property
    def lines(self):
        """Lines of the scale: pairs of words and a height."""
        return [
            (_("%(number)d more") % {"number": abs(level)} if level else _("even"), y)
            for level, y in ((level, self.down(level)) for level in self.levels)
        ]

    @property
    def begins(self):
        """The first of the month of the first launch."""
        return period_start(self.steps[0].seat.mission.launched_at, Precision.MONTH)

    @property
    def ends(self):
        return self.steps[-1].seat.mission.launched_at

    def across(self, moment):
        """How far across a moment is, of a hundred."""
        whole = max(self.ends - self.begins, ONE_DAY)
        part = (moment - self.begins) / whole
        return round(LEFT + (100 - LEFT - RIGHT) * part, 2)

    @property
    def years(self):
        """Pairs of a year and where it begins, of those that begin in the chart."""
        return [
            (str(year), self.across(year_start(year)))
            for year in range(self.begins.year + 1, self.ends.year + 1)
        ]

    @cached_property
    def marks(self):
        """A `Mark` for each launch, oldest first."""
        seats = [step.seat for step in self.steps]
        names = CrewMember.objects.short_names()
        places = [self.across(seat.mission.launched_at) for seat in seats]
        made, before = [], 0
        for step, x, x_next in zip(self.steps, places, [*places[1:], 100], strict=True):
            name = names[step.seat.person.slug]
            made.append(self.mark(step, x, x_next, before, name, made))
            before = made[-1].level
        return made

    def mark(self, step, x, x_next, before, name, earlier):
        """Its name stands beyond the level, further out where another is near."""
        level, is_upper = self.level(step), step.seat.agency == self.upper
        css = "upper" if is_upper else "lower"
        name_y = self.down(level) + (-8 if is_upper else 18)
        if any(mark.css == css and mark.reaches(x, name_y) for mark in earlier):
            name_y += -LINE if is_upper else LINE
        mission = step.seat.mission
        said = _("%(person)s, %(mission)s, %(day)s") % {
            "person": step.seat.person,
            "mission": mission,
            "day": day_in_words(mission.launched_at, mission.launch_precision),
        }
        return Mark(x, x_next, level, before, name, name_y, css, said)

    @property
    def drawn(self):
        """What the template draws of each mark: itself, and its heights in pixels."""
        return [
            {
                "mark": mark,
                "y": self.down(mark.level),
                "y_before": self.down(mark.before),
                "top": min(self.zero, self.down(mark.level)),
                "high": abs(mark.level) * LEVEL,
                "width": round(mark.x_next - mark.x, 2),
                "side": "upper" if mark.level > 0 else "lower",
            }
            for mark in self.marks
        ]


def balance_chart(steps):
    """The `BalanceChart` of what was flown, or None where there are not two sides."""
    flown = [step for step in steps if step.seat.is_flown]
    if not flown or len(flown[-1].given) != 2:
        return None
    (one, _one), (other, _other) = flown[-1].given
    upper = flown[-1].ahead or other
    return BalanceChart(flown, upper, one if upper == other else other)

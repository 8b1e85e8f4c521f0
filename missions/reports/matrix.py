"""Who flew on whose spacecraft: nations or agencies down, vehicles across.

One of the questions of `explore`, with its own switches, and whose the spacecraft are.
"""

from collections import defaultdict
from dataclasses import asdict, dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..dates import year_start
from ..models import Nation, SeatAssignment
from ..models.nation import is_own_nation
from ..models.question_codes import Counting as Counted
from ..models.scope_codes import Scope
from . import explore


class By(models.TextChoices):
    """What a row is."""

    NATION = "nation", gettext_lazy("nation flown for")
    CITIZENSHIP = "citizenship", gettext_lazy("citizenship")
    AGENCY = "agency", gettext_lazy("agency")


class Across(models.TextChoices):
    """What a column is; the values are parameters of `/seats/`."""

    FAMILY = "family", gettext_lazy("spacecraft family")
    VEHICLE = "vehicle", gettext_lazy("vehicle")
    SHIP_OF = "ship_of", gettext_lazy("operator’s country")


class Counting(models.TextChoices):
    """What a cell counts."""

    SPACEFLIGHTS = "journeys", gettext_lazy("spaceflights")
    PEOPLE = "people", gettext_lazy("people")
    UP = "up", gettext_lazy("launch seats")
    DOWN = "down", gettext_lazy("return seats")


COUNTED = {Counting.SPACEFLIGHTS: Counted.SPACEFLIGHTS}  # else the same word


@dataclass(frozen=True)
class Question:
    """What a matrix is asked; every part is a switch in the address."""

    by: str = By.NATION
    across: str = Across.FAMILY
    count: str = Counting.SPACEFLIGHTS
    reach: str = Scope.SPACE
    year_from: int | None = None
    year_to: int | None = None

    def asked(self):
        """The same as a question of `explore`."""
        years = {"year_from": self.year_from, "year_to": self.year_to}
        return explore.Question(
            by=self.by,
            across=self.across,
            count=COUNTED.get(self.count, self.count),
            reach=self.scope,
            filters={name: year for name, year in years.items() if year},
        )

    def query_of_explore(self):
        """The query of `/explore/` that asks the same."""
        asked = self.asked()
        parts = {"by": asked.by, "across": asked.across, "count": asked.count}
        if asked.reach != Scope.SPACE or self.count in (Counting.UP, Counting.DOWN):
            parts |= {"reach": asked.reach} if asked.reach != Scope.ALL else {}
        return urlencode(
            {k: str(value) for k, value in (parts | asked.filters).items()}
        )

    def seats(self):
        """The seats launched in these years."""
        seats = SeatAssignment.objects.all()
        if self.year_from:
            seats = seats.filter(mission__launched_at__gte=year_start(self.year_from))
        if self.year_to:
            following = year_start(self.year_to + 1)
            seats = seats.filter(mission__launched_at__lt=following)
        return seats

    def query(self, **changes):
        """The query of the matrix's own address; defaults are left out."""
        usual = asdict(Question())
        parts = asdict(self) | changes
        return urlencode(
            {name: value for name, value in parts.items() if value != usual[name]}
        )

    def switches(self):
        """For each switch: its label and its positions (label, query, is it on)."""
        return [
            (
                label,
                [
                    (option.label, self.query(**{name: option.value}), option == now)
                    for option in options
                ],
            )
            for name, label, options, now in (
                ("by", _("Rows"), By, self.by),
                ("across", _("Columns"), Across, self.across),
                ("count", _("Counting"), Counting, self.count),
                ("reach", _("Flights"), self.scopes, self.scope),
            )
        ]

    @property
    def scopes(self):
        """The flights to choose among; a spaceflight is above 100 km by its rule."""
        is_all = self.count != Counting.SPACEFLIGHTS
        return [scope for scope in Scope if is_all or scope != Scope.ALL]

    @property
    def scope(self):
        """The flights that count."""
        return self.reach if self.reach in self.scopes else Scope.SPACE

    def row_word(self):
        return By(self.by).label.capitalize()

    def rule(self):
        """What a number is, in a sentence."""
        counted = {
            Counting.SPACEFLIGHTS: _("Spaceflights: launch seats flown %(flights)s."),
            Counting.PEOPLE: _(
                "People who launched %(flights)s; each counts once in a cell and once "
                "in each total."
            ),
            Counting.UP: _("Launch seats flown %(flights)s."),
            Counting.DOWN: _("Return seats flown %(flights)s."),
        }[self.count]
        flights = Scope(self.scope).label
        if self.scope == Scope.ALL:
            flights = _("on any flight, those that failed below 100 km too")
        row = {
            By.NATION: _("The nation is the one flown for on that leg."),
            By.CITIZENSHIP: _(
                "Citizenship is the one held on that day; somebody with two counts "
                "in both rows."
            ),
            By.AGENCY: _("The agency is the one that sponsored them on that leg."),
        }[self.by]
        return f"{counted} {row}" % {"flights": flights}


@dataclass(frozen=True)
class Cell(explore.Cell):
    """One number, its seats, and whether the spacecraft are the row's own."""

    own: bool


class Matrix(explore.Answer):
    """The answer to a `Question`. Four queries at most."""

    def __init__(self, question):
        self.switches = question
        self.owners = defaultdict(set)  # column key -> operators' nations
        super().__init__(question.asked(), question.seats())

    def named(self):
        """Also whose agencies operated a column's vehicles on the days of launches."""
        key = {Across.SHIP_OF: "code"}.get(self.question.across, self.question.across)
        for nation in Nation.objects.operating():
            self.owners[getattr(nation, key)].add(nation)
        return super().named()

    def cell(self, row, column):
        cell = super().cell(row, column)
        return Cell(cell.number, cell.rests_on, cell.seats, self.is_own(row, column))

    @cached_property
    def highest(self):
        """The highest number in a cell."""
        cells = (cell for row in self.rows for cell in row.cells if cell)
        return max((cell.number for cell in cells), default=0)

    def is_own(self, row, column):
        """Whether a vehicle of the column is the row's nation's own."""
        nation = self.names[0].get(row)
        if nation and self.question.by == By.AGENCY:
            nation = nation.nation
        return any(is_own_nation(nation, owner) for owner in self.owners[column])

    def record(self, row, column, number, rests_on):
        """As the matrix always was: `own` before the count, by its own word."""
        asked, own = self.switches, self.is_own(row.key, column.key)
        return {
            str(asked.by): row.key,
            str(asked.across): column.key,
            "own": own,
            str(asked.count): number,
        }

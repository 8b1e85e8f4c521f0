"""Who flew on whose spacecraft: nations or agencies down, vehicles across.

A `Matrix` answers a `Question`; each cell knows the filter of `/seats/` that lists
exactly the seats it counts.
"""

from collections import defaultdict
from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..dates import year_start
from ..models import Agency, Leg, Nation, SeatAssignment, Status, Vehicle
from ..models.nation import is_own_nation
from ..models.scope_codes import Scope
from ..models.seat_questions import citizen_then


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


ROW_PATHS = {
    By.NATION: "nation__code",
    By.CITIZENSHIP: "person__citizenships__nation__code",
    By.AGENCY: "agency__slug",
}
COLUMN_PATHS = {
    Across.FAMILY: "mission__vehicle__family",
    Across.VEHICLE: "mission__vehicle__slug",
    Across.SHIP_OF: "mission__vehicle__operator__nation__code",
}


@dataclass(frozen=True)
class Question:
    """What a matrix is asked; every part is a switch in the address."""

    by: str = By.NATION
    across: str = Across.FAMILY
    count: str = Counting.SPACEFLIGHTS
    reach: str = Scope.SPACE
    year_from: int | None = None
    year_to: int | None = None

    def seats(self):
        """The flown seats that are counted."""
        seats = SeatAssignment.objects.flown().order_by()
        seats = seats.down() if self.count == Counting.DOWN else seats.up()
        seats = seats.reaching(self.scope)
        if self.year_from:
            seats = seats.filter(mission__launched_at__gte=year_start(self.year_from))
        if self.year_to:
            following = year_start(self.year_to + 1)
            seats = seats.filter(mission__launched_at__lt=following)
        return seats

    def filter_of_seats(self, row="", column=""):
        """The query of `/seats/` that lists the seats of a row, a column or a cell."""
        parts = {
            str(self.by): row,
            str(self.across): column,
            "leg": Leg.DOWN if self.count == Counting.DOWN else Leg.UP,
            "status": Status.FLOWN,
            "reach": "" if self.scope == Scope.ALL else self.scope,
            "year_from": self.year_from,
            "year_to": self.year_to,
        }
        return urlencode({name: value for name, value in parts.items() if value})

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
class Cell:
    """One number: how many, whether the spacecraft are the row's own, and its seats."""

    number: int
    own: bool
    seats: str  # a query of `/seats/`


@dataclass(frozen=True)
class Heading:
    """What heads a row or a column: its key, name and address, and its total."""

    key: str
    name: str
    address: str
    total: int
    seats: str  # a query of `/seats/`


@dataclass(frozen=True)
class Row(Heading):
    """A row: its heading, and a `Cell` or None for each column."""

    cells: tuple


class Matrix:
    """The answer to a `Question`: `columns` (`Heading`s), `rows` and `total`.

    Three queries. Rows and columns come with the highest total first.
    """

    def __init__(self, question):
        self.question = question
        self.held = defaultdict(set)  # (row, column) -> what is counted
        for row, column, counted in self.tuples():
            for key in ((row, column), (row, None), (None, column), (None, None)):
                self.held[key].add(counted)
        self.total = len(self.held[None, None])
        vehicles = Vehicle.objects.select_related("operator__nation")
        self.vehicles = list(vehicles)
        self.owners = self.nations_of_columns()
        self.named = self.named_rows()
        self.columns = self.ranked(1, self.column)
        self.rows = self.ranked(0, self.row)

    def tuples(self):
        """(row key, column key, what is counted) of every seat; "" where unknown."""
        asked = self.question
        seats = asked.seats()
        if asked.by == By.CITIZENSHIP:
            seats = seats.filter(citizen_then())
        counted = "person_id" if asked.count == Counting.PEOPLE else "pk"
        found = seats.values_list(
            ROW_PATHS[asked.by], COLUMN_PATHS[asked.across], counted
        )
        return [(row or "", column or "", what) for row, column, what in found]

    def ranked(self, side, make):
        """Headings of one side of the held pairs, highest total first."""
        keys = {pair[side] for pair in self.held if pair[side] is not None}
        made = [make(key) for key in keys]
        return sorted(made, key=lambda heading: (-heading.total, heading.name))

    def column(self, key):
        name, address = self.column_name(key)
        total = len(self.held[None, key])
        seats = self.question.filter_of_seats(column=key)
        return Heading(key, name, address, total, seats)

    def row(self, key):
        named = self.named.get(key)
        cells = tuple(self.cell(key, column.key) for column in self.columns)
        return Row(
            key,
            str(named) if named else _("none or unknown"),
            named.get_absolute_url() if named else "",
            len(self.held[key, None]),
            self.question.filter_of_seats(row=key) if key else "",
            cells,
        )

    def cell(self, row, column):
        """The `Cell`, or None where nothing is counted."""
        if (row, column) not in self.held:
            return None
        seats = self.question.filter_of_seats(row, column) if row and column else ""
        return Cell(len(self.held[row, column]), self.is_own(row, column), seats)

    def is_own(self, row, column):
        """Whether a vehicle of the column is the row's nation's own."""
        nation = self.named.get(row)
        if nation and self.question.by == By.AGENCY:
            nation = nation.nation
        return any(is_own_nation(nation, owner) for owner in self.owners[column])

    def named_rows(self):
        """The rows' nations or agencies by key."""
        if self.question.by == By.AGENCY:
            agencies = Agency.objects.select_related("nation")
            return {agency.slug: agency for agency in agencies}
        return {nation.code: nation for nation in Nation.objects.all()}

    def nations_of_columns(self):
        """The nations whose agencies operate a column's vehicles, by column key."""
        owners = defaultdict(set)
        for vehicle in self.vehicles:
            owners[self.column_key(vehicle)].add(vehicle.operator.nation)
        return owners

    def column_key(self, vehicle):
        nation = vehicle.operator.nation
        return {
            Across.FAMILY: vehicle.family,
            Across.VEHICLE: vehicle.slug,
            Across.SHIP_OF: nation.code if nation else "",
        }[self.question.across]

    def column_name(self, key):
        """(name, address) of a column; a family has no page of its own."""
        if self.question.across == Across.FAMILY:
            return key, ""
        for vehicle in self.vehicles:
            if self.column_key(vehicle) == key:
                named = vehicle
                if self.question.across == Across.SHIP_OF:
                    named = vehicle.operator.nation
                break
        return (str(named), named.get_absolute_url()) if named else (_("several"), "")

    @property
    def adds_up(self):
        """Whether the rows' and the columns' totals both add up to the whole."""
        return all(
            sum(heading.total for heading in headings) == self.total
            for headings in (self.rows, self.columns)
        )

    def records(self):
        """One dict a cell, for the data twins."""
        asked = self.question
        return [
            {
                str(asked.by): row.key,
                str(asked.across): column.key,
                "own": cell.own,
                str(asked.count): cell.number,
            }
            for row in self.rows
            for column, cell in zip(self.columns, row.cells, strict=True)
            if cell
        ]

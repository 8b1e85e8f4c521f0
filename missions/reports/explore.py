"""Any question of flown seats: grouped by one or two keys, and counted by one rule.

An `Answer` to a `Question` has rows, columns where there are two groups, and totals;
each number knows the query of `/seats/` that lists exactly the seats behind it.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, partial
from urllib.parse import urlencode

from ..models import Leg, Status
from ..models.codes import UNKNOWN
from ..models.question_codes import Counting, Group
from ..models.scope_codes import Scope
from ..models.seat_questions import citizen_then
from .groups import GROUPS
from .measures import measure_of

LEGS = {Counting.DOWN: Leg.DOWN, Counting.SEATS: ""}  # of the seats; else the launch
COUNTED = {Counting.PEOPLE: "person_id", Counting.MISSIONS: "mission_id"}
RANGES = {"year_from": max, "year_to": min, "age_from": max, "age_to": min}
NAME, TOTAL = "name", "total"  # words that rows are sorted by, beside columns' keys


@dataclass(frozen=True)
class Question:
    """What is asked; `filters` are the other parameters of `/seats/` in force."""

    by: str = Group.NATION
    across: str = ""
    count: str = Counting.SPACEFLIGHTS
    at_least: int | None = None
    sort: str = ""
    reach: str = Scope.SPACE
    filters: dict = field(default_factory=dict)

    @property
    def groups(self):
        """The `Grouping`s, one or two."""
        return tuple(GROUPS[word] for word in (self.by, self.across) if word)

    @property
    def leg(self):
        return LEGS.get(self.count, Leg.UP)

    @property
    def status(self):
        """The status that seats have to have: "" where the question itself says it."""
        says = {Group.STATUS} & {self.by, self.across, *self.filters}
        return "" if says else Status.FLOWN

    def seats(self, seats):
        """Those of `seats` that are counted."""
        seats = seats.order_by()
        if self.leg:
            seats = seats.filter(leg=self.leg)
        if self.status:
            seats = seats.filter(status=self.status)
        if Group.AGE in (self.by, self.across):
            seats = seats.with_launch()
        if Group.CITIZENSHIP in (self.by, self.across):
            seats = seats.filter(citizen_then())
        return seats.reaching(self.reach)

    def query_of_seats(self, row=None, column=None):
        """The query of `/seats/` for a row’s key and a column’s; "" where none can be.

        None stands for all rows or columns.
        """
        asked, taken = {}, set()
        for group, key in zip(self.groups, (row, column), strict=False):
            if key is None:
                continue
            parts = group.asks(key)
            if parts is None:
                return ""
            asked |= parts
            taken |= set(group.parameters)
        return urlencode(self.parts(asked, taken), safe=",")

    def parts(self, asked, taken):
        """Parameters `asked` for by keys, then those of the count, then the filters.

        A filter gives way to the key of its own group; a range is narrowed by it.
        """
        parts = {
            name: RANGES[name](value, int(self.filters[name]))
            if name in RANGES and self.filters.get(name)
            else value
            for name, value in asked.items()
        }
        parts |= {
            "leg": parts.get("leg", self.leg),
            "status": parts.get("status", self.status),
            "reach": "" if self.reach == Scope.ALL else self.reach,
            "first": "yes" if self.count == Counting.FIRST_FLIGHTS else "",
            "foreign": "on" if self.count == Counting.FOREIGN_SHARE else "",
        }
        for name, value in self.filters.items():
            is_open = name not in taken or (name in RANGES and name not in asked)
            if is_open and not parts.get(name):
                parts[name] = value
        parts = {name: value for name, value in parts.items() if value != ""}
        return parts if parts.keys() & {"leg", "status"} else parts | {"status": "all"}


@dataclass(frozen=True)
class Heading:
    """What heads a row or a column: its key and name, and its total.

    An answer has thousands of headings and cells, of which a page shows some: where
    they lead, and what stands in a row, is found out when it is asked for.
    """

    key: object
    code: object  # the key as data holds it
    name: str
    of: object  # the row of the catalogue that the key stands for, or None
    total: object  # a number, or None: the average of nothing
    rests_on: int  # how many are counted, or averaged
    ask_seats: Callable

    @cached_property
    def address(self):
        return getattr(self.of, "get_absolute_url", str)()

    @cached_property
    def seats(self):
        """A query of `/seats/`."""
        return self.ask_seats()

    @property
    def sort_word(self):
        """What an address says to sort by this column."""
        return str(self.code) or UNKNOWN


@dataclass(frozen=True)
class Cell:
    """One number, on how many it rests, and the query of `/seats/` for its seats."""

    number: object
    rests_on: int
    seats: str


@dataclass(frozen=True)
class Row(Heading):
    """A row: its heading, and a `Cell` or None for each column."""

    ask_cells: Callable

    @cached_property
    def cells(self):
        return self.ask_cells()


def named_apart(heading):
    """Headings' order where all else ties: Mercury and Gemini both had an SC7."""
    return heading.name, str(heading.key)


class Answer:
    """The answer to a `Question` among the `seats` that hold under its filters.

    `rows`, `columns` (`Heading`s; none for one group), `total`; `left_out` is how many
    rows count less than was asked for, `unknown` of how many spaceflights the time or
    the age is not known.
    """

    def __init__(self, question, seats):
        self.question = question
        among, self.number_of = measure_of(question.count)
        self.held = defaultdict(set)  # (row, column) -> what is counted
        unknown = set()
        for row, column, counted in self.tuples(seats):
            if among is not None and counted not in among:
                unknown.add(counted)
                continue
            self.held[row, None].add(counted)
            self.held[None, None].add(counted)
            if question.across:
                self.held[row, column].add(counted)
                self.held[None, column].add(counted)
        is_first = question.count == Counting.FIRST_FLIGHTS
        self.unknown = 0 if is_first else len(unknown)
        self.across = defaultdict(list)  # row -> columns with something counted in it
        for row, column in self.held:
            if row is not None and column is not None:
                self.across[row].append(column)
        self.names = self.named()
        self.total = self.number(None, None)
        self.total_rests_on = self.rests_on(None, None)
        self.is_average = Counting(question.count).is_average
        self.columns = self.headings(1, Heading) if question.across else []
        self.rows = self.headings(0, self.row)
        self.adds_up = self.do_totals_add_up()
        self.left_out = self.leave_out_small_rows()
        self.sort_rows()

    def named(self):
        """What the keys of each group stand for; one query a group at most."""
        return [group.named() for group in self.question.groups]

    def tuples(self, seats):
        """(row key, column key, what is counted) of every seat; "" where unknown."""
        asked = self.question
        by = asked.groups[0]
        across = asked.groups[1] if asked.across else None
        paths = (*by.paths, *(across.paths if across else ()))
        counted = COUNTED.get(asked.count, "pk")
        found = asked.seats(seats).values_list(*paths, counted)
        until = len(by.paths)
        for values in found:
            counted = values[len(paths)]
            row = by.key(*values[:until])
            column = across.key(*values[until : len(paths)]) if across else None
            if self.is_among(by, row) and (not across or self.is_among(across, column)):
                yield row, column, counted

    def is_among(self, group, key):
        """Whether a key is one that the filter of its own group asks for.

        Somebody with two citizenships is found by one of them, and has the other.
        """
        if group.word != Group.CITIZENSHIP:
            return True
        wanted = self.question.filters.get(str(group.word))
        return not wanted or key in wanted.split(",")

    def number(self, row, column):
        """What is counted in a cell; None for the average of nothing."""
        return self.number_of(self.held.get((row, column), set()))

    def rests_on(self, row, column):
        """How many are counted in a cell: of an average, how many spaceflights."""
        return len(self.held.get((row, column), ()))

    def headings(self, side, make):
        """The headings of a side, in order: of their keys, or the highest first."""
        group = self.question.groups[side]
        keys = {pair[side] for pair in self.held} - {None}
        if group.is_time:
            years = [key for key in keys if key != ""]
            if years:
                keys |= set(range(min(years), max(years) + 1, group.step))
        made = [make(**self.heading(side, key)) for key in keys]
        if group.is_ordered:
            return sorted(made, key=lambda each: (each.key == "", each.key or 0))
        return sorted(made, key=lambda each: (-(each.total or 0), *named_apart(each)))

    def heading(self, side, key):
        """The parts of a `Heading`, by name."""
        group, named = self.question.groups[side], self.names[side]
        pair = (None, key) if side else (key, None)
        return {
            "key": key,
            "code": group.code(key),
            "name": group.name(key, named),
            "of": named.get(key),
            "total": self.number(*pair),
            "rests_on": self.rests_on(*pair),
            "ask_seats": partial(self.query_of_seats, *pair),
        }

    def row(self, **heading):
        return Row(**heading, ask_cells=partial(self.cells, heading["key"]))

    def cells(self, row):
        """A `Cell` for each column, or None where nothing is counted."""
        found = {column: self.cell(row, column) for column in self.across[row]}
        return tuple(map(found.get, [column.key for column in self.columns]))

    def cell(self, row, column):
        pair = row, column
        return Cell(
            self.number(*pair), self.rests_on(*pair), self.query_of_seats(*pair)
        )

    def query_of_seats(self, row, column):
        return self.question.query_of_seats(row, column)

    @property
    def seats(self):
        """The query of `/seats/` behind the total."""
        return self.query_of_seats(None, None)

    def sort_rows(self):
        """By what was asked: the name, the total, or a column’s numbers."""
        word = self.question.sort
        plain = word.removeprefix("-")
        if plain not in self.sort_words:
            return
        self.rows.sort(key=named_apart)
        if plain == NAME:
            self.rows.sort(key=self.by_name, reverse=word != plain)
            return
        value = self.values_of(plain)
        self.rows.sort(key=lambda row: value(row) or 0, reverse=word != plain)

    def by_name(self, row):
        """Years and age bands stand in their own order."""
        if self.question.groups[0].is_ordered:
            return row.key != "", row.key or 0
        return (row.name.casefold(),)

    def values_of(self, word):
        """The numbers that a word sorts by: a function of a row."""
        if word == TOTAL:
            return lambda row: row.total
        [key] = [column.key for column in self.columns if column.sort_word == word]
        return lambda row: self.number(row.key, key)

    @property
    def sort_words(self):
        """The words that rows can be sorted by."""
        return [NAME, TOTAL, *(column.sort_word for column in self.columns)]

    def words_of_columns(self):
        """{word that rows can be sorted by: how the column is called}"""
        asked = self.question
        names = {NAME: Group(asked.by).label, TOTAL: Counting(asked.count).label}
        return names | {column.sort_word: column.name for column in self.columns}

    def leave_out_small_rows(self):
        """Keep the rows that count at least what was asked; how many do not."""
        least, rows = self.question.at_least or 0, self.rows
        self.rows = [row for row in rows if (row.total or 0) >= least]
        return len(rows) - len(self.rows)

    def do_totals_add_up(self):
        """Whether the rows’ and the columns’ totals both add up to the whole."""
        if Counting(self.question.count).is_ratio:
            return False
        sides = [self.rows, self.columns] if self.question.across else [self.rows]
        return all(
            sum(heading.total or 0 for heading in headings) == self.total
            for headings in sides
        )

    def records(self):
        """One dict a row or a cell, for the data twins."""
        asked = self.question
        if not asked.across:
            return [
                self.record(row, None, row.total, row.rests_on) for row in self.rows
            ]
        return [
            self.record(row, column, cell.number, cell.rests_on)
            for row in self.rows
            for column, cell in zip(self.columns, row.cells, strict=True)
            if cell
        ]

    def record(self, row, column, number, rests_on):
        asked = self.question
        parts = {str(asked.by): row.code, f"{asked.by}_name": row.name}
        if column:
            parts |= {str(asked.across): column.code}
            parts |= {f"{asked.across}_name": column.name}
        parts |= {str(asked.count): number}
        if not self.is_average:
            return parts
        return parts | {str(Counting.SPACEFLIGHTS): rests_on}

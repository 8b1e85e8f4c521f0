"""What a record is: a rule, its entries, their places, and the cells of its table."""

from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto
from urllib.parse import urlencode

from django.urls import reverse

TOP = 25
LEADERS = 3  # are named where a record is shown in short

# Which filters a list of the site can be asked as well, by the name of its route.
CARRIED = {
    "seatassignment-list": {"nation", "sex", "vehicle"},
    "mission-list": {"vehicle"},
    "crewmember-list": set(),
    "explore": {"nation", "sex", "vehicle"},
}


class Order(Enum):
    """Which value leads; what is `LISTED` has no places and pages show it whole."""

    HIGHEST = auto()
    LOWEST = auto()
    LISTED = auto()


@dataclass(frozen=True)
class Part:
    """A name or number in a cell, with where it leads and whose flag it has, if any."""

    words: str
    address: str = ""
    nation: object = None


@dataclass(frozen=True)
class Cell:
    """What a reader sees, in parts, and what CSV and JSON hold."""

    parts: tuple
    data: object

    @property
    def words(self):
        return ", ".join(part.words for part in self.parts)


@dataclass(frozen=True)
class Column:
    """`cell` makes the `Cell` of an entry; without a heading it is for data alone."""

    name: str
    heading: str
    cell: object
    css: str = ""


@dataclass(frozen=True)
class Row:
    """`place`: "1", or "3=" where it is shared; "" in a list without places."""

    place: str
    entry: object
    columns: dict  # {name: Column}

    def cell(self, name):
        return self.columns[name].cell(self.entry)

    @property
    def leads(self):
        return self.place in ("1", "1=")


@dataclass(frozen=True)
class Record:
    """One record; a new one is an entry in a file of this folder.

    `entries`: from a `Flown` to pairs of a value and what the columns show, in the
    order of those that tie. `who` and `value` name the columns that say who leads, and
    with what. `remark`: what filters do here, where they ask for something else than
    the spaceflights that are counted. `behind`: from the value of the last row shown to
    the list that holds the same rows, as the name of its route and its parameters.
    `note`: from a `Flown` to what is left out, in words; `among`: of whom it is then.
    """

    slug: str
    title: str
    rule: str
    columns: tuple
    entries: object
    who: str
    value: str
    order: Order = Order.HIGHEST
    filters: tuple = ("nation", "sex", "vehicle")
    behind: object = None
    note: object = None
    among: str = ""
    remark: str = ""

    def __str__(self):
        return str(self.title)

    def get_absolute_url(self):
        return reverse("missions:record-detail", args=[self.slug])

    @property
    def is_listed(self):
        return self.order == Order.LISTED

    @property
    def shown_columns(self):
        return [column for column in self.columns if column.heading]

    def answer(self, flown):
        """The `Answer` among what flew, as far as pages show it."""
        return self.answer_to(TOP, flown)

    def whole_answer(self, flown):
        """The `Answer` with every place, as data hold it."""
        return self.answer_to(None, flown)

    def answer_to(self, last_place, flown):
        """The `Answer` down to a place and whoever shares it, or with every place."""
        placed = places(self.entries(flown), self.order, last_place)
        columns = {column.name: column for column in self.columns}
        rows = [Row(place, entry, columns) for place, _value, entry in placed]
        last = placed[-1][1] if placed else None
        return Answer(
            self, rows, self.question(last, flown.asked), self.left_out(flown)
        )

    def question(self, last, asked):
        """The address of the list that holds the same rows, or ""."""
        given = asked.given()
        if last is None or not self.behind:
            return ""
        noun, query = self.behind(last)
        if set(given) - CARRIED[noun]:
            return ""
        return f"{reverse(f'missions:{noun}')}?{urlencode(query | given, safe=',')}"

    def left_out(self, flown):
        return self.note(flown) if self.note else ""


@dataclass(frozen=True)
class Answer:
    """A record's rows, the address of the list behind it, and what is left out."""

    record: Record
    rows: list
    question: str
    note: str

    @property
    def lines(self):
        """The table: each row's place and its cells, as (column, cell)."""
        columns = self.record.shown_columns
        return [
            (row.place, [(column, column.cell(row.entry)) for column in columns])
            for row in self.rows
        ]

    @property
    def leading(self):
        """The rows that lead; of a list its first one."""
        if self.record.is_listed:
            return self.rows[:1]
        return [row for row in self.rows if row.leads]

    @property
    def leaders(self):
        """The cells that say who leads, the first three."""
        return [row.cell(self.record.who) for row in self.leading[:LEADERS]]

    @property
    def leaders_left_out(self):
        return max(0, len(self.leading) - LEADERS)

    @property
    def among(self):
        """Of whom it is where some are left out: "of those whose age is known"."""
        return self.record.among if self.note else ""

    @property
    def best(self):
        """The leaders' value in words; "" where there is no row."""
        return self.rows[0].cell(self.record.value).words if self.rows else ""


def places(entries, order, last_place=TOP):
    """(place, value, entry) down to a place and whoever shares it; None is the last."""
    if order == Order.LISTED:
        return [("", value, entry) for value, entry in entries]
    highest = order == Order.HIGHEST
    ordered = sorted(entries, key=lambda pair: pair[0], reverse=highest)
    counts = Counter(value for value, _entry in ordered)
    first = {}
    for place, (value, _entry) in enumerate(ordered, 1):
        first.setdefault(value, place)
    return [
        (f"{first[value]}{'=' if counts[value] > 1 else ''}", value, entry)
        for value, entry in ordered
        if last_place is None or first[value] <= last_place
    ]

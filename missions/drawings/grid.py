"""The bodies of an answer's tables: hundreds of numbers, each a link to its seats."""

from itertools import compress

from django.urls import reverse

from ..models.question_codes import Group
from ..templatetags.flags import flag
from ..templatetags.shades import shade
from .escaping import NOTHING, escaped, filled, joined

MOST_COLUMNS = 40
OF_NATIONS = (Group.NATION, Group.CITIZENSHIP, Group.SHIP_OF)


class Body:
    """The rows of an `Answer` that are shown."""

    def __init__(self, answer, rows):
        self.rows = rows
        self.seats = escaped(reverse("missions:seatassignment-list"))
        self.has_flags = answer.question.by in OF_NATIONS
        self.is_average = answer.is_average

    def head(self, row):
        mark = flag(row.key) if self.has_flags and row.key else NOTHING
        name = escaped(row.name)
        if row.address:
            name = filled('<a href="{}">{}</a>', escaped(row.address), name)
        return filled('<span class="flagged">{}{}</span>', mark or NOTHING, name)

    def base(self, rests_on):
        """On how many spaceflights an average rests, under it; else nothing."""
        if not self.is_average:
            return NOTHING
        return filled('<small class="base">{}</small>', escaped(f" ({rests_on:,})"))

    def link(self, number, seats):
        text = escaped("–" if number is None else f"{number:,}")
        if not seats or not number:
            return text
        return filled('<a href="{}?{}">{}</a>', self.seats, escaped(seats), text)


class Bars(Body):
    """The rows of an `Answer` with one group, each with a bar and its share."""

    def __init__(self, answer, rows):
        super().__init__(answer, rows)
        self.measured = bars_of(answer, rows)
        self.has_shares = answer.adds_up

    def __str__(self):
        return joined("", (self.row(*each) for each in self.measured))

    def row(self, row, length, share):
        share = filled('<td class="number aside">{}%</td>', share or 0)
        return filled(
            '<tr><th scope="row">{}</th><td class="number">{}</td>{}{}<td class="bar">'
            '<svg width="100%" height="12" aria-hidden="true"><rect width="{}%" '
            'height="12"/></svg></td></tr>',
            self.head(row),
            self.link(row.total, row.seats),
            self.rests_on(row),
            share if self.has_shares else NOTHING,
            length,
        )

    def rests_on(self, row):
        """The cell that says it of an average."""
        if not self.is_average:
            return NOTHING
        return filled('<td class="number aside">{}</td>', escaped(f"{row.rests_on:,}"))


class Grid(Body):
    """The rows of an `Answer` with two groups, as many columns as are shown."""

    def __init__(self, answer, rows, columns):
        """`rows` and `columns` are those of the answer that are shown."""
        super().__init__(answer, rows)
        self.columns = {column.key for column in columns}
        self.order = [column.key in self.columns for column in answer.columns]
        self.highest = max(
            (cell.number or 0 for row in rows for cell in row.cells if cell), default=0
        )

    def __str__(self):
        return joined("", map(self.row, self.rows))

    def row(self, row):
        cells = map(self.cell, compress(row.cells, self.order))
        return filled(
            '<tr><th scope="row">{}</th>{}<td class="number total">{}{}</td></tr>',
            self.head(row),
            joined("", cells),
            self.link(row.total, row.seats),
            self.base(row.rests_on),
        )

    def cell(self, cell):
        if cell is None:
            return EMPTY
        return filled(
            '<td class="number shade-{}">{}{}</td>',
            shade(cell.number, self.highest),
            self.link(cell.number, cell.seats),
            self.base(cell.rests_on),
        )


EMPTY = filled("<td></td>")


def columns_shown(answer):
    """The columns that a page has room for: all that stand in an order of their own."""
    if len(answer.columns) <= MOST_COLUMNS or answer.question.groups[1].is_ordered:
        return answer.columns
    return answer.columns[:MOST_COLUMNS]


def bars_of(answer, rows):
    """For each row: the row, the length of its bar and its share, both of a hundred.

    Shares are None where the rows do not add up to the total.
    """
    highest = max((row.total or 0 for row in rows), default=0) or 1
    whole = answer.total if answer.adds_up else None
    return [
        (
            row,
            round(100 * (row.total or 0) / highest, 1),
            round(100 * row.total / whole, 1) if whole else None,
        )
        for row in rows
    ]

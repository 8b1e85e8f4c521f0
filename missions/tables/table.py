"""A table of data: its name, what a row is, its columns, its rows."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from ..rows.in_hand import in_hand
from ..rows.shared import shared


@dataclass(frozen=True, eq=False)
class Table:
    """Rows that are given away as data, under one name wherever they stand."""

    name: str  # as in addresses, and in the dump
    means: str  # what a row is
    columns: dict  # {name: Column}
    ask: Callable  # makes the QuerySet of all of them, as a page shows them
    key: tuple  # the columns that tell rows apart
    page: str = ""  # the route of the list, where it has a page: "mission-list"
    beside: tuple = ()  # what only data ask for beside the rows

    @cached_property
    def asked(self):
        """Put together once: that of people takes seven milliseconds."""
        return self.ask()

    def rows(self):
        """A QuerySet of all of them."""
        return self.asked.all()

    def route(self, kind):
        """The name of the address that gives it as "csv" or "json"."""
        return f"{self.page}-{kind}" if self.page else f"{self.name}-table-{kind}"

    def with_data(self, rows):
        """Rows (a QuerySet) with all that the columns ask for."""
        return rows.prefetch_related(*self.beside)

    def record(self, row):
        """A row (one of `with_data`) as JSON holds it."""
        return {name: column.data(row) for name, column in self.columns.items()}


@in_hand
def records_of(table):
    """{key: record} of all rows."""
    return {row.pk: table.record(row) for row in shared(table.with_data(table.rows()))}

"""A table of data: its name, what a row is, its columns, its rows."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """Rows that are given away as data, under one name wherever they stand."""

    name: str  # as in addresses, and in the dump
    means: str  # what a row is
    columns: dict  # {name: Column}
    rows: Callable  # makes the QuerySet of all of them, as a page shows them
    key: tuple  # the columns that tell rows apart
    page: str = ""  # the route of the list, where it has a page: "mission-list"
    beside: tuple = ()  # what only data ask for beside the rows

    def route(self, kind):
        """The name of the address that gives it as "csv" or "json"."""
        return f"{self.page}-{kind}" if self.page else f"{self.name}-table-{kind}"

    def with_data(self, rows):
        """Rows (a QuerySet) with all that the columns ask for."""
        return rows.prefetch_related(*self.beside)

"""What a dump holds: the rows of all tables, each worked out once."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import cached_property

from ..catalogue.errors import CatalogueError
from ..catalogue.naming import name_of
from ..catalogue.snapshot import Snapshot
from ..catalogue.turns import one_moment
from ..models import Source
from ..tables import TABLES
from ..tables.dictionary import rows_of


@dataclass(frozen=True)
class Contents:
    """A catalogue of one moment. `rows`: {table: dicts by column, in order of key}."""

    version: str
    as_of: date
    rows: dict

    @cached_property
    def by_key(self):
        """{table: {key: row}}"""
        return {
            name: {tuple(row[part] for part in TABLES[name].key): row for row in rows}
            for name, rows in self.rows.items()
        }


def contents():
    """Read from the database, all of one moment."""
    with one_moment():
        as_of = Source.objects.as_of()
        if not as_of["checked"]:
            raise CatalogueError("The database holds no catalogue. Run load_catalogue.")
        rows = {name: rows_of(table) for name, table in TABLES.items()}
        return Contents(name_of(Snapshot().fields), as_of["checked"], rows)

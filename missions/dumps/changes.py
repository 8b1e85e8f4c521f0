"""Which rows a version added, changed and took away, held against the one before."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass

from ..tables import FORMER_SLUGS, TABLES, Kind
from ..tables.former import key_now, slugs_now


@dataclass(frozen=True)
class Changes:
    """The rows of one table in which two versions differ, each a dict for JSON.

    A row has its `key` ({column: value}), the `name` and `path` of its page where it is
    there still, and where it has changed {column: [before, now]}. One that names a row
    by a new slug is gone and added: the key of the other is beside it, `now` and
    `before`.
    """

    added: list
    changed: list
    gone: list

    @property
    def told(self):
        return {"added": self.added, "changed": self.changed, "gone": self.gone}

    @property
    def counts(self):
        return {how: len(rows) for how, rows in self.told.items()}


def changes(held, file):
    """{table: Changes} of the tables that differ from a dump's SQLite file."""
    slugs = slugs_now(held.rows[FORMER_SLUGS.name])
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        found = {
            name: differences(
                table, held.by_key[name], rows_before(database, table), slugs
            )
            for name, table in TABLES.items()
        }
    return {name: rows for name, rows in found.items() if any(rows.told.values())}


def rows_before(database, table):
    """{key: {column: value}} of a table in a dump; none where it had no such table."""
    database.row_factory = sqlite3.Row
    try:
        rows = [dict(row) for row in database.execute(f'SELECT * FROM "{table.name}"')]
    except sqlite3.OperationalError:
        return {}
    rows = [
        {
            name: as_data(row[name], it)
            for name, it in table.columns.items()
            if name in row
        }
        for row in rows
    ]
    return {tuple(row.get(part) for part in table.key): row for row in rows}


def as_data(value, column):
    """What SQLite holds, as JSON has it."""
    if value is None:
        return None
    if column.kind is Kind.FLAG:
        return bool(value)
    return json.loads(value) if column.several else value


def differences(table, now, before, slugs):
    """The `Changes` of {key: row}; `slugs` are those of today, see `slugs_now`."""
    changed = {
        key: differing(now[key], before[key]) for key in now.keys() & before.keys()
    }
    changed = {key: columns for key, columns in changed.items() if columns}
    added, gone = now.keys() - before.keys(), before.keys() - now.keys()
    renamed = {key: key_now(table, key, slugs) for key in gone}
    renamed = {key: new for key, new in renamed.items() if new in added}
    former = {new: key for key, new in renamed.items()}
    pages = pages_of(table, {*added, *changed})
    return Changes(
        added=[
            named(table, key) | pages[key] | beside(table, "before", former.get(key))
            for key in in_order(added)
        ],
        changed=[
            named(table, key) | pages[key] | {"columns": changed[key]}
            for key in in_order(changed)
        ],
        gone=[
            named(table, key) | beside(table, "now", renamed.get(key))
            for key in in_order(gone)
        ],
    )


def in_order(keys):
    return sorted(keys, key=lambda key: [str(part) for part in key])


def named(table, key):
    return {"key": dict(zip(table.key, key, strict=True))}


def beside(table, word, key):
    """The key of the same row in the other version, where it has another."""
    return {word: named(table, key)["key"]} if key else {}


def differing(row, before):
    """{column: [before, now]} of the columns that both have and that differ."""
    return {
        name: [before[name], value]
        for name, value in row.items()
        if name in before and value != before[name]
    }


def pages_of(table, keys):
    """{key: {"name", "path"}} of rows that are there."""
    if not keys:
        return {}
    columns = [table.columns[name] for name in table.key]
    rows = {
        tuple(column.data(row) for column in columns): row
        for row in table.with_data(table.rows())
    }
    return {
        key: {"name": str(rows[key]), "path": rows[key].get_absolute_url()}
        for key in keys
    }

"""The dictionary of the data: each column of each table, as page, JSON and package.

Made of the columns themselves; how often a column is known, and an example, are taken
from the rows.
"""

from ..rows.shared import shared
from . import NOUNS, TABLES

MEASURES = ("known", "rows", "example")


def measured_table(table, rows):
    """A table in words with what its rows (dicts by column) say of each column."""
    told, measures = described(table), measured(table.columns, rows)
    columns = [column | measures[column["name"]] for column in told["columns"]]
    return told | {"rows": len(rows), "columns": columns}


def is_told_as_now(measured_before):
    """Whether a table that was measured once has the columns and words of today."""
    table = TABLES.get(measured_before["name"])
    columns = [
        {name: told for name, told in column.items() if name not in MEASURES}
        for column in measured_before["columns"]
    ]
    return table is not None and columns == described(table)["columns"]


def measured(columns, rows):
    """{column: {"known", "rows", "example"}} of rows (dicts by column).

    `known`: in how many of the rows the value is. An example is the first value.
    """
    return {
        name: {
            "known": sum(is_known(row[name]) for row in rows),
            "rows": len(rows),
            "example": next((row[name] for row in rows if is_known(row[name])), None),
        }
        for name in columns
    }


def is_known(value):
    return value is not None and value != []


def described(table):
    """A table in words: a dict for JSON, without what its rows say."""
    return {
        "name": table.name,
        "means": str(table.means),
        "key": list(table.key),
        "columns": [
            column_described(name, column) for name, column in table.columns.items()
        ],
    }


def column_described(name, column):
    """What is not said of a column is None."""
    return {
        "name": name,
        "type": column.kind.value,
        "list": column.several,
        "unit": str(column.unit) or None,
        "means": str(column.means),
        "names": NOUNS.get(column.noun),
        "codes": column.labels or None,
    }


def rows_of(table):
    """All rows of a table as dicts by column, in the order of its key."""
    rows = map(table.record, shared(table.with_data(table.rows())))
    return sorted(rows, key=lambda row: [str(row[name]) for name in table.key])


def table_of_noun():
    """{model: table} of those whose rows others name by one key."""
    return {
        table.columns[table.key[0]].noun: table
        for table in TABLES.values()
        if len(table.key) == 1 and table.columns[table.key[0]].noun
    }

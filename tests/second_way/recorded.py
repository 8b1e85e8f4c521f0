"""Records as their pages have them, and what these are held against."""

import datetime
from collections import Counter

from ..reading import csv_rows
from .plain import SPACEFLIGHTS, end_of, groups, mission, moment

DAY = datetime.timedelta(days=1)


BEHIND = "The question behind this record"


def slug(seat):
    return seat["mission"][0]


CREWS = groups(SPACEFLIGHTS, slug)


def launched_at(seat):
    return moment(mission(seat)["launched_at"])


def ended_at(seat):
    return moment(end_of(seat)) if end_of(seat) else None


def time_of(seat):
    return ended_at(seat) - launched_at(seat)


def placed(values, *, lowest=False):
    """(place, key) of all of {key: value}.

    A place is one more than there are better values: no list is sorted for it.
    """
    found = Counter()
    for value in values.values():
        worse = {
            v for v in set(values.values()) if (v > value) == lowest and v != value
        }
        found[value] = sum(1 for v in values.values() if v != value and v not in worse)
    return {
        (f"{found[value] + 1}{'=' if [*values.values()].count(value) > 1 else ''}", key)
        for key, value in values.items()
    }


def shown(client, record, *names, query=""):
    """(place, cells) of the rows of a record's twin; the cell where one is named."""
    rows = csv_rows(client.get(f"/records/{record}.csv{query}"))
    assert rows, record
    return {
        (row["place"], row[names[0]] if len(names) == 1 else tuple(map(row.get, names)))
        for row in rows
    }


def listed(client, record, *names, query=""):
    """The rows of a list without places, in their order."""
    rows = csv_rows(client.get(f"/records/{record}.csv{query}"))
    assert {row["place"] for row in rows} == {""}
    return [tuple(map(row.get, names)) for row in rows]


def in_order(seats):
    return sorted(seats, key=launched_at)

"""What rows are called that other rows name by their slugs, each said once."""

from collections import defaultdict

from ..models import AssignmentChange, Disagreement, Spacecraft
from ..tables import NOUNS

# What a row needs to say its name and its address.
NEEDED = {
    AssignmentChange: ("person",),
    Disagreement: ("mission", "person"),
    Spacecraft: ("vehicle",),
}


def named_in(columns, results, at):
    """{noun: {slug: {"name", "url"}}} of all rows that `results` name.

    `results` are dicts by column; a query a noun. `at` makes a whole address of a path.
    """
    return {
        NOUNS[noun]: {
            key: {"name": str(row), "url": at(row.get_absolute_url())}
            for key, row in sorted(rows_of(noun, keys).items())
        }
        for noun, keys in keys_in(columns, results).items()
    }


def keys_in(columns, results):
    """{model: keys} that the results hold; a model without any is left out."""
    found = defaultdict(set)
    for name, column in columns.items():
        if column.noun is None:
            continue
        for result in results:
            value = result[name]
            values = value if isinstance(value, list) else [value]
            found[column.noun].update(key for key in values if is_key(key))
    return {noun: keys for noun, keys in found.items() if keys}


def is_key(value):
    """No number: “missions” are counted here and named there."""
    return isinstance(value, str) and value != ""


def rows_of(noun, keys):
    rows = noun.objects.select_related(*NEEDED.get(noun, (None,)))
    return rows.in_bulk(sorted(keys), field_name=noun.key_fields[0])

"""What a row that breaks a rule gets: words for the curator, refusal by the database.

One test asks both, because a rule holds only where both do.
"""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction


def constraint(row, name):
    found = [each for each in row._meta.constraints if each.name == name]
    assert found, f"{type(row).__name__} has no constraint {name}"
    return found[0]


def assert_refused(row, name, words):
    """The named constraint refuses `row`: with `words`, and in the database too."""
    with pytest.raises(ValidationError) as told:
        constraint(row, name).validate(type(row), row)
    assert words in " ".join(told.value.messages)
    with pytest.raises(ValidationError) as told:
        row.full_clean()
    assert told.value.messages
    # On SQLite an IntegrityError names the columns of a unique constraint, not it.
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        type(row)._base_manager.bulk_create([row])
    if connection.vendor == "postgresql":
        assert name in str(refused.value)


def assert_told(row, field, words=""):
    """`full_clean` tells the curator `words`, beside `field`."""
    with pytest.raises(ValidationError) as told:
        row.full_clean()
    assert field in told.value.message_dict, told.value
    assert words in " ".join(told.value.message_dict[field])

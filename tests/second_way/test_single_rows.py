"""That a single row and its list say the same where a field has one name."""

import datetime

import pytest

from missions.documents import DOCUMENTS
from missions.models import AssignmentChange, Exchange
from missions.tables.dictionary import table_of_noun
from missions.tables.table import records_of

TABLES = {noun: table for noun, table in table_of_noun().items() if noun in DOCUMENTS}
# A list holds their addresses, or `mission:person`; a single row the rows themselves.
OTHERWISE = {AssignmentChange: {"sources"}, Exchange: {"seats"}}


def as_listed(value):
    """What a list holds of a value: the key of a row that is named, a day as text."""
    if isinstance(value, list):
        return [as_listed(each) for each in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, dict) and "agency" in value:  # an operator in turn
        return as_listed(value["agency"])
    if isinstance(value, dict):
        return value.get("slug", value.get("code", value))
    return value


@pytest.mark.parametrize("noun", TABLES, ids=lambda noun: TABLES[noun].name)
def test_a_field_is_the_same_in_a_list_and_in_a_single_row(noun):
    rows, listed = noun.objects.order_by("pk")[::7], records_of(TABLES[noun])

    differ = []
    for row in rows:
        told = DOCUMENTS[noun](row, str)
        for name in (told.keys() & listed[row.pk].keys()) - OTHERWISE.get(noun, set()):
            if as_listed(told[name]) != listed[row.pk][name]:
                differ.append((row, name, told[name], listed[row.pk][name]))

    assert rows and differ == []

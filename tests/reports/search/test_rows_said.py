"""What words of a question mean of rows."""

import pytest

from missions.reports.search.candidates import held_in
from missions.reports.search.rows_said import naming


@pytest.mark.parametrize(
    ("name", "question", "named"),
    [
        ("lisa nowak", "women iss now", set()),
        ("nowak", "now", {"now"}),
        ("canadian space agency", "age women", set()),
        ("gennady padalka", "pad 1 5", set()),
        ("arabsat", "arab astronauts", set()),
        ("anna kikina", "kikin iss", {"kikin"}),
        ("soyuz ms 22", "ms22 women", {"ms22"}),
        ("eastgermans", "east germans", {"east", "germans"}),
    ],
)
def test_fragments_of_names_count_only_if_long_or_all_that_is_asked(
    name, question, named
):
    asked = question.split()
    held = held_in([name], asked, asked)
    assert naming([name], held, asked) == named

"""What is read once an edition of the catalogue."""

import pytest

from missions.rows.in_hand import in_hand, reading


@pytest.fixture
def asked():
    return []


@pytest.fixture
def twice(asked):
    @in_hand
    def double(number):
        asked.append(number)
        return 2 * number

    return double


def test_it_is_asked_once_an_edition(twice, asked):
    for edition in ("first", "first", "second"):
        with reading(edition):
            assert (twice(1), twice(2), twice(1)) == (2, 4, 2)

    assert asked == [1, 2] * 2


def test_outside_of_an_edition_nothing_is_in_hand(twice, asked):
    with reading("first"):
        twice(1)
    twice(1), twice(1)

    assert asked == [1, 1, 1]


def test_who_reads_an_older_edition_gets_none_of_the_newer(twice, asked):
    for edition in ("older", "newer", "older"):
        with reading(edition):
            twice(1)

    assert asked == [1, 1, 1]

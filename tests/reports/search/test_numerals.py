"""Numbers of a question as names have them."""

import pytest

from missions.reports.search.numerals import NUMBERS, in_figures, in_two_figures

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def names(fly):
    for slug in ("apollo-4", "apollo-11", "artemis-iii"):
        fly(slug, name=slug.capitalize().replace("-iii", " III"))


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Apollo XI", "Apollo 11"),
        ("who flew on apollo-iv?", "who flew on apollo-4?"),
        ("Artemis III", "Artemis III"),
        ("Apollo XII", "Apollo XII"),
        ("Apollo IIX", "Apollo IIX"),
        ("Jim V", "Jim V"),
    ],
)
def test_they_are_read_where_something_is_called_so(question, meant):
    assert in_figures(question) == meant


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("ms-1", "ms-01"),
        ("crew of Soyuz MS 1", "crew of Soyuz MS 01"),
        ("soyuz ms1", "soyuz ms01"),
        ("Apollo 4", "Apollo 4"),
        ("MS-2", "MS-2"),
        ("MS-11", "MS-11"),
    ],
)
def test_a_zero_may_be_left_out_where_only_that_is_called_so(fly, question, meant):
    fly("soyuz-ms-01", name="Soyuz MS-01")

    assert in_two_figures(question) == meant


def test_every_number_to_39_has_its_numeral():
    assert sorted(NUMBERS.values()) == [*range(40)]
    assert [NUMBERS[each] for each in ("ix", "xiv", "xxxix")] == [9, 14, 39]

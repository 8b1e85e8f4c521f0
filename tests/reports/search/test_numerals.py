"""Roman numerals of a question where names have figures."""

import pytest

from missions.reports.search.numerals import NUMBERS, in_figures

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


def test_every_number_to_39_has_its_numeral():
    assert sorted(NUMBERS.values()) == [*range(40)]
    assert [NUMBERS[each] for each in ("ix", "xiv", "xxxix")] == [9, 14, 39]

"""Names near to words that nothing is called."""

import pytest

from missions.views.look_up import near_names


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Gagarn", "Yuri Gagarin"),
        ("Gagrain", "Yuri Gagarin"),
        ("Tereshkowa", "Valentina Tereshkova"),
        ("Kosmonaut", "People"),
        ("Soyus MS-22", "Soyuz MS-22"),
        ("Sergej Krikaljow", "Sergei Krikalev"),
        ("first flight of Gagarn", "Yuri Gagarin"),
        ("Wostok 6", "Vostok 6"),
        ("Kazakstan", "Kazakhstan"),
        ("Amerika", "United States"),
        ("crew dragn", "Crew Dragon"),
        ("oldst person", "Oldest at launch"),
        ("Columbis", "Columbia (OV-102)"),
        ("crew of Apollo 1", "Apollo 17"),  # nothing is called Apollo 1
    ],
)
def test_a_name_that_is_misspelt_is_offered(as_served, asked, name):
    assert near_names(asked)[0].name == name


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "asked",
    [
        "zeppelin",
        "women on the moon",  # all are words that it knows
        "MS-222",  # a number is no misspelt one
        "x" * 100,
        "abcdefgh " * 11,
        "Mur",  # of three letters one is too much
        "",
        "☭",
    ],
)
def test_nothing_else_is_offered(as_served, asked):
    assert near_names(asked) == []

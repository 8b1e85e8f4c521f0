"""How well a name answers a question."""

import pytest

from missions.reports.search.candidates import (
    BEGINS,
    EXACT,
    INSIDE,
    WORD_BEGINS,
    held_in,
    rank,
)


@pytest.mark.parametrize(
    ("name", "question", "expected"),
    [
        ("mir", "mir", EXACT),
        ("soyuz ms 22", "soyuz ms22", EXACT),
        ("mir ep 1", "mir", BEGINS),
        ("miroslaw hermaszewski", "mir", BEGINS),
        ("soyuz ms 22", "ms22", WORD_BEGINS),
        ("soyuz ms 22", "ms 2", WORD_BEGINS),
        ("frank rubio", "rub", WORD_BEGINS),
        ("frank rubio", "rubio frank", WORD_BEGINS),
        ("vladimir aksyonov", "mir", INSIDE),
        ("sts 125", "25", INSIDE),
    ],
)
def test_exact_before_begins_before_a_words_beginning_before_inside(
    name, question, expected
):
    assert rank(name, question) == expected


def test_a_word_is_not_held_across_two_names():
    asked = {"ms22", "22don", "bass"}
    assert held_in(["soyuz ms 22", "donbass"], asked, asked) == {
        "ms22",
        "bass",
    }


def test_a_word_is_held_across_spaces_from_where_a_word_begins():
    asked = {"ksc", "cksco", "dicks", "cobe"}
    assert held_in(["dick scobee"], asked, asked) == {
        "dicks",
        "cobe",
    }


def test_a_little_word_is_held_only_as_a_word_of_its_own():
    """ "on" is in "dragon", and so is no word of it."""
    assert held_in(["crew dragon"], {"on", "crew", "dragon"}, {"dragon"}) == {
        "crew",
        "dragon",
    }


def test_words_of_ours_are_held_from_their_beginnings():
    asked = {"recor", "cord"}
    assert held_in(["records"], asked, asked, begins=True) == {"recor"}

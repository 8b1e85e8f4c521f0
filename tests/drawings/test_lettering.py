"""Words set in a seat."""

import pytest

from missions.drawings.lettering import cut, in_words, set_in, width_of, wrapped


def test_a_wide_letter_is_wider_than_a_narrow_one():
    assert width_of("i", 10) < width_of("n", 10) < width_of("N", 10) < width_of("W", 10)


def test_words_stay_on_one_line_while_there_is_room():
    assert wrapped(in_words("rose on Crew-8"), "ship", 200, 3) == ["rose on Crew-8"]


def test_words_are_broken_where_there_is_none():
    found = wrapped(in_words("Boeing Crew Flight Test"), "ship", 72, 2)

    assert found == ["Boeing Crew", "Flight Test"]


def test_the_last_line_is_cut():
    [first, last] = wrapped(in_words("one two three four five"), "ship", 46, 2)

    assert first == "one two"
    assert last.startswith("three")
    assert last.endswith("…")


@pytest.mark.parametrize("room", [30, 60, 90])
def test_what_is_cut_fits(room):
    found = cut("Unpronounceablename", 13, room)

    assert found.endswith("…")
    assert width_of(found, 13) * 0.84 <= room


def test_a_line_that_may_be_too_wide_is_told_how_wide_it_may_be():
    [narrow, wide] = set_in([("name", ["Li", "Messerschmid"])], 80)

    assert narrow.squeezed_to is None
    assert wide.squeezed_to == 80


def test_lines_stand_below_each_other_in_the_middle():
    found = set_in([("role", ["pilot"]), ("name", ["Scott"])], 80)

    assert found[0].y < 58 < found[1].y

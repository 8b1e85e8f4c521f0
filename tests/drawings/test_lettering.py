"""Words set in a seat."""

import pytest

from missions.drawings.lettering import (
    estimated_width,
    seat_lines,
    set_in,
    split_at_spaces,
)


def test_a_wide_letter_is_wider_than_a_narrow_one():
    assert (
        estimated_width("i", 10)
        < estimated_width("n", 10)
        < estimated_width("N", 10)
        < estimated_width("W", 10)
    )


def test_words_stay_on_one_line_while_there_is_room():
    assert seat_lines(split_at_spaces("launched on Crew-8"), "spacecraft", 200, 3) == [
        "launched on Crew-8"
    ]


def test_words_are_broken_where_there_is_none():
    found = seat_lines(split_at_spaces("Boeing Crew Flight Test"), "spacecraft", 72, 2)

    assert found == ["Boeing Crew", "Flight Test"]


def test_the_last_line_is_cut():
    [first, last] = seat_lines(
        split_at_spaces("one two three four five"), "spacecraft", 46, 2
    )

    assert first == "one two"
    assert last.startswith("three")
    assert last.endswith("…")


@pytest.mark.parametrize("room", [30, 60, 90])
def test_what_is_cut_fits_when_it_is_squeezed(room):
    [found] = seat_lines(["Unpronounceablename"], "name", room, 1)

    assert found.endswith("…")
    assert estimated_width(found, 13) * 0.84 <= room


def test_a_line_that_may_be_too_wide_is_told_how_wide_it_may_be():
    [narrow, wide] = set_in([("name", ["Li", "Messerschmid"])], 80)

    assert narrow.squeezed_to is None
    assert wide.squeezed_to == 80


def test_lines_stand_below_each_other_in_the_middle():
    found = set_in([("role", ["pilot"]), ("name", ["Scott"])], 80)

    assert found[0].y < 58 < found[1].y

"""Where a text breaks, whatever its type: here each letter is as wide as any."""

import pytest

from missions.drawings.line_breaks import broken, cut

WORDS = ["one ", "two ", "three ", "four"]


def has_room_for(letters):
    return lambda text: len(text) <= letters


@pytest.mark.parametrize(
    ("letters", "most", "lines"),
    [
        (18, 2, ["one two three four"]),
        (17, 2, ["one two three", "four"]),
        (7, 3, ["one two", "three", "four"]),
        (7, 2, ["one two", "three four"]),  # for `cut`
        (2, 2, ["one", "two three four"]),
    ],
)
def test_a_line_is_begun_where_there_is_no_room(letters, most, lines):
    assert broken(WORDS, most, has_room_for(letters)) == lines


def test_no_parts_are_one_empty_line():
    assert broken([], 2, has_room_for(9)) == [""]


@pytest.mark.parametrize(
    ("letters", "shown"),
    [(6, "Crew-9"), (5, "Crew…"), (2, "C…"), (1, "…"), (0, "…")],
)
def test_what_has_no_room_gives_way_to_an_ellipsis(letters, shown):
    assert cut("Crew-9", has_room_for(letters)) == shown


def test_no_space_stands_before_the_ellipsis():
    assert cut("Crew 9", has_room_for(5)) == "Crew…"


def measuring(letters):
    """What has room for so many letters, and how many it was asked to measure."""
    measured = []

    def fits(text):
        measured.append(len(text))
        return len(text) <= letters

    return fits, measured


def test_a_long_text_is_cut_by_few_measurements():
    fits, measured = measuring(50)

    assert cut("W" * 5000, fits) == "W" * 49 + "…"
    assert len(measured) < 20


def test_a_line_is_not_measured_again_once_it_is_the_last_one():
    fits, measured = measuring(50)

    lines = broken(["WWWW "] * 1000, 2, fits)

    assert len(lines) == 2
    assert sum(measured) < 1000

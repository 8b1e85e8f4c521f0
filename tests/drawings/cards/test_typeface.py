"""Words are measured and broken as the picture draws them."""

import time

import pytest
import resvg_py

from missions.drawings.cards.typeface import (
    BOLD,
    FAMILY,
    FOLDER,
    LONGEST,
    REGULAR,
    advances,
    drawable,
    fitted,
    measured_width,
    set_on_lines,
)

LANGUAGES = "Señor Łukasz Šťastný Nguyễn Võ Сергей Қазақ–† “’” … ↑↓ · €"


def ink_to_the_right_of(x, text, size, weight):
    """Whether the renderer draws anything of the text right of x."""
    plain = {"skip_system_fonts": True, "font_files": [str(REGULAR), str(BOLD)]}

    def picture(words):
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90" '
            f'viewBox="{x} 0 900 90"><text y="60" font-family="{FAMILY}" '
            f'font-weight="{weight}" font-size="{size}">{words}</text></svg>'
        )
        return resvg_py.svg_to_bytes(svg_string=svg, **plain)

    return picture(text) != picture("")


@pytest.mark.parametrize(("file", "weight"), [(REGULAR, 400), (BOLD, 700)])
@pytest.mark.parametrize("text", ["Stefanyshyn-Piper", "mmmmmm", "Кононенко", "AVAV"])
def test_a_width_is_what_the_renderer_draws(text, file, weight):
    width = measured_width(text, 40, file)

    assert ink_to_the_right_of(width * 0.85, text, 40, weight)
    assert not ink_to_the_right_of(width + 1, text, 40, weight)


@pytest.mark.parametrize("letter", sorted(set(LANGUAGES) - {"Қ", "қ"}))
def test_the_type_has_the_letters_of_our_languages(letter):
    assert letter in advances(REGULAR)
    assert letter in advances(BOLD)


def test_the_type_is_small_and_carries_its_licence():
    assert all(file.stat().st_size < 150_000 for file in (REGULAR, BOLD))
    assert "SIL Open Font License" in (FOLDER / "LICENSE.txt").read_text("utf-8")


def test_letters_that_the_type_lacks_are_written_in_latin():
    assert drawable("飞 Ա") == "Fei A"
    assert drawable("Қ") == "Q"


def test_what_no_xml_may_hold_is_left_out():
    assert drawable("a\x0bb\x00\n c\ufffe") == "a b c"


def test_a_short_text_stands_on_one_line_in_the_largest_size():
    setting = fitted("Crew-9", (64, 40), 400, 2)

    assert (setting.size, setting.lines) == (64, ["Crew-9"])


def test_a_longer_text_is_set_smaller_before_any_of_it_is_cut():
    setting = fitted("Boeing Crew Flight Test", (64, 40, 20), 300, 2)

    assert setting.size == 40
    assert setting.lines == ["Boeing Crew", "Flight Test"]


@pytest.mark.parametrize("text", ["long words " * 40, "w" * 300, "a-b-" * 99, "ы" * 99])
@pytest.mark.parametrize("most", [1, 2, 3])
def test_no_line_is_wider_than_its_room(text, most):
    setting = fitted(text, (40, 30), 500, most, BOLD)

    assert len(setting.lines) <= most
    for line in setting.lines:
        assert measured_width(line, setting.size, BOLD) <= 500
    assert setting.lines[-1].endswith("…")


def test_what_is_kept_together_is_not_torn_while_a_smaller_size_will_do():
    setting = fitted("In space on 12\xa0September\xa02024", (60, 44, 40), 430, 4)

    assert setting.lines == ["In space on", "12\xa0September\xa02024"]
    assert setting.size == 44


def test_what_is_kept_together_is_torn_before_it_is_cut():
    assert set_on_lines("one\xa0two\xa0three", 40, 150, 3) == [
        "one",
        "two",
        "three",
    ]


def test_no_text_is_no_trouble():
    assert fitted("", (40,), 100).lines == [""]


@pytest.mark.parametrize("letter", ["W", "飞", "\ufdfa", "🚀 "])
def test_of_a_text_that_no_picture_holds_only_the_beginning_is_looked_at(letter):
    assert len(drawable(letter * 10_000)) <= LONGEST


def test_a_long_text_costs_no_more_than_a_line_of_it():
    begun = time.process_time()
    fitted("W" * 10_000, (84, 76, 68, 60, 52, 46, 42, 38), 900, 3, BOLD)

    assert time.process_time() - begun < 0.1  # seconds; letter by letter it took 10

"""Contrast is asked of a few of each look, and what is too faint is found."""

import pytest

from .axe import CONTRAST, barriers

PAGE = "<!DOCTYPE html><html lang=en><title>T</title><style>{}</style><main>{}</main>"
ROW = "<tr><td>Crew</td><td class={}>2022</td></tr>"


@pytest.mark.parametrize(
    "style",
    [
        ".odd { color: #bbb }",
        ".odd { background: #444 }",
        ".odd { opacity: .3 }",
        "tr:has(.odd) td { color: #bbb }",
        "tr:last-child { background: #555 }",
        "@media (prefers-color-scheme: dark) { .odd { color: #bbb } }",
    ],
)
def test_one_faint_row_of_many_is_found(page, style):
    rows = [ROW.format("even")] * 99 + [ROW.format("odd")]
    table = f"<table>{''.join(rows)}</table>"
    page.set_content(PAGE.format(f"td {{ color: #000 }} {style}", table))
    page.emulate_media(color_scheme="dark" if "dark" in style else "light")

    assert "color-contrast" in barriers(page, CONTRAST)


def test_rows_of_one_look_are_asked_thrice(page):
    table = f"<table>{ROW.format('even') * 99}</table>"
    page.set_content(PAGE.format("td { color: #bbb }", table))

    assert barriers(page, CONTRAST).count("Target:") == 3


def test_contrast_is_asked_anew_of_what_another_width_shows(page):
    style = "p { color: #000 } @media (width < 600px) { .late { color: #bbb } }"
    page.set_content(PAGE.format(style, "<p>Crew</p>" * 9 + "<p class=late>Crew</p>"))
    assert barriers(page, CONTRAST) == ""

    page.set_viewport_size({"width": 390, "height": 844})

    assert "color-contrast" in barriers(page, CONTRAST)

"""On paper nothing can be scrolled or pressed."""

import pytest

from .pages import PAGES

A4 = {"width": 794, "height": 1123}


@pytest.fixture
def paper(open_page):
    page = open_page(viewport=A4)
    page.emulate_media(media="print")
    yield page
    page.context.close()


@pytest.mark.parametrize("name", ["missions", "mission", "seats", "matrix"])
def test_a_table_fits_on_paper(paper, name):
    paper.goto(PAGES[name])

    right_ends = paper.locator("main table").evaluate_all(
        "tables => tables.map(table => table.getBoundingClientRect().right)"
    )

    assert right_ends and max(right_ends) <= A4["width"]


def test_what_can_only_be_pressed_is_not_printed(paper):
    paper.goto(PAGES["matrix"])

    for part in ("header.site", ".switches", ".years"):
        assert not paper.locator(part).is_visible()

"""The search box of every page, by mouse, by keyboard and without scripts."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def box(open_page):
    """The box of the start page, with scripts."""
    page = open_page()
    page.goto("/")
    yield page.get_by_role("combobox", name="Search people, missions, vehicles")
    page.context.close()


def suggestions(box):
    return box.page.get_by_role("option")


def test_suggestions_come_while_typing_and_lead_to_their_pages(box):
    box.press_sequentially("рубио")

    expect(suggestions(box).first).to_contain_text("Frank Rubio")
    suggestions(box).first.click()
    expect(box.page).to_have_url(re.compile("/crew/francisco-rubio/$"))


def test_suggestions_are_chosen_with_the_arrow_keys(box):
    box.press_sequentially("crew-9")
    expect(suggestions(box).first).to_be_visible()

    box.press("ArrowDown")
    expect(suggestions(box).first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", "suggestion-0")
    box.press("Enter")

    expect(box.page).to_have_url(re.compile("/missions/crew-9/$"))


def test_escape_closes_the_suggestions_and_keeps_the_words(box):
    box.press_sequentially("crew")
    expect(suggestions(box).first).to_be_visible()

    box.press("Escape")

    expect(suggestions(box).first).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("crew")


def test_enter_without_a_choice_shows_all_that_was_found(box):
    box.press_sequentially("kikina")
    box.press("Enter")

    expect(box.page).to_have_url(re.compile(r"/search/\?q=kikina$"))
    expect(box.page.get_by_role("main")).to_contain_text("Anna Kikina")


def test_without_scripts_the_box_is_a_form(open_page):
    page = open_page(java_script_enabled=False)
    page.goto("/")
    page.get_by_role("searchbox", name="Search people, missions, vehicles").fill("mir")
    page.get_by_role("button", name="Search").click()

    expect(page).to_have_url(re.compile(r"/search/\?q=mir$"))
    expect(page.get_by_role("heading", name="People")).to_be_visible()
    page.context.close()

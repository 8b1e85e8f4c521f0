"""The main ways through the site: by mouse, by keyboard alone, and without scripts."""

import csv
import re

import pytest
from playwright.sync_api import expect

from .axe import barriers

SHORT = 150  # presses of Tab after which a reader has given up


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def page(open_page, request):
    """Every way is open with JavaScript and without it."""
    page = open_page(java_script_enabled=request.param)
    yield page
    page.context.close()


def link(page, name):
    return page.get_by_role("link", name=name, exact=True).first


def tab_to(page, target):
    """Press Tab until the target has the focus, which must then be visible."""
    for _ in range(SHORT):
        page.keyboard.press("Tab")
        if has_focus(page, target):
            assert target.evaluate("e => getComputedStyle(e).outlineStyle") != "none"
            return
    pytest.fail(f"Tab does not reach {target}.")


def has_focus(page, target):
    return target.and_(page.locator(":focus")).count() == 1


def press(page, target):
    tab_to(page, target)
    page.keyboard.press("Enter")


def click(page, target):
    target.click()


def rows_of_twin(page):
    """How many rows the CSV of this view has."""
    answer = page.request.get(link(page, "CSV").get_attribute("href"))
    return len(list(csv.reader(answer.text().splitlines()))) - 1


def expect_count(page):
    """The line above the table tells as many seats as the view has."""
    counted = f"{rows_of_twin(page)} launch seats flown"
    expect(page.locator(".result-line")).to_contain_text(counted)


def at(address):
    return re.compile(re.escape(address) + "$")


@pytest.mark.parametrize("follow", [click, press], ids=["mouse", "keyboard"])
def test_from_home_to_a_mission_to_a_person_and_back(page, follow):
    page.goto("/")

    follow(page, link(page, "Missions"))
    expect(page).to_have_url(at("/missions/"))
    follow(page, link(page, "Crew-13"))
    expect(page.get_by_role("heading", level=2, name="The flight")).to_be_visible()
    mission = page.url
    follow(page, page.locator("#leg-up ~ .scroll tbody th a").first)
    expect(page.get_by_role("heading", level=2, name="Spaceflights")).to_be_visible()

    page.go_back()
    expect(page).to_have_url(mission)
    follow(page, link(page, "CrewSwap"))
    expect(page).to_have_url(at("/"))


def tick_by_mouse(page, value):
    page.locator(f".ticks[open] label:has([value='{value}'])").click()


def tick_by_keyboard(page, value):
    """The lists stand in the order of their labels, so Japan is above Russia."""
    box = page.locator(f".ticks[open] [value='{value}']")
    for _ in range(SHORT):
        page.keyboard.press("Shift+Tab")
        if has_focus(page, box):
            break
    page.keyboard.press("Space")


def choose_by_mouse(page, name, value):
    page.locator(f"#id_{name}").click()
    tick_by_mouse(page, value)


def choose_by_keyboard(page, name, value):
    """As a reader does: go to the list, fold it out, go to the box, tick it."""
    press(page, page.locator(f"#id_{name}"))
    tab_to(page, page.locator(f".ticks[open] [value='{value}']"))
    page.keyboard.press("Space")


@pytest.mark.parametrize(
    "follow, choose, choose_more",
    [
        (click, choose_by_mouse, tick_by_mouse),
        (press, choose_by_keyboard, tick_by_keyboard),
    ],
    ids=["mouse", "keyboard"],
)
def test_seats_are_filtered_by_vehicle_and_nations(page, follow, choose, choose_more):
    page.goto("/seats/")
    before = page.locator(".result-line").inner_text()

    choose(page, "vehicle", "crew-dragon")
    choose(page, "nation", "RUS")
    choose_more(page, "JPN")
    follow(page, page.get_by_role("button", name="Apply").first)

    chips = page.get_by_role("list", name="Active filters")
    expect(chips).to_contain_text("Vehicle: Crew Dragon")
    expect(chips).to_contain_text("Nation flown for: Russia")
    expect(chips).to_contain_text("Nation flown for: Japan")
    expect(page.locator(".tabs [aria-current]")).to_contain_text("Launch")
    expect_count(page)

    follow(page, link(page, "Vehicle: Crew Dragon , remove this filter"))
    expect(chips).not_to_contain_text("Vehicle")
    expect(chips).to_contain_text("Nation flown for: Russia")
    expect_count(page)

    page.go_back()
    expect(chips).to_contain_text("Vehicle: Crew Dragon")
    follow(page, link(page, "Remove all"))
    expect(page.locator(".result-line")).to_have_text(before)


@pytest.mark.parametrize("width", [1280, 390])
def test_a_list_of_ticks_that_is_folded_out_is_for_everybody(open_page, width):
    """Without what it lies over, which a reader cannot press meanwhile."""
    page = open_page(viewport={"width": width, "height": 900})
    page.goto("/seats/?nation=RUS,USA")
    page.locator("#id_nation").click()
    page.evaluate("document.querySelectorAll('form ~ *').forEach(e => e.remove())")

    assert barriers(page) == ""
    sides = page.evaluate("[document.body.scrollWidth, document.body.clientWidth]")
    assert sides[0] <= sides[1]
    page.context.close()


@pytest.mark.parametrize("follow", [click, press], ids=["mouse", "keyboard"])
def test_a_filter_that_cannot_be_asked_is_announced(page, follow):
    page.goto("/seats/?vehicle=bicycle&year_from=0")

    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Invalid filter")
    follow(page, alert.get_by_role("link", name="Vehicle"))

    field = page.locator("summary:has-text('Vehicle')")
    expect(field).to_be_in_viewport()
    expect(page).to_have_url(re.compile(f"#{field.get_attribute('id')}$"))


def test_the_first_key_skips_to_the_content(page):
    page.goto("/missions/crew-9/")
    skip = link(page, "Skip to content")
    expect(skip).not_to_be_in_viewport()

    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()

    page.keyboard.press("Tab")
    expect(page.locator("main :focus")).to_have_count(1)


def test_pages_of_a_list_are_turned(page):
    page.goto("/seats/?nation=RUS")
    row = page.locator("main tbody tr").first
    first = row.inner_text()

    link(page, "Next").click()
    expect(page.locator(".pages [aria-current=page]")).to_have_text("2")
    expect(row).not_to_have_text(first, use_inner_text=True)

    page.go_back()
    expect(row).to_have_text(first, use_inner_text=True)


@pytest.mark.parametrize("width", [1280, 390])
def test_the_menu_opens_is_for_everybody_and_closes(open_page, width):
    page = open_page(viewport={"width": width, "height": 844})
    page.goto("/agencies/")
    menu, taken = page.locator(".menu"), page.locator(".menu a[aria-current]")

    expect(menu.locator("summary")).to_have_attribute("aria-current", "true")
    menu.locator("summary").press("Enter")
    expect(taken).to_be_in_viewport(ratio=1)
    assert barriers(page) == ""

    page.keyboard.press("Escape")
    expect(taken).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()
    menu.locator("summary").click()
    page.mouse.click(width - 5, 800)
    expect(taken).to_be_hidden()
    page.context.close()


def test_only_a_table_that_scrolls_is_a_stop_of_the_tab_key(open_page):
    page = open_page()
    page.goto("/nations-by-vehicle/?across=vehicle")
    table = page.get_by_role("group", name="Nations by vehicle")
    expect(table).to_have_attribute("tabindex", "0")

    page.goto("/vehicles/")

    expect(page.get_by_role("group", name="Vehicles")).not_to_have_attribute(
        "tabindex", "0"
    )
    page.context.close()


@pytest.mark.parametrize("follow", [click, press], ids=["mouse", "keyboard"])
@pytest.mark.parametrize("width", [1280, 390])
def test_from_home_to_the_balance_its_chart_and_its_footnote(page, follow, width):
    """Is the exchange of seats even? With names, a picture and a citation."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto("/")

    follow(page, page.get_by_role("link", name="seats swapped"))
    answer = r"\d+ launches by Roscosmos cosmonauts .* \d+ by NASA astronauts"
    expect(page.locator(".answer")).to_contain_text(re.compile(answer))
    expect(page.get_by_text("Kikina").locator("visible=true").first).to_be_visible()
    with page.expect_download() as picture:
        follow(page, link(page, "PNG"))
    assert picture.value.suggested_filename == "crewswap-seat-swaps.png"
    follow(page, link(page, "Cite or embed"))
    expect(page.locator("[data-name=Footnote]")).to_be_in_viewport()
    expect(page.locator("[data-name=Footnote]")).to_contain_text("/swaps/")


def test_a_copied_wikitable_has_the_rows_of_the_list(open_page):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto("/vehicles/")
    page.get_by_text("Cite this view").click()
    copy = page.get_by_role("button", name="Copy: Rows shown, as a wikitable")
    copy.click()

    expect(copy).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith('{| class="wikitable sortable"\n|+ Vehicles<ref>')
    assert '! scope="row" | Soyuz MS\n' in copied
    page.context.close()

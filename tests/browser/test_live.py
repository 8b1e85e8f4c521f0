"""With scripts a filter works at once: the list changes and the page stays."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from .pages import PAGES

LISTS = {
    name: PAGES[name]
    for name in (
        *("missions", "seats", "crew", "agencies", "vehicles", "nations", "swaps"),
        *("changes", "timeline", "sources"),
    )
}
HEAVIEST = 60_000  # bytes sent for a list and all that it loads


@pytest.fixture
def page(page):
    """A page that fails the test if its console shows an error."""
    heard = []

    def hear(message):
        if message.type == "error":
            heard.append(message.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: heard.append(str(error)))
    yield page
    assert heard == []


@pytest.fixture
def careless(open_page):
    """A page on which errors are expected."""
    page = open_page()
    yield page
    page.context.close()


def open_list(page, address):
    """The page of a list with its filters unfolded, marked to tell a reload."""
    page.goto(address)
    summary = page.locator(".filters > details > summary")
    if summary.count():
        summary.click()
    mark(page)


def mark(page):
    page.evaluate("window.marked = true")


def stayed(page):
    return page.evaluate("window.marked === true")


def choices(page, name):
    """The list of ticks of a parameter."""
    return page.locator(f".ticks:has(#id_{name})")


def offered(page, name, value):
    """The line of a value, which says how many rows it leads to."""
    return choices(page, name).locator(f"label:has([value='{value}'])")


def tick(page, name, value):
    """As a reader does: fold the list out, tick."""
    if choices(page, name).get_attribute("open") is None:
        page.locator(f"#id_{name}").click()
    offered(page, name, value).click()


def ticked(page, name):
    """The values that are ticked."""
    boxes = choices(page, name).locator(":checked")
    return [box.input_value() for box in boxes.all()]


def head(page, link):
    return page.locator(f"head {link}").get_attribute("href")


def ending(query):
    return re.compile(re.escape(query) + "$")


def chips(page):
    return page.get_by_role("list", name="Active filters")


def test_a_choice_changes_the_list_and_all_that_speaks_of_it(page):
    open_list(page, "/seats/")
    all_of_russia = offered(page, "nation", "RUS").text_content()

    tick(page, "vehicle", "crew-dragon")

    expect(page).to_have_url(ending("/seats/?vehicle=crew-dragon&leg=up&status=flown"))
    expect(chips(page)).to_have_text(re.compile("Vehicle: Crew Dragon"))
    vehicles = page.locator("#list tbody td[data-label=Vehicle] > a")
    assert {*vehicles.all_inner_texts()} == {"Crew Dragon"}
    rows = re.search(r"\((\d+)\)", offered(page, "vehicle", "crew-dragon").inner_text())
    expect(page.get_by_role("status")).to_have_text(f"{rows[1]} launch seats flown")
    expect(page.locator(".tabs [aria-current]")).to_have_text(f"Launch {rows[1]}")
    expect(offered(page, "nation", "RUS")).not_to_have_text(all_of_russia)
    expect(page).to_have_title("Launch seats flown (Vehicle: Crew Dragon) · CrewSwap")
    query = "?vehicle=crew-dragon&leg=up&status=flown"
    for link in ("CSV", "JSON"):
        address = page.get_by_role("link", name=link, exact=True).get_attribute("href")
        assert address == f"/seats.{link.lower()}{query}"
    assert head(page, "[rel=canonical]") == page.url
    assert head(page, "[type='text/csv']").endswith(f"/seats.csv{query}")
    expect(page.locator("#cite")).to_contain_text("seats flown (Vehicle: Crew Dragon)")
    assert stayed(page)


def test_what_has_the_focus_keeps_it(page):
    open_list(page, "/seats/")
    box = choices(page, "nation").locator("[value=ITA]")

    page.locator("#id_nation").click()
    box.focus()
    box.press("Space")
    expect(chips(page)).to_contain_text("Italy")

    expect(box).to_be_focused()
    assert ticked(page, "nation") == ["ITA"]
    expect(choices(page, "nation")).to_have_attribute("open", "")
    expect(page.locator(".filters > details")).to_have_attribute("open", "")
    assert stayed(page)


def test_several_values_are_ticked_one_by_one(page):
    open_list(page, "/seats/")

    for nation, name in {"RUS": "Russia", "DEU": "Germany"}.items():
        tick(page, "nation", nation)
        expect(chips(page)).to_contain_text(name)

    expect(page).to_have_url(ending("?nation=DEU,RUS&leg=up&status=flown"))
    expect(page.locator("#id_nation .chosen")).to_have_text("Germany, Russia")
    tick(page, "nation", "DEU")
    expect(page).to_have_url(ending("?nation=RUS&leg=up&status=flown"))
    assert stayed(page)


def test_a_list_folds_in_when_the_reader_turns_to_something_else(page):
    open_list(page, "/seats/")
    opened = page.locator(".ticks[open]")

    page.locator("#id_nation").click()
    expect(opened).to_have_count(1)
    page.locator("#id_vehicle").focus()
    page.keyboard.press("Enter")
    expect(opened).to_have_count(1)
    expect(choices(page, "vehicle")).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(opened).to_have_count(0)
    expect(page.locator("#id_vehicle")).to_be_focused()
    page.locator("#id_nation").click()
    page.locator("h1").click()
    expect(opened).to_have_count(0)


def test_taking_every_status_away_shows_all(page):
    open_list(page, "/seats/")

    tick(page, "status", "flown")

    expect(page).to_have_url(ending("/seats/?leg=up&status=all"))
    expect(chips(page)).to_contain_text("Leg: launch")
    assert stayed(page)


def test_the_line_that_is_read_out_stays_and_only_its_words_change(page):
    """A screen reader tells of changes in what it knows, not of new elements."""
    open_list(page, "/crew/")
    status = page.get_by_role("status")
    known = status.element_handle()

    page.get_by_label("In space now").check()
    expect(chips(page)).to_contain_text("In space now")

    assert known.inner_text() == status.inner_text()
    assert known.evaluate("e => e.isConnected")


def test_typing_filters_after_a_pause_and_keeps_the_caret(page):
    asked = []
    open_list(page, "/seats/")
    page.on("request", lambda sent: asked.append(urlsplit(sent.url).query))
    field = page.get_by_label("Person", exact=True)

    field.press_sequentially("rbio", delay=20)
    for key in ("ArrowLeft", "ArrowLeft", "ArrowLeft", "u"):
        field.press(key)
    expect(chips(page)).to_contain_text("Person: rubio")
    field.press("x")

    expect(chips(page)).to_contain_text("Person: ruxbio")
    expect(field).to_be_focused()
    assert field.evaluate("e => e.selectionStart") == len("rux")
    assert "person=r" not in asked
    assert list(filter(None, asked))[-1] == "person=ruxbio&leg=up&status=flown"
    assert stayed(page)


def test_a_choice_made_while_an_answer_is_under_way_is_kept(page):
    open_list(page, "/seats/")
    held = []
    page.route("**/seats/?vehicle=*", lambda route: held.append(route))
    with page.expect_request("**/seats/?vehicle=*"):
        tick(page, "vehicle", "crew-dragon")

    tick(page, "nation", "SUN")  # nobody's on Crew Dragon
    held[0].continue_()
    page.unroute("**/seats/?vehicle=*")

    expect(chips(page)).to_contain_text("Nation flown for: Soviet Union")
    expect(chips(page)).to_contain_text("Vehicle: Crew Dragon")
    assert ticked(page, "nation") == ["SUN"]
    assert stayed(page)


def test_show_asks_at_once_and_only_for_what_is_not_shown(page):
    open_list(page, "/seats/")
    field = page.get_by_label("Person", exact=True)
    field.fill("rubio")
    field.press("Enter")
    expect(page).to_have_url(ending("/seats/?person=rubio&leg=up&status=flown"))
    shown = page.evaluate("history.length")

    field.press("Enter")
    page.get_by_role("button", name="Apply").first.click()
    page.wait_for_timeout(600)

    assert page.evaluate("history.length") == shown
    assert stayed(page)


def test_back_returns_the_earlier_list_and_its_form(page):
    open_list(page, "/seats/")
    before = page.get_by_role("status").inner_text()
    tick(page, "vehicle", "crew-dragon")
    expect(page).to_have_url(ending("?vehicle=crew-dragon&leg=up&status=flown"))
    between = page.get_by_role("status").inner_text()
    tick(page, "nation", "RUS")
    expect(chips(page)).to_contain_text("Russia")

    page.go_back()
    expect(page.get_by_role("status")).to_have_text(between)
    assert (ticked(page, "vehicle"), ticked(page, "nation")) == (["crew-dragon"], [])
    assert head(page, "[rel=canonical]") == page.url

    page.go_back()
    expect(page.get_by_role("status")).to_have_text(before)
    assert ticked(page, "vehicle") == []
    expect(chips(page)).to_have_count(0)

    page.go_forward()
    expect(page.get_by_role("status")).to_have_text(between)
    assert ticked(page, "vehicle") == ["crew-dragon"]


def test_a_reload_keeps_list_and_form(page):
    open_list(page, "/missions/")
    tick(page, "station", "mir")
    expect(chips(page)).to_contain_text("Mir")
    found = page.get_by_role("status").inner_text()

    page.reload()

    expect(page.get_by_role("status")).to_have_text(found)
    assert ticked(page, "station") == ["mir"]


def test_without_a_network_the_form_is_sent_as_ever(careless):
    page = careless
    open_list(page, "/missions/")
    page.route(
        "**/missions/?*",
        lambda route: (
            route.abort() if route.request.resource_type == "xhr" else route.continue_()
        ),
    )

    tick(page, "station", "mir")

    expect(chips(page)).to_contain_text("Mir")
    assert not stayed(page)


def test_an_invalid_filter_is_said_by_the_form(careless):
    """The console tells of the answer's status, 400."""
    open_list(careless, "/seats/")
    box = choices(careless, "vehicle").locator("[value=soyuz-ms]")
    box.evaluate("e => e.value = 'bicycle'")

    tick(careless, "vehicle", "bicycle")

    expect(careless.get_by_role("alert")).to_contain_text("“bicycle” is unknown.")
    assert not stayed(careless)


def test_half_a_number_is_asked_of_nobody(page):
    open_list(page, "/seats/")
    begins = page.get_by_label("Age at launch, from")
    ends = page.get_by_label("to age")

    begins.press_sequentially("40", delay=20)
    begins.press("Tab")
    expect(page).to_have_url(ending("?leg=up&status=flown&age_from=40"))
    ends.press_sequentially("5", delay=20)
    page.wait_for_timeout(600)
    expect(page).to_have_url(ending("&age_from=40"))
    ends.press_sequentially("0", delay=20)
    ends.press("Enter")

    expect(page).to_have_url(ending("?leg=up&status=flown&age_from=40&age_to=50"))
    assert stayed(page)


@pytest.mark.parametrize("address", LISTS.values(), ids=LISTS)
def test_every_list_is_live(page, address):
    open_list(page, address)
    text = page.locator(".filters input:not([type=checkbox], [type=number])").first

    text.fill("zzz")

    expect(page).to_have_url(re.compile("[?&][a-z]+=zzz"))
    expect(page.get_by_role("status")).to_have_text(re.compile("^0 "))
    expect(page.locator("#list .empty")).to_be_visible()
    assert "=&" not in page.url
    assert stayed(page)


@pytest.mark.parametrize("address", LISTS.values(), ids=LISTS)
def test_a_list_is_light(page, address):
    sent = []
    page.on("requestfinished", lambda asked: sent.append(asked.sizes()))
    page.goto(address, wait_until="networkidle")

    assert sum(size["responseBodySize"] for size in sent) < HEAVIEST

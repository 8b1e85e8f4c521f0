"""Data entry works under the same policy as the public pages."""

import pytest
from playwright.sync_api import expect

from .serving import CURATOR


@pytest.fixture
def complaints(page):
    """Errors in the console, but for the icon that Django's admin has not got."""
    heard = []

    def hear(message):
        if message.type == "error" and "favicon.ico" not in message.location["url"]:
            heard.append(message.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


def log_in(page):
    page.goto("/admin/")
    page.get_by_label("Username").fill(CURATOR["USERNAME"])
    page.get_by_label("Password").fill(CURATOR["PASSWORD"])
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="Recent actions")).to_be_visible()


@pytest.fixture
def curator(page, complaints):
    """A page on which a curator has logged in."""
    log_in(page)
    return page


def open_mission(page, name):
    page.goto(f"/admin/missions/mission/?q={name}")
    page.get_by_role("link", name=name, exact=True).click()
    return page


def save(page):
    page.get_by_label("Why you change it").fill("NASA says so.")
    page.get_by_role("button", name="Save", exact=True).first.click()


def test_a_mission_is_entered_with_its_seats(curator, complaints):
    page = open_mission(curator, "Crew-9")
    another = page.locator("#seats-group .add-row a")
    expect(another).to_be_visible()  # a script makes it
    seats = page.locator("tr.dynamic-seats")
    before = seats.count()

    another.click()
    expect(seats).to_have_count(before + 1)
    seats.last.locator(".field-person .select2-selection").click()
    page.locator(".select2-container--open [type=search]").press_sequentially("rubio")
    expect(page.get_by_role("option", name="Frank Rubio")).to_be_visible()
    page.keyboard.press("Enter")

    expect(seats.last).to_contain_text("Frank Rubio")
    assert complaints == []


def test_a_seat_leads_to_its_page_and_its_person_stays_in_view(curator):
    page = open_mission(curator, "Crew-9")
    first = page.locator("#seats-group tr.has_original").first
    first.scroll_into_view_if_needed()
    person = first.locator(".field-person .select2-selection")

    first.locator(".field-exchange .select2-selection").scroll_into_view_if_needed()
    expect(person).to_be_in_viewport(ratio=1)
    first.get_by_role("link", name="Change", exact=True).click()  # nothing covers it

    expect(page.get_by_role("heading", name="Change seat")).to_be_visible()


def test_two_curators_lose_nothing(curator, complaints, open_page):
    second = open_page()
    log_in(second)
    open_mission(second, "Crew-8")
    first = open_mission(curator, "Crew-8")
    first.get_by_label("Rocket").fill("Falcon 9, new")
    save(first)
    expect(first.get_by_text("was changed successfully")).to_be_visible()

    second.get_by_label("Rocket").fill("Falcon 9, flown before")
    second.get_by_label("Callsign").fill("Endeavour")
    save(second)

    told = second.locator(".desk-table")
    expect(told).to_contain_text("Falcon 9, new")
    expect(told).to_contain_text("Falcon 9, flown before")
    expect(second.get_by_label("Callsign")).to_have_value("Endeavour")
    save(second)
    expect(second.get_by_text("was changed successfully")).to_be_visible()
    second.context.close()
    assert complaints == []


def test_what_is_typed_outlives_a_login_in_another_window(curator):
    page = open_mission(curator, "Crew-7")
    page.get_by_label("Callsign").fill("Endurance, kept")
    other = page.context.new_page()
    other.goto("/admin/")
    other.get_by_role("button", name="Log out").click()
    log_in(other)

    save(page)
    page.get_by_role("button", name="Send it again").click()

    expect(page.get_by_text("was changed successfully")).to_be_visible()
    open_mission(page, "Crew-7")
    expect(page.get_by_label("Callsign")).to_have_value("Endurance, kept")

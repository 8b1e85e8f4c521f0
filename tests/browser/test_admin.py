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


@pytest.fixture
def curator(page, complaints):
    """A page on which a curator has logged in."""
    page.goto("/admin/")
    page.get_by_label("Username").fill(CURATOR["USERNAME"])
    page.get_by_label("Password").fill(CURATOR["PASSWORD"])
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="Recent actions")).to_be_visible()
    return page


def test_a_mission_is_entered_with_its_seats(curator, complaints):
    page = curator
    page.goto("/admin/missions/mission/")
    page.get_by_role("textbox", name="Search").fill("Crew-9")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Crew-9", exact=True).click()
    another = page.locator("#seats-group .add-row a")
    expect(another).to_be_visible()  # a script makes it
    seats = page.locator("tr.dynamic-seats")
    before = seats.count()

    another.click()
    expect(seats).to_have_count(before + 1)
    seats.last.locator(".field-person .select2-selection").click()
    page.keyboard.type("rubio")
    expect(page.get_by_role("option", name="Frank Rubio")).to_be_visible()
    page.keyboard.press("Enter")

    expect(seats.last).to_contain_text("Frank Rubio")
    assert complaints == []

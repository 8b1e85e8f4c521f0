"""Soyuz MS-30 as a curator enters it: crew named, one replaced, launched, landed.

What is typed is counted, what is exported that day is loaded into an empty database,
and what was wrong is put back. The crew is invented.
"""

import os
import re
import subprocess
import sys
import time

import pytest
from playwright.sync_api import expect

from tests.shipped import PROJECT

from .serving import environment, prepare, served
from .test_admin import log_in

MOST_FIELDS, MOST_SECONDS = 15, 60
MISSION = "Soyuz MS-30"


@pytest.fixture(scope="module")
def own_folder(common_folder, tmp_path_factory):
    """A catalogue of their own: nobody else has these flights."""
    folder = tmp_path_factory.mktemp("flight")
    prepare(folder, common_folder)
    return folder


@pytest.fixture(scope="module")
def desk(browser, own_folder):
    with served(own_folder) as address:
        page = browser.new_context(base_url=address).new_page()
        page.set_default_timeout(60_000)
        log_in(page)
        yield page
        page.context.close()


class Hand:
    """A curator's hand on an event: counts the fields into which something is typed."""

    def __init__(self, page, event):
        self.page, self.fields, self.begun = page, 0, time.monotonic()
        page.goto(f"/admin/missions/mission/?q={MISSION}")
        page.get_by_role("link", name=MISSION, exact=True).click()
        page.get_by_role("link", name=event, exact=True).click()

    def type(self, **typed):
        """Into fields by name: text, a choice, or a row: [what is typed, its name]."""
        for name, value in typed.items():
            field = self.page.locator(f"[name='{name}']").last
            if isinstance(value, list):
                field.locator("xpath=..").locator(".select2-selection").click()
                box = self.page.locator(".select2-container--open [type=search]")
                box.last.press_sequentially(value[0])
                option = self.page.get_by_role("option", name=value[1])
                expect(option).to_be_visible()
                self.page.keyboard.press("Enter")
            elif field.evaluate("it => it.tagName") == "SELECT":
                field.select_option(label=value)
            else:
                field.fill(value)
            self.fields += 1

    def do(self):
        """Show it, do it; gives the sentences shown, how many fields and seconds."""
        self.page.get_by_role("button", name="Show what it will do").click()
        told = self.page.locator(".desk-told").inner_text()
        self.page.get_by_role("button", name="Do it").click()
        expect(self.page.locator(".messagelist .success")).to_be_visible()
        return told, self.fields, time.monotonic() - self.begun


def source(number):
    return {
        "publisher": "TASS",
        "title": f"Page {number}",
        "url": f"https://tass.example/{number}",
        "published_on": "2026-11-26",
    }


@pytest.fixture(scope="module")
def played(desk):
    """{event: (what it said, fields, seconds)}"""
    found = {}
    hand = Hand(desk, "Crew named")
    hand.type(changed_on="2026-11-18", **source(1))
    for row, name in enumerate(["Prokopyev", "Petelin", "Moghbeli"]):
        person = {f"crew-{row}-person": [name, re.compile(name)]}
        role = "commander" if row == 0 else "flight engineer"
        hand.type(**person, **{f"crew-{row}-role": role})
    found["Crew named"] = hand.do()
    hand = Hand(desk, "Crew member replaced")
    hand.type(seat="Dmitry Petelin", person=["Borisov", re.compile("Borisov")])
    hand.type(changed_on="2026-11-19", **source(2))
    found["Crew member replaced"] = hand.do()
    hand = Hand(desk, "Launched")
    hand.type(launched_at_0="2026-11-20", launched_at_1="09:30", **source(3))
    found["Launched"] = hand.do()
    hand = Hand(desk, "Landed")
    hand.type(landed_at_0="2026-11-26", landed_at_1="04:05:06")
    hand.type(landing_place="Kazakhstan, near Zhezkazgan", **source(4))
    found["Landed"] = hand.do()
    return found


def test_a_launch_and_a_landing_take_few_fields_and_little_time(played):
    assert "3 launch seats become flown" in played["Launched"][0]
    assert "3 return seats are entered as flown" in played["Landed"][0]
    for event in ("Launched", "Landed"):
        _told, fields, seconds = played[event]
        assert fields <= MOST_FIELDS
        assert seconds <= MOST_SECONDS


def test_readers_see_it(desk, played):
    desk.goto("/missions/soyuz-ms-30/")

    expect(desk.locator("main")).to_contain_text("Konstantin Borisov")
    expect(desk.locator("main")).to_contain_text("Kazakhstan, near Zhezkazgan")


def test_what_is_exported_that_day_loads_into_an_empty_database(
    own_folder, played, tmp_path
):
    manage = [sys.executable, "manage.py"]
    export = [*manage, "export_catalogue", "--fixtures", str(tmp_path)]
    settings = {"cwd": PROJECT, "check": True, "text": True, "capture_output": True}
    subprocess.run(export, env=environment(own_folder), **settings)
    changed = {
        file.name
        for file in tmp_path.glob("*.json")
        if file.read_text() != (PROJECT / "fixtures" / file.name).read_text()
    }
    empty = os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path}/empty.sqlite3"}

    subprocess.run([*manage, "migrate", "--verbosity", "0"], env=empty, **settings)
    load = [*manage, "load_catalogue", "--fixtures", str(tmp_path)]
    subprocess.run(load, env=empty, **settings)

    assert changed == {
        "01_sources.json",
        "07_missions.json",
        "14_seats.json",
        "15_assignment_changes.json",
    }


def test_a_landing_that_was_none_is_put_back(desk, played):
    desk.goto(f"/admin/missions/mission/?q={MISSION}")
    desk.get_by_role("link", name=MISSION, exact=True).click()
    desk.get_by_role("link", name="History").click()
    expect(desk.locator("#content-main")).to_contain_text("Why: TASS: Page 4")
    desk.get_by_role("link", name=re.compile("Landed: all that")).first.click()
    desk.get_by_label("Why you change it").fill("Another spacecraft landed.")
    desk.get_by_role("button", name="Put back all that it changed").click()

    expect(desk.locator(".messagelist .success").first).to_be_visible()
    desk.goto("/missions/soyuz-ms-30/")
    expect(desk.locator("main")).not_to_contain_text("Zhezkazgan")
    expect(desk.locator("main")).to_contain_text("In flight")

"""Two curators and a reader: what is kept back, seen, and published by the other."""

import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.shipped import PROJECT

from .serving import CURATOR, environment

ACCOUNTS = """
from django.contrib.auth.models import Group, User
for name in ("anna", "ben"):
    account, made = User.objects.get_or_create(username=name, is_staff=True)
    account.set_password({password!r})
    account.save()
    account.groups.add(Group.objects.get(name="Editor"))
"""
MISSION = "/missions/soyuz-ms-30/"
ROCKET = "Soyuz-2.1a, of a draft"


@pytest.fixture(scope="module")
def editors(folder):
    """Accounts in the served catalogue."""
    code = ACCOUNTS.format(password=CURATOR["PASSWORD"])
    subprocess.run(
        [sys.executable, "manage.py", "shell", "--verbosity", "0", "-c", code],
        cwd=PROJECT,
        env=environment(folder),
        check=True,
    )


@pytest.fixture
def log_in(editors, open_page):
    """Logs in: log_in("anna") gives their browser's page."""
    opened = []

    def make(name):
        page = open_page()
        opened.append(page)
        page.goto("/admin/")
        page.get_by_label("Username").fill(name)
        page.get_by_label("Password").fill(CURATOR["PASSWORD"])
        page.get_by_role("button", name="Log in").click()
        expect(page.get_by_role("heading", name="Recent actions")).to_be_visible()
        return page

    yield make
    for page in opened:
        page.context.close()


def open_mission(page):
    page.goto("/admin/missions/mission/?q=soyuz+ms-30")
    page.get_by_role("link", name="Soyuz MS-30", exact=True).click()


def open_draft(page, heading):
    page.goto("/admin/desk/draft/")
    page.get_by_role("link", name=heading).click()


def test_a_draft_is_seen_by_curators_alone_and_published_by_another(
    log_in, open_page, page
):
    visitor, anna = page, log_in("anna")
    visitor.goto(MISSION)
    open_mission(anna)
    anna.get_by_label("Rocket").fill(ROCKET)
    anna.get_by_label("Why you change it").fill("Roscosmos says so.")
    anna.get_by_role("button", name="Save as draft").first.click()
    expect(
        anna.get_by_text("The public site shows nothing of it").first
    ).to_be_visible()

    anna.get_by_role("link", name="Soyuz MS-30", exact=True).click()

    expect(anna.get_by_text("by anna, not public")).to_be_visible()
    expect(anna.locator("main")).to_contain_text(ROCKET)
    there = anna.url
    assert "?draft=" in there
    for address in (MISSION, there):
        visitor.goto(address)
        expect(visitor.locator("main")).not_to_contain_text(ROCKET)
        expect(visitor.get_by_text("not public")).to_have_count(0)

    ben = log_in("ben")
    ben.get_by_role("link", name="Drafts not yet published").click()
    ben.get_by_role("link", name="Soyuz MS-30, changed").click()
    ben.get_by_role("button", name="Publish").click()
    expect(ben.get_by_text("is published")).to_be_visible()
    another = open_page()  # whose browser holds no page of a minute ago
    another.goto(MISSION)
    expect(another.locator("main")).to_contain_text(ROCKET)
    another.context.close()


def test_who_asks_for_a_deletion_cannot_publish_it(log_in, open_page, page):
    anna = log_in("anna")
    name = "Nobody of the Sort"
    anna.goto("/admin/missions/crewmember/add/")
    anna.locator("#id_name").fill(name)
    anna.locator("#citizenships-group .field-nation .select2-selection").first.click()
    anna.locator(".select2-container--open [type=search]").press_sequentially("Germany")
    anna.get_by_role("option", name="Germany", exact=True).click()
    anna.get_by_role("button", name="Save", exact=True).first.click()
    expect(anna.get_by_text("was added successfully")).to_be_visible()

    anna.get_by_role("link", name=name).first.click()
    anna.get_by_role("link", name="Delete", exact=True).click()
    anna.get_by_role("button", name="Ask for its deletion").click()

    expect(anna.get_by_text("You asked for it: another curator")).to_be_visible()
    expect(anna.get_by_role("button", name="Publish")).to_have_count(0)
    page.goto("/crew/nobody-of-the-sort/")
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    ben = log_in("ben")
    open_draft(ben, name)
    ben.get_by_role("button", name="Publish").click()
    expect(ben.get_by_text("is published")).to_be_visible()
    another = open_page()  # whose browser holds no page of a minute ago
    assert another.goto("/crew/nobody-of-the-sort/").status == 410
    another.context.close()

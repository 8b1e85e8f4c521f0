"""The pages of a site that cannot answer: nothing but files is left to them."""

from urllib.parse import urlsplit

import pytest

from .axe import ALL_RULES, CONTRAST, barriers
from .serving import served
from .test_every_page import SIZES, show

# What is wrong with the site, and what it answers then.
OUTAGES = {
    "worked on": (503, "The catalogue is under maintenance"),
    "no way to its database": (503, "The catalogue is temporarily unavailable"),
    "an empty database": (503, "The catalogue is temporarily unavailable"),
}


def told_of(outage, folder):
    """The environment of a site in that state; its files stay beside its database."""
    if outage == "worked on":
        return {"MAINTENANCE": "on"}
    database = folder / outage.replace(" ", "-")
    if outage == "no way to its database":
        database.mkdir(exist_ok=True)  # SQLite cannot open a folder
    return {"DATABASE_URL": f"sqlite:///{database}"}


@pytest.fixture(scope="module", params=OUTAGES)
def outage(browser, folder, request):
    """(page, its answer, what that should be, {address: status} of all it asked)."""
    with served(folder, **told_of(request.param, folder)) as address:
        page = browser.new_context(base_url=address).new_page()
        asked = {}
        page.on("response", lambda each: asked.update({each.url: each.status}))
        answer = page.goto("/missions/")
        yield page, answer, OUTAGES[request.param], asked
        page.context.close()


def test_it_says_what_is_wrong(outage):
    page, answer, (status, words), _asked = outage

    assert answer.status == status
    assert page.locator("h1").inner_text() == words
    assert page.locator("header a.mark").inner_text() == "CrewSwap"


def test_its_files_come_all_the_same(outage):
    page, answer, _expected, asked = outage
    files = {urlsplit(url).path: status for url, status in asked.items()}
    del files["/missions/"]

    assert files == {
        "/static/missions/site.css": 200,
        "/static/missions/dark.css": 200,
        "/static/missions/mark.svg": 200,
    }
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(page.url).netloc}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("colours, rules", [("light", ALL_RULES), ("dark", CONTRAST)])
def test_axe_finds_no_barrier(outage, size, colours, rules):
    page = outage[0]
    show(page, size, colours)

    assert barriers(page, rules) == ""

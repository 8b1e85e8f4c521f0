"""The ways through the site in the head of every page."""

import pytest
from django.urls import reverse

from missions.templatetags.navigation import EXPLORED, PAGES, REUSED

from ..reading import text, tree


def ways(response):
    """The ways on offer: {name: link}."""
    links = tree(response).findall(".//header/nav//a")
    return {text(link): link for link in links}


def current(response):
    """{name: what the link says of where the reader is}."""
    return {
        name: link.get("aria-current")
        for name, link in ways(response).items()
        if link.get("aria-current")
    }


def test_every_page_leads_to_every_list(client, exchange_era):
    offered = {link.get("href") for link in ways(client.get("/about/")).values()}

    assert offered == {
        reverse(f"missions:{view}") for view in PAGES | EXPLORED | REUSED
    }


@pytest.mark.parametrize(
    "address, told",
    [
        ("/", {}),
        ("/missions/", {"Missions": "page"}),
        ("/missions/?vehicle=soyuz-ms", {"Missions": "page"}),
        ("/missions/crew-5/", {"Missions": "true"}),
        ("/swaps/agreements/crew-exchange/", {"Seat swaps": "true"}),
        ("/in-space/2022-10-10/", {"In space": "true"}),
        ("/sources/", {}),
        ("/missions/apollo-99/", {"Missions": "true"}),
    ],
)
def test_the_way_that_the_reader_took_is_marked(client, exchange_era, address, told):
    assert current(client.get(address)) == told


@pytest.mark.parametrize("address, told", [("/seats/", "true"), ("/missions/", None)])
def test_a_list_behind_explore_marks_it(client, exchange_era, address, told):
    menu = tree(client.get(address)).find(".//header//details")

    assert menu.find("summary").get("aria-current") == told
    assert menu.get("open") is None

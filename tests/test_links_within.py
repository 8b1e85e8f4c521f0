"""The site understands every question that it asks itself."""

from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest

from .browser.pages import NOT_FOUND, PAGES, REFUSED
from .reading import addresses

pytestmark = pytest.mark.django_db


def asked(client, address):
    """The addresses with a question that a page links to, one of each kind."""
    found = {}
    for link in addresses(client.get(address)):
        parts = urlsplit(urljoin(address, link))
        if parts.query and not parts.netloc:
            names = tuple(name for name, _value in parse_qsl(parts.query))
            found[parts.path, names] = f"{parts.path}?{parts.query}"
    return found


def test_the_site_understands_its_own_links(shipped, client):
    found = {}
    for address in set(PAGES.values()) - NOT_FOUND - REFUSED:
        found |= asked(client, address)

    assert len(found) > 50
    refused = {
        address: client.get(address).content.decode()[:200]
        for address in found.values()
        if client.get(address).status_code != 200
    }
    assert refused == {}


def test_each_link_to_seats_says_which_leg_or_status(shipped, client):
    """Without, the page opens on launches flown, which data do not."""
    found = {}
    for address in set(PAGES.values()) - NOT_FOUND - REFUSED:
        found |= asked(client, address)

    seats = {names for path, names in found if path == "/seats/"}
    assert len(seats) > 10
    assert [names for names in seats if not {"leg", "status"} & {*names}] == []

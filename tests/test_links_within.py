"""The site understands every question that it asks itself."""

from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest
from django.test import Client
from django.urls import resolve

from .browser.pages import NOT_FOUND, PAGES, REFUSED
from .reading import addresses

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def asked(shipped, django_db_blocker):
    """The addresses with a question that pages link to, one of each kind.

    {(address, names of parameters): address with the question}; pages of one type are
    one kind.
    """
    found = {}
    with django_db_blocker.unblock():
        for page in set(PAGES.values()) - NOT_FOUND - REFUSED:
            for link in addresses(Client().get(page)):
                parts = urlsplit(urljoin(page, link))
                if parts.query and not parts.netloc:
                    names = tuple(name for name, _value in parse_qsl(parts.query))
                    kind = resolve(parts.path).view_name, names
                    found[kind] = f"{parts.path}?{parts.query}"
    return found


def test_the_site_understands_its_own_links(asked, client):
    assert len(asked) > 50
    answers = map(client.get, asked.values())
    refused = {
        answer.request["QUERY_STRING"]: answer.content.decode()[:200]
        for answer in answers
        if answer.status_code != 200
    }
    assert refused == {}


def test_each_link_to_seats_says_which_leg_or_status(asked):
    """Without, the page opens on launches flown, which data do not."""
    seats = {names for view, names in asked if view == "missions:seatassignment-list"}

    assert len(seats) > 10
    assert [names for names in seats if not {"leg", "status"} & {*names}] == []

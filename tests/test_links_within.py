"""The site understands each question that it asks itself, and finds its anchors."""

from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest
from django.test import Client
from django.urls import resolve

from missions.rows.in_hand import reading

from .browser.pages import NOT_FOUND, PAGES, REFUSED
from .reading import addresses, tree

pytestmark = pytest.mark.usefixtures("as_served")


@pytest.fixture(scope="module")
def linked(shipped, django_db_blocker):
    """{page: what its links lead to on the site, in parts}"""
    found = {}
    with django_db_blocker.unblock(), reading("as shipped"):
        for page in set(PAGES.values()) - NOT_FOUND - REFUSED:
            links = addresses(Client().get(page))
            parts = [urlsplit(urljoin(page, link)) for link in links]
            found[page] = [each for each in parts if not each.netloc]
    return found


@pytest.fixture(scope="module")
def asked(linked):
    """The addresses with a question that pages link to, one of each kind.

    {(address, names of parameters): address with the question}; pages of one type are
    one kind.
    """
    found = {}
    for parts in (each for links in linked.values() for each in links if each.query):
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


def test_a_link_to_a_part_of_a_page_finds_it_there(linked, client):
    """One of each kind: from a type of page to a part of another."""
    kinds = {}
    for page, links in linked.items():
        for to in (each for each in links if each.fragment):
            kind = page, resolve(to.path).view_name, to.path == page
            kinds.setdefault(kind, (to._replace(fragment="").geturl(), to.fragment))
    missing = {
        (page, part)
        for page, part in kinds.values()
        if part not in {each.get("id") for each in tree(client.get(page)).iter()}
    }

    assert len(kinds) > 20
    assert missing == set()


def test_each_link_to_seats_says_which_leg_or_status(asked):
    """Without, the page opens on launches flown, which data do not."""
    seats = {names for view, names in asked if view == "missions:seatassignment-list"}

    assert len(seats) > 10
    assert [names for names in seats if not {"leg", "status"} & {*names}] == []

"""Search engines are told of every page, and how new it is."""

import datetime
from xml.etree import ElementTree

import pytest

from missions.models import Source

from .test_urls import DETAILS, PAGES

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
NOT_LISTED = {"/search/", "/in-space/2023-01-01/"}


@pytest.fixture
def told(client):
    """{address: day}"""

    def ask():
        answer = client.get("/sitemap.xml")
        assert answer["Content-Type"] == "application/xml"
        return {
            page.find("s:loc", NAMES).text: page.findtext("s:lastmod", None, NAMES)
            for page in ElementTree.fromstring(answer.content)
        }

    return ask


def test_every_page_is_named_with_its_whole_address(exchange_era, told):
    pages = {address for address in (PAGES | DETAILS).values() if address[-1] == "/"}

    assert {f"http://testserver{page}" for page in pages - NOT_LISTED} <= set(told())


def test_a_page_is_as_new_as_the_newest_reading_of_its_sources(exchange_era, told):
    newer = Source.objects.create(
        slug="newer", publisher="A paper", checked_on=datetime.date(2027, 1, 5)
    )
    exchange_era.ms22.sources.add(newer)

    days = told()

    assert days["http://testserver/missions/soyuz-ms-22/"] == "2027-01-05"
    assert days["http://testserver/missions/crew-5/"] == "2026-11-22"
    assert days["http://testserver/missions/"] == "2027-01-05"
    assert days["http://testserver/nations/USA/"] == "2027-01-05"


def test_an_empty_catalogue_has_pages_without_a_day(db, told):
    assert told()["http://testserver/"] is None


@pytest.mark.parametrize("missions", [1, 20])
def test_it_costs_the_same_however_much_it_names(
    client, crew_of, missions, django_assert_num_queries
):
    for number in range(missions):
        crew_of(f"m{number}")

    # as of when; ten nouns counted; the six of which there are rows read
    with django_assert_num_queries(1 + 10 + 6):
        client.get("/sitemap.xml")

"""Addresses that lead to another: guessed, former, of rows that are gone."""

import pytest

from missions.models import FormerSlug

from .reading import links, text, tree

pytestmark = pytest.mark.no_cover


@pytest.mark.parametrize("word", ["missions", "seats", "crew", "nope"])
@pytest.mark.django_db
def test_an_address_without_its_last_slash_leads_to_the_page(client, word):
    answer = client.get(f"/{word}?q=1")

    assert answer.status_code == 301
    assert answer["Location"] == f"/{word}/?q=1"


@pytest.mark.django_db
def test_an_address_without_its_last_slash_never_leads_to_another_site(client):
    answer = client.get("/", PATH_INFO="//elsewhere")

    assert answer.status_code == 301
    assert answer["Location"] == "/%2Felsewhere/"


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("/nations/rus/", "/nations/RUS/"),
        ("/nations/russia/", "/nations/RUS/"),
        ("/nations/rus/card.png", "/nations/RUS/card.png"),
        ("/crew/frank-rubio/".upper().replace("CREW", "crew"), "/crew/frank-rubio/"),
        ("/crew/rubio/card.png?a=b", "/crew/frank-rubio/card.png?a=b"),
        ("/missions/soyuz-ms22/?x=1&y=%20", "/missions/soyuz-ms-22/?x=1&y=%20"),
        ("/agencies/NASA/", "/agencies/nasa/"),
        ("/iss/", "/stations/iss/"),
        ("/stations/ISS/", "/stations/iss/"),
        ("/space-stations/iss/", "/stations/iss/"),
        ("/stations/international-space-station/card.png", "/stations/iss/card.png"),
        ("/frank-rubio/", "/crew/frank-rubio/"),
        ("/russia/", "/nations/RUS/"),
        ("/astronauts/", "/crew/"),
        ("/Cosmonauts/?q=1", "/crew/?q=1"),
        ("/people/", "/crew/"),
        ("/flights/", "/missions/"),
        ("/countries/", "/nations/"),
        ("/countries/russia/", "/nations/RUS/"),
        ("/astronauts/frank-rubio/", "/crew/frank-rubio/"),
    ],
)
def test_an_address_guessed_leads_to_what_it_means(
    client, exchange_era, address, leads_to
):
    answer = client.get(address)

    assert answer.status_code == 301
    assert answer["Location"] == leads_to


def test_an_address_that_means_several_lists_them(client, exchange_era, person):
    person("Marco Rubio", slug="marco-rubio")

    page = client.get("/crew/rubio/")

    assert page.status_code == 404
    assert links(page)["Frank Rubio"] == "/crew/frank-rubio/"
    assert links(page)["Marco Rubio"] == "/crew/marco-rubio/"


def test_a_former_slug_leads_to_its_row_for_good(client, exchange_era):
    exchange_era.rubio.slug = "doctor"
    exchange_era.rubio.name = "Francisco Rubio"
    exchange_era.rubio.save()

    page = client.get("/crew/frank-rubio/?a=b")
    card = client.get("/crew/frank-rubio/card.png")

    assert (page.status_code, page["Location"]) == (301, "/crew/doctor/?a=b")
    assert (card.status_code, card["Location"]) == (301, "/crew/doctor/card.png")


def test_a_source_that_gave_way_leads_to_the_one_that_says_the_same(client, source):
    FormerSlug.objects.create(noun="source", slug="a-copy", now=source.slug)

    for name in ("a-copy/", "a-copy.json"):
        moved = client.get(f"/sources/{name}")
        there = f"/sources/{name.replace('a-copy', source.slug)}"
        assert (moved.status_code, moved["Location"]) == (301, there)


def test_what_was_taken_out_says_so(client, exchange_era):
    FormerSlug.objects.create(
        noun="mission",
        slug="soyuz-ms-99",
        called="Soyuz MS-99",
        gone_on="2026-11-27",
        why="It never flew.",
    )

    page, data = (
        client.get("/missions/soyuz-ms-99/"),
        client.get("/missions/soyuz-ms-99.json"),
    )

    told = (
        "The mission “Soyuz MS-99” was taken out of the catalogue on 27 November 2026. "
        "The reason given: It never flew."
    )
    assert (page.status_code, data.status_code) == (410, 410)
    assert told in text(tree(page).find(".//main"))
    assert tree(page).find(".//input[@id='not-found-words']").get("value") == (
        "soyuz ms 99"
    )
    assert data.json()["what"] == told
    assert data.json()["hint"].endswith("/search.json?q=soyuz+ms+99")
    assert client.get("/missions/SOYUZ-MS-99/").status_code == 410
    assert client.get("/missions/soyuz-ms-99/card.png").status_code == 410
    assert client.get("/crew/soyuz-ms-99/").status_code == 404

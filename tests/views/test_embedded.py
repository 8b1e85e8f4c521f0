"""Parts of pages that stand in the pages of others, and how these learn of them."""

import datetime
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from missions.models import FormerSlug

from ..reading import tree, words

EMBEDDED = {
    "/missions/soyuz-ms-22/embed/": "Sergey Prokopyev",
    "/crew/frank-rubio/embed/": "Soyuz Ms 23",
    "/swaps/embed/": "Roscosmos",
    "/explore/embed/?by=nation&count=people": "Russia",
    "/explore/embed/?by=year&nation=RUS": "2022",
}


def policy(response):
    parts = response.headers["Content-Security-Policy"].split("; ")
    return dict(part.split(" ", 1) for part in parts)


def oembed(client, url, **asked):
    return client.get("/oembed.json", {"url": f"http://testserver{url}"} | asked)


@pytest.mark.parametrize("address, told", EMBEDDED.items())
def test_a_part_may_be_framed_by_anybody_and_credits_us(
    client, exchange_era, address, told
):
    page = client.get(address)
    links = [link.get("href") for link in tree(page).iter("a")]

    assert policy(page)["frame-ancestors"] == "*"
    assert "X-Frame-Options" not in page.headers
    assert told in words(page)
    assert tree(page).find(".//header") is None
    whole = address.replace("embed/", "")
    assert f"http://testserver{whole}" in links
    assert "CC BY-SA 4.0" in words(page)


@pytest.mark.parametrize("address", ["/missions/soyuz-ms-22/", "/swaps/", "/explore/"])
def test_the_page_itself_is_framed_by_nobody_and_says_how_to_embed(
    client, exchange_era, address
):
    page = client.get(address)

    assert policy(page)["frame-ancestors"] == "'none'"
    assert page.headers["X-Frame-Options"] == "DENY"
    assert f'<iframe src="http://testserver{address}embed/"' in words(page)


@pytest.mark.parametrize(
    "theme, media", [("", ["(prefers-color-scheme: dark)"]), ("dark", [None])]
)
def test_it_is_light_or_dark_as_asked(client, exchange_era, theme, media):
    query = f"?theme={theme}" if theme else ""
    page = tree(client.get(f"/swaps/embed/{query}"))

    sheets = [link for link in page.iter("link") if "dark" in link.get("href", "")]
    assert [sheet.get("media") for sheet in sheets] == media


def test_light_needs_no_dark_colours(client, exchange_era):
    assert b"dark.css" not in client.get("/swaps/embed/?theme=light").content


@pytest.mark.parametrize(
    "address, told",
    [
        ("/swaps/embed/?theme=blue", "theme: Say “light” or “dark”."),
        ("/swaps/embed/?naton=RUS", "naton"),
        ("/missions/soyuz-ms-22/embed/?theme=dark&x=y", "x"),
        ("/swaps/?theme=dark", "theme"),
    ],
)
def test_what_is_not_understood_is_refused(client, exchange_era, address, told):
    page = client.get(address)

    assert page.status_code == 400
    assert told in page.content.decode()


def test_another_name_of_a_row_leads_to_its_part(client, exchange_era):
    assert client.get("/missions/soyuz-ms22/embed/").url == (
        "/missions/soyuz-ms-22/embed/"
    )


def test_a_page_says_where_oembed_is(client, exchange_era):
    page = tree(client.get("/missions/soyuz-ms-22/"))
    (link,) = (
        e for e in page.iter("link") if e.get("type") == "application/json+oembed"
    )

    asked = urlsplit(link.get("href"))
    assert asked.path == "/oembed.json"
    assert parse_qs(asked.query) == {"url": ["http://testserver/missions/soyuz-ms-22/"]}


def test_oembed_gives_a_frame_no_larger_than_asked(client, exchange_era):
    told = oembed(client, "/explore/?by=nation&count=people", maxwidth="400").json()

    assert (told["type"], told["title"]) == ("rich", "People by nation flown for")
    assert (told["width"], told["height"]) == (400, 580)
    assert 'src="http://testserver/explore/embed/?by=nation&amp;' in told["html"]
    assert 'width="400"' in told["html"]
    assert told["thumbnail_url"].startswith("http://testserver/explore/card.png")


@pytest.mark.parametrize(
    "url, asked, status",
    [
        ("/missions/soyuz-99/", {}, 404),
        ("/missions/", {}, 404),
        ("/nowhere", {}, 404),
        ("/swaps/?naton=RUS", {}, 404),
        ("/missions/soyuz-ms-22/?x=y", {}, 404),
        ("@evil.example/missions/soyuz-ms-22/", {}, 404),
        ("/missions/soyuz-ms-22/", {"format": "xml"}, 400),
        ("/missions/soyuz-ms-22/", {"maxwidth": "wide"}, 400),
        ("/missions/soyuz-ms-22/", {"maxheight": "0"}, 400),
        ("/missions/soyuz-ms-22/", {"size": "5"}, 400),
    ],
)
def test_oembed_refuses_in_words(client, exchange_era, url, asked, status):
    told = oembed(client, url, **asked)

    assert told.status_code == status
    assert told.json()["what"]


@pytest.mark.parametrize(
    "url, page",
    [
        ("/missions/soyuz-ms-22", "/missions/soyuz-ms-22/"),
        ("/missions/soyuz-22a/", "/missions/soyuz-ms-22/"),
        ("/missions/soyuz-22a", "/missions/soyuz-ms-22/"),
        ("/crew/Rubio/", "/crew/frank-rubio/"),
        ("/explore?by=nation&count=people", "/explore/"),
    ],
)
def test_oembed_is_led_on_as_a_browser_is(client, exchange_era, url, page):
    FormerSlug.objects.create(noun="mission", slug="soyuz-22a", now="soyuz-ms-22")
    told = oembed(client, url)

    assert told.status_code == 200
    assert f'src="http://testserver{page}embed/' in told.json()["html"]


def test_oembed_has_nothing_of_a_row_that_is_gone(client, exchange_era):
    gone = {"called": "Soyuz 22A", "gone_on": datetime.date(2026, 1, 5)}
    FormerSlug.objects.create(noun="mission", slug="soyuz-22a", now="", **gone)

    assert oembed(client, "/missions/soyuz-22a/").status_code == 404


@pytest.mark.parametrize(
    "page", ["/nations/RUS/", "/vehicles/soyuz-ms/", "/records/", "/in-space/"]
)
def test_a_chart_can_be_embedded_with_its_finding_and_rule(client, shipped, page):
    part = client.get(f"{page}embed/")

    assert policy(part)["frame-ancestors"] == "*"
    assert tree(part).find(".//figure") is not None
    assert re.search(r"\d of \d|at once: \d", words(part))
    assert "above 100 km" in words(part)
    assert f'<iframe src="http://testserver{page}embed/"' in words(client.get(page))
    assert oembed(client, page).status_code == 200


def test_where_there_is_no_chart_nothing_is_to_be_embedded(client, exchange_era):
    page = client.get("/nations/USA/")

    assert page.status_code == 200
    assert "<iframe" not in words(page)
    assert client.get("/nations/USA/embed/").status_code == 404
    assert oembed(client, "/nations/USA/").status_code == 404


def test_the_chart_of_people_in_space_is_called_by_what_it_says(client, exchange_era):
    title = tree(client.get("/in-space/embed/")).findtext(".//h1/a")
    told = client.get("/oembed.json?url=http://testserver/in-space/").json()["title"]

    assert title == told
    assert title.startswith("Most people in space at once: ")

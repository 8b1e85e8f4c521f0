"""Every address: what answers, to which method, and that nothing personal is kept."""

import pytest
from django.test import Client
from django.urls import resolve, reverse

from crewswap.cors import is_open
from missions.tables import TABLES
from missions.urls import urlpatterns
from missions.views.page import PublicPage

from .reading import addresses, links, words

pytestmark = pytest.mark.no_cover

LISTS = [
    "mission",
    "seatassignment",
    "crewmember",
    "agency",
    "vehicle",
    "station",
    "nation",
    "exchange",
    "assignmentchange",
    "spaceflight",
    "source",
    "record",
]
PAGES = {
    "home": "/",
    "about": "/about/",
    "mission-list": "/missions/",
    "seatassignment-list": "/seats/",
    "crewmember-list": "/crew/",
    "agency-list": "/agencies/",
    "vehicle-list": "/vehicles/",
    "station-list": "/stations/",
    "nation-list": "/nations/",
    "exchange-list": "/swaps/",
    "assignmentchange-list": "/changes/",
    "spaceflight-list": "/timeline/",
    "source-list": "/sources/",
    "record-list": "/records/",
    "explore": "/explore/",
    "matrix": "/nations-by-vehicle/",
    "search": "/search/",
    "in-space": "/in-space/",
    "data": "/data/",
    "dictionary": "/data/dictionary/",
    "api": "/data/api/",
}
UNPICTURED = {"search", "dictionary", "api"}
DETAILS = {
    "mission-detail": "/missions/soyuz-ms-22/",
    "crewmember-detail": "/crew/frank-rubio/",
    "agency-detail": "/agencies/nasa/",
    "vehicle-detail": "/vehicles/soyuz-ms/",
    "station-detail": "/stations/iss/",
    "nation-detail": "/nations/USA/",
    "agreement-detail": "/swaps/agreements/crew-exchange/",
    "announcement-detail": "/swaps/announcements/dubai-2021/",
    "exchange-detail": "/swaps/rubio-kikina/",
    "source-detail": "/sources/an-agency-page/",
    "in-space-day": "/in-space/2023-01-01/",
    "in-space-day-csv": "/in-space/2023-01-01.csv",
    "in-space-day-json": "/in-space/2023-01-01.json",
    "in-space-day-wiki": "/in-space/2023-01-01.wiki",
    "record-detail": "/records/most-days/",
    "record-detail-csv": "/records/most-days.csv",
    "record-detail-json": "/records/most-days.json",
    "record-detail-wiki": "/records/most-days.wiki",
}
CARDS = {
    f"{name}-card": f"{address}card.png"
    for name, address in (PAGES | DETAILS).items()
    if address.endswith("/") and name not in UNPICTURED
}
TWINS = (
    {
        f"{name}-list-{twin}": PAGES[f"{name}-list"].rstrip("/") + f".{twin}"
        for name in LISTS
        for twin in ("csv", "json", "wiki")
    }
    | {
        f"{name}-{twin}": PAGES[name].rstrip("/") + f".{twin}"
        for name in ("explore", "matrix", "in-space")
        for twin in ("csv", "json", "wiki")
    }
    | {"search-json": "/search.json"}
    | {
        table.route(twin): f"/data/{table.name}.{twin}"
        for table in TABLES.values()
        for twin in ("csv", "json")
        if not table.page
    }
)
FILES = {
    "assignmentchange-atom": "/changes.atom",
    "exchange-atom": "/swaps.atom",
    "mission-atom": "/missions.atom",
    "data-atom": "/data.atom",
    "mission-ics": "/missions.ics",
    "sitemap": "/sitemap.xml",
    "robots": "/robots.txt",
    "llms": "/llms.txt",
    "opensearch": "/opensearch.xml",
    "data-json": "/data.json",
    "dictionary-json": "/data/dictionary.json",
    "openapi-json": "/openapi.json",
}
CHARTED = {
    *("explore", "exchange-list", "record-list", "in-space", "in-space-day"),
    *("agency-detail", "vehicle-detail", "station-detail", "nation-detail"),
}
EMBEDDED = {
    "explore-embed": "/explore/embed/",
    "exchange-list-embed": "/swaps/embed/",
    "mission-detail-embed": "/missions/soyuz-ms-22/embed/",
    "crewmember-detail-embed": "/crew/frank-rubio/embed/",
    "oembed": "/oembed.json?url=http://testserver/swaps/",
}
CHARTS = {
    f"{name}-{kind}": f"{(PAGES | DETAILS)[name]}{file}"
    for name in sorted(CHARTED)
    for kind, file in (("svg", "chart.svg"), ("png", "chart.png"), ("embed", "embed/"))
}
NOWHERE = {
    *("not-found", "not-found-csv", "not-found-json", "not-found-wiki"),
    "slash-missing",
}
GONE = {"dump", "dump-file"}  # without a folder of dumps: see `test_open_data`
DOCUMENTS = {
    f"{name}-json": f"{address[:-1]}.json"
    for name, address in DETAILS.items()
    if name.endswith("-detail") and name != "record-detail"
} | {
    "spacecraft-json": "/spacecraft/crew-dragon-endurance.json",
    "assignmentchange-json": "/changes/nikolai-chub-withdrawn.json",
    "astros": "/astros.json",
}
ALL = [
    *FILES.values(),
    *DOCUMENTS.values(),
    *EMBEDDED.values(),
    *PAGES.values(),
    *DETAILS.values(),
    *TWINS.values(),
    *CARDS.values(),
    CHARTS["exchange-list-svg"],
]
# One address of each kind of answer.
ONE_OF_EACH_KIND = {
    resolve(address.partition("?")[0]).func.view_initkwargs.get("answer"): address
    for address in ALL
}
UNKNOWN = [
    "/missions/apollo-99/",
    "/crew/nobody/",
    "/agencies/nobody/",
    "/vehicles/bicycle/",
    "/stations/nowhere/",
    "/nations/ATL/",
    "/nations/%D0%A0%D0%A4/",
    "/nations/%00/",
    "/swaps/nothing/",
    "/swaps/agreements/nothing/",
    "/swaps/announcements/nothing/",
    "/records/nothing/",
    "/sources/nothing/",
]


def test_this_file_knows_every_route():
    names = {route.name for route in urlpatterns}

    known = {*PAGES, *DETAILS, *TWINS, *CARDS, *FILES, *DOCUMENTS, *EMBEDDED, *GONE}
    assert names == known | {*NOWHERE, *CHARTS}


@pytest.mark.parametrize(("name", "address"), (PAGES | TWINS).items())
def test_a_list_has_the_readers_word_as_its_address(name, address):
    assert reverse(f"missions:{name}") == address


@pytest.mark.parametrize(("name", "address"), (DETAILS | CARDS | CHARTS).items())
def test_a_detail_page_has_a_slug_in_its_address(name, address):
    assert resolve(address).view_name == f"missions:{name}"


@pytest.mark.parametrize("address", ALL)
def test_every_route_answers_and_keeps_nothing_about_the_reader(
    client, exchange_era, address
):
    answer = client.get(address)

    assert answer.status_code == 200
    assert_keeps_nothing(answer)


def assert_keeps_nothing(answer):
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.django_db
@pytest.mark.parametrize("address", [*PAGES.values(), *TWINS.values(), *FILES.values()])
def test_pages_answer_while_the_catalogue_is_empty(client, address):
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", ALL)
def test_head_is_answered_by_what_answers_get(address):
    view = resolve(address.partition("?")[0]).func.view_class

    assert issubclass(view, PublicPage)
    assert not hasattr(view, "head")  # so that Django asks `get`


@pytest.mark.parametrize("address", ONE_OF_EACH_KIND.values())
def test_head_answers_like_get_without_a_body(client, exchange_era, address):
    answer = client.head(address)

    assert answer.status_code == 200
    assert answer.getvalue() == b""


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
@pytest.mark.parametrize("address", [*ALL, "/nope/", "/seats", "/nope"])
def test_nothing_but_get_and_head_is_answered(client, address, method):
    """And no query is made for it: this test has no database.

    What other origins may read says so, where a browser asks beforehand.
    """
    is_said = method == "options" and is_open(address.partition("?")[0])

    assert getattr(client, method)(address).status_code == (204 if is_said else 405)


@pytest.mark.parametrize("address", ["/seats/", "/seats", "/nope/"])
def test_a_post_is_answered_in_words(client, address):
    answer = client.post(address, {"nation": "RUS"})

    assert answer["Allow"] == "GET, HEAD"
    assert "This page is read-only" in words(answer)


@pytest.mark.parametrize("address", ["/seats", "/nope"])
def test_a_post_without_the_last_slash_is_answered_with_debug_on_too(
    client, settings, address
):
    settings.DEBUG = True

    assert client.post(address, {"nation": "RUS"}).status_code == 405


@pytest.mark.parametrize("address", ["/", "/missions/", "/seats.csv", "/nope/"])
def test_a_post_from_elsewhere_is_told_the_method_is_wrong(address):
    outsider = Client(enforce_csrf_checks=True)

    assert outsider.post(address).status_code == 405


@pytest.mark.parametrize("address", ["/nope/", "/missions/apollo-99/"])
def test_a_page_that_is_not_found_keeps_nothing_either(client, exchange_era, address):
    assert_keeps_nothing(client.get(address))


def test_public_pages_look_the_same_to_a_curator(admin_client, client, exchange_era):
    as_curator = admin_client.get("/missions/soyuz-ms-22/")

    assert as_curator.content == client.get("/missions/soyuz-ms-22/").content
    assert "Cookie" not in as_curator.get("Vary", "")


@pytest.mark.parametrize("address", UNKNOWN)
def test_an_unknown_name_is_not_found(client, exchange_era, address):
    assert client.get(address).status_code == 404


def test_a_page_not_found_says_what_was_looked_for(client, exchange_era):
    page = client.get("/crew/yuri-gagarin-2/")

    assert "There is no crew member “yuri-gagarin-2” in the catalogue." in words(page)


def test_a_nation_not_found_is_named(client, exchange_era):
    page = client.get("/nations/ATL/")

    assert "There is no nation “ATL” in the catalogue." in words(page)


@pytest.mark.parametrize("address", ["/nope/", "/missions/a/b/", "/in-space-cake/"])
@pytest.mark.django_db
def test_an_address_that_is_nowhere_is_not_found(client, address):
    page = client.get(address)

    assert page.status_code == 404
    assert "Page not found" in words(page)


@pytest.mark.django_db
def test_a_page_not_found_says_where_else_to_look(client):
    found = links(client.get("/nope/"))

    assert found["missions"] == "/missions/"
    assert found["seats"] == "/seats/"
    assert found["people"] == "/crew/"


@pytest.mark.django_db
def test_a_page_not_found_says_what_it_says_with_debug_on_too(client, settings):
    settings.DEBUG = True

    assert "Page not found" in words(client.get("/nope/"))


def test_a_page_not_found_shows_what_its_words_find(client, exchange_era):
    page = client.get("/crew/rub/")

    assert page.status_code == 404
    assert links(page)["Frank Rubio"] == "/crew/frank-rubio/"
    assert 'value="rub"' in page.content.decode()


@pytest.mark.parametrize(
    "row",
    ["ms22", "mann", "station", "endeavour", "exchange", "change"],
)
def test_rows_say_an_address_that_answers(client, exchange_era, row):
    address = getattr(exchange_era, row).get_absolute_url()

    assert client.get(address.partition("#")[0]).status_code == 200


def test_a_seats_address_leads_to_its_line_on_the_mission_page(client, exchange_era):
    address, _, anchor = exchange_era.rubio.seats.get(
        leg="up"
    ).get_absolute_url().partition("#")  # fmt: skip

    assert f'id="{anchor}"' in client.get(address).content.decode()


def test_a_changes_address_leads_to_its_line_on_the_persons_page(client, exchange_era):
    address, _, anchor = exchange_era.change.get_absolute_url().partition("#")

    assert f'id="{anchor}"' in client.get(address).content.decode()


def test_a_hulls_address_leads_to_its_line_on_the_vehicle_page(client, exchange_era):
    address, _, anchor = exchange_era.endeavour.get_absolute_url().partition("#")

    assert f'id="{anchor}"' in client.get(address).content.decode()


def test_every_link_on_every_page_leads_somewhere(client, exchange_era):
    found = {
        address.partition("#")[0]
        for page in [*PAGES.values(), *DETAILS.values()]
        if page.endswith("/")
        for address in addresses(client.get(page))
    }
    inside = {address for address in found if address.startswith("/")}

    broken = {at for at in inside - {*ALL} if client.get(at).status_code != 200}

    assert len(inside - {*ALL}) > 100
    assert not broken


@pytest.mark.parametrize(
    "file", ["/apple-touch-icon.png", "/seats.xml", "/missions/x.csv"]
)
def test_a_file_that_is_not_there_is_not_looked_for_with_a_slash(client, db, file):
    assert client.get(file).status_code == 404

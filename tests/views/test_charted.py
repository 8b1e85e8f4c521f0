"""Each chart as a file of its own: what stands in it, and what is refused."""

import struct
from xml.etree import ElementTree

import pytest

from missions.drawings.sheet import style_hash

from ..reading import addresses

SVG = "{http://www.w3.org/2000/svg}"
CHARTS = {
    "/swaps/": ["Since 2022: 1", "Kikina", "↑", "Counted: launch seats"],
    "/in-space/": ["Most people in space at once: 4, in 2022", "2023", "suborbital"],
    "/in-space/2023-01-01/": ["Most people in space at once: 4, in 2022"],
    "/explore/?by=year&across=nation": ["Spaceflights by year", "Russia"],
}


def chart_of(address, kind="svg"):
    path, mark, query = address.partition("?")
    return f"{path}chart.{kind}{mark}{query}"


def told(answer):
    drawn = ElementTree.fromstring(answer.content)
    return " ".join(text.text for text in drawn.iter(f"{SVG}text"))


@pytest.mark.parametrize(("address", "facts"), CHARTS.items())
def test_a_chart_says_all_that_its_page_says_of_it(
    client, exchange_era, today, address, facts
):
    today(2026, 11, 25)  # the more years, the fewer of them are named
    answer = client.get(chart_of(address))

    words = told(answer)
    facts = [*facts, f"http://testserver{address}", "data as of", "CC BY-SA 4.0"]
    assert [fact for fact in facts if fact not in words] == [], words
    assert answer["Content-Type"] == "image/svg+xml; charset=utf-8"
    assert answer["Content-Disposition"].startswith('inline; filename="crewswap-')


def test_it_needs_nothing_else_and_allows_its_own_style_alone(client, exchange_era):
    answer = client.get("/swaps/chart.svg")

    policy = answer["Content-Security-Policy"]
    assert policy == f"default-src 'none'; style-src {style_hash()}"
    text = answer.content.decode()
    assert "var(" not in text and "href" not in text and "url(" not in text
    assert "#d9791a" in text


def test_it_is_a_picture_too_and_its_page_names_both(client, exchange_era):
    address = "/explore/?by=year&nation=RUS"
    picture = client.get(chart_of(address, "png"))

    assert picture["Content-Type"] == "image/png"
    assert struct.unpack(">I", picture.content[16:20]) == (2160,)
    there = {f"http://testserver{chart_of(address, kind)}" for kind in ("svg", "png")}
    assert there <= set(addresses(client.get(address)))


def test_a_row_has_its_spaceflights_over_the_years(client, america, fly, person, seat):
    for year in (2001, 2002, 2003):
        flown = seat(fly(f"m-{year}", year), person(f"Some {year}"), nation=america)
        assert flown.is_flown

    assert "United States: All spaceflights" in told(
        client.get("/nations/USA/chart.svg")
    )


@pytest.mark.parametrize(
    "address, status",
    [
        ("/swaps/chart.svg?nation=RUS", 400),
        ("/in-space/chart.png?naton=RUS", 400),
        ("/nations/USA/chart.svg?theme=dark", 400),
        ("/explore/chart.svg?by=planet", 400),
        ("/explore/chart.svg?by=nation", 400),
        ("/nations/USA/chart.svg", 404),  # of two years alone
        ("/nations/ATL/chart.svg", 404),
        ("/missions/soyuz-ms-22/chart.svg", 404),
    ],
)
def test_what_is_not_there_is_refused(client, exchange_era, address, status):
    assert client.get(address).status_code == status


def test_another_name_and_another_day_lead_to_their_chart(client, exchange_era):
    assert client.get("/nations/us/chart.png").url == "/nations/USA/chart.png"
    day = client.get("/in-space/chart.svg?date=2023-01-01")
    assert day.url == "/in-space/2023-01-01/chart.svg"


@pytest.mark.django_db
def test_an_empty_catalogue_has_no_charts(client):
    for address in CHARTS:
        assert client.get(chart_of(address)).status_code in (400, 404), address

"""Addresses that ask wrongly, and what each gets: never another's answer."""

import re

import pytest
from django.conf import settings

from .reading import tree, words

pytestmark = pytest.mark.django_db
SECTION = (settings.BASE_DIR / "docs" / "questions.md").read_text(encoding="utf-8")
FILTERS, SECTION = SECTION.split("## Wrongly asked")
WRONG = [
    *re.findall(r"^\| `(/[^`]+)` \| (.+) \|$", SECTION, re.M),
    (
        "/seats.csv?launch_site=Launch Site One, West Texas&launch_site=Mojave",
        "a comma between these: “Launch Site One, West Texas”, “Mojave”.",
    ),
    ("/seats/?year_from=0", "Launched from year: Ensure this value is greater"),
    (f"/search/?q={'a' * 101}", "at most 100 characters (it has 101)"),
]


@pytest.mark.parametrize(("address", "sentence"), WRONG)
def test_an_address_that_asks_wrongly_is_told_so(
    client, exchange_era, address, sentence
):
    answer = client.get(address)
    is_page = answer["Content-Type"].startswith("text/html")
    told = words(answer) if is_page else answer.content.decode()

    assert answer.status_code == 400
    assert sentence in told.replace(" : ", ": ")


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        (
            "/crew/frank-rubio.csv",
            "data as JSON: http://testserver/crew/frank-rubio.json.",
        ),
        ("/zeppelins.wiki", "no wikitable at this address. Lists have one"),
        ("/zeppelins.csv", "Lists have one: http://testserver/seats.csv,"),
    ],
)
def test_a_csv_that_is_not_there_says_where_the_data_are(client, db, address, sentence):
    answer = client.get(address)

    assert answer.status_code == 404
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert sentence in answer.content.decode()


def test_a_value_named_twice_leads_to_the_list_of_it(client, exchange_era):
    answer = client.get("/seats/?nation=RUS,USA,RUS&leg=up&status=flown")

    assert answer.status_code == 301
    assert answer["Location"] == "/seats/?nation=RUS,USA&leg=up&status=flown"


def test_there_are_twenty_and_more():
    assert len({address for address, _sentence in WRONG}) >= 20


@pytest.mark.parametrize(
    "query, is_open", [("nation=XX", False), ("operator=nobody", True)]
)
def test_filters_are_unfolded_where_one_of_them_is_wrong(client, db, query, is_open):
    [folded] = tree(client.get(f"/seats/?{query}")).findall(".//form/details")

    assert (folded.get("open") is not None) == is_open


def test_what_can_be_asked_is_folded_away_on_a_page(client, exchange_era):
    found = tree(client.get("/seats/?naton=RUS")).findall(".//div[@class='errors']//li")

    assert found[0].find("details") is None
    assert found[-1].find("details/summary").text == "What this list can be asked"
    assert "person, mission" in "".join(found[-1].itertext())


def test_what_can_be_asked_stands_behind_all_that_is_wrong(client, exchange_era):
    page = client.get("/seats/?naton=RUS&year_from=2020&year_to=2010")
    found = tree(page).findall(".//div[@class='errors']//li")
    told = [" ".join("".join(each.itertext()).split()) for each in found]

    assert told[0].startswith("“naton” is unknown here")
    assert told[1].endswith(": The range 2020 to 2010 ends before it begins.")
    assert [each.find("details") is None for each in found] == [True, True, True, False]


RANGES = {
    "year_from=2020&year_to=2010": (
        *("seats", "missions", "crew", "changes", "timeline", "explore"),
        "nations-by-vehicle",
    ),
    "age_from=60&age_to=50": ("seats", "crew", "timeline", "explore"),
    "days_from=9&days_to=8": ("seats", "missions", "timeline", "explore"),
    "flights_from=3&flights_to=2": ("seats", "crew", "timeline", "explore"),
    "people_from=3&people_to=0": ("missions",),
}


@pytest.mark.parametrize(
    ("place", "asked"),
    [(place, asked) for asked, places in RANGES.items() for place in places],
)
def test_a_range_that_ends_before_it_begins_is_refused(
    client, exchange_era, place, asked
):
    page, data = client.get(f"/{place}/?{asked}"), client.get(f"/{place}.json?{asked}")
    names = [each.partition("=")[0] for each in asked.split("&")]
    as_it_comes = "&".join(reversed(asked.split("&")))

    assert page.status_code == data.status_code == 400
    assert "Invalid filter:" in words(page)
    assert data.json()["parameter"] == names
    assert client.get(f"/{place}.csv?{as_it_comes}").status_code == 400


def test_every_range_that_a_list_has_is_among_these():
    """By the table of filters, so that a new one is asked here."""
    there = set(re.findall(r"^\| `(\w+)_to` \|", FILTERS, re.M))

    assert {asked.partition("_from")[0] for asked in RANGES} == there

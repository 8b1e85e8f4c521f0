"""The pages of records: what they say, how they are asked, and as data."""

import datetime

import pytest

from missions.models import Vehicle

from ..conftest import utc
from ..reading import chosen, csv_rows, links, rows, tree, words


def test_the_overview_names_each_record_and_who_leads(client, crew_of):
    crew_of("soyuz-ms-22", 2022)

    page = client.get("/records/")

    assert links(page)["Most spaceflights"] == "/records/most-spaceflights/"
    assert "Longest spaceflight 184 days 0 h 0 min Somebody" in words(page)
    assert "First of each nation 1 The earliest: Somebody" in words(page)


def test_a_record_says_its_rule_and_its_places(client, exchange_era):
    page = client.get("/records/most-days/")

    assert "Time from launch to the person’s own landing" in words(page)
    assert rows(page)[0][0] in ("1", "1=")
    assert "everyone level with the 25th" in words(page)


def test_designations_in_it_and_in_counts_of_seats_are_not_broken(
    client, fly, nasa, person, seat
):
    x15 = Vehicle.objects.create(
        slug="x-15", name="North American X-15", family="X-15", operator=nasa, seats=1
    )
    flown = fly("x-15-90", vehicle=x15, name="X-15 Flight 90")
    seat(flown, person("Joseph Walker"), agency=nasa)

    for address in ("/records/most-spaceflights/", "/nations/RUS/"):
        whole = tree(client.get(address)).findall(".//td//span[@class='whole']")
        whole += tree(client.get(address)).findall(".//th//span[@class='whole']")
        assert "X-15" in {each.text for each in whole}


def test_a_list_of_firsts_has_no_places(client, exchange_era):
    page = client.get("/records/first-of-each-nation/")

    assert rows(page)[0][0] == "Russia"
    assert "level with the 25th" not in words(page)


def test_filters_are_in_the_title_the_form_and_the_twins(client, exchange_era):
    page = client.get("/records/most-spaceflights/?vehicle=crew-dragon&nation=RUS")
    title = "Most spaceflights (Nation flown for: Russia, Vehicle: Crew Dragon)"

    assert title in words(page)
    assert chosen(page, "vehicle") == ["crew-dragon"]
    assert links(page)["CSV"] == (
        "/records/most-spaceflights.csv?nation=RUS&vehicle=crew-dragon"
    )
    assert [row[1] for row in rows(page)] == ["Anna Kikina"]


def test_data_hold_every_place_and_say_how_many(client, fly, nasa, person, seat):
    for number in range(30):
        who, year = person(f"Somebody {number:02}"), 1990 + number
        lasts = datetime.timedelta(days=number + 1)
        flown = fly(
            f"m-{number}",
            launched_at=utc(year, 1, 1),
            landed_at=utc(year, 1, 1) + lasts,
        )
        for leg in ("up", "down"):
            seat(flown, who, leg, agency=nasa)

    told = client.get("/records/most-days.json").json()

    assert told["count"] == len(told["results"]) == 30
    assert [row["place"] for row in told["results"]] == [f"{n}" for n in range(1, 31)]
    assert len(csv_rows(client.get("/records/most-days.csv"))) == 30
    assert len(rows(client.get("/records/most-days/"))) == 25
    part = client.get("/records/most-days.json?page=2&per_page=25").json()
    assert (part["count"], len(part["results"])) == (30, 5)


def test_a_twin_has_the_rows_of_its_page(client, exchange_era):
    page = client.get("/records/most-spaceflights/")
    twin = csv_rows(client.get("/records/most-spaceflights.csv"))

    assert [(row["place"], row["name"]) for row in twin] == [
        (row[0], row[1]) for row in rows(page)
    ]


@pytest.mark.parametrize(
    "query", ["sex=x", "nation=ATL", "vehicle=bicycle", "vehicle=%00"]
)
def test_what_is_asked_wrongly_is_said_and_not_answered(client, exchange_era, query):
    page = client.get(f"/records/oldest/?{query}")

    assert "Invalid filter" in words(page)
    assert tree(page).find(".//main//table") is None
    for twin in ("oldest.csv", "oldest.json", "oldest/card.png"):
        assert client.get(f"/records/{twin}?{query}").status_code >= 400


def test_a_record_offers_only_the_filters_that_it_has(client, exchange_era):
    page = client.get("/records/empty-seats/")
    names = [field.get("name") for field in tree(page).findall(".//main//input")]

    assert {*names} == {"vehicle"}


def test_nothing_that_matches_is_said(client, exchange_era):
    page = client.get("/records/most-spaceflights/?sex=F&nation=USA&vehicle=soyuz-ms")

    assert "Nobody and nothing in the catalogue matches." in words(page)


def test_the_picture_of_a_record_says_who_leads(client, exchange_era, drawn):
    client.get("/records/most-spaceflights/card.png?vehicle=crew-dragon&nation=RUS")

    assert "1: Anna Kikina" in drawn[0]

"""Pages as data: the CSV and JSON twins, their links, headers and refusals."""

import csv

import pytest

from ..reading import csv_rows, links

LISTS = [
    "missions",
    "seats",
    "crew",
    "agencies",
    "vehicles",
    "nations",
    "swaps",
    "sources",
]


@pytest.mark.parametrize("word", LISTS)
def test_json_holds_what_csv_holds(client, exchange_era, word):
    data = client.get(f"/{word}.json").json()
    as_text = [
        {name: "" if value is None else str(value) for name, value in row.items()}
        for row in data["results"]
    ]

    assert as_text == csv_rows(client.get(f"/{word}.csv"))
    assert as_text


@pytest.mark.parametrize("word", LISTS)
def test_json_has_its_columns_in_the_order_of_csv(client, exchange_era, word):
    row = client.get(f"/{word}.json").json()["results"][0]
    [heading, *_] = csv.reader(client.get(f"/{word}.csv").getvalue().decode().split())

    assert list(row) == heading


def test_json_says_as_of_when_and_under_which_licence(client, exchange_era):
    data = client.get("/seats.json").json()

    assert data["as_of"] == "2026-11-22"
    assert data["licence"] == "CC BY-SA 4.0"
    assert "cosmos-book" in data["credit"]
    assert data["count"] == len(data["results"]) == 12


def test_json_says_null_where_nothing_is_known(client, exchange_era):
    [row] = client.get("/seats.json?mission=soyuz-ms-30").json()["results"]

    assert row["returned_on"] is None
    assert row["spacecraft"] is None


@pytest.mark.parametrize("word", LISTS)
def test_twins_say_the_licence_in_their_headers(client, exchange_era, word):
    answer = client.get(f"/{word}.csv")

    assert 'rel="license"' in answer["Link"]
    assert answer["Content-Type"] == "text/csv; charset=utf-8"


def test_names_are_written_in_their_own_letters(client, exchange_era):
    assert "Сергей Прокопьев" in client.get("/crew.csv").getvalue().decode()
    assert "Сергей Прокопьев" in client.get("/crew.json").content.decode()


@pytest.mark.parametrize("word", LISTS)
def test_a_list_links_to_its_twins(client, exchange_era, word):
    asked = "?status=all" if word == "seats" else ""
    found = links(client.get(f"/{word}/{asked}"))

    assert found["CSV"] == f"/{word}.csv{asked}"
    assert found["JSON"] == f"/{word}.json{asked}"


def test_twins_keep_the_filters_and_leave_the_page_out(client, exchange_era):
    found = links(client.get("/seats/?vehicle=soyuz-ms&leg=up&page=1&utm_source=x"))

    assert found["CSV"] == "/seats.csv?vehicle=soyuz-ms&leg=up"


def test_a_twin_holds_every_row_of_a_long_list(client, fly):
    for number in range(60):
        fly(f"m{number}")

    assert len(csv_rows(client.get("/missions.csv"))) == 60


def test_a_twin_has_the_rows_of_the_filtered_view_in_its_order(client, exchange_era):
    rows = csv_rows(client.get("/seats.csv?nation=USA&leg=up&sort=person"))

    assert [row["name"] for row in rows] == [
        "Nicole Mann",
        "Nicole Mann",
        "Frank Rubio",
    ]


@pytest.mark.parametrize("twin", ["csv", "json"])
def test_a_twin_of_a_view_that_cannot_be_is_refused(client, exchange_era, twin):
    answer = client.get(f"/seats.{twin}?vehicle=bicycle&year_from=0")

    assert answer.status_code == 400
    assert "vehicle: “bicycle” is unknown." in answer.content.decode()
    assert "year_from" in answer.content.decode()


def test_what_a_twin_says_of_a_bad_filter_is_plain_text(client, exchange_era):
    answer = client.get("/seats.csv?vehicle=<script>")

    assert answer["Content-Type"] == "text/plain; charset=utf-8"


def test_data_without_rows_keep_their_columns(client, db):
    answer = client.get("/nations-by-vehicle.csv?by=agency&count=up")

    assert answer.getvalue().decode() == "agency,family,own,up\n"

import json

import pytest

from ..reading import csv_rows, first_cells, links, rows, text, tree, words

DAY = "/in-space/2023-01-20/"


def test_a_day_shows_who_was_there_and_their_seats_home(client, exchange_era):
    page = client.get(DAY)
    found = {row[0]: row for row in rows(page)}

    assert list(found) == [
        "Sergey Prokopyev",
        "Frank Rubio",
        "Nicole Mann",
        "Anna Kikina",
    ]
    rubio = found["Frank Rubio"]
    assert rubio[1] == "United States NASA"
    assert rubio[2] == "Soyuz Ms 22 to ISS 21 September 2022, 13:54:49 UTC"
    assert rubio[3] == "Crew 5 stated by a source"
    assert rubio[4] == "Soyuz Ms 23 27 September 2023"
    assert found["Anna Kikina"][4] == "same spacecraft 12 March 2023, 02:00 UTC"


def test_a_day_is_summed_up_by_nation(client, exchange_era):
    told = words(client.get(DAY))

    assert (
        "4 people at any moment of that day (UTC): Russia 2, United States 2." in told
    )


def test_a_source_s_word_leads_to_what_it_says(client, exchange_era):
    assert links(client.get(DAY))["stated by a source"] == (
        "/crew/frank-rubio/#frank-rubio-crew-5"
    )


def test_who_is_there_now(client, exchange_era):
    page = client.get("/in-space/")

    assert first_cells(page) == ["Oleg Kononenko"]
    assert "1 person, according to our sources: Russia 1." in words(page)


def test_a_day_without_anybody_says_so(client, db):
    told = words(client.get("/in-space/1961-01-01/"))

    assert "No one, according to our sources." in told


def test_a_reader_can_step_from_day_to_day_and_change_to_change(client, exchange_era):
    found = links(client.get("/in-space/2023-02-25/"))

    assert found["previous day"] == "/in-space/2023-02-24/"
    assert found["next day"] == "/in-space/2023-02-26/"
    assert found["← previous change, 24 February 2023"] == "/in-space/2023-02-24/"
    assert found["next change, 12 March 2023 →"] == "/in-space/2023-03-12/"


def test_the_first_day_has_none_before_it(client, db):
    assert "previous day" not in links(client.get("/in-space/1961-01-01/"))


def test_a_day_that_is_typed_leads_to_its_page(client, db):
    answer = client.get("/in-space/?date=2023-01-20")

    assert (answer.status_code, answer.url) == (302, DAY)


@pytest.mark.parametrize(
    "ending, part",
    [
        (".json", "fields=name,nation&page=2&per_page=1"),
        (".csv", "fields=name&bom=on"),
        (".wiki", ""),
    ],
)
def test_the_way_to_a_day_keeps_the_part_that_is_asked(
    client, exchange_era, ending, part
):
    answer = client.get(f"/in-space{ending}?date=2023-01-20&{part}".rstrip("&"))

    day = f"{DAY[:-1]}{ending}?{part}".rstrip("?")
    assert (answer.status_code, answer.url) == (302, day)
    assert client.get(answer.url).status_code == 200


@pytest.mark.parametrize(
    "part",
    ["fields=zzz", "fields=", "page=0", "per_page=2&per_page=3", "bom=on", "naton=RUS"],
)
def test_a_part_that_there_is_not_leads_nowhere(client, exchange_era, part):
    asked = client.get(f"/in-space.json?date=2023-01-20&{part}")

    assert asked.status_code == 400
    assert asked.json()["parameter"] == [part.partition("=")[0]]


@pytest.mark.parametrize(
    "typed, problem",
    [
        ("", "Enter the date as 2024-09-12."),
        ("20 January", "Enter the date as 2024-09-12."),
        (
            "1960-12-31",
            "The catalogue begins in 1961, and 31 December 1960 is earlier.",
        ),
        ("2100-01-01", "1 January 2100 is in the future."),
        ("2023-02-31", "Enter the date as 2024-09-12."),
    ],
)
def test_a_day_that_cannot_be_is_an_error_of_the_form(client, db, typed, problem):
    page = client.get("/in-space/", {"date": typed})

    assert page.status_code == 400
    alert = tree(page).find(".//*[@role='alert']")
    assert alert is not None and text(alert) == problem


@pytest.mark.parametrize(
    "day, reason",
    [
        ("2023-02-31", "“2023-02-31” is not a date."),
        ("0000-00-00", "“0000-00-00” is not a date."),
        ("1960-12-31", "The catalogue begins in 1961"),
        ("2100-01-01", "1 January 2100 is in the future."),
    ],
)
@pytest.mark.parametrize("ending", ["/", ".csv", ".json"])
def test_a_day_that_cannot_be_is_not_found(client, db, day, reason, ending):
    page = client.get(f"/in-space/{day}{ending}")

    assert page.status_code == 404
    assert reason in page.content.decode()


def test_the_twins_of_a_day_hold_its_people(client, exchange_era):
    found = {
        row["person"]: row for row in csv_rows(client.get("/in-space/2023-01-20.csv"))
    }

    assert found["frank-rubio"] == {
        "person": "frank-rubio",
        "name": "Frank Rubio",
        "nation": "USA",
        "agency": "nasa",
        "rose_on": "soyuz-ms-22",
        "vehicle": "soyuz-ms",
        "station": "iss",
        "launched_at": "2022-09-21T13:54:49Z",
        "seat_home_on": "crew-5",
        "seat_home_basis": "sourced",
        "returned_on": "soyuz-ms-23",
        "returned_at": "2023-09-27",
        "launched_on": "soyuz-ms-22",
        "assigned_return": "crew-5",
        "assigned_return_basis": "sourced",
    }
    answer = json.loads(client.get("/in-space/2023-01-20.json").content)
    assert [row["person"] for row in answer["results"]] == list(found)


def test_the_twin_of_now_holds_who_is_there(client, exchange_era):
    [row] = csv_rows(client.get("/in-space.csv"))

    assert (row["person"], row["returned_on"]) == ("oleg-kononenko", "")

"""A row as data: what is in the answer beside it, and what is answered wrongly."""

import pytest

from missions.catalogue.naming import keep_name

from ..reading import links, tree


def test_it_says_how_new_it_is_its_terms_and_its_page(client, exchange_era):
    keep_name("0123456789ab")
    answer = client.get("/missions/crew-5.json")
    told = answer.json()

    assert told["as_of"] == "2026-11-22"
    assert told["version"] == "0123456789ab"
    assert told["licence"] == "CC BY-SA 4.0"
    assert told["credit"] == answer["X-Credit"]
    assert told["url"] == "http://testserver/missions/crew-5/"


def test_some_fields_in_the_order_asked(client, exchange_era):
    told = client.get("/missions/crew-5.json?fields=outcome,name").json()["result"]

    assert list(told.items()) == [("outcome", "landed"), ("name", "Crew 5")]


@pytest.mark.parametrize(
    "query, parameter, hint",
    [
        ("fields=name,nosuch", "fields", "What there is: slug, name, "),
        ("fields=name,slug,name", "fields", "What there is: slug"),
        ("fields=", "fields", "What there is: slug"),
        ("fields=name&fields=slug", "fields", "What can be asked: fields."),
        ("naton=RUS", "naton", "What can be asked: fields."),
    ],
)
def test_a_question_that_is_not_understood(
    client, exchange_era, query, parameter, hint
):
    answer = client.get(f"/missions/crew-5.json?{query}")
    told = answer.json()

    assert answer.status_code == told["status"] == 400
    assert told["parameter"] == [parameter]
    assert told["hint"].startswith(hint)
    assert parameter in told["what"]


@pytest.mark.parametrize(
    "address, query, parameters",
    [
        ("/seats.json", "naton=RUS&nation=XXX", ["naton", "nation"]),
        ("/seats.json", "year_from=0", ["year_from"]),
        ("/explore.json", "by=planet", ["by"]),
        ("/search.json", "query=x", ["query"]),
        ("/astros.json", "date=2024-01-01", ["date"]),
    ],
)
def test_lists_refuse_in_the_same_shape(
    client, exchange_era, address, query, parameters
):
    told = client.get(f"{address}?{query}").json()

    assert told["status"] == 400
    assert told["parameter"] == parameters
    assert told["hint"].startswith("What can be asked") or address == "/astros.json"
    assert told["hint"] not in told["what"]


@pytest.mark.parametrize(
    "address",
    [
        "/missions/apollo-99.json",
        "/nations/ATL.json",
        "/nations/%00.json",
        "/spacecraft/x.json",
        "/changes/x.json",
        "/sources/x.json",
        "/in-space/2100-01-01.json",
        "/records/nothing.json",
        "/nope.json",
        "/nope/nope.json",
        "/crew/%D0%A0.json",
        "/crew/nobody%0Aat-all.json",
    ],
)
def test_what_is_not_there_is_said_as_data(client, exchange_era, address):
    answer = client.get(address)
    told = answer.json()

    assert answer.status_code == told["status"] == 404
    assert told["what"]
    assert told["hint"].startswith("http://testserver/search.json")
    assert not told["hint"].endswith("=")
    assert client.get(told["hint"]).status_code == 200


def test_data_is_for_reading_only(client):
    answer = client.post("/missions/crew-5.json")

    assert answer.status_code == answer.json()["status"] == 405
    assert answer["Allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    "asked, meant",
    [
        ("/missions/soyuz-ms22.json", "/missions/soyuz-ms-22.json"),
        ("/nations/usa.json", "/nations/USA.json"),
        ("/crew/rubio.json?fields=name", "/crew/frank-rubio.json?fields=name"),
        ("/astronauts/frank-rubio.json", "/crew/frank-rubio.json"),
    ],
)
def test_another_name_of_a_row_leads_to_its_data(client, exchange_era, asked, meant):
    answer = client.get(asked)

    assert answer.status_code == 301
    assert answer["Location"] == meant


def test_a_station_has_no_data_before_it_has_a_page(client, exchange_era):
    assert client.get("/iss.json").status_code in (301, 404)


def test_a_page_leads_to_its_data(client, exchange_era):
    page = client.get("/missions/crew-5/")

    assert links(page)["JSON"] == "/missions/crew-5.json"
    assert tree(page).find(".//link[@type='application/json']").get("href") == (
        "/missions/crew-5.json"
    )


def test_open_notify_s_programs_get_what_they_knew(client, exchange_era):
    answer = client.get("/astros.json")

    assert answer.json() == {
        "message": "success",
        "number": 1,
        "people": [{"name": "Oleg Kononenko", "craft": "Soyuz MS"}],
    }


def test_who_is_on_a_station_is_said_to_be_there(client, exchange_era):
    exchange_era.ms30.station = exchange_era.station
    exchange_era.ms30.save()

    assert client.get("/astros.json").json()["people"][0]["craft"] == "ISS"

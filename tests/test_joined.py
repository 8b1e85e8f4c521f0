"""Pages say in schema.org's words what they are about."""

import json

import pytest

from .reading import tree


@pytest.fixture
def told(client, exchange_era):
    def ask(address):
        block = tree(client.get(address)).find(".//script[@type='application/ld+json']")
        return json.loads(block.text)

    return ask


def test_a_person_by_name_nation_agency_and_wikidata(exchange_era, told):
    exchange_era.kikina.wikidata = "Q18352451"
    exchange_era.kikina.sex = "F"
    exchange_era.kikina.save()

    who = told("/crew/anna-kikina/")

    assert who["@context"] == "https://schema.org"
    assert who["@type"] == "Person"
    assert who["@id"] == who["url"] == "http://testserver/crew/anna-kikina/"
    assert who["name"] == "Anna Kikina"
    assert who["alternateName"] == "Анна Кикина"
    assert who["gender"] == "Female"
    assert who["sameAs"] == "https://www.wikidata.org/wiki/Q18352451"
    assert [nation["name"] for nation in who["nationality"]] == ["Russia"]
    assert who["affiliation"]["@id"] == "http://testserver/agencies/roscosmos/"
    assert "birthDate" not in who


def test_a_mission_is_an_event_of_its_launch_crew(told):
    flight = told("/missions/soyuz-ms-22/")

    assert flight["@type"] == "Event"
    assert flight["startDate"] == "2022-09-21T13:54:49Z"
    assert flight["endDate"] == "2023-03-28T11:46Z"
    assert flight["organizer"]["name"] == "Roscosmos"
    assert [who["name"] for who in flight["attendee"]] == [
        "Sergey Prokopyev",
        "Frank Rubio",
    ]


def test_a_date_is_no_more_precise_than_known(told):
    flight = told("/missions/crew-99/")

    assert flight["startDate"] == "2031-02"
    assert "endDate" not in flight


def test_a_cancelled_mission_is_said_to_be(exchange_era, told):
    exchange_era.planned.seats.update(status="withdrawn")
    exchange_era.planned.outcome = "cancelled"
    exchange_era.planned.save()

    assert told("/missions/crew-99/")["eventStatus"].endswith("/EventCancelled")
    assert told("/missions/crew-5/")["eventStatus"].endswith("/EventScheduled")


@pytest.mark.parametrize(
    "address, kind",
    [
        ("/agencies/nasa/", "Organization"),
        ("/vehicles/soyuz-ms/", "Vehicle"),
        ("/nations/USA/", "Country"),
        ("/stations/iss/", "Place"),
    ],
)
def test_other_rows_by_their_kind(told, address, kind):
    row = told(address)

    assert row["@type"] == kind
    assert row["@id"] == f"http://testserver{address}"


@pytest.mark.parametrize("address", ["/", "/about/", "/data/"])
def test_the_catalogue_is_a_data_set_whose_files_are_there(client, told, address):
    data = told(address)

    assert data["@type"] == "Dataset"
    assert data["dateModified"] == "2026-11-22"
    assert data["license"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    files = {
        file["contentUrl"]: file["encodingFormat"] for file in data["distribution"]
    }
    assert files["http://testserver/seats.csv"] == "text/csv"
    assert {client.get(file).status_code for file in files} == {200}


def test_pages_of_others_about_the_same_are_named(told, exchange_era):
    rubio, flight = exchange_era.rubio, exchange_era.ms22
    rubio.spacefacts = "astronauts/english/rubio_frank"
    flight.spacefacts, flight.wikidata = "soyuz-ms22", "Q1"
    rubio.save()
    flight.save()
    site = "https://www.spacefacts.de"

    assert told("/crew/frank-rubio/")["sameAs"] == (
        f"{site}/bios/astronauts/english/rubio_frank.htm"
    )
    assert told("/missions/soyuz-ms-22/")["sameAs"] == [
        "https://www.wikidata.org/wiki/Q1",
        f"{site}/mission/english/soyuz-ms22.htm",
    ]


def test_a_name_does_not_end_the_block(exchange_era, client, told):
    exchange_era.kikina.name = "</script><script>alert(1)</script> & <!--"
    exchange_era.kikina.save()

    assert told("/crew/anna-kikina/")["name"] == exchange_era.kikina.name
    assert b"<script>alert" not in client.get("/crew/anna-kikina/").content

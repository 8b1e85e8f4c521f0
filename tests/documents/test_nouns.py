"""Single rows as data: whole, with the rows that belong to them."""

import datetime

import pytest

from missions import views
from missions.documents import DOCUMENTS
from missions.views.detail import PublicDetail

AT = "http://testserver"
MINUTE = "minute"


@pytest.fixture
def told(client, exchange_era):
    def ask(address):
        answer = client.get(address)
        assert answer.status_code == 200, answer.content
        assert answer["Content-Type"] == "application/json"
        return answer.json()["result"]

    return ask


def slugs(rows):
    return [row["slug"] for row in rows]


def test_every_page_of_a_row_is_data_too():
    pages = [getattr(views, name) for name in views.__all__]
    models = {
        view.model for view in pages if issubclass(view, PublicDetail) and view.model
    }

    assert models <= set(DOCUMENTS)


def test_a_mission_with_its_facts(told):
    flight = told("/missions/soyuz-ms-22.json")

    assert flight["name"] == "Soyuz Ms 22"
    assert flight["vehicle"] == {
        "slug": "soyuz-ms",
        "name": "Soyuz MS",
        "url": f"{AT}/vehicles/soyuz-ms/",
    }
    assert flight["spacecraft"]["name"] == "No. 751"
    assert flight["launched_at"] == "2022-09-21T13:54:49Z"
    assert flight["launch_precision"] == "second"
    assert flight["landed_at"] == "2023-03-28T11:46Z"
    assert flight["landing_precision"] == MINUTE
    assert flight["callsign"] is flight["wikidata"] is flight["wikidata_url"] is None
    assert flight["other_names"] == []
    assert flight["sources"] == [
        {
            "slug": "an-agency-page",
            "publisher": "An agency",
            "title": "A page",
            "url": "https://agency.example/page",
            "published": None,
            "published_precision": None,
            "undated": False,
            "checked": "2026-11-22",
            "read_directly": True,
            "language": "en",
        }
    ]
    (dispute,) = flight["disagreements"]
    assert dispute["chosen"] == "11:46"
    assert dispute["claims"][0]["says"] == "11:47"
    assert dispute["claims"][0]["source"]["slug"] == "an-agency-page"


def test_a_seat_with_its_person_terms_and_exchange(told):
    seats = {
        (seat["person"]["slug"], seat["status"]): seat
        for seat in told("/missions/soyuz-ms-22.json")["seats"]
    }
    rubio = seats["frank-rubio", "flown"]

    assert rubio["leg"] == "up"
    assert rubio["nation"]["code"] == "USA"
    assert rubio["agency"]["name"] == "NASA"
    assert rubio["role"] == "flight-engineer"
    assert rubio["arrangement"] == "barter"
    assert rubio["on_own_countrys_spacecraft"] is False
    assert rubio["price"] is None
    assert rubio["exchange"]["slug"] == "rubio-kikina"
    assert rubio["exchange"]["pairing"] == "inferred"
    assert [other["person"]["slug"] for other in rubio["exchange"]["traded_for"]] == [
        "anna-kikina"
    ]
    assert rubio["returned_on"] == {
        "slug": "soyuz-ms-23",
        "name": "Soyuz Ms 23",
        "url": f"{AT}/missions/soyuz-ms-23/",
    }
    assert rubio["returned_on_a_different_spacecraft"] is True
    chub = seats["nikolai-chub", "backup"]
    assert chub["backs_up"]["slug"] == "sergey-prokopyev"
    assert chub["returned_on"] is None


def test_a_return_seat_says_what_it_was_launched_on(told):
    seats = told("/missions/soyuz-ms-23.json")["seats"]

    assert {seat["launched_on"]["slug"] for seat in seats} == {"soyuz-ms-22"}
    assert all("returned_on" not in seat for seat in seats)


def test_a_price_is_a_number_with_its_currency(exchange_era, told):
    seat = exchange_era.planned.seats.get()
    seat.price, seat.currency, seat.price_note = 90_000_000, "USD", "A mean"
    seat.save()

    assert told("/missions/crew-99.json")["seats"][0]["price"] == {
        "amount": 90_000_000,
        "currency": "USD",
        "note": "A mean",
    }


def test_a_person_with_spaceflights_and_where_else_they_could_have_returned(told):
    who = told("/crew/frank-rubio.json")

    assert [nation["code"] for nation in who["nations"]] == ["USA"]
    assert who["born"] is who["born_precision"] is who["sex"] is None
    assert (who["flights"], who["total_days"]) == (1, 370)
    (flight,) = who["spaceflights"]
    assert flight["launched_on"]["slug"] == "soyuz-ms-22"
    assert flight["returned_on"]["slug"] == "soyuz-ms-23"
    assert flight["landed_at"] == "2023-09-27"
    assert flight["landing_precision"] == "day"
    assert flight["returned_on_a_different_spacecraft"] is True
    assert {seat["leg"] for seat in who["seats"]} == {"up", "down"}
    assert who["emergency_returns"][0]["mission"]["slug"] == "crew-5"
    assert who["emergency_returns"][0]["until"] == "2023-03-06"


def test_a_birthday_is_no_more_precise_than_known(exchange_era, told):
    exchange_era.rubio.born_on = datetime.date(1975, 12, 1)
    exchange_era.rubio.birth_precision = "month"
    exchange_era.rubio.save()

    who = told("/crew/frank-rubio.json")

    assert (who["born"], who["born_precision"]) == ("1975-12", "month")


def test_a_spaceflight_that_lasts_has_no_end(told):
    (flight,) = told("/crew/oleg-kononenko.json")["spaceflights"]

    assert flight["lasts"] is True
    assert flight["returned_on"] is flight["landed_at"] is None


def test_a_crew_lost_ended_with_its_spacecraft(exchange_era, told):
    exchange_era.ms30.outcome = "lost"
    exchange_era.ms30.landed_at = exchange_era.ms30.launched_at.replace(day=2)
    exchange_era.ms30.landing_precision = "day"
    exchange_era.ms30.save()

    (flight,) = told("/crew/oleg-kononenko.json")["spaceflights"]

    assert flight["lost"] is True
    assert flight["returned_on"] is None
    assert flight["landed_at"] == "2024-06-02"


def test_a_crew_change(told):
    (change,) = told("/crew/nikolai-chub.json")["changes"]

    assert change["kind"] == "withdrawn"
    assert (change["date"], change["date_precision"]) == ("2022-07-15", "day")
    assert change["from_mission"]["slug"] == "crew-5"
    assert change["reason"] == "He was ill"
    assert change == told("/changes/nikolai-chub-withdrawn.json")


def test_a_vehicle_with_its_spacecraft_and_their_missions(told):
    vehicle = told("/vehicles/crew-dragon.json")

    assert vehicle["nation"]["code"] == "USA"
    assert vehicle["seats"] == 4
    (endurance,) = vehicle["spacecraft"]
    assert endurance["serial"] == "C210"
    assert slugs(endurance["missions"]) == ["crew-5"]
    assert slugs(vehicle["missions"]) == ["crew-99", "crew-5"]
    assert [each["outcome"] for each in vehicle["missions"]] == ["planned", "landed"]
    assert vehicle["missions_flown"] == 1


def test_a_spacecraft(told):
    endurance = told("/spacecraft/crew-dragon-endurance.json")

    assert endurance["vehicle"]["slug"] == "crew-dragon"
    assert endurance["missions"][0]["launched_at"] == "2022-10-05T16:00Z"


def test_a_station_says_what_its_page_says(told):
    station = told("/stations/iss.json")

    assert (station["missions_docked"], station["people"], station["nations"]) == (
        (3, 4, 2)
    )
    assert {each["outcome"] for each in station["missions"]} == {"landed"}


def test_an_agency_and_a_nation_with_their_people(told):
    agency, nation = told("/agencies/nasa.json"), told("/nations/USA.json")

    assert agency["nation"]["code"] == "USA"
    assert slugs(agency["people"]) == slugs(nation["people"])
    assert slugs(nation["people"]) == ["nicole-mann", "frank-rubio"]
    assert slugs(agency["missions"]) == ["crew-5"]
    assert agency["people_flown"] == nation["people_flown"] == 2
    assert nation["spaceflights"] == 2
    assert slugs(nation["agencies"]) == ["nasa", "spacex"]


def test_an_exchange_its_agreement_and_an_announcement(told):
    exchange = told("/swaps/rubio-kikina.json")
    agreement = told("/swaps/agreements/crew-exchange.json")
    announcement = told("/swaps/announcements/dubai-2021.json")

    assert exchange["status"] == "flown"
    assert exchange["agreement"]["slug"] == agreement["slug"] == "crew-exchange"
    assert [seat["person"]["slug"] for seat in exchange["seats"]] == [
        "frank-rubio",
        "anna-kikina",
    ]
    assert slugs(agreement["exchanges"]) == ["rubio-kikina"]
    assert slugs(agreement["parties"]) == ["nasa", "roscosmos"]
    assert agreement["terms"] == []
    assert announcement["statements"][0]["speaker"] == "Dmitry Rogozin"
    assert slugs(announcement["missions"]) == ["crew-5"]


def test_a_source(told):
    source = told("/sources/an-agency-page.json")

    assert source["url"] == "https://agency.example/page"
    assert slugs(source["agreements"]) == ["crew-exchange"]
    assert slugs(source["disagreements"]) == ["ms-22-landing"]
    assert source["stations"] == []

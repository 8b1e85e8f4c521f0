"""The link picture of each page: where it is, what it shows, what it refuses."""

import struct
from urllib.parse import urlsplit

import pytest

from ..drawings.cards.test_card import told
from ..reading import tree

CARDS = {
    "/": ["Newest seat exchange, pairing", "Frank Rubio NASA", "Anna Kikina Roscosmos"],
    "/about/": [
        "About CrewSwap",
        "5 people in space 5 spaceflights 2 returned on different craft",
    ],
    "/missions/": ["Catalogue Missions 5 missions"],
    "/seats/?nation=RUS&leg=up": [
        "Seats Nation flown for: Russia, Leg: launch 5 seat assignments"
    ],
    "/crew/": ["People 6 people"],
    "/agencies/": ["Agencies 3 agencies"],
    "/vehicles/": ["Vehicles 2 vehicles"],
    "/nations/": ["Nations 2 nations"],
    "/stations/": ["Stations 1 station"],
    "/swaps/": ["Seat swaps since 2022 Both sides", "1 NASA crew on Soyuz MS"],
    "/changes/": ["Crew changes 1 crew change"],
    "/timeline/": ["Timeline of spaceflights 5 spaceflights"],
    "/sources/": ["Sources 1 source"],
    "/nations-by-vehicle/?count=people": [
        "Nations by vehicle People who launched above 100 km",
        "People by nation flown for Russia 3 United States 2",
    ],
    "/explore/?nation=RUS": [
        "Explore Spaceflights by nation flown for (Nation flown for: Russia)",
        "Spaceflights Russia 3",
    ],
    "/in-space/": ["In space now 1 person, according", "Russia 1"],
    "/in-space/2023-03-20/": ["In space on 20 March 2023 2 people", "Russia 1"],
    "/missions/soyuz-ms-22/": ["Soyuz MS · No. 751 · ISS", "↓ Return, 28 March 2023"],
    "/missions/crew-99/": ["↑ Launch, no earlier than February 2031", "Mann USA"],
    "/crew/frank-rubio/": [
        "Frank Rubio Flew for: United States · 1 spaceflight: about 370 days",
        "↑ Soyuz Ms 22 21 September 2022",
    ],
    "/crew/nikolai-chub/": [
        "No spaceflight in the catalogue, which begins at 100 km.",
        "Backup: Soyuz Ms 22 (Soyuz MS) Replaced: Crew 5 (Crew Dragon)",
    ],
    "/agencies/nasa/": ["NASA National Aeronautics", "Soyuz MS 1", "Crew Dragon 1"],
    "/agencies/spacex/": [
        "SpaceX",
        "Launch seats on its vehicles, by agency",
        "NASA 1",
    ],
    "/vehicles/soyuz-ms/": ["Soyuz family, 3 seats", "Russia 2", "United States 1"],
    "/nations/USA/": ["United States", "Launch seats, by vehicle", "Soyuz MS 1"],
    "/stations/iss/": [
        "International Space Station Not in orbit yet",
        "4 people were aboard.",
        "People aboard, by nation flown for Russia 2 United States 2",
    ],
    "/swaps/rubio-kikina/": ["Flown, pairing inferred", "on Crew 5 (SpaceX)"],
    "/swaps/agreements/crew-exchange/": ["Agreement Crew exchange", "NASA, Roscosmos"],
    "/swaps/announcements/dubai-2021/": ["Cosmonauts are", "25 October 2021, Dubai"],
}
BAD = [
    "/seats/?vehicle=bicycle",
    "/missions/?year_from=0",
    "/timeline/?family=Bicycle",
    "/swaps/?pairing=none",
    "/nations-by-vehicle/?by=planet",
    "/explore/?by=planet",
    "/explore/?sort=planet",
    "/in-space/?date=2100-01-01",
]


def card_of(address):
    path, mark, query = address.partition("?")
    return f"{path}card.png{mark}{query}"


def said(page):
    """What a page says of itself to networks: {property: content}."""
    return {
        meta.get("property"): meta.get("content") for meta in tree(page).iter("meta")
    }


@pytest.mark.parametrize(("address", "facts"), CARDS.items())
def test_a_card_shows_what_its_page_shows(client, exchange_era, drawn, address, facts):
    client.get(card_of(address))

    words = told(drawn[0]).replace("\xa0", " ")
    assert [fact for fact in facts if fact not in words] == [], words


@pytest.mark.parametrize("address", CARDS)
def test_a_page_names_its_card(client, exchange_era, address):
    about = said(client.get(address))

    assert about["og:image"] == f"http://testserver{card_of(address)}"
    assert about["og:url"] == f"http://testserver{address}"
    assert (about["og:image:width"], about["og:image:height"]) == ("1200", "630")
    assert about["og:image:alt"].partition(": ")[2]
    assert about["og:description"]


@pytest.mark.parametrize("address", CARDS)
def test_a_card_is_a_picture(client, exchange_era, address):
    answer = client.get(card_of(address))

    assert answer["Content-Type"] == "image/png"
    assert struct.unpack(">II", answer.content[16:24]) == (1200, 630)


@pytest.mark.django_db
def test_cards_are_drawn_while_the_catalogue_is_empty(client, drawn):
    for address in CARDS:
        if address.count("/") == 2 and "?" not in address:
            assert client.get(card_of(address)).status_code == 200, address


@pytest.mark.parametrize("address", BAD)
def test_an_invalid_filter_is_answered_in_words(client, exchange_era, drawn, address):
    answer = client.get(card_of(address))

    assert answer.status_code == 400
    assert answer.content.decode().startswith("Invalid filter.")
    assert drawn == []


@pytest.mark.parametrize("address", BAD)
def test_a_page_asked_wrongly_names_a_card_that_is_there(client, exchange_era, address):
    picture = urlsplit(said(client.get(address))["og:image"])

    assert client.get(f"{picture.path}?{picture.query}").status_code == 200


@pytest.mark.parametrize(
    "address", ["/missions/apollo-99/", "/nations/ATL/", "/in-space/2100-01-01/"]
)
def test_a_row_that_is_not_there_has_no_card(client, exchange_era, address):
    answer = client.get(card_of(address))

    assert answer.status_code == 404
    assert answer["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("address", ["/nope/", "/missions/apollo-99/", "/search/?q=a"])
def test_a_page_without_a_card_shows_the_sites_own(client, exchange_era, address):
    about = said(client.get(address))

    assert about["og:image"].startswith("http://testserver/static/missions/card")
    assert "og:image:alt" not in about


def test_a_day_in_the_query_leads_to_the_card_of_that_day(client, exchange_era):
    answer = client.get("/in-space/card.png?date=2023-03-20")

    assert answer["Location"] == "/in-space/2023-03-20/card.png"


def test_a_filter_keeps_its_query_in_the_address_of_the_card(client, exchange_era):
    about = said(client.get("/missions/?nation=RUS&page=1&family="))

    assert about["og:image"] == "http://testserver/missions/card.png?nation=RUS"
    assert about["og:image:alt"] == "Catalogue: Missions (Nation aboard: Russia)"


def test_an_exchange_without_an_answer_says_so(client, exchange_era, drawn, swap):
    swap("open", exchange_era.kononenko.seats.get(), pairing="open")
    swap("no-seat-yet")

    client.get("/swaps/open/card.png")
    client.get("/swaps/no-seat-yet/card.png")

    assert "No reciprocal seat identified." in told(drawn[0])
    assert "No seat" not in told(drawn[1])


def test_a_searched_text_is_never_markup(client, exchange_era, drawn):
    client.get("/crew/card.png", {"q": "<script>翟"})

    assert "<script" not in drawn[0]
    assert "Name: <script>" in told(drawn[0]).replace("\xa0", " ")

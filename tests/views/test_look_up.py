"""What the search finds first of the shipped catalogue, in readers' own words."""

import pytest

from missions.views.look_up import look_up

from .phrases import FOUND
from .refused_phrases import NOT_ANSWERED, NOTHING

pytestmark = [pytest.mark.no_cover, pytest.mark.usefixtures("as_served")]


def first(words):
    """(name, what it is, address) of the first thing that is found."""
    [best, *_others] = look_up(words, 1)
    return best.found[0].name, best.found[0].detail, best.found[0].address


@pytest.mark.parametrize(("words", "address"), FOUND.items())
def test_readers_words_lead_to_the_answer(words, address):
    assert first(words)[2] == address


def test_there_are_120_and_more():
    assert len(FOUND) >= 120


def asked_alike(address):
    """The path and the names of the parameters of an address."""
    path, _mark, query = address.partition("?")
    return path, *(pair.partition("=")[0] for pair in query.split("&"))


@pytest.mark.parametrize(
    "address",
    {asked_alike(each): each for each in FOUND.values() if "?" in each}.values(),
)
def test_each_kind_of_address_is_understood(client, address):
    assert client.get(address.replace("/?", ".json?")).status_code == 200


@pytest.mark.parametrize("words", NOTHING)
def test_what_is_not_in_the_catalogue_is_not_found(words):
    assert look_up(words, 1) == []


@pytest.mark.parametrize(
    ("words", "detail"),
    [
        ("first American on Soyuz", "Norman Thagard, Soyuz TM-21, 14 March 1995"),
        ("shortest orbital flight", "Yuri Gagarin, Vostok 1, 1 h 48 min"),
        ("longest stay on Mir", "Valeri Polyakov, Soyuz TM-18, 437 days"),
        ("longest Shuttle mission", "STS-80, 17 days from launch to landing"),
        ("longest spaceflight by a woman", "Christina Koch: 328 days 13 h 58 min"),
        (
            "youngest cosmonaut",
            "Gherman Titov: 25 years 329 days (of those whose age is known)",
        ),
        ("most days on Mir", "Sergei Avdeyev: 747"),
        ("last Space Shuttle flight", "STS-135, 8 July 2011"),
        ("share of Americans on Soyuz", "24.7%: 60 of 243"),
        ("second woman in space", "Svetlana Savitskaya, Soyuz T-7, 19 August 1982"),
        ("second German", "Ulf Merbold, STS-9, 28 November 1983"),
        ("third Apollo mission", "Apollo 9, 3 March 1969"),
        ("Soyuz vs Dragon", "Soyuz 405, Dragon 80"),
        ("who flew on Soyuz 34", "nobody: it launched without a crew"),
        ("commander of Soyuz 34", "nobody: it launched without a crew"),
        ("how many people flew on Artemis III", "4 people named"),
        ("how many times did Christa McAuliffe fly", "none above 100 km"),
        ("USA vs China on Soyuz", "United States 72, China 0"),
        ("1960s vs 2010s", "1960s 70, 2010s 156"),
        ("list of Soyuz missions", "157 missions flown"),
        ("Indian women", "none flown"),
        ("next shuttle", "none planned"),
        ("how many cosmonauts", "141 people flown above 100 km"),
        ("next launch", "Shenzhou 24, quarter 4 of 2026"),
        (
            "next launch in 2027",
            "which comes first is not known: Axiom Mission 5, no earlier than January "
            "2027; Soyuz MS-30, March 2027; Artemis III, 2027 and 4 more",
        ),
        ("next woman", "of those named: Kayla Barron, Chris Birch, Crew-14, 2027"),
        ("next woman to the moon", "nobody is named for one"),
        ("who has flown Soyuz but never Dragon", "220 people"),
        ("how many stations", "12 stations"),
        ("which stations have women visited", "5 stations"),
        ("which station had the most visitors", "ISS: 298"),
        ("how many Shuttle missions", "135 missions flown"),
        ("how many seats in 2024", "46 launch seats flown"),
        (
            "longest stay on ISS",
            "Oleg Kononenko, Nikolai Chub, Soyuz MS-24, 373 days",
        ),
        ("average age of women", "41.5 years, of 177 spaceflights"),
        (
            "oldest woman on New Shepard",
            "of those whose age is known: Wally Funk, Blue Origin NS-16, 82 years",
        ),
        ("who has flown on both Soyuz and the Shuttle", "67 people"),
        (
            "people in space in 1998",
            "people above 100 km on that day; there is no list for a whole year",
        ),
        ("first German", "Sigmund Jähn"),
        (
            "oldest man in space",
            "Ed Dwight: 90 years 253 days (of those whose age is known)",
        ),
        ("commander of Apollo 11", "Neil Armstrong"),
        ("commander of Apollo 8", "Frank Borman"),
        ("how long was Gemini 7", "13 days 18 h 35 min"),
        ("when did Apollo 11 launch", "16 July 1969"),
        ("when did STS-107 land", "lost with the crew on 1 February 2003"),
        ("how long did Apollo 11 last", "8 days 3 h 18 min"),
        ("how many times did Peggy Whitson fly", "5 spaceflights"),
        ("how many people were on STS-107", "7 people"),
        ("which country has flown the most people", "United States: 442"),
        ("how long was Gagarin in space", "1 h 48 min"),
        ("share of spaceflights by women", "13.4%: 205 of 1533"),
        ("flights by Americans", "993 spaceflights"),
        ("people who flew three times", "110 people"),
        ("which years had women", "40 years"),
        ("most flown spacecraft", "Discovery (OV-103): 39"),
        ("most flown vehicle", "Space Shuttle: 134"),
        ("missions with a woman", "152 missions flown"),
        ("shortest Shuttle mission", "STS-2, 2 days from launch to landing"),
        ("first international crew", "Soyuz 28, 2 March 1978"),
        ("Missions of Crew Dragon Endeavour", "6 missions flown"),
        ("what year did Gagarin fly", "1 year: 1961"),
        ("which spacecraft did Sally Ride fly on", "1 vehicle: Space Shuttle"),
        ("Shuttle with most flights", "Discovery (OV-103): 39"),
        ("launches by country", "388 missions"),
        ("youngest on Salyut", "Dumitru Prunariu, Soyuz 40, 28 years"),
        (
            "how many days has Kikina been in space",
            "157 days before the spaceflight that goes on",
        ),
        ("nations launched by China", "1 nation: China"),
        ("American missions", "210 missions"),
        ("seat swaps on Crew Dragon", "10 seat exchanges"),
    ],
)
def test_the_answer_is_told_beside_its_address(words, detail):
    assert first(words)[1] == detail


@pytest.mark.parametrize("words", NOT_ANSWERED)
def test_what_no_list_can_be_asked_is_not_answered(words):
    labels = [str(group.label) for group in look_up(words, 1)]

    assert not {"In numbers", "All of these words"} & {*labels}


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("first German", "First of each nation, Germany and East Germany"),
        ("women 80s vs 90s", "People by decade: 1980s and 1990s, Women"),
        ("women 1983 to 1983", "Women, 1983"),
        ("women who flew more than twice", "Women, at least 3 spaceflights"),
        ("flown once", "1 spaceflight"),
        ("how many people flew on Vostok", "Vostok"),
        ("launches by country", "Missions by operator’s country"),
        ("who was launched by Russia", "On spacecraft of Russia"),
        (
            "most spaceflights by a Russian",
            "Most spaceflights, Russia (without the Soviet Union)",
        ),
        (
            "India vs Russia",
            "Spaceflights by nation flown for: India and "
            "Russia (without the Soviet Union)",
        ),
        (
            "youngest German on Mir",
            "Youngest person at launch: Germany (without East Germany), Mir",
        ),
    ],
)
def test_an_answer_says_what_it_is_of(words, label):
    assert first(words)[0] == label


def test_a_share_says_whose_it_is():
    assert first("share of Americans on Soyuz")[0] == (
        "Share of people: United States, Soyuz"
    )


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Apollo 13", "CM-113"),
        ("Gemini IV", "James McDivitt"),
        ("who flew to Mir", "Vladimir Titov"),
        ("Indian women", "All-women crews, India"),
        ("can", "United States"),
    ],
)
def test_what_only_holds_the_letters_is_not_found(words, wrong):
    names = [row.name for group in look_up(words, 50) for row in group.found]

    assert wrong not in names

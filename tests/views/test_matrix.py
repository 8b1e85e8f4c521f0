import json

import pytest

from ..reading import addresses, csv_rows, first_cells, links, rows, text, tree, words

SWITCHES = [
    "",
    "across=vehicle",
    "across=ship_of&count=people",
    "by=agency",
    "by=citizenship&reach=orbital",
    "count=down&reach=all",
    "count=up&reach=all&year_from=2022&year_to=2022",
]


def test_the_page_shows_numbers_with_their_totals(client, exchange_era):
    assert rows(client.get("/nations-by-vehicle/")) == [
        ["Russia", "2", "1", "3"],
        ["United States", "1", "1", "2"],
    ]


@pytest.mark.parametrize("query", SWITCHES)
@pytest.mark.no_cover
def test_every_number_leads_to_as_many_seats(client, exchange_era, query):
    page = client.get(f"/nations-by-vehicle/?{query}")
    numbers = tree(page).findall(".//table[@class='matrix']//td/a")
    assert numbers

    for number in numbers:
        seats = client.get(number.get("href"))
        assert len(first_cells(seats)) == int(text(number)), number.get("href")


@pytest.mark.parametrize("query", SWITCHES)
def test_a_switch_in_force_is_marked(client, query):
    page = client.get(f"/nations-by-vehicle/?{query}")
    marked = tree(page).findall(".//nav[@class='switches']//a[@aria-current]")

    assert len(marked) == 4


@pytest.fixture(autouse=True)
def some(db):
    """The pages here ask the database."""


def test_each_switch_keeps_the_others(client, exchange_era):
    found = links(client.get("/nations-by-vehicle/?by=agency&year_from=2000"))

    assert found["people"] == (
        "/nations-by-vehicle/?by=agency&count=people&year_from=2000"
    )
    assert found["nation flown for"] == "/nations-by-vehicle/?year_from=2000"


def test_own_spacecraft_are_marked(client, exchange_era):
    page = client.get("/nations-by-vehicle/")
    cells = [(text(td), td.get("class", "")) for td in tree(page).iter("td")]

    own = [(number, shade) for number, shade in cells if "own" in shade.split()]
    assert own == [("2", "number shade-5 own"), ("1", "number shade-4 own")]
    assert "Framed: spacecraft of the nation itself" in words(page)


def test_the_rule_is_said(client, exchange_era):
    told = words(client.get("/nations-by-vehicle/?count=people&by=citizenship"))

    assert "People who launched above 100 km; each counts once in a cell" in told
    assert "somebody with two counts in both rows" in told


@pytest.mark.parametrize(
    "query, rule",
    [
        ("", "Spaceflights: launch seats flown above 100 km."),
        ("?reach=orbital", "Spaceflights: launch seats flown in orbit or beyond."),
        ("?reach=all", "Spaceflights: launch seats flown above 100 km."),
        ("?count=up", "Launch seats flown above 100 km."),
        (
            "?count=up&reach=all",
            "Launch seats flown on any flight, those that failed below 100 km too.",
        ),
        ("?count=down&reach=orbital", "Return seats flown in orbit or beyond."),
    ],
)
def test_the_rule_says_which_flights_count(client, exchange_era, query, rule):
    assert rule in words(client.get(f"/nations-by-vehicle/{query}"))


@pytest.mark.parametrize(
    "query, switch, problem",
    [
        ("by=planet", "Rows", "“planet” is unknown. What can be asked: nation, "),
        ("year_from=0", "Launched from year", "Ensure this value is greater than or"),
        ("year_to=x", "to year", "Enter a whole number."),
    ],
)
def test_a_switch_that_does_not_exist_is_an_error_of_the_form(
    client, query, switch, problem
):
    page = client.get(f"/nations-by-vehicle/?{query}")
    twin = client.get(f"/nations-by-vehicle.csv?{query}")

    assert page.status_code == 400
    assert f"{switch}: {problem}" in words(page)
    assert rows(page) == []
    assert twin.status_code == 400
    name = query.partition("=")[0]
    assert f"Invalid filter. {name}: {problem}" in twin.content.decode()


def test_years_without_flights_say_so(client, exchange_era):
    assert "No seats flown in these years." in words(
        client.get("/nations-by-vehicle/?year_to=1970")
    )


def test_the_twins_hold_the_same_numbers(client, exchange_era):
    page = client.get("/nations-by-vehicle/?by=agency&across=vehicle")
    [csv, answer] = [client.get(links(page)[twin]) for twin in ("CSV", "JSON")]

    assert csv_rows(csv)[0] == {
        "agency": "roscosmos",
        "vehicle": "soyuz-ms",
        "own": "True",
        "journeys": "2",
    }
    assert json.loads(answer.content)["results"][0] == {
        "agency": "roscosmos",
        "vehicle": "soyuz-ms",
        "own": True,
        "journeys": 2,
    }


def test_the_start_page_leads_to_the_whole_matrix(client, exchange_era):
    assert "/nations-by-vehicle/" in addresses(client.get("/"))

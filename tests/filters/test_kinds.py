"""Years, words and orders, on any list."""

import pytest

from ..conftest import utc
from ..reading import choices, chosen, first_cells, rows, words


def missions(client, query):
    return set(first_cells(client.get(f"/missions/?{query}")))


def test_a_year_goes_from_its_first_instant_to_its_last(client, fly):
    landed = utc(2024, 1, 1, 0, 0)
    fly("new-year", launched_at=utc(2022, 1, 1, 0, 0))
    fly("years-eve", landed_at=landed, launched_at=utc(2022, 12, 31, 23, 59))
    fly("next-year", landed_at=landed, launched_at=utc(2023, 1, 1, 0, 0))
    fly("year-before", launched_at=utc(2021, 12, 31, 23, 59))

    assert missions(client, "year_from=2022&year_to=2022") == {"New Year", "Years Eve"}


def test_a_flight_without_a_date_has_no_year(client, fly):
    fly("some-day", outcome="planned", launched_at=None, launch_precision="")

    assert missions(client, "year_from=1961") == set()
    assert missions(client, "") == {"Some Day"}


@pytest.mark.parametrize("year", ["0", "-5", "99999", "abc", "1960", "2101", "20.5"])
@pytest.mark.parametrize("name", ["year_from", "year_to"])
def test_a_year_that_cannot_be_is_a_form_error(client, exchange_era, name, year):
    page = client.get(f"/missions/?{name}={year}")

    assert page.status_code == 400
    assert "Invalid filter:" in words(page)
    assert rows(page) == []


def test_a_text_that_is_too_long_is_a_form_error(client, exchange_era):
    page = client.get("/missions/", {"q": "x" * 101})

    assert page.status_code == 400
    assert "Invalid filter: Keyword:" in words(page)
    assert "Invalid filter" not in words(client.get("/missions/", {"q": "x" * 100}))


TEXTS = [
    *("/missions/?q=", "/crew/?q=", "/agencies/?q=", "/vehicles/?q=", "/nations/?q="),
    *("/sources/?q=", "/seats/?person=", "/seats/?mission=", "/timeline/?person="),
    *("/timeline/?mission=", "/changes/?person=", "/changes/?mission="),
    *("/swaps/?person=", "/explore/?person=", "/explore/?mission=", "/search/?q="),
]
NAMED = [each for each in TEXTS if each.endswith(("person=", "mission="))]


@pytest.mark.parametrize("address", TEXTS)
def test_a_text_of_more_words_than_a_name_has_is_a_form_error(
    client, exchange_era, address
):
    page = client.get(address + "+".join("a" * 21))

    assert page.status_code == 400
    assert "At most 20 words." in words(page)
    assert client.get(address + "+".join("a" * 20)).status_code == 200


@pytest.mark.parametrize("address", NAMED)
def test_a_name_that_nobody_has_finds_nothing(client, exchange_era, address):
    data = address.replace("/?", ".json?")

    assert client.get(data + "zzzzzz").json()["count"] == 0
    assert client.get(address + "zzzzzz").status_code == 200


@pytest.mark.parametrize("letter", ["\x0b", "\x1b", "\u202e", "\ufffe"])
def test_a_character_that_no_reader_sees_is_a_form_error(client, exchange_era, letter):
    assert client.get(f"/missions/?q=a{letter}b").status_code == 400


def test_nor_does_any_text_hold_it(client, exchange_era):
    for address in TEXTS:
        assert client.get(f"{address}a\x0bb").status_code == 400, address


@pytest.mark.parametrize("query", ["sort=pk", "sort=--name", "sort=vehicle__name"])
def test_a_sorting_that_is_not_offered_is_a_form_error(client, exchange_era, query):
    page = client.get(f"/missions/?{query}")

    assert "Invalid filter: Sort by:" in words(page)


@pytest.mark.parametrize("list_of", ["missions", "seats", "crew"])
@pytest.mark.parametrize("way", ["", "-"])
@pytest.mark.no_cover
def test_rows_that_tie_keep_one_order_over_the_pages(
    client, fly, list_of, person, seat, way
):
    word = {"missions": "launched", "seats": "launched", "crew": "born"}[list_of]
    for number in range(120):
        mission = fly(f"m{number:03}")
        seat(mission, person(f"Some Number{number:03}"))

    shown = [
        name
        for page in (1, 2, 3)
        for name in first_cells(client.get(f"/{list_of}/?sort={way}{word}&page={page}"))
    ]

    assert len(shown) == len(set(shown)) == 120


def test_rows_are_shown_the_first_way_unless_asked(client, exchange_era):
    page = client.get("/timeline/?nation=RUS")

    assert choices(page, "colour") == {
        "": "nation flown for",
        "vehicle": "spacecraft family",
    }
    assert "Invalid filter" not in words(page)
    assert "Frank Rubio" not in words(page)
    assert "Anna Kikina" in words(page)


def test_a_question_of_a_few_answers_offers_them_uncounted(client, exchange_era):
    page = client.get("/seats/?reach=space")

    assert choices(page, "reach") == {
        "": "Any",
        "orbital": "in orbit or beyond",
        "space": "above 100 km",
        "beyond": "beyond low Earth orbit",
        "suborbital": "suborbital, above 100 km",
    }
    assert chosen(page, "reach") == ["space"]
    assert "Invalid filter: Reach:" in words(client.get("/seats/?reach=moon"))


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("launched", ["Old", "New", "Undated"]),
        ("-launched", ["New", "Old", "Undated"]),
    ],
)
def test_rows_sort_both_ways_and_those_without_a_value_stand_last(
    client, fly, sort, order
):
    fly("new", 2022)
    fly("undated", outcome="planned", launched_at=None, launch_precision="")
    fly("old", 2020)

    assert first_cells(client.get(f"/missions/?sort={sort}")) == order

"""Lists of many pages."""

import pytest

from missions.views import MissionListView

from ..reading import first_cells, links, rows, tree, words

LISTS = [
    "missions",
    "seats",
    "crew",
    "agencies",
    "vehicles",
    "stations",
    "nations",
    "swaps",
    "sources",
]


def test_a_list_has_fifty_rows_a_page(client, fly):
    for number in range(60):
        fly(f"m{number}")

    assert len(rows(client.get("/missions/"))) == 50
    assert len(rows(client.get("/missions/?page=2"))) == 10
    assert "60 missions" in words(client.get("/missions/?page=2"))


def test_pages_keep_the_filters_and_the_sorting(client, fly):
    for number in range(120):
        fly(f"m{number}")

    page = client.get("/missions/?vehicle=soyuz-ms&sort=name&page=2&utm_source=x")
    found = {
        link.get("rel"): link.get("href") for link in tree(page).findall(".//a[@rel]")
    }

    assert found["prev"] == "?vehicle=soyuz-ms&sort=name&page=1"
    assert found["next"] == "?vehicle=soyuz-ms&sort=name&page=3"
    assert links(page)["3"] == "?vehicle=soyuz-ms&sort=name&page=3"


def test_the_page_that_is_open_is_marked(client, fly):
    for number in range(60):
        fly(f"m{number}")

    page = tree(client.get("/missions/?page=2"))

    assert page.find(".//span[@aria-current='page']").text == "2"


def test_a_short_list_has_no_pages(client, fly):
    fly("soyuz-ms-20")

    assert tree(client.get("/missions/")).find(".//nav[@class='pages']") is None


@pytest.mark.parametrize("word", LISTS)
@pytest.mark.parametrize(
    "number", ["99999", "0", "-1", "abc", "9" * 5000, "%00", "1.5"]
)
def test_a_page_that_is_not_there_is_not_found(client, exchange_era, word, number):
    assert client.get(f"/{word}/?page={number}").status_code == 404


@pytest.mark.parametrize(
    ("missions", "sentence"),
    [
        (1, "This list has 1 page, and “7” is not it."),
        (60, "This list has 2 pages, and “7” is none of them."),
    ],
)
def test_a_page_that_is_not_there_says_how_many_there_are(
    client, fly, missions, sentence
):
    for number in range(missions):
        fly(f"m{number}")

    assert sentence in words(client.get("/missions/?page=7"))


def test_a_long_number_of_rows_is_parted_by_thousands():
    view = MissionListView()

    assert view.counted(1) == "1 mission"
    assert view.counted(1024) == "1,024 missions"


def test_an_empty_page_number_is_the_first_page(client, exchange_era):
    assert first_cells(client.get("/missions/?page="))

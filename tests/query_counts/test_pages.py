"""Each page asks the database the same questions, however much it holds."""

import re
from collections import Counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from missions.models import CrewMember

from .cards import CARDS
from .documents import DOCUMENTS
from .pages import LISTS, PAGES

pytestmark = pytest.mark.no_cover

# A query for each row shows between these; to make many rows is what takes the time.
SIZES = [1, 4]


def tables(text):
    """The tables of lines of `pages` or `cards`, in order."""
    return [line.split()[0] for line in text.strip().splitlines()]


def table_of(sql):
    """The table that a query reads first; one in brackets only where no other is.

    Of a table of links, what they lead to.

    "mission" of `SELECT …, (SELECT … FROM "missions_vehicle") FROM "missions_mission"`.
    """
    plain, shorter = sql, re.sub(r"\([^()]*\)", "", sql)
    while shorter != plain:
        plain, shorter = shorter, re.sub(r"\([^()]*\)", "", shorter)
    read = re.compile(r'FROM "missions_(?:\w+_\w+" INNER JOIN "missions_)?(\w+)"')
    return (read.search(plain) or read.search(sql))[1]


@pytest.fixture
def tables_read(client):
    """Asks for an address: tables_read("/about/") -> tables, a query each, in order."""

    def ask(address):
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(address)
            answer.getvalue()
        assert answer.status_code == 200
        return [table_of(query["sql"]) for query in asked]

    return ask


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("address", PAGES | CARDS)
def test_a_page_or_card_asks_the_same_whatever_the_rows(
    crowd, tables_read, address, size
):
    crowd(size)

    assert tables_read(address) == tables((PAGES | CARDS)[address])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("address", DOCUMENTS)
def test_a_row_as_data_asks_the_same_whatever_belongs_to_it(
    crowd, tables_read, address, size
):
    crowd(size)

    assert tables_read(address) == tables(DOCUMENTS[address])


HOLDS = {  # the tables of lists that are asked for a text
    "missions": "mission",
    "seats": "seatassignment",
    "crew": "crewmember",
    "agencies": "agency",
    "vehicles": "vehicle",
    "nations": "nation",
    "stations": "station",
    "swaps": "exchange",
    "changes": "assignmentchange",
    "timeline": "seatassignment",
    "sources": "source",
}
FOLDED = ("agencies", "vehicles", "nations", "stations", "sources", "missions")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("word", LISTS)
def test_a_text_costs_the_same_however_much_it_is_held_against(
    crowd, tables_read, word, size
):
    """Beside what the page asks: which rows hold it, and who is called so.

    Names of small tables are folded in Python, for which they are read. The timeline
    asks once for its counts and once for its rows.
    """
    crowd(size)
    of_people = word in ("seats", "swaps", "changes", "timeline")
    more = Counter({HOLDS[word]: 2 if word in FOLDED else 1})
    more += Counter(crewmember=(1 + (word == "timeline")) * of_people)

    found = Counter(tables_read(f"/{word}/?{'person' if of_people else 'q'}=some"))

    assert found <= Counter(tables(PAGES[f"/{word}/"])) + more


# What else files say of their rows: who was flown for and on what, with whose seats.
BESIDE = {
    "nations": ("seatassignment", "mission", "vehicle", "station", "agency"),
    "changes": ("vehicle", "vehicle"),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("word", LISTS)
def test_a_twin_asks_for_no_more_than_its_page_and_the_sources(
    crowd, tables_read, size, word
):
    crowd(size)

    found = Counter(tables_read(f"/{word}.csv"))

    of_seats = Counter(source=1, crewmember=1, citizenship=1, nation=1)
    more = of_seats + Counter(BESIDE.get(word, ()))
    assert found <= Counter(tables(PAGES[f"/{word}/"])) + more


@pytest.mark.parametrize("size", [1, 20])
def test_a_list_as_json_asks_once_for_each_noun_that_it_names(crowd, tables_read, size):
    """As CSV, the date of the data, and names of ten nouns."""
    crowd(size)

    as_csv = tables_read("/seats.csv")

    assert len(tables_read("/seats.json")) == len(as_csv) + 1 + 10


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("address", "tries"), [("/crew/nobody/", 3), ("/nobody/", 6)])
def test_a_page_not_found_asks_the_same_whatever_the_rows(
    crowd, client, address, tries, size, django_assert_num_queries
):
    """By former slugs and all names; what words find, and are near to; the footer."""
    crowd(size)

    with django_assert_num_queries(tries + 15 + 8 + 1):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("size", SIZES)
def test_a_mission_page_shows_every_seat_it_asked_for(client, crowd, size):
    crowd(size)

    page = client.get("/missions/soyuz-ms-22/")

    up = next(crew for crew in page.context["legs"] if crew.leg == "up")
    assert len(up.seats) == 2 + size


def test_the_crowd_is_as_large_as_it_says(crowd):
    crowd(3)

    assert CrewMember.objects.count() == 6 + 2 * 3

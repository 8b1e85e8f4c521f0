"""What the examples on /data/api/ count, beside the site's own numbers."""

import re
import sqlite3
from collections import Counter
from contextlib import closing
from urllib.parse import urlsplit

import pytest

from missions.dumps.contents import contents
from missions.dumps.sqlite import write_sqlite

from ..reading import csv_rows
from ..views.test_open_data import examples
from .plain import SPACEFLIGHTS, UP, mission, nation, vehicle

BY_NATION_AND_YEAR = Counter(
    (nation(seat), int(mission(seat)["launched_at"][:4])) for seat in SPACEFLIGHTS
)


@pytest.fixture
def codes(client):
    return examples(client.get("/data/api/"))


def asked_first(client, code):
    """The rows of the first list that the code reads."""
    parts = urlsplit(re.search(r"http://testserver(/\S+?)[\"']", code)[1])
    return csv_rows(client.get(f"{parts.path}?{parts.query}"))


def test_cosmonauts_who_launched_on_crew_dragon(client, codes):
    flown = [
        seat
        for seat in UP
        if nation(seat) == "RUS" and vehicle(seat)["family"] == "Dragon"
    ]

    assert len(asked_first(client, codes["curl"])) == len(flown)


@pytest.mark.parametrize("language", ["r", "pandas"])
def test_addresses_count_the_spaceflights_of_the_site(client, codes, language):
    rows = asked_first(client, codes[language])

    found = Counter((row["nation"], int(row["year"])) for row in rows)
    assert found == BY_NATION_AND_YEAR == explored(client)


def explored(client):
    """The site’s own answer: {(nation, year): spaceflights}"""
    rows = csv_rows(client.get("/explore.csv?by=nation&across=year&count=spaceflights"))
    return Counter(
        {(row["nation"], int(row["year"])): int(row["spaceflights"]) for row in rows}
    )


def test_the_queries_of_the_files_count_them_too(codes, tmp_path):
    file = tmp_path / "crewswap.sqlite3"
    write_sqlite(contents(), file)
    [packed] = re.findall(r'"""([^"]*GROUP BY[^"]*)"""', codes["duckdb"])
    queries = [
        *re.findall(r'execute\("(.*?)"\)', codes["sqlite"]),
        re.sub(r"'crewswap/(\w+)\.csv'", r"\1", packed),
    ]

    with closing(sqlite3.connect(file)) as catalogue:
        found = [catalogue.execute(query).fetchall() for query in queries]

    assert len(found) == 2
    for rows in found:
        told = Counter({(code, year): number for code, year, number in rows})
        assert told == BY_NATION_AND_YEAR

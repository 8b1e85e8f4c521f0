"""Each cell of the matrix, and the counts it shares with other pages."""

from collections import defaultdict

import pytest

from missions.reports.matrix import Matrix, Question

from ..reading import csv_rows, text, tree
from .plain import (
    DOWN,
    SPACEFLIGHTS,
    UP,
    groups,
    in_orbit,
    in_space,
    mission,
    nation,
    operators_nation,
    people,
    person,
    reach,
    rows_of,
    vehicle,
)


def citizens_of(seat):
    """Nations that the person of a seat belonged to on the day of the leg."""
    at = mission(seat)["launched_at" if seat["leg"] == "up" else "landed_at"][:10]
    return [
        row["nation"][0]
        for row in CITIZENSHIPS[person(seat)]
        if row.get("since", "0000") <= at <= row.get("until", "9999")
    ] or [""]


CITIZENSHIPS = defaultdict(list)
for each in rows_of("09_citizenships.json"):
    CITIZENSHIPS[each["person"][0]].append(each)

ROWS = {
    "nation": lambda seat: [seat["nation"][0]],
    "agency": lambda seat: [seat["agency"][0] if seat.get("agency") else ""],
    "citizenship": citizens_of,
}
COLUMNS = {
    "family": lambda seat: vehicle(seat)["family"],
    "vehicle": lambda seat: vehicle(seat)["slug"],
    "ship_of": operators_nation,
}
REACHES = {
    "space": in_space,
    "orbital": in_orbit,
    "suborbital": lambda seats: [each for each in seats if reach(each) == "suborbital"],
    "all": list,
}


def reckoned(question):
    """{(row, column): number} of a question to the matrix."""
    seats = REACHES[question.reach](DOWN if question.count == "down" else UP)
    if question.count == "journeys":
        seats = in_space(seats)
    held = defaultdict(set)
    for number, seat in enumerate(seats):
        year = int(mission(seat)["launched_at"][:4])
        if not (question.year_from or 0) <= year <= (question.year_to or 9999):
            continue
        counted = person(seat) if question.count == "people" else number
        for row in ROWS[question.by](seat):
            held[row, COLUMNS[question.across](seat)].add(counted)
    return {key: len(counted) for key, counted in held.items()}


@pytest.mark.parametrize(
    "question",
    [
        Question(),
        Question(across="vehicle"),
        Question(across="ship_of"),
        Question(count="people"),
        Question(count="people", across="vehicle", reach="orbital"),
        Question(count="people", across="vehicle", reach="suborbital"),
        Question(count="up", reach="all"),
        Question(count="down"),
        Question(count="down", across="ship_of", reach="orbital"),
        Question(by="agency", across="vehicle"),
        Question(by="agency", count="people"),
        Question(by="citizenship"),
        Question(by="citizenship", count="down", across="vehicle"),
        Question(by="citizenship", count="people", across="ship_of"),
        Question(year_from=1991, year_to=1993),
        Question(count="up", year_to=1969, across="vehicle", reach="all"),
        Question(count="journeys", reach="orbital", year_from=2020),
    ],
    ids=lambda question: question.query() or "usual",
)
def test_every_cell_of_the_matrix(question):
    matrix = Matrix(question)

    assert {
        (row.key, column.key): cell.number
        for row in matrix.rows
        for column, cell in zip(matrix.columns, row.cells, strict=True)
        if cell
    } == reckoned(question)


def cells_shown(page):
    """{(row, column): number} of the table on the page, totals apart."""
    table = tree(page).find(".//main//table[@class='matrix']")
    heads = [text(head) for head in table.findall("thead/tr/th")][1:-1]
    found, totals = {}, {}
    for row in table.findall("tbody/tr"):
        code = row.find("th//a").get("href").split("/")[2]
        *cells, total = [text(cell).replace(",", "") for cell in row.findall("td")]
        totals[code] = int(total)
        for head, cell in zip(heads, cells, strict=True):
            if cell:
                found[code, head] = int(cell)
    return found, totals


def test_the_page_and_the_files_of_the_matrix(client):
    expected = reckoned(Question())
    cells, totals = cells_shown(client.get("/nations-by-vehicle/"))
    lines = csv_rows(client.get("/nations-by-vehicle.csv"))
    rows = client.get("/nations-by-vehicle.json").json()["results"]

    assert cells == expected
    assert totals == {
        code: len(seats) for code, seats in groups(SPACEFLIGHTS, nation).items()
    }
    for found in (lines, rows):
        assert {
            (row["nation"], row["family"]): int(row["journeys"]) for row in found
        } == expected


def test_people_are_the_same_in_the_matrix_and_in_the_lists(client):
    _cells, totals = cells_shown(
        client.get("/nations-by-vehicle/?count=people&across=vehicle")
    )

    assert totals == {
        code: people(seats) for code, seats in groups(SPACEFLIGHTS, nation).items()
    }

"""Each record, in plain Python over the fixtures.

What a page shows is its CSV twin; each test makes the same rows another way. A row is
the place and whatever tells it from the others.
"""

import datetime
from collections import Counter, defaultdict

import pytest

from ..reading import csv_rows, links, number, text, tree
from .plain import (
    MISSIONS,
    PEOPLE,
    RETURN_OF,
    SPACEFLIGHTS,
    VEHICLES,
    end_of,
    flew,
    groups,
    mission,
    moment,
    nation,
    person,
    vehicle,
)
from .recorded import (
    BEHIND,
    DAY,
    ended_at,
    in_order,
    launched_at,
    placed,
    shown,
    slug,
    time_of,
)


def test_most_spaceflights(client):
    counts = Counter(map(person, SPACEFLIGHTS))

    assert shown(client, "most-spaceflights", "person") == placed(counts)


def test_most_spaceflights_of_a_nation_s_women_on_a_vehicle(client):
    asked = [
        seat
        for seat in SPACEFLIGHTS
        if nation(seat) == "USA"
        and vehicle(seat)["slug"] == "space-shuttle"
        and PEOPLE[person(seat)].get("sex") == "F"
    ]
    query = "?nation=USA&sex=F&vehicle=space-shuttle"

    found = shown(client, "most-spaceflights", "person", query=query)

    assert found == placed(Counter(map(person, asked)))


def test_most_days(client):
    times = defaultdict(datetime.timedelta)
    for seat in SPACEFLIGHTS:
        if end_of(seat):
            times[person(seat)] += time_of(seat)
    days = {who: str(time.days) for who, time in times.items()}
    rows = csv_rows(client.get("/records/most-days.csv"))

    assert shown(client, "most-days", "person") == placed(times)
    assert [row["whole_days"] for row in rows] == [days[row["person"]] for row in rows]


def test_most_types_of_spacecraft(client):
    families = defaultdict(set)
    for seat in SPACEFLIGHTS:
        families[person(seat)].add(vehicle(seat)["family"])
    counts = {who: len(names) for who, names in families.items()}

    assert shown(client, "most-spacecraft-types", "person") == placed(counts)


def ages():
    """{(person, mission): (years, days)}, counted one birthday after the other."""
    found = {}
    for seat in SPACEFLIGHTS:
        row = PEOPLE[person(seat)]
        if row.get("birth_precision") == "day":
            born = datetime.date.fromisoformat(row["born_on"])
            day, years = launched_at(seat).date(), 0
            while birthday(born, years + 1) <= day:
                years += 1
            days = (day - birthday(born, years)) // DAY
            found[person(seat), slug(seat)] = years, days
    return found


def birthday(born, years):
    day = 28 if (born.month, born.day) == (2, 29) and years % 4 else born.day
    return datetime.date(born.year + years, born.month, day)


@pytest.mark.parametrize(("record", "lowest"), [("oldest", False), ("youngest", True)])
def test_the_oldest_and_the_youngest(client, record, lowest):
    expected = ages()
    rows = csv_rows(client.get(f"/records/{record}.csv"))

    assert shown(client, record, "person", "mission") == placed(expected, lowest=lowest)
    assert {
        (row["person"], row["mission"]): (
            int(row["age"]),
            int(row["days_since_birthday"]),
        )
        for row in rows
    }.items() <= expected.items()


def test_how_many_have_no_day_of_birth(client):
    page = text(tree(client.get("/records/oldest/")).find(".//main"))

    assert f"{len(SPACEFLIGHTS) - len(ages())} spaceflights are left out" in page


def test_the_longest_spaceflights(client):
    times = {
        (person(seat), slug(seat)): time_of(seat)
        for seat in SPACEFLIGHTS
        if end_of(seat)
    }

    found = shown(client, "longest-spaceflight", "person", "mission")

    assert found == placed(times)


def test_the_longest_that_returned_on_a_different_spacecraft(client):
    times = {
        (person(seat), slug(seat), slug(RETURN_OF[id(seat)])): time_of(seat)
        for seat in SPACEFLIGHTS
        if RETURN_OF[id(seat)] and slug(RETURN_OF[id(seat)]) != slug(seat)
    }
    record = "longest-with-return-on-a-different-spacecraft"

    found = shown(client, record, "person", "mission", "returned_on")

    assert found == placed(times)


@pytest.mark.parametrize("which", ["shortest", "longest"])
def test_the_time_between_two_spaceflights_of_a_person(client, which):
    gaps = {}
    for who, seats in groups(SPACEFLIGHTS, person).items():
        seats = in_order(seats)
        for before, after in zip(seats, seats[1:], strict=False):
            gap = launched_at(after) - ended_at(before)
            landed_on = slug(RETURN_OF[id(before)])
            gaps[who, landed_on, slug(after)] = gap
    record = f"{which}-time-between-spaceflights"

    found = shown(client, record, "person", "landed_on", "mission")

    assert found == placed(gaps, lowest=which == "shortest")


def test_the_shortest_time_between_two_flights_of_a_spacecraft(client):
    flights, gaps = defaultdict(list), {}
    for name, row in MISSIONS.items():
        if flew(row) and row.get("spacecraft"):
            flights[row["spacecraft"][0]].append((moment(row["launched_at"]), name))
    for craft, launches in flights.items():
        launches.sort()
        for (_at, before), (again, after) in zip(launches, launches[1:], strict=False):
            if MISSIONS[before].get("landed_at"):
                gap = again - moment(MISSIONS[before]["landed_at"])
                gaps[craft, before, after] = gap
    record = "shortest-time-between-flights-of-a-spacecraft"

    found = shown(client, record, "spacecraft", "landed_on", "mission")

    assert found == placed(gaps, lowest=True)


def test_the_overview_says_what_each_page_says(client):
    overview = csv_rows(client.get("/records.csv"))
    page = tree(client.get("/records/"))
    values = [text(value) for value in page.findall(".//dd[@class='value']")]

    assert len(overview) == len(values) > 20
    for row, value in zip(overview, values, strict=True):
        rows = csv_rows(client.get(f"/records/{row['record']}.csv"))
        if rows[0]["place"]:
            assert value == row["value"]
            leading = [each for each in rows if each["place"] in ("1", "1=")]
            assert len(row["leaders"].split("; ")) == len(leading)
        else:
            assert number(value) == len(rows)


def test_every_vehicle_can_be_asked_for(client):
    flown = groups(SPACEFLIGHTS, lambda seat: vehicle(seat)["slug"])
    for name in VEHICLES:
        query = f"?vehicle={name}"
        rows = csv_rows(client.get(f"/records/most-spaceflights.csv{query}"))
        counts = Counter(map(person, flown[name]))

        assert {(row["place"], row["person"]) for row in rows} == placed(counts), name


def is_on_page(row):
    """Whether a page shows the row of a record: the first 25, or a list."""
    return int(row["place"].rstrip("=") or 0) <= 25


@pytest.mark.parametrize(
    "record",
    [
        *("largest-crews", "smallest-crews", "all-women-crews", "all-rookie-crews"),
        "launches-without-crew",
    ],
)
def test_the_question_behind_a_record_of_missions_has_its_rows(client, record):
    """Of all-rookie crews the record has the largest."""
    question = links(client.get(f"/records/{record}/"))[BEHIND]
    rows = csv_rows(client.get(question.replace("/?", ".csv?")))
    behind = {row["mission"] for row in rows}
    placed_rows = csv_rows(client.get(f"/records/{record}.csv"))
    found = {row["mission"] for row in placed_rows if is_on_page(row)}

    assert found <= behind if record == "all-rookie-crews" else found == behind


@pytest.mark.parametrize(
    "record", ["first-of-each-nation", "first-woman-of-each-nation"]
)
def test_the_question_behind_the_firsts_of_nations_has_each_nation(client, record):
    question = links(client.get(f"/records/{record}/"))[BEHIND]
    rows = csv_rows(client.get(question.replace("/?", ".csv?")))

    firsts = csv_rows(client.get(f"/records/{record}.csv"))
    assert {row["nation"] for row in rows} == {row["nation"] for row in firsts}


def test_the_question_behind_the_times_between_spaceflights_has_the_later_one(client):
    seats, found = set(), set()
    for record in ("shortest", "longest"):
        address = f"/records/{record}-time-between-spaceflights"
        question = links(client.get(f"{address}/?nation=USA"))[BEHIND]
        rows = csv_rows(client.get(question.replace("/?", ".csv?")))
        seats = {(row["mission"], row["person"]) for row in rows}
        rows = csv_rows(client.get(f"{address}.csv?nation=USA"))
        found |= {(row["mission"], row["person"]) for row in rows}

    assert found <= seats
    assert seats == {
        (slug(after), who)
        for who, flights in groups(SPACEFLIGHTS, person).items()
        for after in sorted(flights, key=lambda s: mission(s)["launched_at"])[1:]
        if nation(after) == "USA"
    }


def test_the_question_behind_the_times_between_flights_has_each_spacecraft(client):
    record = "shortest-time-between-flights-of-a-spacecraft"
    question = links(client.get(f"/records/{record}/"))[BEHIND]
    rows = csv_rows(client.get(question.replace("/?", ".csv?")))
    found = csv_rows(client.get(f"/records/{record}.csv"))

    assert {row["spacecraft"] for row in found} <= {row["spacecraft"] for row in rows}

"""Each record, in plain Python over the fixtures.

What a page shows is its CSV twin; each test makes the same rows another way. A row is
the place and whatever tells it from the others.
"""

import datetime
from collections import Counter, defaultdict

import pytest

from ..reading import csv_rows, links, number, text, tree
from .plain import (
    AGENCIES,
    FLOWN,
    MISSIONS,
    NATIONS,
    PEOPLE,
    RETURN_OF,
    SPACEFLIGHTS,
    VEHICLES,
    end_of,
    flew,
    groups,
    in_orbit,
    left_empty,
    leg,
    mission,
    moment,
    nation,
    operator,
    operators_nation,
    person,
    vehicle,
)

DAY = datetime.timedelta(days=1)
BEHIND = "The question behind this record"


def slug(seat):
    return seat["mission"][0]


def launched_at(seat):
    return moment(mission(seat)["launched_at"])


def ended_at(seat):
    return moment(end_of(seat)) if end_of(seat) else None


def time_of(seat):
    return ended_at(seat) - launched_at(seat)


def placed(values, *, lowest=False):
    """(place, key) of the first 25 of {key: value}, and of those level with the 25th.

    A place is one more than there are better values: no list is sorted for it.
    """
    found = Counter()
    for value in values.values():
        worse = {
            v for v in set(values.values()) if (v > value) == lowest and v != value
        }
        found[value] = sum(1 for v in values.values() if v != value and v not in worse)
    return {
        (f"{found[value] + 1}{'=' if [*values.values()].count(value) > 1 else ''}", key)
        for key, value in values.items()
        if found[value] < 25
    }


def shown(client, record, *names, query=""):
    """(place, cells) of the rows of a record's twin; the cell where one is named."""
    rows = csv_rows(client.get(f"/records/{record}.csv{query}"))
    assert rows, record
    return {
        (row["place"], row[names[0]] if len(names) == 1 else tuple(map(row.get, names)))
        for row in rows
    }


def listed(client, record, *names, query=""):
    """The rows of a list without places, in their order."""
    rows = csv_rows(client.get(f"/records/{record}.csv{query}"))
    assert {row["place"] for row in rows} == {""}
    return [tuple(map(row.get, names)) for row in rows]


def in_order(seats):
    return sorted(seats, key=launched_at)


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


def aboard_at(seats, when):
    """Launch seats of those in space just after a moment."""
    return [
        seat
        for seat in seats
        if launched_at(seat) <= when
        and (ended_at(seat) is None or when < ended_at(seat))
    ]


def periods(seats, counted):
    """{its beginning: what is counted} of each time in which that stayed the same."""
    moments = {launched_at(seat) for seat in seats}
    moments |= {ended_at(seat) for seat in seats if end_of(seat)}
    found, last = {}, frozenset()
    for when in sorted(moments):
        now = frozenset(map(counted, aboard_at(seats, when)))
        if now != last:
            found[when] = now
        last = now
    return {when: len(now) for when, now in found.items() if now}


def beginnings(found):
    """With the moments to the minute: a twin says no more than is known."""
    return {(place, when.strftime("%Y-%m-%dT%H:%M")) for place, when in found}


def shown_moments(client, record, query=""):
    found = shown(client, record, "begins_at", query=query)
    return beginnings(
        (place, datetime.datetime.fromisoformat(at)) for place, at in found
    )


@pytest.mark.parametrize(
    ("record", "seats", "counted"),
    [
        ("most-people-at-once", SPACEFLIGHTS, id),
        ("most-people-in-orbit-at-once", in_orbit(SPACEFLIGHTS), id),
        ("most-nations-at-once", SPACEFLIGHTS, nation),
    ],
)
def test_the_most_at_once(client, record, seats, counted):
    counts = periods(seats, counted)

    assert shown_moments(client, record) == beginnings(placed(counts))


def test_the_most_women_at_once(client):
    women = [seat for seat in SPACEFLIGHTS if PEOPLE[person(seat)].get("sex") == "F"]

    found = shown_moments(client, "most-people-at-once", "?sex=F")

    assert found == beginnings(placed(periods(women, id)))


CREWS = groups(SPACEFLIGHTS, slug)
SIZES = {name: len(seats) for name, seats in CREWS.items()}


@pytest.mark.parametrize(
    ("record", "lowest"), [("largest-crews", False), ("smallest-crews", True)]
)
def test_the_largest_and_the_smallest_crews(client, record, lowest):
    assert shown(client, record, "mission") == placed(SIZES, lowest=lowest)


def test_the_largest_crews_with_a_japanese(client):
    sizes = {
        name: SIZES[name]
        for name, seats in CREWS.items()
        if "JPN" in map(nation, seats)
    }

    assert shown(client, "largest-crews", "mission", query="?nation=JPN") == placed(
        sizes
    )


def test_all_women_crews(client):
    sizes = {
        name: SIZES[name]
        for name, seats in CREWS.items()
        if {PEOPLE[person(seat)].get("sex") for seat in seats} == {"F"}
    }

    assert shown(client, "all-women-crews", "mission") == placed(sizes)


def test_all_rookie_crews(client):
    first = {}
    for seat in in_order(SPACEFLIGHTS):
        first.setdefault(person(seat), slug(seat))
    sizes = {
        name: SIZES[name]
        for name, seats in CREWS.items()
        if all(first[person(seat)] == name for seat in seats)
    }

    assert shown(client, "all-rookie-crews", "mission") == placed(sizes)


def test_crews_that_flew_again(client):
    people = {name: frozenset(map(person, seats)) for name, seats in CREWS.items()}
    together = {
        frozenset(name for name in people if people[name] == crew): crew
        for crew in people.values()
        if len(crew) > 1
    }
    expected = {names: len(names) for names in together if len(names) > 1}
    found = shown(client, "crews-flown-again", "missions")

    assert {(place, frozenset(names.split())) for place, names in found} == placed(
        expected
    )


def firsts(seats, key):
    """(key, mission, people) of the first launch with each key, oldest first."""
    found = {}
    for seat in in_order(seats):
        if key(seat) and key(seat) not in found:
            found[key(seat)] = slug(seat)
    return {
        (of, name, frozenset(person(seat) for seat in CREWS[name] if key(seat) == of))
        for of, name in found.items()
    }


def as_sets(rows):
    return {(of, name, frozenset(people.split())) for of, name, people in rows}


COLUMNS = ("mission", "people")


def test_the_first_of_each_nation_and_whose_spacecraft(client):
    rows = listed(client, "first-of-each-nation", "nation", *COLUMNS)
    whose = listed(
        client, "first-of-each-nation", "mission", "nation", "ship_of", "own"
    )

    assert as_sets(rows) == firsts(SPACEFLIGHTS, nation)
    for name, code, ship_of, own in whose:
        assert ship_of == operators_nation(CREWS[name][0]), name
        assert (own == "True") == is_own(code, ship_of), name


def is_own(code, other):
    """A nation, its successor or its predecessor."""
    after = {key: (row.get("successor") or [""])[0] for key, row in NATIONS.items()}
    return other in (code, after[code]) or after[other] == code


def test_a_list_of_firsts_is_in_the_order_of_launches(client):
    rows = listed(client, "first-of-each-nation", "mission")
    launches = [MISSIONS[name]["launched_at"] for (name,) in rows]

    assert launches == sorted(launches)


def test_the_first_woman_of_each_nation(client):
    found = {}
    for seat in in_order(SPACEFLIGHTS):
        if PEOPLE[person(seat)].get("sex") == "F":
            found.setdefault(nation(seat), (slug(seat), []))
            if found[nation(seat)][0] == slug(seat):
                found[nation(seat)][1].append(person(seat))
    rows = listed(client, "first-woman-of-each-nation", "nation", *COLUMNS)

    assert as_sets(rows) == {
        (code, name, frozenset(people)) for code, (name, people) in found.items()
    }


def test_the_first_in_each_role(client):
    rows = listed(client, "first-in-each-role", "role", *COLUMNS)

    assert as_sets(rows) == firsts(SPACEFLIGHTS, lambda seat: seat.get("role"))


def test_the_first_seat_on_each_terms_of_each_operator(client):
    def terms(seat):
        held = seat.get("arrangement")
        return (operator(seat), held) if held and held != "own-agency" else None

    columns = ("operator", "arrangement", *COLUMNS)
    rows = listed(client, "first-on-each-terms", *columns)

    assert {whose for whose, *_others in rows} <= set(AGENCIES)
    assert as_sets(((whose, held), *rest) for whose, held, *rest in rows) == firsts(
        SPACEFLIGHTS, terms
    )


def test_empty_seats(client):
    crews = {name: len(leg(seats, "up")) for name, seats in groups(FLOWN, slug).items()}
    empty = {name: left_empty(name, size) for name, size in crews.items() if size}
    expected = placed({name: seats for name, seats in empty.items() if seats > 0})

    assert shown(client, "empty-seats", "mission") == expected


def test_launches_without_crew(client):
    launched = {slug(seat) for seat in leg(FLOWN, "up")}
    landed = groups(leg(FLOWN, "down"), slug)
    expected = {
        (name, frozenset(map(person, landed[name])))
        for name, row in MISSIONS.items()
        if flew(row) and name not in launched
    }
    rows = listed(client, "launches-without-crew", "mission", "returned")

    assert {(name, frozenset(people.split())) for name, people in rows} == expected


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
    found = {row["mission"] for row in csv_rows(client.get(f"/records/{record}.csv"))}

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

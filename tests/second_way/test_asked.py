"""What the search tells beside an answer, reckoned from the fixtures."""

import datetime
import re
from collections import Counter

import pytest

from missions.views.look_up import look_up

from .plain import (
    MISSIONS,
    NATIONS,
    PEOPLE,
    SPACEFLIGHTS,
    UP,
    by_slug,
    end_of,
    groups,
    mission,
    moment,
    nation,
    person,
    vehicle,
)

FLIGHTS = Counter(map(person, SPACEFLIGHTS))
WOMEN = [seat for seat in SPACEFLIGHTS if PEOPLE[person(seat)].get("sex") == "F"]


def told(words):
    """What stands beside the first thing that is found."""
    return look_up(words, 1)[0].found[0].detail


@pytest.mark.parametrize(
    ("words", "fewest", "most"),
    [
        ("flown once", 1, 1),
        ("flew twice", 2, 2),
        ("who has flown seven times", 7, 7),
        ("flown more than five times", 6, 99),
        ("who flew at least three times", 3, 99),
    ],
)
def test_people_with_so_many_spaceflights(words, fewest, most):
    number = sum(fewest <= flights <= most for flights in FLIGHTS.values())

    assert told(words) == f"{number} people"


def test_spaceflights_by_somebody():
    americans = [seat for seat in SPACEFLIGHTS if nation(seat) == "USA"]
    on_soyuz = [seat for seat in WOMEN if vehicle(seat)["family"] == "Soyuz"]

    assert told("flights by Americans") == f"{len(americans)} spaceflights"
    assert told("spaceflights by women") == f"{len(WOMEN)} spaceflights"
    assert told("flights by women on Soyuz") == f"{len(on_soyuz)} spaceflights"


def test_years_with_women():
    years = {mission(seat)["launched_at"][:4] for seat in WOMEN}

    assert told("which years had women") == f"{len(years)} years"


def test_the_most_flown_spacecraft():
    flown = [seat for seat in SPACEFLIGHTS if mission(seat).get("spacecraft")]
    launched = groups(flown, lambda seat: mission(seat)["spacecraft"][0])
    missions = {slug: {s["mission"][0] for s in s_} for slug, s_ in launched.items()}
    most = by_slug("05_spacecraft.json")[
        max(missions, key=lambda it: len(missions[it]))
    ]

    called = f"{most['name']} ({most['serial']})"
    assert told("most flown spacecraft") == f"{called}: {len(missions[most['slug']])}"


def test_the_most_spaceflights_on_soyuz():
    on_soyuz = [seat for seat in SPACEFLIGHTS if vehicle(seat)["family"] == "Soyuz"]
    most = max(Counter(map(person, on_soyuz)).values())

    assert told("most Soyuz flights").endswith(f": {most}")


@pytest.mark.parametrize("name", ["Apollo 11", "Soyuz MS-22", "Crew-9", "Shenzhou 15"])
def test_facts_of_a_mission(name):
    [row] = [row for row in MISSIONS.values() if row["name"] == name]
    crew = [PEOPLE[person(seat)]["name"] for seat in UP if mission(seat) is row]
    lasted = moment(row["landed_at"]) - moment(row["launched_at"])

    assert sorted(re.split(", | and ", told(f"crew of {name}"))) == sorted(crew)
    assert told(f"how long was {name}").startswith(f"{lasted.days} days ")
    assert str(int(row["launched_at"][8:10])) in told(f"launch date of {name}").split()


@pytest.mark.parametrize(
    "name", ["Peggy Whitson", "Valeri Polyakov", "Sergei Krikalev"]
)
def test_facts_of_a_person(name):
    flown = [seat for seat in SPACEFLIGHTS if PEOPLE[person(seat)]["name"] == name]
    ends = [(moment(end_of(s)), moment(mission(s)["launched_at"])) for s in flown]
    days = sum((end - begin for end, begin in ends), datetime.timedelta()).days

    assert told(f"how many times did {name} fly") == f"{len(flown)} spaceflights"
    assert told(f"how long was {name} in space") == f"{days:,} days"


@pytest.mark.parametrize(
    ("words", "code"), [("German", "DEU"), ("Russian", "RUS"), ("Czech", "CZE")]
)
def test_the_first_of_a_nation_or_of_those_that_it_followed(words, code):
    codes = {code} | {c for c, row in NATIONS.items() if row.get("successor") == [code]}
    seats = [seat for seat in SPACEFLIGHTS if nation(seat) in codes]
    earliest = min(seats, key=lambda seat: mission(seat)["launched_at"])

    assert told(f"first {words}").startswith(PEOPLE[person(earliest)]["name"])

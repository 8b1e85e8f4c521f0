"""What the search tells beside an answer, reckoned from the fixtures."""

from collections import Counter

import pytest

from missions.views.look_up import look_up

from .plain import (
    NATIONS,
    PEOPLE,
    SPACEFLIGHTS,
    groups,
    mission,
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


def test_the_most_flown_vehicle():
    launched = groups(SPACEFLIGHTS, lambda seat: vehicle(seat)["name"])
    missions = {name: {s["mission"][0] for s in s_} for name, s_ in launched.items()}
    best = max(missions, key=lambda name: len(missions[name]))

    assert told("most flown spacecraft") == f"{best}: {len(missions[best])}"


def test_the_most_spaceflights_on_soyuz():
    on_soyuz = [seat for seat in SPACEFLIGHTS if vehicle(seat)["family"] == "Soyuz"]
    most = max(Counter(map(person, on_soyuz)).values())

    assert told("most Soyuz flights").endswith(f": {most}")


@pytest.mark.parametrize(
    ("words", "code"), [("German", "DEU"), ("Russian", "RUS"), ("Czech", "CZE")]
)
def test_the_first_of_a_nation_or_of_those_that_it_followed(words, code):
    codes = {code} | {c for c, row in NATIONS.items() if row.get("successor") == [code]}
    seats = [seat for seat in SPACEFLIGHTS if nation(seat) in codes]
    earliest = min(seats, key=lambda seat: mission(seat)["launched_at"])

    assert told(f"first {words}").startswith(PEOPLE[person(earliest)]["name"])

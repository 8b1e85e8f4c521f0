"""Who was aboard each station, and NASA's own count of visitors to the ISS."""

import datetime

import pytest

from missions.models import SeatAssignment

from ..reading import csv_rows, number, numbers, section, words
from .plain import (
    MISSIONS,
    SPACEFLIGHTS,
    STATIONS,
    end_of,
    flew,
    groups,
    mission,
    moment,
    nation,
    people,
    person,
    station,
)

HELD = groups(SPACEFLIGHTS, station)
# Visitors by nation as NASA counted them, before Crew Dragon Demo-2.
NASA_IN_MAY_2020 = {
    **{"USA": 151, "RUS": 48, "JPN": 9, "CAN": 8, "ITA": 5, "FRA": 4, "DEU": 3},
    **dict.fromkeys(["BEL", "BRA", "DNK", "GBR", "KAZ", "MYS"], 1),
    **dict.fromkeys(["NLD", "ZAF", "KOR", "ESP", "SWE", "ARE"], 1),
}


def days(seats):
    ended = [seat for seat in seats if end_of(seat)]
    lasted = [
        moment(end_of(seat)) - moment(mission(seat)["launched_at"]) for seat in ended
    ]
    return sum(lasted, datetime.timedelta()).days


def test_the_list_of_stations(client):
    lines = {line["station"]: line for line in csv_rows(client.get("/stations.csv"))}

    assert set(lines) == set(STATIONS)
    for slug, line in lines.items():
        docked = [
            row
            for row in MISSIONS.values()
            if row.get("station") == [slug] and flew(row)
        ]
        assert int(line["missions_docked"]) == len(docked)
        assert int(line["people"]) == people(HELD[slug])
        assert int(line["nations"]) == len(set(map(nation, HELD[slug])))


@pytest.mark.parametrize("slug", STATIONS)
def test_who_was_aboard_by_nation(client, slug):
    page = client.get(f"/stations/{slug}/")
    if not HELD[slug]:
        assert "No crew has been aboard" in words(page)
        return

    assert numbers(page, "nations") == {
        f"/nations/{code}/": (people(seats), len(seats), days(seats))
        for code, seats in groups(HELD[slug], nation).items()
    }
    total = section(page, "nations").partition("Total ")[2].split()
    assert [number(each) for each in total[:3]] == [
        people(HELD[slug]),
        len(HELD[slug]),
        days(HELD[slug]),
    ]


def test_nobody_came_to_a_station_on_a_flight_without_one():
    """Who returned from it had launched to it, so launch seats tell of everybody."""
    docked = SeatAssignment.objects.flown().exclude(mission__station=None)
    for slug in STATIONS:
        returned = docked.down().filter(mission__station__slug=slug)
        people_back = set(returned.values_list("person__slug", flat=True))
        assert people_back <= set(map(person, HELD[slug])), slug


def visitors(day):
    """Who had come to the ISS up to a day, by nation."""
    until = [seat for seat in HELD["iss"] if mission(seat)["launched_at"][:10] <= day]
    return {code: people(seats) for code, seats in groups(until, nation).items()}


def test_the_visitors_that_nasa_counted_in_may_2020():
    assert visitors("2020-05-25") == NASA_IN_MAY_2020
    assert sum(NASA_IN_MAY_2020.values()) == 240
    assert len(NASA_IN_MAY_2020) == 19


@pytest.mark.parametrize(
    ("day", "everybody", "nations", "three"),
    [
        ("2019-05-29", 236, 18, (149, 47, 9)),
        ("2023-11-20", 273, 21, (165, 59, 11)),
        ("2024-04-12", 280, 23, (167, 60, 11)),
    ],
)
def test_the_visitors_that_nasa_counted_later(day, everybody, nations, three):
    found = visitors(day)

    assert (sum(found.values()), len(found)) == (everybody, nations)
    assert tuple(found[code] for code in ("USA", "RUS", "JPN")) == three


def test_nobody_came_to_the_station_for_two_nations():
    """So that nations add up to all people."""
    assert sum(visitors("9999").values()) == people(HELD["iss"])


def test_a_flight_to_hubble_is_no_visit(client):
    hubble = ["sts-31", "sts-61", "sts-82", "sts-103", "sts-109", "sts-125"]

    assert {MISSIONS[slug].get("station") for slug in hubble} == {None}
    assert "STS-125" not in section(client.get("/stations/iss/"), "missions-1")

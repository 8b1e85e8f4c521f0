"""The sentences that pages of nations, vehicles and agencies begin with."""

import datetime

import pytest

from missions.models import Agency, Nation, SeatAssignment, Vehicle
from missions.models.agency import AgencyKind
from missions.reports.leads.flown import (
    FLOWN_FOR,
    OPERATORS,
    Launch,
    agency_lead,
    launches_of,
    nation_lead,
    vehicle_lead,
)

USA = Nation(pk=1, code="USA", name="United States")
RUS = Nation(pk=2, code="RUS", name="Russia")
SUN = Nation(
    pk=3,
    code="SUN",
    name="Soviet Union",
    successor_id=2,
    existed_until=datetime.date(1991, 12, 26),
)
JPN, ITA, CUB = (
    Nation(pk=pk, code=code, name=name)
    for pk, code, name in [(4, "JPN", "Japan"), (5, "ITA", "Italy"), (6, "CUB", "Cuba")]
)
SHUTTLE = Vehicle(name="Space Shuttle")
ANYBODY = Agency(short_name="US Air Force")


def launches(*told):
    """Of (person, mission, year, nation); a person who is a woman has a `*`."""
    return [
        Launch(who, who.strip("*"), "F" if "*" in who else "M", mission, year, nation)
        for who, mission, year, nation in told
    ]


def test_a_nation_s_people_are_counted_and_its_spacecraft_told_from_others():
    flown = launches(
        ("Ann*", "Soyuz 1", 1992, SUN),
        ("Bob", "Soyuz 1", 1992, SUN),
        ("Bob", "Soyuz 2", 1994, RUS),
        ("Cem", "STS-1", 1995, USA),
    )

    assert " ".join(nation_lead(RUS, flown, 2)) == (
        "Three people, one of them a woman, have flown to space for Russia: four "
        "spaceflights from 1992 to 1995, three on its own spacecraft and one on one "
        "of the United States. The first were Ann and Bob, on Soyuz 1 in 1992. Two of "
        "them are in space now, according to our sources."
    )


def test_one_spaceflight_names_who_flew_it_and_whose_spacecraft_it_was():
    flown = launches(("Ann", "Soyuz 1", 1980, SUN))

    assert nation_lead(CUB, flown, 0) == [
        "Ann is the only person to have flown to space for Cuba: one spaceflight, in "
        "1980 on Soyuz 1, a spacecraft of the Soviet Union."
    ]
    [told] = nation_lead(SUN, flown, 0)
    assert told.startswith(
        "Ann is the only person who flew to space for the Soviet Union"
    )
    assert told.endswith("in 1980 on Soyuz 1, its own spacecraft.")


def test_one_person_in_space_is_said_to_be():
    flown = launches(("Ann", "M-1", 1980, USA), ("Ann", "M-2", 1985, USA))

    assert nation_lead(CUB, flown, 1) == [
        "Ann is the only person to have flown to space for Cuba: two spaceflights, in "
        "1980 and 1985, both on spacecraft of the United States.",
        "In space now, according to our sources.",
    ]


def test_a_nation_that_ended_flew():
    flown = launches(("Ann*", "V-1", 1961, SUN), ("Eve*", "V-2", 1961, SUN))
    first, second = nation_lead(SUN, flown, 0)

    assert first == (
        "Two people, two of them women, flew to space for the Soviet Union: two "
        "spaceflights in 1961, both on its own spacecraft."
    )
    assert second == "The first was Ann, on V-1 in 1961."


def test_a_first_crew_that_is_the_only_one_is_not_called_the_first():
    flown = launches(("Ann", "M-1", 1985, USA), ("Bob", "M-1", 1985, USA))

    assert nation_lead(CUB, flown, 0)[1] == "They were Ann and Bob, on M-1."


def test_a_large_first_crew_is_counted():
    flown = launches(
        *((who, "M-1", 1985, USA) for who in "ABCDE"), ("F", "M", 1986, USA)
    )

    assert (
        vehicle_lead(SHUTTLE, flown, 0)[1] == "The first five launched on M-1 in 1985."
    )


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ({USA: 3}, "all for the United States"),
        ({USA: 3, RUS: 1}, "three for the United States and one for Russia"),
        ({USA: 30, RUS: 1}, "30 for the United States and 1 for Russia"),
        (
            {USA: 4, RUS: 3, JPN: 2, ITA: 1},
            "four for the United States, three for Russia, two for Japan and one for "
            "Italy",
        ),
        (
            {USA: 4, RUS: 3, JPN: 2, ITA: 1, CUB: 1},
            "four for the United States, three for Russia, two for Japan and two for "
            "other nations",
        ),
        # Japan is no more than those that are left out.
        (
            {USA: 4, RUS: 3, JPN: 1, ITA: 1, CUB: 1},
            "four for the United States, three for Russia and three for other nations",
        ),
    ],
)
def test_a_vehicle_s_spaceflights_are_shared_out_among_nations(numbers, told):
    flown = launches(
        *(
            (f"{nation.code} {one}", "M-1", 1990, nation)
            for nation, number in numbers.items()
            for one in range(number)
        )
    )
    [first, *_rest] = vehicle_lead(SHUTTLE, flown, 0)

    assert "have launched to space on the Space Shuttle: " in first
    assert first.endswith(f"{told}.")


def test_a_vehicle_that_stays_below_orbit_says_from_which_height_it_counts():
    flown = [Launch("Ann", "Ann", "F", "M-1", 1963, USA, in_orbit=False)]

    assert vehicle_lead(Vehicle(name="X-15"), flown, 0)[0].startswith(
        "Ann is the only person to have launched above 100 km on the X-15: "
    )


def test_people_launched_on_an_agency_s_own_spacecraft():
    flown = launches(("Ann", "M-1", 1985, USA), ("Bob", "M-2", 1990, None))

    assert agency_lead(ANYBODY, flown, 0, 12) == [
        "Two people have launched to space in seats sponsored by the US Air Force: two "
        "spaceflights, in 1985 and 1990, one on a spacecraft of the United States and "
        "one on one of no one nation.",
        "The first was Ann, on M-1 in 1985.",
        "12 people have launched to space on its own spacecraft.",
    ]


def test_an_agency_that_ended_sponsored_and_operated():
    over = Agency(short_name="RKA", existed_until=datetime.date(1999, 5, 25))
    flown = launches(("Ann", "M-1", 1995, RUS))

    assert agency_lead(over, flown, 0, 1) == [
        "Ann is the only person who launched to space in a seat sponsored by RKA: one "
        "spaceflight, in 1995 on M-1, a spacecraft of Russia.",
        "One person launched to space on its own spacecraft.",
    ]


def test_of_an_agency_that_sponsored_nobody_its_spacecraft_are_told():
    assert agency_lead(ANYBODY, [], 0, 2) == [
        "Two people have launched to space on spacecraft of the US Air Force."
    ]


def test_an_agency_that_flew_nobody_says_so_and_a_company_says_nothing():
    company = Agency(short_name="ULA", kind=AgencyKind.COMPANY)

    assert agency_lead(ANYBODY, [], 0, 0) == [
        "No one that the US Air Force sponsored flew to space in the period the "
        "catalogue covers."
    ]
    assert agency_lead(company, [], 0, 0) == []


def test_launches_are_spaceflights_by_day(exchange_era, russia, america):
    seats = SeatAssignment.objects.all()
    found = launches_of(seats, OPERATORS)

    assert [(each.name, each.mission, each.year) for each in found] == [
        ("Sergey Prokopyev", "Soyuz Ms 22", 2022),
        ("Frank Rubio", "Soyuz Ms 22", 2022),
        ("Nicole Mann", "Crew 5", 2022),
        ("Anna Kikina", "Crew 5", 2022),
        ("Oleg Kononenko", "Soyuz Ms 30", 2024),
    ]
    assert [each.nation for each in found] == [russia, russia, america, america, russia]
    flown_for = [each.nation for each in launches_of(seats, FLOWN_FOR)]
    assert flown_for == [russia, america, america, russia, russia]

"""Missions by each of their filters."""

import pytest

from ..conftest import utc
from ..reading import first_cells


def missions(client, query):
    return set(first_cells(client.get(f"/missions/?{query}")))


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("vehicle=crew-dragon", {"Crew 5", "Crew 99"}),
        ("family=Soyuz", {"Soyuz Ms 22", "Soyuz Ms 23", "Soyuz Ms 30"}),
        ("family=Soyuz&vehicle=crew-dragon", set()),
        ("nation=USA", {"Soyuz Ms 22", "Soyuz Ms 23", "Crew 5", "Crew 99"}),
        ("nation=RUS", {"Soyuz Ms 22", "Soyuz Ms 23", "Crew 5", "Soyuz Ms 30"}),
        ("station=iss", {"Soyuz Ms 22", "Soyuz Ms 23", "Crew 5"}),
        ("outcome=in-flight", {"Soyuz Ms 30"}),
        ("outcome=planned", {"Crew 99"}),
        ("outcome=lost", set()),
        ("year_from=2023", {"Soyuz Ms 23", "Soyuz Ms 30", "Crew 99"}),
        ("year_to=2022", {"Soyuz Ms 22", "Crew 5"}),
        ("year_from=2023&year_to=2023", {"Soyuz Ms 23"}),
        ("days_from=189", {"Soyuz Ms 23"}),
        ("days_to=186", {"Crew 5"}),
        ("people_from=2&people_to=2", {"Soyuz Ms 22", "Crew 5"}),
        ("people_to=0", {"Soyuz Ms 23"}),
        ("reach=orbital&outcome=planned", {"Crew 99"}),
        ("reach=suborbital", set()),
        ("mixed=on", {"Soyuz Ms 22", "Soyuz Ms 23", "Crew 5"}),
        ("vehicle=soyuz-ms&nation=USA", {"Soyuz Ms 22", "Soyuz Ms 23"}),
        ("q=soyuz 22", {"Soyuz Ms 22"}),
        ("q=kikina", {"Crew 5"}),
        ("q=кикина", {"Crew 5"}),
    ],
)
def test_missions_by(client, exchange_era, query, shown):
    assert missions(client, query) == shown


def test_a_family_holds_all_its_vehicles(client, exchange_era, fly, roscosmos):
    older = roscosmos.vehicles_operated.create(
        slug="soyuz-tm", name="Soyuz TM", family="Soyuz", seats=3
    )
    fly("soyuz-tm-5", 1988, vehicle=older)

    assert missions(client, "family=Soyuz&year_to=2022") == {
        "Soyuz Tm 5",
        "Soyuz Ms 22",
    }


@pytest.mark.parametrize(
    ("agency", "shown"),
    [
        ("spacex", {"Crew 5", "Crew 99"}),  # operates the vehicle
        ("nasa", {"Crew 5", "Crew 99", "Soyuz Ms 22", "Soyuz Ms 23"}),  # aboard
    ],
)
def test_missions_by_agency_that_flies_it_or_is_aboard(
    client, exchange_era, agency, shown
):
    assert missions(client, f"agency={agency}") == shown


def test_a_backup_does_not_make_a_nation_aboard(client, america, fly, person, seat):
    seat(fly("soyuz-ms-20"), person("Some Backup"), status="backup", nation=america)

    assert missions(client, "nation=USA") == set()


def test_a_backup_does_not_make_a_crew_mixed(client, america, crew_of, person, seat):
    seat(crew_of("soyuz-ms-20"), person("Some One"), status="backup", nation=america)

    assert missions(client, "mixed=on") == set()


def test_a_backup_does_not_make_an_agency_aboard(client, fly, nasa, person, seat):
    seat(fly("soyuz-ms-20"), person("Some Backup"), status="backup", agency=nasa)

    assert missions(client, "agency=nasa") == set()


def test_a_nation_aboard_on_return_alone_is_aboard(client, america, fly, person, seat):
    seat(fly("soyuz-ms-23"), person("Frank Rubio"), "down", nation=america)

    assert missions(client, "nation=USA") == {"Soyuz Ms 23"}


@pytest.mark.parametrize("q", ["союз мс 22", "ms-22", "kazbek"])
def test_a_mission_is_found_by_its_other_names(client, fly, q):
    fly("soyuz-ms-22", aliases="Союз МС-22\nISS-68S", callsign="Kazbek")
    fly("soyuz-ms-21")

    assert missions(client, f"q={q}") == {"Soyuz Ms 22"}


@pytest.mark.parametrize(
    ("sort", "shown"),
    [
        ("name", ["Aaa", "Bbb", "Ccc"]),
        ("-name", ["Ccc", "Bbb", "Aaa"]),
        ("launched", ["Bbb", "Ccc", "Aaa"]),
        ("-launched", ["Ccc", "Bbb", "Aaa"]),
        ("landed", ["Ccc", "Bbb", "Aaa"]),
        ("-landed", ["Bbb", "Ccc", "Aaa"]),
    ],
)
def test_missions_sort_both_ways_with_the_unknown_last(client, fly, sort, shown):
    fly("aaa", outcome="planned", launched_at=None, launch_precision="")
    fly("bbb", launched_at=utc(2020, 1, 1), landed_at=utc(2023, 1, 1))
    fly("ccc", launched_at=utc(2021, 1, 1), landed_at=utc(2022, 1, 1))

    assert first_cells(client.get(f"/missions/?sort={sort}")) == shown

import datetime

import pytest

from ..reading import (
    addresses,
    csv_rows,
    first_cells,
    links,
    rows,
    section,
    tree,
    words,
)


def test_the_list_counts_missions_people_and_nations(client, exchange_era):
    assert rows(client.get("/stations/")) == [
        [
            *("ISS International Space Station", "Roscosmos", "–", "–"),
            *("Soyuz MS, Crew Dragon", "3", "4", "2"),
        ]
    ]
    [found] = csv_rows(client.get("/stations.csv"))
    assert found["vehicles"] == "soyuz-ms crew-dragon"


def test_a_free_flight_is_no_visit(client, exchange_era, crew_of):
    crew_of("sts-125", 2009)

    assert rows(client.get("/stations/"))[0][5:] == ["3", "4", "2"]


def test_a_flight_that_is_planned_or_cancelled_did_not_dock(client, exchange_era, fly):
    for outcome in ("planned", "cancelled"):
        fly(f"soyuz-{outcome}", 2031, outcome=outcome, station=exchange_era.station)

    assert rows(client.get("/stations/"))[0][5] == "3"


def test_numbers_lead_to_as_many_rows(client, exchange_era):
    page = client.get("/stations/")
    for address, number in [
        ("/missions/?station=iss&flown=on", 3),
        ("/explore/?station=iss&by=person&count=spaceflights", 4),
        ("/explore/?station=iss&by=nation&count=people", 2),
    ]:
        assert address in addresses(page)
        assert len(rows(client.get(address))) == number


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("operator=nasa", ["Skylab"]),
        ("vehicle=soyuz-ms", ["ISS"]),
        ("vehicle=crew-dragon", ["ISS"]),
        ("q=international", ["ISS"]),
        ("q=LAB", ["Skylab"]),
        ("sort=-people", ["ISS", "Skylab"]),
        ("sort=launched", ["Skylab", "ISS"]),
    ],
)
def test_what_the_list_can_be_asked(client, exchange_era, skylab, query, names):
    assert first_cells(client.get(f"/stations/?{query}")) == names


@pytest.fixture
def skylab(nasa):
    made = type(nasa).stations.rel.related_model.objects.create(
        slug="skylab",
        name="Skylab",
        short_name="Skylab",
        in_orbit_from=datetime.date(1973, 5, 14),
        in_orbit_until=datetime.date(1979, 7, 11),
        note="It was launched without a crew.",
    )
    made.operators.add(nasa)
    return made


def test_a_vehicle_whose_flights_are_planned_did_not_dock(client, exchange_era, skylab):
    exchange_era.planned.station = skylab
    exchange_era.planned.save()

    assert first_cells(client.get("/stations/?vehicle=crew-dragon")) == ["ISS"]


def test_the_files_say_who_operates_it(client, exchange_era, skylab):
    found = csv_rows(client.get("/stations.csv?operator=nasa"))

    assert found == [
        {
            "station": "skylab",
            "name": "Skylab",
            "short_name": "Skylab",
            "operators": "nasa",
            "in_orbit_from": "1973-05-14",
            "in_orbit_until": "1979-07-11",
            "missions_docked": "0",
            "people": "0",
            "nations": "0",
            "wikidata": "",
            "note": "It was launched without a crew.",
            "cites": "",
            "vehicles": "",
        }
    ]


def test_the_page_says_who_was_aboard_by_nation(client, exchange_era):
    page = client.get("/stations/iss/")

    assert "4 people were aboard, flying for 2 nations, on 3 missions" in words(page)
    assert rows(page) == [
        ["Russia", "2", "2", "527"],
        ["United States", "2", "2", "527"],
    ]
    assert "Total 4 4 1,055" in section(page, "nations")


def test_days_run_to_the_persons_own_landing(client, exchange_era):
    told = section(client.get("/stations/iss/"), "people")

    assert "Rubio, Frank 370 days" in told
    assert "Mann, Nicole 157 days" in told


def test_a_spaceflight_that_lasts_has_no_days_yet(client, exchange_era):
    exchange_era.ms30.station = exchange_era.station
    exchange_era.ms30.save()

    page = client.get("/stations/iss/")

    assert "1 spaceflight that still lasts is not counted." in section(page, "nations")
    assert "Kononenko, Oleg in space" in section(page, "people")


def test_the_page_says_who_operated_it_and_when(client, skylab):
    told = words(client.get("/stations/skylab/"))

    assert "In orbit from 14 May 1973 to 11 July 1979. Operated by NASA." in told
    assert "It was launched without a crew." in told
    assert "No crew has been aboard" in told


def test_missions_that_docked_and_those_planned_stand_apart(client, exchange_era):
    exchange_era.planned.station = exchange_era.station
    exchange_era.planned.save()
    page = client.get("/stations/iss/")

    assert "Crew 5" in section(page, "missions-1")
    assert "Crew 99" not in section(page, "missions-1")
    assert "Crew 99" in section(page, "missions-2")


def test_crews_over_the_years_are_drawn_where_there_are_years(
    client, crew_of, exchange_era
):
    def drawn():
        page = client.get("/stations/iss/")
        return tree(page).find(".//figure[@class='chart']") is not None

    assert not drawn()
    crew_of("soyuz-ms-10", 2018, station=exchange_era.station)
    assert drawn()


def test_a_mission_leads_to_its_station_and_the_station_to_its_sources(
    client, exchange_era, source
):
    exchange_era.station.sources.add(source)

    assert (
        links(client.get("/missions/soyuz-ms-22/"))["International Space Station"]
        == "/stations/iss/"
    )
    assert links(client.get("/missions/"))["ISS"] == "/stations/iss/"
    assert "An agency: A page." in section(client.get("/stations/iss/"), "sources")


def test_a_station_that_was_launched_and_has_not_fallen_is_still_in_orbit(
    client, exchange_era
):
    exchange_era.station.in_orbit_from = datetime.date(1998, 11, 20)
    exchange_era.station.save()

    assert rows(client.get("/stations/"))[0][2:4] == [
        "20 November 1998",
        "still in orbit",
    ]
    assert "In orbit since 20 November 1998." in words(client.get("/stations/iss/"))

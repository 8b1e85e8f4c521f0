"""The questions of docs/questions.md, each answer reckoned from the fixtures."""

import re
from collections import Counter

import pytest
from django.conf import settings

from ..reading import csv_rows
from .plain import (
    FLOWN,
    NATIONS,
    PEOPLE,
    SEATS,
    SPACEFLIGHTS,
    UP,
    aboard,
    agency,
    end_of,
    groups,
    mission,
    moment,
    nation,
    operators_nation,
    people,
    person,
    rows_of,
    station,
    vehicle,
)
from .test_explore import DAY, born_to_the_day, foreign, lived, slug, year
from .test_filters import age
from .test_stations import days

PAGE = (settings.BASE_DIR / "docs" / "questions.md").read_text(encoding="utf-8")
ADDRESSES = re.findall(r"`(/[^`]+)`", PAGE.split("## Filters")[0])
WOMEN = [seat for seat in SPACEFLIGHTS if PEOPLE[person(seat)].get("sex") == "F"]


def data(client, address):
    path, _mark, query = address.partition("?")
    return csv_rows(client.get(f"{path.rstrip('/')}.csv?{query}"))


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_address_answers(client, address):
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    ("by", "key"), [("nation", nation), ("vehicle", lambda s: vehicle(s)["slug"])]
)
def test_women(client, by, key):
    rows = data(client, f"/explore/?sex=F&by={by}&count=people")

    assert {row[by]: int(row["people"]) for row in rows} == {
        name: people(seats) for name, seats in groups(WOMEN, key).items()
    }


def test_americans_on_soyuz_by_year(client):
    rows = data(client, "/explore/?nation=USA&family=Soyuz&by=year")
    held = groups(SPACEFLIGHTS, lambda s: (nation(s), vehicle(s)["family"], year(s)))

    for row in rows:
        own = held["USA", "Soyuz", int(row["year"])]
        assert int(row["spaceflights"]) == len(own)
    assert sum(int(row["spaceflights"]) for row in rows) == sum(
        len(seats) for key, seats in held.items() if key[:2] == ("USA", "Soyuz")
    )


def test_the_share_on_foreign_spacecraft_by_nation_and_decade(client):
    rows = data(client, "/explore/?across=decade&count=foreign_share")
    held = groups(SPACEFLIGHTS, lambda s: (nation(s), year(s) // 10 * 10))

    found = {
        (row["nation"], int(row["decade"])): float(row["foreign_share"])
        for row in rows
        if row["foreign_share"]
    }
    assert found == {
        key: round(100 * len([*filter(foreign, seats)]) / len(seats), 1)
        for key, seats in held.items()
    }


def test_who_was_in_space_on_14_july_1998(client):
    rows = data(client, "/in-space/1998-07-14/")

    assert {row["person"] for row in rows} == aboard("1998-07-14")
    assert len(rows) == 2


def test_nations_on_soyuz_and_never_on_an_american_spacecraft(client):
    flown = groups([seat for seat in SEATS if seat["status"] == "flown"], nation)
    expected = {
        code
        for code in NATIONS
        if any(vehicle(seat)["family"] == "Soyuz" for seat in flown[code])
        and all(operators_nation(seat) != "USA" for seat in flown[code])
    }

    found = data(client, "/nations/?flown_on=Soyuz&never_on=USA")
    assert {row["nation"] for row in found} == expected
    assert len(expected) == 15


def test_the_most_days_of_a_german(client):
    first = data(client, "/explore/?by=person&count=days&nation=DEU&sort=-total")[0]
    flown = [seat for seat in SPACEFLIGHTS if nation(seat) == "DEU"]
    most = {who: days(seats) for who, seats in groups(flown, person).items()}

    assert most[first["person"]] == int(first["days"]) == max(most.values())


def test_the_three_spacecraft_club(client):
    families = {
        who: {vehicle(seat)["family"] for seat in seats}
        for who, seats in groups(SPACEFLIGHTS, person).items()
    }

    assert {row["person"] for row in data(client, "/crew/?families=3")} == {
        who for who, flown in families.items() if len(flown) >= 3
    }


def test_all_women_crews(client):
    crews = groups(SPACEFLIGHTS, lambda seat: seat["mission"][0])

    assert {row["mission"] for row in data(client, "/missions/?crew=all-women")} == {
        slug
        for slug, seats in crews.items()
        if all(PEOPLE[person(seat)].get("sex") == "F" for seat in seats)
    }


def test_the_prices_of_nasas_soyuz_seats(client):
    query = "agency=nasa&family=Soyuz&leg=up&status=flown&sort=launched"
    rows = data(client, f"/seats/?{query}")
    seats = [s for s in UP if agency(s) == "nasa" and vehicle(s)["family"] == "Soyuz"]

    assert {
        (row["mission"], row["person"]): (
            row["price"],
            row["currency"],
            row["price_note"],
        )
        for row in rows
    } == {
        (seat["mission"][0], person(seat)): (
            str(seat.get("price", "")),
            seat.get("currency", ""),
            seat.get("price_note", ""),
        )
        for seat in seats
    }
    launched = [row["launched_at"] for row in rows]
    assert launched == sorted(launched)
    assert sum(
        "price" in seat and mission(seat)["launched_at"] > "2006" for seat in seats
    )


def test_nasas_soyuz_seats_by_year_and_terms(client):
    query = "agency=nasa&family=Soyuz&by=year&across=arrangement&count=up"
    seats = [s for s in UP if agency(s) == "nasa" and vehicle(s)["family"] == "Soyuz"]

    found = {
        (int(row["year"]), row["arrangement"]): int(row["up"])
        for row in data(client, f"/explore/?{query}")
        if row["up"] not in ("", "0")
    }
    assert found == Counter((year(seat), seat.get("arrangement", "")) for seat in seats)
    assert sum(found.values()) == 67


def test_who_flew_at_60_or_later(client):
    query = "age_from=60&leg=up&status=flown&reach=space"
    rows = data(client, f"/seats/?{query}")
    expected = {
        (seat["mission"][0], person(seat))
        for seat in SPACEFLIGHTS
        if (years := age(seat)) is not None and years >= 60
    }

    assert {(row["mission"], row["person"]) for row in rows} == expected
    assert len(expected) == 26


def test_women_on_soyuz(client):
    rows = data(client, "/explore/?sex=F&by=family&count=people")
    found = {row["family"]: int(row["people"]) for row in rows}

    held = groups(WOMEN, lambda seat: vehicle(seat)["family"])
    assert found == {family: people(seats) for family, seats in held.items()}
    assert (found["Soyuz"], found["Space Shuttle"]) == (23, 48)


def test_who_was_in_space_on_11_september_2001(client):
    rows = data(client, "/in-space/2001-09-11/")

    assert {row["person"] for row in rows} == aboard("2001-09-11")
    assert {row["station"] for row in rows} == {"iss"}


def test_which_japanese_flew_on_which_spacecraft(client):
    rows = data(client, "/explore/?nation=JPN&by=person&across=vehicle")
    flown = [seat for seat in SPACEFLIGHTS if nation(seat) == "JPN"]

    found = {
        (row["person"], row["vehicle"]): int(row["spaceflights"])
        for row in rows
        if row["spaceflights"] not in ("", "0")
    }
    assert found == {
        key: len(seats)
        for key, seats in groups(
            flown, lambda seat: (person(seat), vehicle(seat)["slug"])
        ).items()
    }
    assert people(flown) == 14


def test_days_per_spaceflight_of_esas_astronauts_by_decade(client):
    address = "/explore/?agency=esa&by=decade&count=days_per_spaceflight"
    found = {
        int(row["decade"]): float(row["days_per_spaceflight"])
        for row in data(client, address)
    }
    ended = [s for s in SPACEFLIGHTS if agency(s) == "esa" and end_of(s)]

    for decade, seats in groups(ended, lambda seat: year(seat) // 10 * 10).items():
        seconds = sum(
            (moment(end_of(s)) - moment(mission(s)["launched_at"])).total_seconds()
            for s in seats
        )
        assert found[decade] == pytest.approx(seconds / 86400 / len(seats), abs=0.06)


def test_crews_of_one_and_crewed_launches_from_kennedy(client):
    crews = groups(UP, lambda seat: seat["mission"][0])
    alone = data(client, "/missions/?people_from=1&people_to=1&flown=on")
    address = "/explore/?launch_site=Kennedy+Space+Center&by=decade&count=missions"

    assert {row["mission"] for row in alone} == {
        slug for slug, seats in crews.items() if len(seats) == 1
    }
    there = {
        mission(seat)["slug"]: year(seat) // 10 * 10
        for seat in SPACEFLIGHTS
        if mission(seat)["launch_site"].startswith("Kennedy Space Center")
    }
    assert {
        int(row["decade"]): int(row["missions"]) for row in data(client, address)
    } == Counter(there.values())


def test_women_who_commanded_a_spacecraft_at_launch(client):
    rows = data(client, "/seats/?role=commander&sex=F&leg=up&status=flown")

    assert {(row["mission"], row["person"]) for row in rows} == {
        (seat["mission"][0], person(seat))
        for seat in UP
        if seat.get("role") == "commander" and PEOPLE[person(seat)].get("sex") == "F"
    }


def test_the_average_age_by_decade(client):
    rows = data(client, "/explore/?by=decade&count=average_age")
    known = groups(filter(born_to_the_day, SPACEFLIGHTS), lambda s: year(s) // 10 * 10)

    assert {int(row["decade"]): float(row["average_age"]) for row in rows} == {
        decade: round(sum(lived(s) / DAY / 365.2425 for s in seats) / len(seats), 1)
        for decade, seats in known.items()
    }


def test_who_flew_on_both_soyuz_and_the_shuttle(client):
    families = groups(FLOWN, person)
    both = {
        who
        for who, seats in families.items()
        if {"Soyuz", "Space Shuttle"} <= {vehicle(seat)["family"] for seat in seats}
    }

    rows = data(client, "/crew/?flown_on=Soyuz&vehicle=space-shuttle")
    assert {row["person"] for row in rows} == both
    assert len(both) == 67


def test_the_terms_of_nasas_soyuz_seats_and_who_commanded_most(client):
    terms = data(client, "/explore/?by=arrangement&agency=nasa&family=Soyuz&count=up")
    held = Counter(
        seat.get("arrangement", "")
        for seat in UP
        if agency(seat) == "nasa" and vehicle(seat)["family"] == "Soyuz"
    )
    assert {row["arrangement"]: int(row["up"]) for row in terms} == held
    assert (held["purchase"], held["barter"]) == (45, 15)

    query = "by=person&role=commander&count=up&sort=-total"
    found = {
        row["person"]: int(row["up"]) for row in data(client, f"/explore/?{query}")
    }
    assert found == Counter(person(s) for s in UP if s.get("role") == "commander")
    assert list(found)[:2] == ["gennady-padalka", "jim-wetherbee"]


def test_spaceflights_of_300_days_or_more(client):
    rows = data(client, "/seats/?days_from=300&leg=up&status=flown&sort=-days")
    long = {
        (seat["mission"][0], person(seat))
        for seat in UP
        if end_of(seat)
        and (moment(end_of(seat)) - moment(mission(seat)["launched_at"])).days >= 300
    }

    assert {(row["mission"], row["person"]) for row in rows} == long
    assert len(long) == 16


def test_the_spacecraft_that_launched_most_often_and_the_missions_of_one(client):
    rows = data(client, "/explore/?by=spacecraft&count=missions&sort=-total")
    held = groups(SPACEFLIGHTS, lambda seat: slug(mission(seat).get("spacecraft")))
    missions = {ship: {s["mission"][0] for s in seats} for ship, seats in held.items()}

    assert (rows[0]["spacecraft"], int(rows[0]["missions"])) == max(
        ((ship, len(them)) for ship, them in missions.items() if ship),
        key=lambda pair: pair[1],
    )
    found = data(client, "/missions/?spacecraft=endeavour-c206&flown=on")
    assert {row["mission"] for row in found} == missions["endeavour-c206"]


def test_nations_by_sex_and_decade_and_what_docked_at_mir(client):
    def asked(query):
        return {row["nation"] for row in data(client, f"/nations/?{query}")}

    women = [s for s in FLOWN if PEOPLE[person(s)].get("sex") == "F"]
    assert asked("sex=F") == set(map(nation, women))
    eighties = {nation(seat) for seat in UP if 1980 <= year(seat) < 1990}
    assert asked("decade=1980") == eighties
    assert len(eighties) == 17
    vehicles = {vehicle(seat)["slug"] for seat in FLOWN if station(seat) == "mir"}
    assert {
        row["vehicle"] for row in data(client, "/vehicles/?station=mir")
    } == vehicles


def test_exchanges_by_vehicle_and_women_taken_off_a_crew(client):
    traded = [seat for seat in SEATS if seat.get("exchange")]
    on_dragon = {
        seat["exchange"][0] for seat in traded if vehicle(seat)["slug"] == "crew-dragon"
    }
    rows = data(client, "/swaps/?vehicle=crew-dragon")
    assert {row["exchange"] for row in rows} == on_dragon

    off = {
        change["slug"]
        for change in rows_of("15_assignment_changes.json")
        if change["kind"] in ("withdrawn", "replaced")
        and not change.get("as_backup")
        and PEOPLE[change["person"][0]].get("sex") == "F"
    }
    found = data(client, "/changes/?sex=F&bumped=on")
    assert {row["change"] for row in found} == off


def test_nations_that_flew_and_never_on_an_american_spacecraft(client):
    found = data(client, "/nations/?flights_from=1&never_on=USA")
    americans = {nation(seat) for seat in FLOWN if operators_nation(seat) == "USA"}

    assert {row["nation"] for row in found} == {*map(nation, SPACEFLIGHTS)} - americans


def test_nations_beyond_low_earth_orbit(client):
    found = data(client, "/nations/?reach=beyond")
    people = data(client, "/crew/?reach=beyond")
    beyond = [seat for seat in UP if mission(seat).get("reach") == "beyond-low-orbit"]

    assert {row["nation"] for row in found} == {*map(nation, beyond)}
    assert {row["person"] for row in people} == {*map(person, beyond)}


@pytest.mark.parametrize("sign", ["", "-"])
def test_launch_seats_by_exact_age(client, sign):
    """Those whose day of birth is not known come last both ways."""
    found = data(client, f"/seats/?leg=up&status=flown&sort={sign}age")
    seat_of = {(seat["mission"][0], person(seat)): seat for seat in UP}
    seats = [seat_of[row["mission"], row["person"]] for row in found]
    known = [seat for seat in seats if born_to_the_day(seat)]
    lived_there = [(age(seat), lived(seat)) for seat in known]

    assert seats[: len(known)] == known
    assert lived_there == sorted(lived_there, reverse=bool(sign))


@pytest.mark.parametrize("sign", ["", "-"])
def test_people_by_exact_age_at_their_first_launch(client, sign):
    found = data(client, f"/crew/?sort={sign}age")
    first = {}
    for seat in sorted(SPACEFLIGHTS, key=lambda seat: mission(seat)["launched_at"]):
        first.setdefault(person(seat), seat)
    seats = [first[row["person"]] for row in found if row["person"] in first]
    known = [seat for seat in seats if born_to_the_day(seat)]
    lived_there = [(age(seat), lived(seat)) for seat in known]

    assert lived_there == sorted(lived_there, reverse=bool(sign))


def test_nobody_went_beyond_low_earth_orbit_but_to_the_moon():
    """As the search says of "moon"; another destination asks for a word of its own."""
    beyond = [seat for seat in UP if mission(seat).get("reach") == "beyond-low-orbit"]

    assert {vehicle(seat)["family"] for seat in beyond} == {"Apollo", "Orion"}

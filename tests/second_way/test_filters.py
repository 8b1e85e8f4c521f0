"""Filters of people, crews and time, held against plain Python over the files."""

import datetime
import re
from collections import Counter, defaultdict

import pytest

from missions.models.spaceflight_facts import age_at_launch

from ..reading import csv_rows
from .plain import (
    DOWN,
    FLOWN,
    LAUNCH_OF,
    MISSIONS,
    NATIONS,
    PEOPLE,
    RETURN_OF,
    SEATS,
    end_of,
    in_space,
    leg,
    mission,
    moment,
    nation,
    operators_nation,
    own_launch,
    person,
    vehicle,
)

UP = leg(FLOWN, "up")
SPACEFLIGHTS = in_space(UP)
FLOWN_UP = "leg=up&status=flown"


@pytest.fixture
def number(client):
    """How many rows the data hold: number("/seats", "sex=F")."""

    def ask(path, query):
        answer = client.get(f"{path}.csv?{query}")
        assert answer.status_code == 200, answer.getvalue()
        return len(csv_rows(answer))

    return ask


def age(seat):
    born, precision = (
        PEOPLE[person(seat)].get("born_on"),
        PEOPLE[person(seat)].get("birth_precision"),
    )
    if precision != "day":
        return None
    born = datetime.date.fromisoformat(born)
    day = moment(own_launch(seat)).date()
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def is_woman(seat):
    return PEOPLE[person(seat)].get("sex") == "F"


def days(seat):
    """Whole days of a launch seat's spaceflight; None while it lasts."""
    time = elapsed(seat)
    return None if time is None else time.days


def elapsed(seat):
    end = end_of(seat)
    return moment(end) - moment(mission(seat)["launched_at"]) if end else None


def in_order(seats):
    return sorted(seats, key=lambda seat: mission(seat)["launched_at"])


def by_person():
    found = defaultdict(list)
    for seat in in_order(SPACEFLIGHTS):
        found[seat["person"][0]].append(seat)
    return found


def crews():
    found = defaultdict(list)
    for seat in SPACEFLIGHTS:
        found[seat["mission"][0]].append(seat)
    return found


@pytest.mark.parametrize("sex", ["F", "M"])
def test_sex(number, sex):
    expected = [seat for seat in UP if PEOPLE[person(seat)].get("sex") == sex]

    assert number("/seats", f"{FLOWN_UP}&sex={sex}") == len(expected) > 100


LEGS = {"leg=up&status=flown": UP, "leg=down&status=flown": DOWN}


def within(values, first, last):
    return sum(value is not None and first <= value <= last for value in values)


@pytest.mark.parametrize("leg", LEGS)
@pytest.mark.parametrize(("first", "last"), [(70, 150), (0, 29), (40, 40)])
def test_age_at_launch(number, leg, first, last):
    asked = f"{leg}&age_from={first}&age_to={last}"

    assert number("/seats", asked) == within(map(age, LEGS[leg]), first, last) > 0


@pytest.mark.parametrize("leg", LEGS)
@pytest.mark.parametrize(("first", "last"), [(365, 9999), (0, 0), (5, 7)])
def test_days_of_the_spaceflight(number, leg, first, last):
    lengths = [days(LAUNCH_OF.get(id(seat), seat)) for seat in LEGS[leg]]
    asked = f"{leg}&days_from={first}&days_to={last}"

    assert number("/seats", asked) == within(lengths, first, last) > 0


def test_first_spaceflights(number):
    first = [seats[0] for seats in by_person().values()]
    returned = [RETURN_OF[id(seat)] for seat in SPACEFLIGHTS if RETURN_OF[id(seat)]]
    home = sum(bool(RETURN_OF[id(seat)]) for seat in first)

    assert number("/seats", f"{FLOWN_UP}&first=yes") == len(first)
    assert number("/seats", f"{FLOWN_UP}&first=no") == len(SPACEFLIGHTS) - len(first)
    assert number("/seats", "leg=down&first=yes") == home > 0
    assert number("/seats", "leg=down&first=no") == len(returned) - home > 0


def test_return_rows_hold_the_facts_of_their_spaceflight(client):
    """A sum over both legs is twice that over the launches that ended in a landing."""
    rows = csv_rows(client.get("/seats.csv?status=flown"))
    facts = "days", "first", "age", "returned_at"
    told = defaultdict(list)
    for row in rows:
        told[row["leg"]].append((row["person"], *(row[name] for name in facts)))
    landed = [row for row in told["up"] if row[-1]]

    assert sorted(told["down"]) == sorted(landed)
    assert len(landed) > 1500


@pytest.mark.parametrize("decade", [1960, 1980, 2020])
def test_decades(number, decade):
    years = [int(mission(seat)["launched_at"][:4]) for seat in UP]
    expected = sum(decade <= year < decade + 10 for year in years)

    assert number("/seats", f"{FLOWN_UP}&decade={decade}") == expected > 0


@pytest.mark.parametrize("site", ["Baikonur", "Launch Site One, West Texas", "Mojave"])
def test_launch_sites(number, site):
    def is_there(row):
        rest = row.get("launch_site", "").removeprefix(site)
        begins = row.get("launch_site", "").startswith(site)
        return begins and (not rest or rest.startswith((", pad ", ", site ")))

    expected = sum(is_there(row) for row in MISSIONS.values())

    assert number("/missions", f"launch_site={site}") == expected > 0


SEVERAL = {
    "nation=RUS,USA": lambda seat: seat["nation"][0] in ("RUS", "USA"),
    "vehicle=soyuz-ms,crew-dragon": lambda seat: (
        mission(seat)["vehicle"][0] in ("soyuz-ms", "crew-dragon")
    ),
    "vehicle=soyuz-ms,crew-dragon&nation=JPN,CAN,DEU": lambda seat: (
        mission(seat)["vehicle"][0] in ("soyuz-ms", "crew-dragon")
        and seat["nation"][0] in ("JPN", "CAN", "DEU")
    ),
    "role=unknown,participant": lambda seat: (
        seat.get("role", "") in ("", "participant")
    ),
    "sex=F,unknown": lambda seat: PEOPLE[person(seat)].get("sex") != "M",
    "station=mir,none": lambda seat: (
        (mission(seat).get("station") or ["none"])[0] in ("mir", "none")
    ),
    "decade=1960,2020": lambda seat: mission(seat)["launched_at"][:3] in ("196", "202"),
    "launch_site=Launch Site One, West Texas,Mojave": lambda seat: (
        mission(seat)["launch_site"] in ("Launch Site One, West Texas", "Mojave")
    ),
}


@pytest.mark.parametrize(("query", "is_asked"), SEVERAL.items(), ids=SEVERAL)
def test_several_values(number, query, is_asked):
    expected = sum(map(is_asked, UP))

    assert number("/seats", f"{FLOWN_UP}&{query}") == expected > 0


@pytest.mark.parametrize("query", ["nation=RUS,USA", "family=Soyuz,Dragon"])
def test_several_values_in_the_query_finder(client, query):
    name, values = query.split("=")
    key = {
        "nation": lambda seat: seat["nation"][0],
        "family": lambda seat: vehicle(seat)["family"],
    }[name]
    found = csv_rows(client.get(f"/explore.csv?by={name}&{query}"))
    expected = Counter(key(s) for s in SPACEFLIGHTS if key(s) in values.split(","))

    assert {row[name]: int(row["spaceflights"]) for row in found} == expected


def test_several_values_in_records(client):
    oldest = csv_rows(client.get("/records/oldest.csv?nation=DEU,FRA&sex=F,M"))
    ages = [age(s) for s in SPACEFLIGHTS if s["nation"][0] in ("DEU", "FRA")]

    assert int(oldest[0]["age"]) == max(filter(None, ages))


def test_stations_and_free_flights(number):
    for path, rows in (("/missions", MISSIONS.values()), ("/seats", map(mission, UP))):
        stations = Counter((row.get("station") or ["none"])[0] for row in rows)
        for station, expected in stations.items():
            asked = f"station={station}" + (f"&{FLOWN_UP}" if path == "/seats" else "")
            assert number(path, asked) == expected, (path, station)


def test_crews(number):
    first = {seats[0]["mission"][0] + who for who, seats in by_person().items()}
    expected = Counter()
    for crew in crews().values():
        expected["all-women"] += all(
            PEOPLE[person(seat)].get("sex") == "F" for seat in crew
        )
        expected["one-nation"] += len({seat["nation"][0] for seat in crew}) == 1
        expected["all-first-flight"] += all(
            seat["mission"][0] + seat["person"][0] in first for seat in crew
        )

    for word in ("all-women", "one-nation", "all-first-flight"):
        assert number("/missions", f"crew={word}") == expected[word] > 0, word


def test_crews_that_flew_again(number):
    people = [
        frozenset(seat["person"][0] for seat in crew) for crew in crews().values()
    ]
    again = [crew for crew in people if len(crew) > 1 and people.count(crew) > 1]

    assert number("/missions", "same_crew=on") == len(again) > 0


@pytest.mark.parametrize("least", [1, 4, 7])
def test_numbers_of_spaceflights(number, least):
    numbers = [len(seats) for seats in by_person().values()]

    at_least = sum(flights >= least for flights in numbers)
    assert number("/crew", f"flights_from={least}") == at_least > 0
    exactly = sum(flights == least for flights in numbers)
    assert number("/crew", f"flights_from={least}&flights_to={least}") == exactly


@pytest.mark.parametrize("least", [500, 878, 1000])
def test_days_in_all(number, least):
    expected = 0
    for seats in by_person().values():
        times = [elapsed(seat) or datetime.timedelta() for seat in seats]
        expected += sum(times, datetime.timedelta()).days >= least

    assert number("/crew", f"total_days_from={least}") == expected > 0


@pytest.mark.parametrize("path", ["/seats", "/crew"])
@pytest.mark.parametrize(("least", "most"), [(0, 0), (1, 1), (4, 6), (7, 99)])
def test_numbers_of_spaceflights_of_whoever_has_a_row(number, path, least, most):
    flown = {who: len(seats) for who, seats in by_person().items()}
    rows = map(person, SEATS) if path == "/seats" else PEOPLE
    expected = sum(least <= flown.get(who, 0) <= most for who in rows)

    asked = f"flights_from={least}&flights_to={most}"

    assert number(path, asked) == expected > 0


def total_days():
    """{person: whole days of their ended spaceflights, added up}"""
    return {
        who: sum(filter(None, map(elapsed, seats)), datetime.timedelta()).days
        for who, seats in by_person().items()
    }


@pytest.mark.parametrize("least", [1, 500, 1000])
def test_days_in_all_of_whoever_has_a_seat(number, least):
    days_of = total_days()
    expected = sum(days_of.get(person(seat), 0) >= least for seat in UP)

    assert number("/seats", f"{FLOWN_UP}&total_days_from={least}") == expected > 0


def test_returns_on_a_spacecraft_of_another_type(number):
    changed = [
        seat
        for seat in UP
        if (back := RETURN_OF[id(seat)]) and vehicle(back) != vehicle(seat)
    ]

    assert number("/seats", "changed_type=on&leg=up") == len(changed) > 0
    assert number("/seats", "changed_type=on") == 2 * len(changed)


def test_flights_for_another_nation(number):
    later = [
        seat
        for seats in by_person().values()
        for turn, seat in enumerate(seats)
        if {nation(before) for before in seats[:turn]} - {nation(seat)}
    ]
    landed = [
        seat
        for seat in UP
        if (back := RETURN_OF[id(seat)]) and nation(back) != nation(seat)
    ]

    assert number("/seats", "nation_changed=before&leg=up") == len(later) > 0
    home = sum(bool(RETURN_OF[id(seat)]) for seat in later)
    assert number("/seats", "nation_changed=before&leg=down") == home > 0
    assert number("/seats", "nation_changed=landing&leg=up") == len(landed) > 0
    assert number("/seats", "nation_changed=landing") == 2 * len(landed)


def flew_on(key):
    """{person or nation: the vehicles, families and countries of their spacecraft}"""
    found = defaultdict(set)
    for seat in FLOWN:
        row = vehicle(seat)
        found[key(seat)] |= {row["slug"], row["family"], operators_nation(seat)}
    return found


@pytest.mark.parametrize(
    ("path", "key", "rows"),
    [("/crew", person, PEOPLE), ("/nations", nation, NATIONS)],
)
@pytest.mark.parametrize(
    ("on", "never"),
    [("Soyuz", "USA"), ("soyuz-ms", "Space Shuttle"), ("USA", "soyuz-tm")],
)
def test_who_has_flown_on_one_and_never_on_another(number, path, key, rows, on, never):
    flown = flew_on(key)
    expected = sum(on in flown[row] and never not in flown[row] for row in rows)

    assert number(path, f"flown_on={on}&never_on={never}") == expected > 0
    assert number(path, f"never_on={on}") == sum(on not in flown[row] for row in rows)


def test_nations_on_soyuz_and_never_on_an_american_spacecraft(client):
    """Vostok and Soyuz alone carried the people of the first socialist guests."""
    flown = flew_on(nation)

    rows = csv_rows(client.get("/nations.csv?flown_on=Soyuz&never_on=USA"))

    assert {row["nation"] for row in rows} == {
        code for code, on in flown.items() if "Soyuz" in on and "USA" not in on
    }
    assert {"CUB", "MNG", "IND"} & {row["nation"] for row in rows}


@pytest.mark.parametrize(("path", "key"), [("/crew", person), ("/nations", nation)])
@pytest.mark.parametrize("station", ["iss", "mir", "tiangong"])
def test_who_flew_on_a_mission_to_a_station(number, path, key, station):
    expected = {
        key(seat) for seat in FLOWN if mission(seat).get("station") == [station]
    }

    assert number(path, f"station={station}") == len(expected) > 0


@pytest.mark.parametrize(("first", "last"), [(70, 150), (0, 26), (40, 40)])
def test_age_at_the_first_launch(number, first, last):
    ages = [age(seats[0]) for seats in by_person().values()]
    expected = [years for years in ages if years is not None and first <= years <= last]

    assert number("/crew", f"age_from={first}&age_to={last}") == len(expected) > 0


def test_an_age_is_known_by_the_days_of_birth_and_of_launch_alone():
    day = datetime.date(1930, 1, 1)
    launch = datetime.datetime(1961, 4, 12, 6, 7, tzinfo=datetime.UTC)

    assert age_at_launch(day, "day", launch, "minute") == 31
    assert age_at_launch(day, "day", launch, "month") is None
    assert age_at_launch(day, "year", launch, "minute") is None
    assert age_at_launch(None, "", launch, "minute") is None
    assert age_at_launch(day, "day", None, "") is None


def test_people_who_flew_for_several_nations_or_changed_spacecraft(number):
    changed = {
        person(seat)
        for seat in UP
        if (back := RETURN_OF[id(seat)]) and back["mission"] != seat["mission"]
    }
    before, flown_for = set(), Counter()
    for who, seats in by_person().items():
        nations = {nation(seat) for seat in seats}
        flown_for.update(nations)
        before |= {who} if len(nations) > 1 else set()

    assert number("/crew", "changed=on") == len(changed) > 100
    assert number("/crew", "nation_changed=before") == len(before) > 5
    assert number("/crew", "year_from=1961&year_to=1961") == sum(
        mission(seats[0])["launched_at"].startswith("1961")
        for seats in by_person().values()
    )


def test_nations_that_people_have_flown_for(number):
    seats = [seat for seat in FLOWN if nation(seat) in ("SUN", "RUS")]

    assert number("/crew", "flown_for=SUN,RUS") == len(set(map(person, seats)))


@pytest.mark.parametrize(("least", "most"), [(0, 0), (1, 1), (7, 99)])
def test_people_in_the_crew_at_launch(number, least, most):
    crews = Counter(
        seat["mission"][0]
        for seat in leg(SEATS, "up")
        if seat["status"] in ("flown", "planned")
    )
    expected = sum(least <= crews[slug] <= most for slug in MISSIONS)

    asked = f"people_from={least}&people_to={most}"
    assert number("/missions", asked) == expected > 0


@pytest.mark.parametrize(("least", "most"), [(0, 0), (200, 9999), (7, 8)])
def test_days_of_missions(number, least, most):
    ended = [
        row
        for row in MISSIONS.values()
        if row.get("landed_at") and row["outcome"] not in ("planned", "cancelled")
    ]
    lengths = [moment(row["landed_at"]) - moment(row["launched_at"]) for row in ended]

    asked = f"days_from={least}&days_to={most}"
    assert number("/missions", asked) == within(
        [length.days for length in lengths], least, most
    )


def test_missions_with_women(number):
    with_women = {seat["mission"][0] for seat in SPACEFLIGHTS if is_woman(seat)}

    assert number("/missions", "crew=with-women") == len(with_women) > 100


def test_citizenship_stands_in_the_rows_that_its_filter_finds(client, number):
    rows = csv_rows(client.get("/seats.csv"))

    for code in ("USA", "RUS", "SUN", "KAZ"):
        held = sum(code in re.split(r"\W+", row["citizenship"]) for row in rows)
        assert number("/seats", f"citizenship={code}") == held > 0


def test_people_by_launch_site_and_decade(number):
    kennedy, nineties = (
        {person(seat) for seat in UP if has(mission(seat))}
        for has in (
            lambda flight: flight["launch_site"].startswith("Kennedy Space Center"),
            lambda flight: flight["launched_at"].startswith("199"),
        )
    )

    assert number("/crew", "launch_site=Kennedy Space Center") == len(kennedy) > 300
    assert number("/crew", "decade=1990") == len(nineties) > 200
    assert number("/crew", "launch_site=Kennedy Space Center&decade=1990") == len(
        kennedy & nineties
    )

"""Questions of every type to the query finder, and the seats that numbers lead to."""

import datetime
from collections import defaultdict

import pytest
from django.http import QueryDict

from missions.filters.explore import ExploreFilter
from missions.models import SeatAssignment
from missions.models.spaceflight_facts import elapsed_by_seat
from missions.reports.explore import Answer
from missions.reports.leads.answers import finding_of
from missions.views.explore import question_of

from ..reading import csv_rows
from .plain import (
    DOWN,
    PEOPLE,
    RETURN_OF,
    SEATS,
    SPACEFLIGHTS,
    UP,
    agency,
    end_of,
    mission,
    moment,
    operator,
    operators_nation,
    own_launch,
    person,
    vehicle,
)
from .test_matrix import citizens_of

DAY = datetime.timedelta(days=1)


def year(seat):
    return int(mission(seat)["launched_at"][:4])


def age(seat):
    born, day = PEOPLE[person(seat)].get("born_on"), own_launch(seat)[:10]
    if not born or PEOPLE[person(seat)]["birth_precision"] != "day":
        return ""
    years = int(day[:4]) - int(born[:4]) - (day[5:] < born[5:])
    return "0-29" if years < 30 else "80-" if years >= 80 else decade_of_life(years)


def born_to_the_day(seat):
    return PEOPLE[person(seat)].get("birth_precision") == "day"


def lived(seat):
    """Time from the day of birth to that of the launch."""
    return moment(own_launch(seat)[:10]) - moment(PEOPLE[person(seat)]["born_on"])


def full_years(seat):
    born, day = PEOPLE[person(seat)]["born_on"], own_launch(seat)[:10]
    return int(day[:4]) - int(born[:4]) - (day[5:] < born[5:])


def decade_of_life(years):
    return f"{years // 10 * 10}-{years // 10 * 10 + 9}"


def slug(reference):
    return reference[0] if reference else ""


def site(seat):
    return mission(seat).get("launch_site", "").split(", pad")[0].split(", site")[0]


KEYS = {
    "nation": lambda seat: [seat["nation"][0]],
    "citizenship": citizens_of,
    "agency": lambda seat: [agency(seat)],
    "operator": lambda seat: [operator(seat)],
    "ship_of": lambda seat: [operators_nation(seat)],
    "vehicle": lambda seat: [vehicle(seat)["slug"]],
    "family": lambda seat: [vehicle(seat)["family"]],
    "spacecraft": lambda seat: [slug(mission(seat).get("spacecraft"))],
    "station": lambda seat: [slug(mission(seat).get("station"))],
    "launch_site": lambda seat: [site(seat)],
    "role": lambda seat: [seat.get("role", "")],
    "sex": lambda seat: [PEOPLE[person(seat)].get("sex", "")],
    "arrangement": lambda seat: [seat.get("arrangement", "")],
    "leg": lambda seat: [seat["leg"]],
    "status": lambda seat: [seat["status"]],
    "year": lambda seat: [year(seat)],
    "decade": lambda seat: [year(seat) // 10 * 10],
    "age": lambda seat: [age(seat)],
    "person": lambda seat: [person(seat)],
    "mission": lambda seat: [seat["mission"][0]],
}
FIRST = {}
for launch in sorted(SPACEFLIGHTS, key=lambda seat: mission(seat)["launched_at"]):
    FIRST.setdefault(person(launch), launch)


def seconds(seats):
    return sum(
        (moment(end_of(s)) - moment(mission(s)["launched_at"]) for s in seats),
        datetime.timedelta(),
    )


def ended(seats):
    return [seat for seat in seats if end_of(seat)]


def foreign(seat):
    """Neither of one nation, nor of its heir."""
    heirs = {"SUN": "RUS", "DDR": "DEU"}
    own, other = seat["nation"][0], operators_nation(seat)
    return own != other and heirs.get(own) != other and heirs.get(other) != own


COUNTS = {
    "people": (SPACEFLIGHTS, lambda seats: len(set(map(person, seats)))),
    "spaceflights": (SPACEFLIGHTS, len),
    "missions": (SPACEFLIGHTS, lambda seats: len({s["mission"][0] for s in seats})),
    "up": (UP, len),
    "down": (DOWN, len),
    "seats": (UP + DOWN, len),
    "days": (ended(SPACEFLIGHTS), lambda seats: seconds(seats).days),
    "days_per_spaceflight": (
        ended(SPACEFLIGHTS),
        lambda seats: round(seconds(seats) / DAY / len(seats), 1),
    ),
    "first_flights": (list(FIRST.values()), len),
    "average_age": (
        [*filter(born_to_the_day, SPACEFLIGHTS)],
        lambda seats: round(
            sum(lived(seat) / DAY for seat in seats) / 365.2425 / len(seats), 1
        ),
    ),
    "youngest": (
        [*filter(born_to_the_day, SPACEFLIGHTS)],
        lambda seats: min(map(full_years, seats)),
    ),
    "oldest": (
        [*filter(born_to_the_day, SPACEFLIGHTS)],
        lambda seats: max(map(full_years, seats)),
    ),
    "foreign_share": (
        SPACEFLIGHTS,
        lambda seats: round(100 * len([*filter(foreign, seats)]) / len(seats), 1),
    ),
}


def reckoned(asked, holds=lambda seat: True):
    """{(row, column): number} of a question, "" for the column where there is none."""
    counted, number = COUNTS[asked.get("count", "spaceflights")]
    held = defaultdict(list)
    for seat in filter(holds, counted):
        for row in KEYS[asked.get("by", "nation")](seat):
            for column in KEYS[asked["across"]](seat) if "across" in asked else [""]:
                held[row, column].append(seat)
    return {key: number(seats) for key, seats in held.items()}


def told(asked):
    """The same as the report has it, years without seats apart."""
    filterset = ExploreFilter(QueryDict(asked))
    answer = Answer(question_of(filterset), filterset.qs)
    if not answer.columns:
        held = [row for row in answer.rows if (row.key, None) in answer.held]
        return answer, {(row.code, ""): row.total for row in held}
    return answer, {
        (row.code, column.code): cell.number
        for row in answer.rows
        for column, cell in zip(answer.columns, row.cells, strict=True)
        if cell
    }


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("by", [by for by in KEYS if by not in ("leg", "status")])
def test_every_group_by_every_count(by, count):
    asked = {"by": by, "count": count}

    assert told(f"by={by}&count={count}")[1] == reckoned(asked)


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("by=nation&across=year", None),
        ("by=decade&across=nation&count=days", None),
        ("by=age&across=decade&count=people", None),
        ("by=vehicle&across=role&count=up", None),
        ("by=citizenship&across=station&count=missions", None),
        ("by=leg&across=role&count=seats", None),
        ("by=nation&across=decade&count=foreign_share", None),
        (
            "by=year&nation=USA&family=Soyuz",
            lambda s: s["nation"] == ["USA"] and vehicle(s)["family"] == "Soyuz",
        ),
        (
            "by=year&across=arrangement&count=up&agency=nasa&family=Soyuz",
            lambda s: agency(s) == "nasa" and vehicle(s)["family"] == "Soyuz",
        ),
        (
            "by=operator&count=days&year_from=1990&year_to=1999",
            lambda s: 1990 <= year(s) <= 1999,
        ),
        ("by=decade&foreign=on", foreign),
        (
            "by=vehicle&changed=on",
            lambda s: RETURN_OF[id(s)] and RETURN_OF[id(s)]["mission"] != s["mission"],
        ),
    ],
)
def test_two_groups_and_filters(query, holds):
    asked = QueryDict(query).dict()

    assert told(query)[1] == reckoned(asked, holds or bool)


@pytest.mark.parametrize(
    ("count", "best", "words"),
    [
        ("spaceflights", max, "Most in {}: {:,} spaceflights"),
        ("people", max, "Most in {}: {:,} people"),
        ("first_flights", max, "Most in {}: {:,} first flights"),
        ("days", max, "Most in {}: {:,} days in space"),
        ("youngest", min, "Youngest in {}: {:,} years"),
    ],
)
def test_what_a_drawing_of_years_shows(count, best, words):
    numbers = {
        key: it for (key, _), it in reckoned({"by": "year", "count": count}).items()
    }
    year = best(numbers, key=numbers.get)
    assert [*numbers.values()].count(numbers[year]) == 1

    answer, _cells = told(f"by=year&count={count}")
    assert finding_of(answer) == words.format(year, numbers[year])


@pytest.mark.parametrize("count", ["spaceflights", "people", "missions", "days"])
def test_what_a_drawing_of_vehicles_shows(count):
    counted, number = COUNTS[count]
    numbers = {
        key: it for (key, _), it in reckoned({"by": "vehicle", "count": count}).items()
    }
    most = max(numbers, key=numbers.get)
    name = next(vehicle(seat)["name"] for seat in UP if vehicle(seat)["slug"] == most)

    finding = finding_of(told(f"by=year&across=vehicle&count={count}")[0])
    assert finding.startswith(
        f"Most: {name}, {numbers[most]:,} of {number(counted):,} "
    )


def test_seats_of_every_status_where_the_question_says_it():
    counted = defaultdict(int)
    for seat in SEATS:
        if seat["leg"] == "up":
            counted[seat["status"], ""] += 1

    assert told("by=status&count=up")[1] == counted


def test_women_by_nation_and_vehicle(client):
    for by in ("nation", "vehicle"):
        rows = csv_rows(client.get(f"/explore.csv?by={by}&across=sex&count=people"))

        women = {
            key: number
            for (key, sex), number in reckoned(
                {"by": by, "across": "sex", "count": "people"}
            ).items()
            if sex == "F"
        }
        found = {r[by]: int(r["people"]) for r in rows if r["sex"] == "F"}
        assert found == women


def test_totals_are_those_of_other_pages():
    assert told("count=people")[0].total == len(set(map(person, SPACEFLIGHTS)))
    assert told("count=missions")[0].total == len(
        {seat["mission"][0] for seat in SPACEFLIGHTS}
    )
    assert told("count=up")[0].total == len(UP)
    assert told("count=down")[0].total == len(DOWN)
    lasting = [seat for seat in SPACEFLIGHTS if not end_of(seat)]
    assert told("count=days")[0].unknown == len(lasting)


@pytest.mark.parametrize(
    "query",
    [
        "by=nation",
        "by=family&count=down",
        "by=operator&across=family&count=up",
        "by=nation&across=role&agency=esa",
        "by=citizenship&citizenship=USA",
        "by=arrangement&count=seats",
        "by=status&across=leg&count=seats&nation=DEU",
        "by=year&nation=USA&family=Soyuz",
        "by=year&year_from=1990&year_to=1995",
        "by=ship_of&foreign=on",
        "by=nation&across=sex&flights_from=5&count=up",
        "by=family&flights_from=2&flights_to=3&total_days_from=300",
        "by=vehicle&changed_type=on",
        "by=nation&across=decade&nation_changed=before",
        "by=nation&nation_changed=landing&count=seats",
        "by=family&age_from=60&days_from=5&days_to=30",
        "by=role&station=mir&first=no",
        "by=sex&launch_site=Baikonur&decade=1980",
    ],
)
def test_a_number_leads_to_so_many_seats(client, query):
    """By filters of `/seats/`, asked as a reader would who follows the link."""
    answer, _cells = told(query)
    numbers = [(row.total, row.seats) for row in answer.rows if row.total][:4]
    for row in answer.rows[:2]:
        numbers += [(cell.number, cell.seats) for cell in row.cells if cell][:2]
    for number, seats in [*numbers, (answer.total, answer.seats)]:
        if seats:
            assert len(csv_rows(client.get(f"/seats.csv?{seats}"))) == number, seats


def test_time_is_what_the_database_says_of_each_return():
    """`return_among` and `return_seats` are one rule, in Python and in SQL."""
    elapsed = elapsed_by_seat()
    launches = SeatAssignment.objects.flown().up().with_return().order_by()
    rows = launches.values_list(
        "pk",
        "mission__launched_at",
        "returned_at",
        "mission__landed_at",
        "mission__outcome",
    )
    assert rows

    for pk, launched_at, returned_at, landed_at, outcome in rows:
        ended_at = returned_at or (landed_at if outcome == "lost" else None)
        expected = ended_at - launched_at if ended_at else None
        assert elapsed.get(pk) == expected

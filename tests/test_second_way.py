"""Every number on the pages is worked out a second way: plain Python over the fixtures.

Nothing of the catalogue's own code computes the expected side here; it reads the JSON
files that ship, and the pages' side comes from a database that holds them.
"""

import datetime
import json
import random
from collections import Counter, defaultdict

import pytest
from django.conf import settings

from missions.drawings.timeline import bars_of
from missions.filters.answers import QUESTIONS
from missions.models import Agreement, Mission, SeatAssignment
from missions.reports.counts import (
    by_agency,
    by_arrangement,
    by_nation,
    by_vehicle,
    totals,
)
from missions.reports.counts import flown as flown_seats
from missions.reports.exchanges import balance, exchanged_seats
from missions.reports.in_space import in_space_on
from missions.reports.matrix import Matrix, Question
from missions.spaceflights import spaceflights_of, time_in_space

from .reading import csv_rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]


def rows_of(name):
    text = (settings.FIXTURES_DIR / name).read_text(encoding="utf-8")
    return [row["fields"] for row in json.loads(text)]


def by_slug(name, key="slug"):
    return {row[key]: row for row in rows_of(name)}


MISSIONS = by_slug("07_missions.json")
VEHICLES = by_slug("04_vehicles.json")
AGENCIES = by_slug("03_agencies.json")
SEATS = rows_of("14_seats.json")
FLOWN = [seat for seat in SEATS if seat["status"] == "flown"]
ORBITAL = ("orbital", "beyond-low-orbit")


def mission(seat):
    return MISSIONS[seat["mission"][0]]


def vehicle(seat):
    return VEHICLES[mission(seat)["vehicle"][0]]


def person(seat):
    return seat["person"][0]


def reach(seat):
    return mission(seat).get("reach", "orbital")


def leg(seats, which):
    return [seat for seat in seats if seat["leg"] == which]


def in_space(seats):
    return [seat for seat in seats if reach(seat) != "below-100-km"]


def in_orbit(seats):
    return [seat for seat in seats if reach(seat) in ORBITAL]


def people(seats):
    return len({person(seat) for seat in seats})


UP, DOWN = leg(FLOWN, "up"), leg(FLOWN, "down")


def homecomings():
    """{id of a seat up: seat down or None}: each landing ends the last open launch."""
    seats_of, found = defaultdict(list), {}
    for seat in FLOWN:
        at = "launched_at" if seat["leg"] == "up" else "landed_at"
        seats_of[person(seat)].append((mission(seat)[at], seat["leg"] == "down", seat))
    for seats in seats_of.values():
        risen = None
        for _at, is_down, seat in sorted(seats, key=lambda entry: entry[:2]):
            if not is_down:
                risen = seat
                found[id(seat)] = None
            else:
                found[id(risen)] = seat
    return found


HOME = homecomings()
CHANGED = [
    seat
    for seat in UP
    if HOME[id(seat)] and HOME[id(seat)]["mission"] != seat["mission"]
]


def test_the_totals_of_the_about_page():
    assert totals(SeatAssignment.objects) == {
        "people_in_space": people(in_space(UP)),
        "people_in_orbit": people(in_orbit(UP)),
        "spaceflights": len(in_space(UP)),
        "changed_spacecraft": len(in_space(CHANGED)),
        "seats_up": len(UP),
        "seats_down": len(DOWN),
    }


def citizens_of(seat):
    """Nations that the person of a seat belonged to on the day of the leg."""
    at = mission(seat)["launched_at" if seat["leg"] == "up" else "landed_at"][:10]
    return [
        row["nation"][0]
        for row in CITIZENSHIPS[person(seat)]
        if row.get("since", "0000") <= at <= row.get("until", "9999")
    ] or [""]


CITIZENSHIPS = defaultdict(list)
for each in rows_of("09_citizenships.json"):
    CITIZENSHIPS[each["person"][0]].append(each)

ROWS = {
    "nation": lambda seat: [seat["nation"][0]],
    "agency": lambda seat: [seat["agency"][0] if seat.get("agency") else ""],
    "citizenship": citizens_of,
}
COLUMNS = {
    "family": lambda seat: vehicle(seat)["family"],
    "vehicle": lambda seat: vehicle(seat)["slug"],
    "ship_of": lambda seat: AGENCIES[vehicle(seat)["operator"][0]]["nation"][0],
}
REACHES = {"space": in_space, "orbital": in_orbit, "all": list}


def reckoned(question):
    """{(row, column): number} of a question to the matrix."""
    seats = REACHES[question.reach](DOWN if question.count == "down" else UP)
    if question.count == "journeys":
        seats = in_space(seats)
    held = defaultdict(set)
    for number, seat in enumerate(seats):
        year = int(mission(seat)["launched_at"][:4])
        if not (question.year_from or 0) <= year <= (question.year_to or 9999):
            continue
        counted = person(seat) if question.count == "people" else number
        for row in ROWS[question.by](seat):
            held[row, COLUMNS[question.across](seat)].add(counted)
    return {key: len(counted) for key, counted in held.items()}


@pytest.mark.parametrize(
    "question",
    [
        Question(),
        Question(across="vehicle"),
        Question(across="ship_of"),
        Question(count="people"),
        Question(count="people", across="vehicle", reach="orbital"),
        Question(count="up", reach="all"),
        Question(count="down"),
        Question(count="down", across="ship_of", reach="orbital"),
        Question(by="agency", across="vehicle"),
        Question(by="agency", count="people"),
        Question(by="citizenship"),
        Question(by="citizenship", count="down", across="vehicle"),
        Question(by="citizenship", count="people", across="ship_of"),
        Question(year_from=1991, year_to=1993),
        Question(count="up", year_to=1969, across="vehicle", reach="all"),
        Question(count="journeys", reach="orbital", year_from=2020),
    ],
    ids=lambda question: question.query() or "usual",
)
def test_every_cell_of_the_matrix(question):
    matrix = Matrix(question)

    assert {
        (row.key, column.key): cell.number
        for row in matrix.rows
        for column, cell in zip(matrix.columns, row.cells, strict=True)
        if cell
    } == reckoned(question)


def three(key, seats=FLOWN):
    """{key: (people, seats up, seats down)}"""
    groups = defaultdict(list)
    for seat in seats:
        groups[key(seat)].append(seat)
    return {
        name: (people(leg(group, "up")), len(leg(group, "up")), len(leg(group, "down")))
        for name, group in groups.items()
    }


def told(counts):
    return {row["key"]: (row["people"], row["up"], row["down"]) for row in counts}


def test_the_counts_by_nation():
    assert told(by_nation(flown_seats())) == three(lambda seat: seat["nation"][0])


def test_the_counts_by_vehicle():
    expected = three(lambda seat: vehicle(seat)["slug"])

    assert told(by_vehicle(flown_seats())) == expected


def test_the_counts_by_agency():
    expected = three(lambda seat: seat["agency"][0] if seat.get("agency") else None)

    assert told(by_agency(flown_seats())) == expected


def test_the_counts_by_terms():
    expected = Counter(seat.get("arrangement", "unknown") for seat in UP)

    assert {code: number for code, _, number in by_arrangement(flown_seats())} == (
        expected
    )


def aboard(day):
    """Who was in space at any moment of a day, "2024-09-12"."""
    found = set()
    for seat in in_space(UP):
        home, own = HOME[id(seat)], mission(seat)
        end = mission(home)["landed_at"] if home else None
        if own["outcome"] == "lost" and not home:
            end = own["landed_at"]
        if own["launched_at"][:10] <= day and (end is None or day <= end[:10]):
            found.add(person(seat))
    return found


def random_days(number):
    chance = random.Random(1961)
    first = datetime.date(1961, 4, 12)
    span = (datetime.date(2026, 11, 20) - first).days
    return [
        first + datetime.timedelta(days=chance.randrange(span)) for _ in range(number)
    ]


def test_who_was_in_space_on_two_hundred_days():
    for day in random_days(200):
        found = {stay.seat.person.slug for stay in in_space_on(day)}
        assert found == aboard(day.isoformat()), day


@pytest.mark.parametrize(
    "day", ["1961-04-12", "1986-01-28", "2003-02-01", "2024-09-12", "2025-11-14"]
)
def test_who_was_in_space_on_a_day_in_its_file(client, day):
    rows = csv_rows(client.get(f"/in-space/{day}.csv"))

    assert {row["person"] for row in rows} == aboard(day)
    for row in rows:
        [risen] = [
            seat
            for seat in UP
            if person(seat) == row["person"] and seat["mission"][0] == row["rose_on"]
        ]
        home = HOME[id(risen)]
        assert row["returned_on"] == (home["mission"][0] if home else "")


@pytest.mark.parametrize(
    "who, expected",
    [
        (
            "sergei-krikalev",
            [
                ("soyuz-tm-7", "SUN", "soyuz-tm-7", "SUN"),
                ("soyuz-tm-12", "SUN", "soyuz-tm-13", "RUS"),
                ("sts-60", "RUS", "sts-60", "RUS"),
                ("sts-88", "RUS", "sts-88", "RUS"),
                ("soyuz-tm-31", "RUS", "sts-102", "RUS"),
                ("soyuz-tma-6", "RUS", "soyuz-tma-6", "RUS"),
            ],
        ),
        ("francisco-rubio", [("soyuz-ms-22", "USA", "soyuz-ms-23", "USA")]),
        (
            "butch-wilmore",
            [
                ("sts-129", "USA", "sts-129", "USA"),
                ("soyuz-tma-14m", "USA", "soyuz-tma-14m", "USA"),
                ("boeing-cft", "USA", "crew-9", "USA"),
            ],
        ),
        (
            "oleg-kononenko",
            [
                ("soyuz-tma-12", "RUS", "soyuz-tma-12", "RUS"),
                ("soyuz-tma-03m", "RUS", "soyuz-tma-03m", "RUS"),
                ("soyuz-tma-17m", "RUS", "soyuz-tma-17m", "RUS"),
                ("soyuz-ms-11", "RUS", "soyuz-ms-11", "RUS"),
                ("soyuz-ms-24", "RUS", "soyuz-ms-25", "RUS"),
            ],
        ),
        (
            "oleg-novitskiy",
            [
                ("soyuz-tma-06m", "RUS", "soyuz-tma-06m", "RUS"),
                ("soyuz-ms-03", "RUS", "soyuz-ms-03", "RUS"),
                ("soyuz-ms-18", "RUS", "soyuz-ms-18", "RUS"),
                ("soyuz-ms-25", "RUS", "soyuz-ms-24", "RUS"),
            ],
        ),
        ("dennis-tito", [("soyuz-tm-32", "USA", "soyuz-tm-31", "USA")]),
        ("aleksei-yeliseyev", None),
        ("norman-thagard", None),
        ("sunita-williams", None),
        ("chen-dong", None),
        ("georgy-dobrovolsky", None),
    ],
)
def test_the_spaceflights_of_a_person(who, expected):
    """As the catalogue pairs them, as plain Python does, and as they are known."""
    seats = SeatAssignment.objects.flown().filter(person__slug=who)
    spaceflights = spaceflights_of(list(seats.select_related("mission", "nation")))[0]
    paired = [
        (
            each.up.mission.slug,
            each.up.nation.code,
            each.down.mission.slug if each.down else None,
            each.down.nation.code if each.down else None,
        )
        for each in spaceflights
    ]
    plain = [
        (
            seat["mission"][0],
            seat["nation"][0],
            home["mission"][0] if home else None,
            home["nation"][0] if home else None,
        )
        for seat, home in sorted(
            ((seat, HOME[id(seat)]) for seat in UP if person(seat) == who),
            key=lambda pair: mission(pair[0])["launched_at"],
        )
    ]

    assert plain
    assert paired == plain
    assert expected in (None, plain)


def moment(text):
    return datetime.datetime.fromisoformat(text)


@pytest.mark.parametrize(
    "who", ["sergei-krikalev", "oleg-kononenko", "francisco-rubio", "peggy-whitson"]
)
def test_the_time_somebody_spent_in_space(who):
    seats = SeatAssignment.objects.flown().filter(person__slug=who)
    total, _precision, number = time_in_space(
        spaceflights_of(list(seats.select_related("mission")))[0]
    )
    ended = [
        (mission(seat), mission(HOME[id(seat)]))
        for seat in in_space(UP)
        if person(seat) == who and HOME[id(seat)]
    ]

    assert number == len(ended)
    assert total == sum(
        (moment(home["landed_at"]) - moment(up["launched_at"]) for up, home in ended),
        datetime.timedelta(),
    )


def test_ships_that_rose_or_landed_empty():
    risen = {seat["mission"][0] for seat in UP}
    landed = {seat["mission"][0] for seat in DOWN}
    flew = {
        slug: row
        for slug, row in MISSIONS.items()
        if row["outcome"] not in ("planned", "cancelled")
    }
    expected = {
        slug
        for slug, row in flew.items()
        if slug not in risen or (row["outcome"] == "landed" and slug not in landed)
    }

    found = set(Mission.objects.without_a_crew_one_way().values_list("slug", flat=True))

    assert found == expected
    assert found == {
        *("soyuz-34", "soyuz-ms-23", "shenzhou-22"),
        *("soyuz-32", "soyuz-ms-22", "boeing-cft", "shenzhou-20"),
    }


def test_missions_that_launched_with_empty_seats():
    crews = Counter(seat["mission"][0] for seat in UP)
    expected = {
        slug
        for slug, crew in crews.items()
        if (MISSIONS[slug].get("seats_fitted") or not seats_vary(slug))
        and crew
        < MISSIONS[slug].get(
            "seats_fitted", VEHICLES[MISSIONS[slug]["vehicle"][0]]["seats"]
        )
    }

    found = set(
        Mission.objects.with_empty_seats_at_launch().values_list("slug", flat=True)
    )

    assert found == expected
    assert "crew-9" in found


def seats_vary(slug):
    """Whether a mission's ship has its seats fitted for each crew."""
    return VEHICLES[MISSIONS[slug]["vehicle"][0]].get("seats_vary", False)


def question(query):
    [found] = [each for each in QUESTIONS if each.query == query]
    return found


def families_of(who):
    own = [seat for seat in in_space(UP) if person(seat) == who]
    return {vehicle(seat)["family"] for seat in own}


@pytest.mark.parametrize(
    "query, expected",
    [
        ("changed=on&leg=up", lambda: len(CHANGED)),
        (
            "vehicle=crew-dragon&nation=RUS&leg=up&status=flown",
            lambda: sum(
                seat["nation"] == ["RUS"] and vehicle(seat)["slug"] == "crew-dragon"
                for seat in UP
            ),
        ),
        (
            "family=Soyuz&nation=USA&leg=up&status=flown&year_from=2022",
            lambda: sum(
                seat["nation"] == ["USA"]
                and vehicle(seat)["family"] == "Soyuz"
                and mission(seat)["launched_at"] >= "2022"
                for seat in UP
            ),
        ),
        (
            "families=3",
            lambda: sum(len(families_of(who)) >= 3 for who in {*map(person, UP)}),
        ),
        ("empty=on", lambda: 7),
        (
            "bumped=on",
            lambda: sum(
                row["kind"] in ("withdrawn", "replaced") and not row.get("as_backup")
                for row in rows_of("15_assignment_changes.json")
            ),
        ),
    ],
)
def test_the_answers_of_the_start_page(query, expected):
    assert question(query).number == expected()


def test_the_balance_of_the_exchange():
    traded = [seat for seat in SEATS if seat.get("exchange")]
    last = balance(list(exchanged_seats()))[-1]

    assert {side.slug: number for side, number in last.given} == Counter(
        seat["agency"][0] for seat in traded if seat["status"] == "flown"
    )


def test_the_seats_of_each_precedent():
    expected = Counter(seat["agreement"][0] for seat in UP if seat.get("agreement"))
    found = Agreement.objects.precedents().with_seats_counted()

    assert {row.slug: row.seats_flown for row in found if row.seats_flown} == expected


def test_the_bars_of_the_timeline():
    bars = bars_of(SeatAssignment.objects.flown().up().in_space())

    assert len(bars) == len(in_space(UP))
    assert Counter(bar.nation for bar in bars) == Counter(
        seat["nation"][0] for seat in in_space(UP)
    )
    assert sum(bar.changed_spacecraft for bar in bars) == len(in_space(CHANGED))
    assert sum(bar.is_lost for bar in bars) == sum(
        mission(seat)["outcome"] == "lost" and HOME[id(seat)] is None
        for seat in in_space(UP)
    )


def test_seats_on_another_nation_s_ship():
    successor = {
        row["code"]: row["successor"][0]
        for row in rows_of("02_nations.json")
        if row.get("successor")
    }

    def is_foreign(seat):
        own, owner = seat["nation"][0], COLUMNS["ship_of"](seat)
        return owner not in (own, successor.get(own)) and successor.get(owner) != own

    found = SeatAssignment.objects.flown().up().on_foreign_vehicles().count()

    assert found == sum(is_foreign(seat) for seat in UP)

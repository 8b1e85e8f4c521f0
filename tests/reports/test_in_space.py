"""Who was in space on a day, and their assigned return spacecraft."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from missions.reports.in_space import (
    FIRST_DAY,
    ONE_DAY,
    Basis,
    by_nation,
    changes_around,
    highest_by_year,
    in_space_at,
    in_space_on,
    last_day,
    start_of,
)

from ..conftest import utc


def aboard(year, month, day):
    """{person: (assigned return spacecraft, how that is known)} on a day."""
    return {
        stay.seat.person.name: (
            [mission.slug for mission in stay.return_missions],
            stay.basis.value,
        )
        for stay in in_space_on(datetime.date(year, month, day))
    }


def test_a_day_holds_those_who_launched_or_landed_on_it(fly, person, seat):
    mission = fly(
        "soyuz-ms-20",
        launched_at=utc(2021, 12, 8, 23, 59),
        landed_at=utc(2021, 12, 20, 0, 1),
    )
    who = person("Yusaku Maezawa")
    seat(mission, who, "up")
    seat(mission, who, "down")

    days = [7, 8, 19, 20, 21]

    assert [len(aboard(2021, 12, day)) for day in days] == [0, 1, 1, 1, 0]


def test_a_landing_known_to_the_day_is_in_that_day(fly, person, seat):
    mission = fly("m", landed_at=utc(2022, 9, 1), landing_precision="day")
    who = person("Some One")
    seat(mission, who, "up")
    seat(mission, who, "down")

    assert aboard(2022, 9, 1)
    assert not aboard(2022, 9, 2)


def test_the_assigned_return_is_on_what_they_launched_on(exchange_era):
    assert aboard(2022, 12, 1)["Anna Kikina"] == (["crew-5"], "rose")


def test_where_both_spacecraft_are_there_it_is_one_of_them(exchange_era):
    found = aboard(2023, 3, 20)

    assert found["Sergey Prokopyev"] == (["soyuz-ms-22", "soyuz-ms-23"], "either")


def test_before_the_other_spacecraft_launched_it_is_the_first(exchange_era):
    assert aboard(2022, 12, 1)["Sergey Prokopyev"] == (["soyuz-ms-22"], "rose")


def test_after_the_first_spacecraft_left_it_is_the_one_they_returned_in(exchange_era):
    assert aboard(2023, 5, 1)["Sergey Prokopyev"] == (["soyuz-ms-23"], "home")


def test_between_the_two_spacecraft_it_is_unknown(dragon, fly, person, seat):
    first = fly("starliner", 2024, landed_at=utc(2024, 9, 7, 4))
    second = fly(
        "crew-9",
        vehicle=dragon,
        launched_at=utc(2024, 9, 28, 17),
        landed_at=utc(2025, 3, 18, 22),
    )
    who = person("Butch Wilmore")
    seat(first, who, "up")
    seat(second, who, "down")

    assert aboard(2024, 9, 12)["Butch Wilmore"] == ([], "unknown")
    assert aboard(2024, 9, 28)["Butch Wilmore"] == (["crew-9"], "home")


def test_a_source_s_word_goes_before_all_that(exchange_era):
    assert aboard(2023, 1, 20)["Frank Rubio"] == (["crew-5"], "sourced")
    assert aboard(2023, 1, 17)["Frank Rubio"] == (["soyuz-ms-22"], "rose")
    assert aboard(2023, 3, 7)["Frank Rubio"][1] == "either"


def test_a_crew_that_was_lost_is_there_until_the_loss(fly, person, seat):
    lost = fly(
        "sts-107",
        2003,
        outcome="lost",
        launched_at=utc(2003, 1, 16, 15, 39),
        landed_at=utc(2003, 2, 1, 14),
    )
    seat(lost, person("Rick Husband"))

    assert aboard(2003, 2, 1) == {"Rick Husband": (["sts-107"], "rose")}
    assert aboard(2003, 2, 2) == {}


def test_who_is_in_space_now_has_a_seat_in_their_ship(exchange_era, moment):
    [stay] = in_space_at(moment)

    assert stay.seat.person == exchange_era.kononenko
    assert (stay.return_missions, stay.basis) == ((exchange_era.ms30,), Basis.LAUNCH)


def test_what_stayed_below_100_km_was_not_in_space(fly, person, seat):
    aborted = fly(
        "soyuz-ms-10",
        outcome="launch-abort",
        reach="below-100-km",
        launched_at=utc(2018, 10, 11, 8, 40),
        landed_at=utc(2018, 10, 11, 9),
    )
    seat(aborted, person("Nick Hague"))

    assert aboard(2018, 10, 11) == {}


@pytest.mark.parametrize(
    "day, before, after",
    [
        ((2022, 9, 21), None, (2022, 10, 5)),
        ((2022, 10, 6), (2022, 10, 5), (2023, 2, 24)),
        ((2024, 6, 2), (2024, 6, 1), None),
    ],
)
def test_the_days_of_change_around_a_day(exchange_era, day, before, after):
    found = changes_around(datetime.date(*day))

    assert found == tuple(
        datetime.date(*each) if each else None for each in (before, after)
    )


def changed(fly, person, seat, landed, launched):
    """Somebody whose spacecraft landed, and who returned on one launched then."""
    who = person("Butch Wilmore")
    seat(fly("first", 2024, landed_at=landed), who, "up")
    second = fly("second", launched_at=launched, landed_at=utc(2025, 3, 18, 22))
    seat(second, who, "down")


DAY = datetime.date(2024, 9, 12)


@pytest.mark.parametrize(
    ("landed", "launched", "spacecraft"),
    [
        (utc(2024, 9, 12), utc(2024, 9, 13), ["first"]),
        (utc(2024, 9, 11, 23, 59), utc(2024, 9, 13), []),
        (utc(2024, 9, 11), utc(2024, 9, 12, 23, 59), ["second"]),
        (utc(2024, 9, 12), utc(2024, 9, 12, 23, 59), ["first", "second"]),
    ],
)
def test_a_spacecraft_is_there_on_the_days_it_launched_and_landed(
    fly, person, seat, landed, launched, spacecraft
):
    changed(fly, person, seat, landed, launched)

    assert aboard(2024, 9, 12)["Butch Wilmore"][0] == spacecraft


def test_the_spacecraft_that_has_not_landed_is_there(fly, person, seat):
    who = person("Butch Wilmore")
    seat(fly("first", 2024, outcome="in-flight"), who, "up")
    seat(fly("second", 2025), who, "down")

    assert aboard(2024, 9, 12)["Butch Wilmore"] == (["first"], "rose")


def test_nations_in_space_stand_by_their_people_then_by_name(
    america, fly, person, seat, soviet_union
):
    mission = fly("m", 1991)
    seat(mission, person("Ann"), nation=america)
    seat(mission, person("Bob"), nation=soviet_union)
    for name in ("Cy", "Dee"):
        seat(mission, person(name))

    found = by_nation(in_space_on(datetime.date(1991, 6, 1)))

    assert [(nation.code, people) for nation, people in found] == [
        ("RUS", 2),
        ("SUN", 1),
        ("USA", 1),
    ]


def test_a_day_ends_with_its_last_instant():
    start = start_of(DAY)

    assert start == utc(2024, 9, 12)
    assert last_day(start, start + ONE_DAY) == DAY
    moment = utc(2024, 9, 12, 13)
    assert last_day(moment, moment) == DAY


def test_a_change_on_the_day_itself_is_none_before_or_after_it(fly):
    fly("m", launched_at=utc(2022, 3, 1), landed_at=utc(2022, 3, 3))

    assert changes_around(datetime.date(2022, 3, 1)) == (
        None,
        datetime.date(2022, 3, 3),
    )
    assert changes_around(datetime.date(2022, 3, 2)) == (
        datetime.date(2022, 3, 1),
        datetime.date(2022, 3, 3),
    )
    assert changes_around(datetime.date(2022, 3, 3)) == (
        datetime.date(2022, 3, 1),
        None,
    )


def test_what_stayed_below_or_was_only_planned_changed_nothing(fly):
    fly("soyuz-ms-10", reach="below-100-km")
    fly("soyuz-ms-99", outcome="planned")

    assert changes_around(datetime.date(2022, 6, 1)) == (None, None)


def test_days_begin_with_the_year_of_the_first_spaceflight():
    assert FIRST_DAY.isoformat() == "1961-01-01"


def test_each_return_is_one_row(exchange_era):
    """PostgreSQL refuses an answer of two; SQLite takes the first."""
    with CaptureQueriesContext(connection) as asked:
        in_space_on(datetime.date(2023, 3, 20))

    sql = "".join(query["sql"] for query in asked)
    assert sql.count("LIMIT") == sql.count("LIMIT 1)") > 0


def test_only_a_return_on_another_spacecraft_wants_a_word(exchange_era):
    found = {
        stay.seat.person.name: stay.is_on_launch_spacecraft
        for stay in in_space_on(datetime.date(2023, 1, 20))
    }

    assert found == {
        "Sergey Prokopyev": True,
        "Frank Rubio": False,
        "Anna Kikina": True,
        "Nicole Mann": True,
    }


def test_the_most_at_once_of_each_year_who_stays_on_counts_as_it_begins():
    moves = [
        (utc(2000, 5, 1), 1),
        (utc(2000, 6, 1), 1),
        (utc(2000, 7, 1), -1),
        (utc(2000, 7, 1), 1),
        (utc(2002, 1, 5), -1),
    ]

    assert highest_by_year(moves, 2004) == {
        **{2000: 2, 2001: 2, 2002: 2},
        **{2003: 1, 2004: 1},
    }

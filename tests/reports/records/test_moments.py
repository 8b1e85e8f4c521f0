"""How many people, and of how many nations, were in space at once."""

from missions.models import Outcome
from missions.reports.records import RECORDS, Asked, Flown

from ...conftest import utc


def told(slug, number, **asked):
    """The periods of a record, from and to, with a number."""
    rows = RECORDS[slug].answer(Flown(Asked(**asked))).rows
    names = ("begins_at", "ends_at", number)
    return [tuple(row.cell(name).data for name in names) for row in rows]


def aboard(fly, person, seat, slug, launch, landing, **fields):
    """A mission that somebody launched and landed on."""
    mission = fly(slug, launched_at=launch, landed_at=landing, **fields)
    who = person(f"Somebody {slug}")
    seat(mission, who, "up")
    if landing:
        seat(mission, who, "down")


def test_a_period_begins_and_ends_where_the_number_changes(fly, person, seat):
    aboard(fly, person, seat, "one", utc(2020, 1, 1), utc(2020, 1, 9))
    aboard(fly, person, seat, "two", utc(2020, 1, 5), utc(2020, 1, 20))

    assert told("most-people-at-once", "people") == [
        ("2020-01-05T00:00Z", "2020-01-09T00:00Z", 2),
        ("2020-01-01T00:00Z", "2020-01-05T00:00Z", 1),
        ("2020-01-09T00:00Z", "2020-01-20T00:00Z", 1),
    ]


def test_who_lands_as_another_launches_is_not_in_space_with_them(fly, person, seat):
    aboard(fly, person, seat, "one", utc(2020, 1, 1), utc(2020, 1, 9))
    aboard(fly, person, seat, "two", utc(2020, 1, 9), utc(2020, 1, 20))

    assert told("most-people-at-once", "people") == [
        ("2020-01-01T00:00Z", "2020-01-20T00:00Z", 1)
    ]


def test_a_period_may_last(fly, person, seat):
    aboard(fly, person, seat, "one", utc(2026, 1, 1), None, outcome=Outcome.IN_FLIGHT)

    assert told("most-people-at-once", "people") == [("2026-01-01T00:00Z", "", 1)]


def test_suborbital_flights_are_in_space_and_not_in_orbit(fly, person, seat):
    hop = {"reach": "suborbital"}
    aboard(fly, person, seat, "ns-16", utc(2021, 7, 20), utc(2021, 7, 21), **hop)

    assert len(told("most-people-at-once", "people")) == 1
    assert told("most-people-in-orbit-at-once", "people") == []


def test_a_hop_whose_landing_is_known_to_its_day_ends(fly, person, seat):
    hop = {"reach": "suborbital", "landing_precision": "day"}
    aboard(fly, person, seat, "ns-16", utc(2021, 7, 20, 13), utc(2021, 7, 20), **hop)

    assert told("most-people-at-once", "people") == []


def test_nations_at_once(exchange_era):
    [(_begins, _ends, most), *_rest] = told("most-nations-at-once", "number_of_nations")
    [(*_period, alone), *_] = told(
        "most-nations-at-once", "number_of_nations", nation="RUS"
    )

    assert (most, alone) == (2, 1)

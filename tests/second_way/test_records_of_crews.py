"""Records of crews and of moments, in plain Python over the fixtures."""

import datetime

import pytest

from .plain import PEOPLE, SPACEFLIGHTS, end_of, in_orbit, nation, person
from .recorded import CREWS, ended_at, in_order, launched_at, placed, shown, slug


def aboard_at(seats, when):
    """Launch seats of those in space just after a moment."""
    return [
        seat
        for seat in seats
        if launched_at(seat) <= when
        and (ended_at(seat) is None or when < ended_at(seat))
    ]


def periods(seats, counted):
    """{its beginning: what is counted} of each time in which that stayed the same."""
    moments = {launched_at(seat) for seat in seats}
    moments |= {ended_at(seat) for seat in seats if end_of(seat)}
    found, last = {}, frozenset()
    for when in sorted(moments):
        now = frozenset(map(counted, aboard_at(seats, when)))
        if now != last:
            found[when] = now
        last = now
    return {when: len(now) for when, now in found.items() if now}


def beginnings(found):
    """With the moments to the minute: a twin says no more than is known."""
    return {(place, when.strftime("%Y-%m-%dT%H:%M")) for place, when in found}


def shown_moments(client, record, query=""):
    found = shown(client, record, "begins_at", query=query)
    return beginnings(
        (place, datetime.datetime.fromisoformat(at)) for place, at in found
    )


@pytest.mark.parametrize(
    ("record", "seats", "counted"),
    [
        ("most-people-at-once", SPACEFLIGHTS, id),
        ("most-people-in-orbit-at-once", in_orbit(SPACEFLIGHTS), id),
        ("most-nations-at-once", SPACEFLIGHTS, nation),
    ],
)
def test_the_most_at_once(client, record, seats, counted):
    counts = periods(seats, counted)

    assert shown_moments(client, record) == beginnings(placed(counts))


def test_the_most_women_at_once(client):
    women = [seat for seat in SPACEFLIGHTS if PEOPLE[person(seat)].get("sex") == "F"]

    found = shown_moments(client, "most-people-at-once", "?sex=F")

    assert found == beginnings(placed(periods(women, id)))


SIZES = {name: len(seats) for name, seats in CREWS.items()}


@pytest.mark.parametrize(
    ("record", "lowest"), [("largest-crews", False), ("smallest-crews", True)]
)
def test_the_largest_and_the_smallest_crews(client, record, lowest):
    assert shown(client, record, "mission") == placed(SIZES, lowest=lowest)


def test_the_largest_crews_with_a_japanese(client):
    sizes = {
        name: SIZES[name]
        for name, seats in CREWS.items()
        if "JPN" in map(nation, seats)
    }

    assert shown(client, "largest-crews", "mission", query="?nation=JPN") == placed(
        sizes
    )


def test_all_women_crews(client):
    sizes = {
        name: SIZES[name]
        for name, seats in CREWS.items()
        if {PEOPLE[person(seat)].get("sex") for seat in seats} == {"F"}
    }

    assert shown(client, "all-women-crews", "mission") == placed(sizes)


def test_all_rookie_crews(client):
    first = {}
    for seat in in_order(SPACEFLIGHTS):
        first.setdefault(person(seat), slug(seat))
    sizes = {
        name: SIZES[name]
        for name, seats in CREWS.items()
        if all(first[person(seat)] == name for seat in seats)
    }

    assert shown(client, "all-rookie-crews", "mission") == placed(sizes)


def test_crews_that_flew_again(client):
    people = {name: frozenset(map(person, seats)) for name, seats in CREWS.items()}
    together = {
        frozenset(name for name in people if people[name] == crew): crew
        for crew in people.values()
        if len(crew) > 1
    }
    expected = {names: len(names) for names in together if len(names) > 1}
    found = shown(client, "crews-flown-again", "missions")

    assert {(place, frozenset(names.split())) for place, names in found} == placed(
        expected
    )

"""Records of firsts, in plain Python over the fixtures."""

from .plain import (
    AGENCIES,
    FLOWN,
    MISSIONS,
    NATIONS,
    PEOPLE,
    SPACEFLIGHTS,
    flew,
    groups,
    left_empty,
    leg,
    nation,
    operator,
    operators_nation,
    person,
)
from .recorded import CREWS, in_order, listed, placed, shown, slug


def firsts(seats, key):
    """(key, mission, people) of the first launch with each key, oldest first."""
    found = {}
    for seat in in_order(seats):
        if key(seat) and key(seat) not in found:
            found[key(seat)] = slug(seat)
    return {
        (of, name, frozenset(person(seat) for seat in CREWS[name] if key(seat) == of))
        for of, name in found.items()
    }


def as_sets(rows):
    return {(of, name, frozenset(people.split())) for of, name, people in rows}


COLUMNS = ("mission", "people")


def test_the_first_of_each_nation_and_whose_spacecraft(client):
    rows = listed(client, "first-of-each-nation", "nation", *COLUMNS)
    whose = listed(
        client, "first-of-each-nation", "mission", "nation", "ship_of", "own"
    )

    assert as_sets(rows) == firsts(SPACEFLIGHTS, nation)
    for name, code, ship_of, own in whose:
        assert ship_of == operators_nation(CREWS[name][0]), name
        assert (own == "True") == is_own(code, ship_of), name


def is_own(code, other):
    """A nation, its successor or its predecessor."""
    after = {key: (row.get("successor") or [""])[0] for key, row in NATIONS.items()}
    return other in (code, after[code]) or after[other] == code


def test_a_list_of_firsts_is_in_the_order_of_launches(client):
    rows = listed(client, "first-of-each-nation", "mission")
    launches = [MISSIONS[name]["launched_at"] for (name,) in rows]

    assert launches == sorted(launches)


def test_the_first_woman_of_each_nation(client):
    found = {}
    for seat in in_order(SPACEFLIGHTS):
        if PEOPLE[person(seat)].get("sex") == "F":
            found.setdefault(nation(seat), (slug(seat), []))
            if found[nation(seat)][0] == slug(seat):
                found[nation(seat)][1].append(person(seat))
    rows = listed(client, "first-woman-of-each-nation", "nation", *COLUMNS)

    assert as_sets(rows) == {
        (code, name, frozenset(people)) for code, (name, people) in found.items()
    }


def test_the_first_in_each_role(client):
    rows = listed(client, "first-in-each-role", "role", *COLUMNS)

    assert as_sets(rows) == firsts(SPACEFLIGHTS, lambda seat: seat.get("role"))


def test_the_first_seat_on_each_terms_of_each_operator(client):
    def terms(seat):
        held = seat.get("arrangement")
        return (operator(seat), held) if held and held != "own-agency" else None

    columns = ("operator", "arrangement", *COLUMNS)
    rows = listed(client, "first-on-each-terms", *columns)

    assert {whose for whose, *_others in rows} <= set(AGENCIES)
    assert as_sets(((whose, held), *rest) for whose, held, *rest in rows) == firsts(
        SPACEFLIGHTS, terms
    )


def test_empty_seats(client):
    crews = {name: len(leg(seats, "up")) for name, seats in groups(FLOWN, slug).items()}
    empty = {name: left_empty(name, size) for name, size in crews.items() if size}
    expected = placed({name: seats for name, seats in empty.items() if seats > 0})

    assert shown(client, "empty-seats", "mission") == expected


def test_launches_without_crew(client):
    launched = {slug(seat) for seat in leg(FLOWN, "up")}
    landed = groups(leg(FLOWN, "down"), slug)
    expected = {
        (name, frozenset(map(person, landed[name])))
        for name, row in MISSIONS.items()
        if flew(row) and name not in launched
    }
    rows = listed(client, "launches-without-crew", "mission", "returned")

    assert {(name, frozenset(people.split())) for name, people in rows} == expected

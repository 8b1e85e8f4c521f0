"""Records of crews, their firsts and their seats."""

from missions.models import Arrangement
from missions.reports.records import RECORDS, Asked, Flown


def told(slug, *names, **asked):
    rows = RECORDS[slug].answer(Flown(Asked(**asked))).rows
    return [tuple(row.cell(name).words for name in names) for row in rows]


def launch(fly, seat, slug, year, *people, **fields):
    mission = fly(slug, year)
    for who in people:
        for leg in ("up", "down"):
            seat(mission, who, leg, **fields)
    return mission


def test_a_crew_of_women_has_nobody_of_unknown_sex(fly, person, seat):
    woman, other = person("Valentina Tereshkova", sex="F"), person("Somebody Else")
    launch(fly, seat, "vostok-6", 1963, woman)
    launch(fly, seat, "vostok-7", 1965, woman, other)

    assert told("all-women-crews", "mission") == [("Vostok 6",)]


def test_a_rookie_crew_is_on_its_first_spaceflight(fly, person, seat):
    first, second = person("First Flyer"), person("Second Flyer")
    launch(fly, seat, "one", 2001, first)
    launch(fly, seat, "two", 2003, first, second)

    assert told("all-rookie-crews", "mission", "people") == [("One", "1")]


def test_a_crew_flown_again_has_the_same_people_and_no_others(fly, person, seat):
    one, two, three = (person(f"{name} Flyer") for name in ("One", "Two", "Three"))
    launch(fly, seat, "sts-83", 2001, one, two)
    launch(fly, seat, "sts-94", 2003, two, one)
    launch(fly, seat, "sts-99", 2005, one, two, three)
    launch(fly, seat, "alone", 2007, three)
    launch(fly, seat, "alone-again", 2009, three)

    assert told("crews-flown-again", "missions") == [("Sts 83, Sts 94",)]


def test_a_filter_asks_for_crews_with_somebody_aboard_who_matches(
    fly, person, seat, america
):
    mixed = launch(fly, seat, "mixed", 2001, person("One Flyer"))
    seat(mixed, person("Two Flyer"), nation=america)
    launch(fly, seat, "alone", 2003, person("Three Flyer"))

    assert told("largest-crews", "mission", "crew", nation="USA") == [
        ("Mixed", "One Flyer, Two Flyer")
    ]


def test_those_who_launched_together_are_first_together(fly, person, seat):
    one, two, late = (person(f"{name} Flyer") for name in ("One", "Two", "Late"))
    launch(fly, seat, "sts-5", 2001, one, two, role="mission-specialist")
    launch(fly, seat, "sts-6", 2003, late, role="mission-specialist")

    assert told("first-in-each-role", "role", "people") == [
        ("mission specialist", "One Flyer, Two Flyer")
    ]


def test_own_and_unknown_terms_are_no_first_seats(fly, person, seat):
    bought = {"arrangement": Arrangement.PURCHASE}
    launch(fly, seat, "own", 2001, person("A B"), arrangement=Arrangement.OWN)
    launch(fly, seat, "unknown", 2002, person("C D"))
    launch(fly, seat, "bought", 2003, person("E F"), **bought)
    launch(fly, seat, "again", 2005, person("G H"), **bought)

    assert told("first-on-each-terms", "operator", "arrangement", "people") == [
        ("Roscosmos", "purchase", "E F")
    ]


def test_a_seat_left_empty_is_one_of_those_fitted(fly, person, seat):
    launch(fly, seat, "soyuz-ms-23", 2023, person("A B"))

    assert told("empty-seats", "mission", "empty", "fitted") == [
        ("Soyuz Ms 23", "2", "3")
    ]


def test_a_launch_without_crew_names_who_returned(fly, person, seat):
    launch(fly, seat, "soyuz-ms-24", 2024, person("Oleg Kononenko"))
    seat(fly("soyuz-ms-23", 2023), person("Frank Rubio"), "down")

    assert told("launches-without-crew", "mission", "returned") == [
        ("Soyuz Ms 23", "Frank Rubio")
    ]

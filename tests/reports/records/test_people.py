"""Records of people."""

import datetime

from missions.models import CrewMember, Outcome
from missions.reports.records import RECORDS, Asked, Flown

from ...conftest import utc


def told(slug, *names, **asked):
    """The rows of a record: their places and named cells, in words."""
    rows = RECORDS[slug].answer(Flown(Asked(**asked))).rows
    return [(row.place, *(row.cell(name).words for name in names)) for row in rows]


def test_a_spaceflight_that_lasts_counts_and_its_days_do_not_yet(fly, person, seat):
    who = person("Oleg Kononenko")
    ended = fly("soyuz-tma-12", 2008)
    seat(ended, who, "up")
    seat(ended, who, "down")
    seat(fly("soyuz-ms-30", 2026, outcome=Outcome.IN_FLIGHT), who)

    assert told("most-spaceflights", "person", "spaceflights") == [
        ("1", "Oleg Kononenko", "2")
    ]
    assert told("most-days", "person", "whole_days") == [
        ("1", "Oleg Kononenko", "184 days 0 h 0 min")
    ]


def test_what_stayed_below_100_km_is_no_spaceflight(fly, person, seat):
    aborted = fly("soyuz-ms-10", 2018, outcome="launch-abort", reach="below-100-km")
    seat(aborted, person("Nick Hague"))

    assert told("most-spaceflights", "person") == []


def test_filters_narrow_the_spaceflights_that_count(exchange_era):
    everyone = told("most-spaceflights", "person")
    on_dragon = told("most-spaceflights", "person", vehicle="crew-dragon")
    russians = told("most-spaceflights", "person", vehicle="crew-dragon", nation="RUS")

    assert len(everyone) > len(on_dragon) > len(russians)
    assert [name for _place, name in russians] == ["Anna Kikina"]


def test_an_age_is_in_years_and_days_since_the_birthday(crew_of, person, seat, fly):
    old = person(
        "William Shatner",
        born_on=datetime.date(1931, 3, 22),
        birth_precision="day",
    )
    leap = person(
        "Somebody Leap", born_on=datetime.date(1960, 2, 29), birth_precision="day"
    )
    launch = fly("ns-18", launched_at=utc(2021, 10, 13), reach="suborbital")
    seat(launch, old)
    seat(launch, leap)

    assert told("oldest", "person", "age") == [
        ("1", "William Shatner", "90 years 205 days"),
        ("2", "Somebody Leap", "61 years 227 days"),
    ]
    assert told("youngest", "person")[0] == ("1", "Somebody Leap")


def test_who_was_born_on_an_unknown_day_is_left_out_and_counted(fly, person, seat):
    who = person(
        "Brian Binnie", born_on=datetime.date(1953, 1, 1), birth_precision="year"
    )
    seat(fly("spaceshipone-17p", 2004), who)
    answer = RECORDS["oldest"].answer(Flown(Asked()))

    assert answer.rows == []
    assert answer.note.startswith("1 spaceflight is left out")
    assert answer.among == "of those whose age is known"


def test_where_every_age_is_known_it_is_of_all(crew_of):
    mission = crew_of("soyuz-ms-22")
    born = {"born_on": datetime.date(1975, 1, 1), "birth_precision": "day"}
    CrewMember.objects.update(**born)
    answer = RECORDS["oldest"].answer(Flown(Asked()))

    assert mission.name in [row.cell("mission").words for row in answer.rows]
    assert answer.among == ""


def test_the_time_to_the_next_launch_is_from_ones_own_landing(fly, person, seat):
    who = person("Janice Voss")
    for slug, year in (("sts-83", 2000), ("sts-94", 2001)):
        mission = fly(slug, year)
        seat(mission, who, "up")
        seat(mission, who, "down")
    record = "shortest-time-between-spaceflights"

    assert told(record, "person", "landed_on", "mission", "whole_days") == [
        ("1", "Janice Voss", "Sts 83", "Sts 94", "181 days 0 h 0 min")
    ]

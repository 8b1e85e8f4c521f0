import datetime

import pytest
from django.http import QueryDict

from missions.filters.explore import ExploreFilter
from missions.models import SeatAssignment
from missions.reports.explore import Answer
from missions.reports.leads.answers import finding_of
from missions.views.questions import question_of

LATER = datetime.date(2031, 1, 1)


def told(query, today=LATER):
    found = ExploreFilter(QueryDict(query), SeatAssignment.objects.order_by())
    assert found.form.is_valid(), found.form.errors
    return finding_of(Answer(question_of(found), found.qs), today)


def test_where_there_is_most_of_how_many(exchange_era):
    assert told("by=nation") == "Most: Russia, 3 of 5 spaceflights"
    assert told("by=nation&count=people") == "Most: Russia, 3 of 5 people"


def test_when_there_was_most(exchange_era):
    assert told("by=year") == "Most in 2022: 4 spaceflights"
    only = "Only in 2022: 2 spaceflights"
    assert told("by=year&vehicle=crew-dragon") == only


def test_beside_time_the_other_group_is_told(exchange_era):
    russia = "Most: Russia, 3 of 5 spaceflights"

    assert told("by=year&across=nation") == told("by=nation&across=year") == russia


@pytest.fixture
def flights(fly, person, seat):
    """Makes so many spaceflights of a year: flights(2001, 3)."""

    def make(year, number):
        for each in range(number):
            mission = fly(f"flight-{year}-{each}", year)
            seat(mission, person(f"Somebody {year} {each}"), "up")

    return make


def test_of_two_that_are_level_both_are_told(flights):
    for year, number in ((2001, 2), (2003, 2), (2005, 1)):
        flights(year, number)

    both = "Most in 2001 and 2003: 2 spaceflights each"
    assert told("by=year") == told("by=year&sort=-name") == both


def test_where_many_or_all_are_level_none_is_told(flights):
    for year in (2001, 2003, 2005, 2007):
        flights(year, 2)
    assert told("by=year") == ""

    flights(2009, 1)
    assert told("by=year") == ""


def test_a_year_or_decade_that_lasts_is_told_so_far(flights):
    flights(2001, 1)
    flights(2012, 2)

    during = datetime.date(2012, 12, 31)
    assert told("by=year", during) == "Most in 2012 so far: 2 spaceflights"
    assert told("by=year") == "Most in 2012: 2 spaceflights"
    assert told("by=decade", during) == "Most in the 2010s so far: 2 spaceflights"
    assert told("by=decade") == "Most in the 2010s: 2 spaceflights"


def test_of_persons_it_tells_no_whole(flights, fly, seat, person):
    flights(2001, 1)
    gagarin = person("Yuri Gagarin")
    for year in (2003, 2005):
        seat(fly(f"again-{year}", year), gagarin, "up")

    assert told("by=person") == "Most: Yuri Gagarin, 2 spaceflights"


@pytest.fixture
def aged(fly, person, seat):
    """Makes people of such ages who launched in a year: aged(2001, 40, 50)."""

    def make(year, *ages):
        mission = fly(f"flight-{year}", year)
        for age in ages:
            born = datetime.date(year - age, 1, 1)
            who = person(f"Aged {age}", born_on=born, birth_precision="day")
            seat(mission, who, "up")

    return make


def test_the_youngest_and_the_oldest(aged):
    aged(2001, 40, 50)
    aged(2003, 30)

    assert told("by=year&count=youngest") == "Youngest in 2003: 30 years"
    assert told("by=year&count=oldest") == "Oldest in 2001: 50 years"


def test_where_small_ages_are_left_out_the_youngest_may_be_too(aged):
    aged(2001, 40, 50)
    aged(2003, 30)

    assert told("by=year&count=youngest&at_least=35") == ""


def test_one_row_is_not_the_only_one_where_others_are_left_out(aged):
    aged(2001, 40, 50)
    assert told("by=year").startswith("Only in 2001: ")

    aged(2003, 30)
    assert told("by=year&at_least=2").startswith("Most in 2001: ")


def test_an_average_of_few_is_not_told_as_the_highest(aged):
    aged(2001, 70, 71)
    aged(2003, 31, 32, 33, 34, 35)
    assert told("by=year&count=average_age") == ""

    aged(2005, 75, 76, 77, 78, 79)
    highest = "Highest in 2005: 77.2 years, of 5 spaceflights"
    assert told("by=year&count=average_age") == highest


def test_there_may_be_more_of_what_is_not_known(fly, person, seat):
    mission = fly("soyuz-1")
    for number, role in enumerate(("", "", "commander")):
        seat(mission, person(f"Somebody {number}"), "up", role=role)

    assert told("by=role") == ""


@pytest.mark.django_db
def test_of_nothing_it_says_nothing():
    assert told("by=year") == ""

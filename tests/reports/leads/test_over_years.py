import pytest
from django.http import QueryDict

from missions.filters.explore import ExploreFilter
from missions.models import CrewMember, SeatAssignment
from missions.reports.explore import Answer, Question
from missions.reports.leads.over_years import most_of, women_of


def told(query, across, seats=None):
    asked = ExploreFilter(QueryDict(query), SeatAssignment.objects.all())
    return most_of(Answer(Question(by="year", across=across), asked.qs))


def test_it_says_who_flew_most(exchange_era):
    assert told("", "nation") == "3 of 5 spaceflights were for Russia"


def test_it_says_whose_spacecraft_most_were_on(exchange_era):
    assert told("agency=nasa", "ship_of") == (
        "1 of 2 spaceflights were on spacecraft of Russia"
    )


def test_it_says_that_all_were_one_nation_s(exchange_era):
    assert told("vehicle=crew-dragon&agency=nasa", "nation") == (
        "All spaceflights were for the United States"
    )


@pytest.mark.django_db
def test_of_no_spaceflight_it_says_nothing():
    assert told("", "nation") == ""


def by_sex(**filters):
    seats = SeatAssignment.objects.filter(**filters)
    return women_of(Answer(Question(by="year", across="sex", count="people"), seats))


def test_it_says_how_many_were_women_and_when_most(exchange_era):
    CrewMember.objects.filter(slug__in=["anna-kikina", "nicole-mann"]).update(sex="F")

    assert by_sex() == (
        "2 of 5 people who flew in space were women; the most in a year were 2, in 2022"
    )


def test_where_no_woman_flew_it_says_nothing(exchange_era):
    assert by_sex(person__slug="frank-rubio") == ""

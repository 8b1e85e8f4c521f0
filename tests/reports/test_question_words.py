"""What a question counts, in words."""

from types import SimpleNamespace

import pytest

from missions.models import SeatAssignment
from missions.models.question_codes import Counting
from missions.reports.explore import Answer, Question
from missions.reports.question_words import (
    lasting_in_words,
    rule_of,
    sum_in_words,
    title_of,
    total_in_words,
    unknown_in_words,
)


def test_a_title_names_the_count_and_the_groups():
    assert title_of(Question()) == "Spaceflights by nation flown for"
    assert title_of(Question(by="year", across="role", count="up")) == (
        "Launch seats by year and role"
    )


@pytest.mark.parametrize(
    ("parts", "rule"),
    [
        (
            {},
            "Spaceflights: launch seats flown above 100 km. "
            "The nation is the one flown for on that leg.",
        ),
        ({"by": "role", "reach": "orbital"}, "launch seats flown to orbit or beyond."),
        ({"by": "role", "count": "up", "reach": "all"}, "Launch seats flown on any"),
        (
            {"by": "status", "count": "seats", "reach": "all"},
            "Launch seats and return seats of the status asked for, on any flight",
        ),
        ({"count": "days"}, "to the person’s own landing, or the loss of the crew"),
        ({"by": "age"}, "Age is in full years at the person’s own launch."),
    ],
)
def test_the_rule_says_what_is_counted(parts, rule):
    assert rule in rule_of(Question(**parts))


@pytest.mark.parametrize(
    ("count", "total", "told"),
    [
        ("days", 1, "1 day in space"),
        ("days", 1024, "1,024 days in space"),
        ("people", 1, "1 person"),
        ("people", 2, "2 people"),
        ("seats", 1, "1 seat, launch or return"),
        ("foreign_share", 14.9, "14.9%"),
        ("average_age", 43.5, "43.5 years"),
        ("days", None, ""),
    ],
)
def test_a_total_stands_with_its_unit(count, total, told):
    answer = SimpleNamespace(question=Question(count=count), total=total)

    assert total_in_words(answer) == told


@pytest.mark.parametrize("count", Counting)
def test_each_count_has_a_unit(count):
    answer = SimpleNamespace(question=Question(count=count), total=2)

    assert total_in_words(answer)[0] == "2"


@pytest.mark.parametrize("count", Counting)
def test_each_count_has_a_rule(count):
    assert "%" not in rule_of(Question(count=count))


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({}, "The rows add up to the total."),
        ({"across": "vehicle"}, "Rows and columns add up to the total."),
        ({"by": "role", "count": "people"}, "some people count in several"),
        ({"by": "role", "count": "missions"}, "some missions count in several"),
        ({"by": "person", "count": "days"}, "each is cut to whole days"),
        ({"count": "days_per_spaceflight"}, "the average of all spaceflights"),
        ({"count": "foreign_share"}, "the share of all spaceflights"),
        ({"count": "average_age"}, "the average of all spaceflights"),
        ({"count": "oldest"}, "The total is that of all spaceflights."),
    ],
)
def test_totals_say_whether_they_add_up(exchange_era, fly, seat, parts, said):
    seat(fly("m"), exchange_era.rubio)

    answer = Answer(Question(**parts), SeatAssignment.objects.all())

    assert said in sum_in_words(answer)


def test_two_citizenships_are_why_rows_do_not_add_up(america, crew_of, russia):
    up = crew_of("m").seats.get(leg="up")
    for nation in (america, russia):
        up.person.citizenships.create(nation=nation)

    answer = Answer(Question(by="citizenship"), SeatAssignment.objects.all())

    assert "somebody with two citizenships" in sum_in_words(answer)


def test_those_still_in_space_are_told():
    assert lasting_in_words(1).startswith("1 spaceflight that still lasts is")
    assert lasting_in_words(10).startswith("10 spaceflights that still last are")


def test_those_of_unknown_age_are_told(exchange_era, fly, seat):
    seat(fly("m"), exchange_era.rubio)

    said = {
        count: unknown_in_words(
            Answer(Question(count=count), SeatAssignment.objects.all())
        )
        for count in ("oldest", "days", "first_flights")
    }
    assert said["oldest"].endswith("the day of birth or of the launch is not known.")
    assert said["days"] == lasting_in_words(1)
    assert said["first_flights"] == ""

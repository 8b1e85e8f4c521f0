"""Times in which somebody would have left in a spacecraft they did not launch in."""

import datetime

import pytest

from missions.models import EmergencyReturn

from .breaking import assert_refused, assert_told

DAY = datetime.date(2023, 1, 18)
TOGETHER = "given together"


@pytest.fixture
def emergency_return(fly, person):
    """Makes an unsaved one of Rubio on Crew-5 from 18 January 2023."""
    crew_5, rubio = fly("crew-5"), person("Frank Rubio")

    def make(**fields):
        fields = {"since": DAY, "since_precision": "day", "note": "-"} | fields
        return EmergencyReturn(slug="rubio", person=rubio, mission=crew_5, **fields)

    return make


@pytest.mark.parametrize(
    "fields, rule, words",
    [
        ({"since_precision": ""}, "emergency_return_has_precision", TOGETHER),
        ({"until": DAY}, "emergency_return_end_has_precision", TOGETHER),
        (
            {"until": DAY.replace(year=2022), "until_precision": "day"},
            "emergency_return_ends_after_it_began",
            "comes after the beginning",
        ),
    ],
)
def test_one_that_breaks_a_rule_is_refused(emergency_return, fields, rule, words):
    assert_refused(emergency_return(**fields), rule, words)


def test_one_known_to_the_month_begins_on_its_first_day(emergency_return):
    assert_told(emergency_return(since_precision="month"), "since", "entered as")


@pytest.mark.parametrize(
    "start, end, covered",
    [
        (17, 17, False),
        (17, 18, True),
        (20, 20, True),
        (31, 31, False),
    ],
)
def test_one_covers_the_days_from_its_first_to_its_last(
    emergency_return, start, end, covered
):
    emergency_return(until=DAY.replace(day=30), until_precision="day").save()
    days = [DAY.replace(day=start), DAY.replace(day=end)]

    assert EmergencyReturn.objects.covering(*days).exists() is covered


def test_one_that_lasts_covers_every_later_day(emergency_return):
    emergency_return().save()
    later = datetime.date(2026, 11, 22)

    assert EmergencyReturn.objects.covering(later, later).exists()

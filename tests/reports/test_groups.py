"""The keys that seats are grouped by."""

import datetime

import pytest

from missions.models.question_codes import Group
from missions.reports.groups import GROUPS, band_of, site_of


def test_every_group_that_can_be_asked_for_has_its_grouping():
    assert list(GROUPS) == list(Group)


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("Baikonur, site 1/5", "Baikonur"),
        ("Kennedy Space Center, pad 39A", "Kennedy Space Center"),
        ("Launch Site One, West Texas", "Launch Site One, West Texas"),
        ("Jiuquan", "Jiuquan"),
        ("", ""),
    ],
)
def test_a_launch_site_is_named_without_its_pad(text, site):
    assert site_of(text) == site


def test_who_has_no_birthday_or_no_launch_has_no_age():
    day = datetime.date(1980, 1, 1)
    launch = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)

    assert band_of(None, "", launch, "day") == band_of(day, "day", None, "") == ""
    assert band_of(day, "day", launch, "year") == ""
    assert band_of(day, "day", launch, "minute") == 2


@pytest.mark.parametrize(
    ("band", "code"), [(0, "0-29"), (1, "30-39"), (6, "80-"), ("", "")]
)
def test_data_holds_an_age_band_by_its_ages(band, code):
    assert GROUPS[Group.AGE].code(band) == code

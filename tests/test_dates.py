"""Moments known to a precision: what is shown never claims more than is known."""

import datetime
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Q
from hypothesis import assume, given
from hypothesis import strategies as st

from missions.dates import (
    CALENDAR,
    FIRST_YEAR,
    LAST_YEAR,
    Precision,
    check_precision,
    coarser,
    day_in_words,
    elapsed_in_words,
    full_years,
    in_words,
    iso,
    now,
    period_end,
    period_start,
    precision_constraint,
    precision_field,
    raise_for_precision,
    year_start,
)

from .conftest import utc

MOMENT = utc(2022, 8, 21, 13, 54, 49)
DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))
TIMES = st.datetimes(
    datetime.datetime(1900, 1, 1),
    datetime.datetime(2200, 12, 31),
    timezones=st.just(datetime.UTC),
)
CALENDAR_PRECISIONS = st.sampled_from(["day", "month", "quarter", "year"])
PRECISIONS = st.sampled_from(Precision.values)


@pytest.mark.parametrize(
    "precision, start, end",
    [
        ("second", utc(2022, 8, 21, 13, 54, 49), utc(2022, 8, 21, 13, 54, 50)),
        ("minute", utc(2022, 8, 21, 13, 54), utc(2022, 8, 21, 13, 55)),
        ("day", utc(2022, 8, 21), utc(2022, 8, 22)),
        ("month", utc(2022, 8, 1), utc(2022, 9, 1)),
        ("quarter", utc(2022, 7, 1), utc(2022, 10, 1)),
        ("year", utc(2022, 1, 1), utc(2023, 1, 1)),
    ],
)
def test_a_period_begins_and_ends_where_its_precision_says(precision, start, end):
    assert period_start(MOMENT, precision) == start
    assert period_end(start, precision) == end


@pytest.mark.parametrize("precision", ["month", "quarter", "year"])
def test_a_period_that_ends_with_december_ends_in_the_next_year(precision):
    start = period_start(datetime.date(2022, 12, 31), precision)

    assert period_end(start, precision) == datetime.date(2023, 1, 1)


def test_a_leap_day_is_a_day():
    assert period_end(datetime.date(2024, 2, 28), "day") == datetime.date(2024, 2, 29)


@given(TIMES, PRECISIONS)
def test_every_moment_lies_within_its_period(moment, precision):
    start = period_start(moment, precision)

    assert start <= moment < period_end(start, precision)


@given(DATES, CALENDAR_PRECISIONS)
def test_every_date_lies_within_its_period(day, precision):
    start = period_start(day, precision)

    assert start <= day < period_end(start, precision)
    assert type(start) is type(period_end(start, precision)) is datetime.date


@given(TIMES, PRECISIONS)
def test_the_start_of_a_period_is_its_own_start(moment, precision):
    start = period_start(moment, precision)

    assert period_start(start, precision) == start


@given(TIMES, PRECISIONS)
def test_one_period_begins_where_the_one_before_it_ends(moment, precision):
    end = period_end(period_start(moment, precision), precision)

    assert period_start(end, precision) == end


@pytest.mark.parametrize(
    "precision, text",
    [
        ("second", "2022-08-21T13:54:49Z"),
        ("minute", "2022-08-21T13:54Z"),
        ("day", "2022-08-21"),
        ("month", "2022-08"),
        ("quarter", "2022"),
        ("year", "2022"),
    ],
)
def test_iso_text_holds_no_more_than_is_known(precision, text):
    assert iso(MOMENT, precision) == text


@pytest.mark.parametrize(
    "precision, text",
    [
        ("second", "21 August 2022, 13:54:49 UTC"),
        ("minute", "21 August 2022, 13:54 UTC"),
        ("day", "21 August 2022"),
        ("month", "August 2022"),
        ("quarter", "quarter 3 of 2022"),
        ("year", "2022"),
    ],
)
def test_words_hold_no_more_than_is_known(precision, text):
    assert in_words(MOMENT, precision) == text


@given(DATES, st.sampled_from(["day", "month", "year"]))
def test_iso_text_of_a_period_is_that_of_its_start(day, precision):
    assert iso(day, precision) == iso(period_start(day, precision), precision)


@given(TIMES, TIMES, st.sampled_from(["second", "minute", "day", "month", "year"]))
def test_iso_text_sorts_as_time_does(one, other, precision):
    assume(one < other)

    assert iso(one, precision) <= iso(other, precision)


@given(TIMES, CALENDAR_PRECISIONS)
def test_a_day_without_a_time_is_never_shown_as_midnight(moment, precision):
    shown = iso(moment, precision) + in_words(moment, precision)

    assert ":" not in shown


def test_what_is_unknown_is_said_as_such():
    assert in_words(None, "") == "unknown"
    assert iso(None, "") == ""


def test_a_time_told_in_another_zone_is_shown_in_utc():
    moscow = datetime.timezone(datetime.timedelta(hours=3))
    moment = datetime.datetime(2022, 9, 21, 1, 30, tzinfo=moscow)

    assert iso(moment, "minute") == "2022-09-20T22:30Z"
    assert in_words(moment, "minute") == "20 September 2022, 22:30 UTC"


def test_now_knows_its_zone():
    assert now().utcoffset() == datetime.timedelta(0)


@pytest.mark.parametrize(
    ("precision", "told"),
    [
        ("second", "21 August 2022"),
        ("minute", "21 August 2022"),
        ("day", "21 August 2022"),
        ("month", "August 2022"),
        ("year", "2022"),
    ],
)
def test_a_day_is_told_or_less_where_less_is_known(precision, told):
    assert day_in_words(MOMENT, precision) == told


def test_the_calendar_of_spaceflight_begins_with_gagarin():
    assert (FIRST_YEAR, LAST_YEAR) == (1961, 2100)
    assert year_start(1961) == utc(1961, 1, 1)


def test_a_calendar_holds_no_clock():
    assert [code for code, _label in CALENDAR] == ["day", "month", "quarter", "year"]


@pytest.mark.parametrize(
    ("elapsed", "precision", "told"),
    [
        (None, "minute", "unknown"),
        (
            datetime.timedelta(days=5, hours=14, minutes=3),
            "second",
            "5 days 14 h 3 min",
        ),
        (datetime.timedelta(days=1, minutes=59), "minute", "1 day 0 h 59 min"),
        (datetime.timedelta(hours=1, minutes=48, seconds=59), "minute", "1 h 48 min"),
        (datetime.timedelta(seconds=73), "second", "1 min 13 s"),
        (datetime.timedelta(minutes=15), "minute", "15 min"),
        (datetime.timedelta(days=5, hours=23), "day", "about 5 days"),
        (datetime.timedelta(days=1), "month", "about 1 day"),
    ],
)
def test_a_stretch_of_time_is_told_no_closer_than_it_is_known(elapsed, precision, told):
    assert elapsed_in_words(elapsed, precision) == told


@pytest.mark.parametrize(
    ("precisions", "coarsest"),
    [
        (["second"], "second"),
        (["second", "minute"], "minute"),
        (["year", "second", "quarter"], "year"),
        (["month", "quarter"], "quarter"),
    ],
)
def test_the_least_exact_of_several_is_told(precisions, coarsest):
    assert coarser(*precisions) == coarsest


def row(at=None, precision=""):
    return SimpleNamespace(launched_at=at, launch_precision=precision)


LAUNCH = ("launched_at", "launch_precision")


@pytest.mark.parametrize(
    ("launch", "field", "words"),
    [
        (row(precision="day"), "launch_precision", "while the date is unknown"),
        (row(at=MOMENT), "launch_precision", "State the precision of this date"),
        (
            row(MOMENT, "month"),
            "launched_at",
            "Known to the month, so it is entered as 2022-08-01 00:00:00+00:00",
        ),
    ],
)
def test_a_moment_and_its_precision_are_checked_together(launch, field, words):
    errors = check_precision(launch, *LAUNCH)

    assert list(errors) == [field]
    assert words in str(errors[field])


@pytest.mark.parametrize(
    "launch",
    [
        row(),
        row(MOMENT, "second"),
        row(utc(2022, 8, 1), "month"),
        row(MOMENT, "hour"),  # its field says so
        row(precision="hour"),
    ],
)
def test_a_moment_at_the_start_of_its_period_is_right(launch):
    assert check_precision(launch, *LAUNCH) == {}
    raise_for_precision(launch, LAUNCH)


def test_all_errors_of_dates_are_raised_at_once():
    mission = row(MOMENT)
    mission.landed_at, mission.landing_precision = None, "day"

    with pytest.raises(ValidationError) as raised:
        raise_for_precision(mission, LAUNCH, ("landed_at", "landing_precision"))

    assert set(raised.value.message_dict) == {"launch_precision", "landing_precision"}


@pytest.mark.parametrize(
    ("given", "known"), [(None, Precision.values), (["day", "year"], ["day", "year"])]
)
def test_a_database_holds_both_or_neither_of_a_known_precision(given, known):
    rule = precision_constraint(*LAUNCH, "launch_has_precision", given)

    assert rule.name == "launch_has_precision"
    assert rule.condition == Q(launched_at__isnull=True, launch_precision="") | Q(
        launched_at__isnull=False, launch_precision__in=known
    )


def test_a_precision_may_be_blank_and_is_one_of_a_calendar_or_of_all():
    assert precision_field().blank
    assert precision_field().choices == CALENDAR
    assert precision_field(calendar=False).choices == Precision.choices


@pytest.mark.parametrize(
    ("month", "quarter"), [(1, 1), (3, 1), (4, 2), (6, 2), (7, 3), (10, 4), (12, 4)]
)
def test_a_quarter_has_three_months(month, quarter):
    assert in_words(utc(2027, month, 1), "quarter") == f"quarter {quarter} of 2027"


def test_a_time_is_cut_to_its_precision_below_the_second():
    precise = MOMENT.replace(microsecond=7)

    assert period_start(precise, "second") == MOMENT
    assert period_start(precise, "minute").second == 0


@pytest.mark.parametrize(
    ("since", "day", "years"),
    [
        ((1961, 4, 12), (1991, 4, 11), 29),
        ((1961, 4, 12), (1991, 4, 12), 30),
        ((1960, 2, 29), (1981, 2, 28), 20),
        ((1960, 2, 29), (1981, 3, 1), 21),
    ],
)
def test_an_age_is_the_birthdays_that_were_had(since, day, years):
    assert full_years(datetime.date(*since), datetime.date(*day)) == years


def test_an_age_is_unknown_without_a_birthday():
    assert full_years(None, datetime.date(1991, 4, 12)) is None

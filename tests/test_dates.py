"""Moments known to a precision: what is shown never claims more than is known."""

import datetime

import pytest
from django.utils import translation
from hypothesis import assume, given
from hypothesis import strategies as st

from missions.dates import (
    Precision,
    day_in_words,
    in_words,
    iso,
    now,
    period_end,
    period_start,
)

from .conftest import utc

MOMENT = utc(2022, 8, 21, 13, 54, 49)
DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))
TIMES = st.datetimes(
    datetime.datetime(1900, 1, 1),
    datetime.datetime(2200, 12, 31),
    timezones=st.just(datetime.UTC),
)
CALENDAR = st.sampled_from(["day", "month", "quarter", "year"])
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


@given(DATES, CALENDAR)
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


@given(TIMES, CALENDAR)
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


def test_months_speak_the_reader_s_language():
    with translation.override("ru"):
        assert in_words(MOMENT, "day") != "21 August 2022"


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

"""The places of a record, and the list behind it."""

import pytest

from missions.reports.records import RECORDS, Asked, Flown
from missions.reports.records.record import Order, places


def placed(values, order=Order.HIGHEST):
    return [(place, name) for place, _v, name in places(values, order)]


def test_places_are_shared_by_those_who_are_level():
    found = placed([(5, "a"), (7, "b"), (5, "c"), (3, "d")])

    assert found == [("1", "b"), ("2=", "a"), ("2=", "c"), ("4", "d")]


def test_the_lowest_can_lead():
    assert placed([(5, "a"), (3, "b")], Order.LOWEST) == [("1", "b"), ("2", "a")]


def test_whoever_is_level_with_the_25th_is_shown():
    better = [(100 - number, number) for number in range(24)]
    level = [(1, "x"), (1, "y"), (1, "z")]

    found = placed([*better, *level, (0, "out")])

    assert len(found) == 27
    assert found[-3:] == [("25=", "x"), ("25=", "y"), ("25=", "z")]


def test_a_list_has_no_places_and_is_whole():
    assert placed([(1, number) for number in range(30)], Order.LISTED) == [
        ("", number) for number in range(30)
    ]


@pytest.mark.parametrize("slug", RECORDS)
def test_each_record_says_its_rule_and_names_columns_that_it_has(slug):
    record = RECORDS[slug]
    names = [column.name for column in record.columns]

    assert str(record.rule).endswith(".")
    assert {record.who, record.value} <= set(names)
    assert len(names) == len(set(names))


def question(slug, **asked):
    return RECORDS[slug].answer(Flown(Asked(**asked))).question


def test_the_list_behind_a_record_has_its_last_value_and_filters(crew_of):
    crew_of("soyuz-ms-22", 2022)

    assert question("longest-spaceflight", nation=("RUS",)) == (
        "/seats/?leg=up&status=flown&reach=space&days_from=184&nation=RUS"
    )


def test_a_list_that_cannot_be_asked_the_same_is_not_linked(exchange_era):
    assert question("most-spaceflights") == "/crew/?flights_from=1"
    assert question("most-spaceflights", nation="RUS") == ""


@pytest.mark.parametrize("slug", RECORDS)
def test_a_record_has_a_question_behind_it_or_says_why_there_is_none(slug):
    record = RECORDS[slug]

    assert record.behind or "No list can be asked" in str(record.remark)


def test_nothing_is_behind_an_empty_record(db):
    assert question("most-spaceflights") == ""

import datetime

import pytest

from missions.models import Nation

from .breaking import assert_refused, assert_told

BEGUN, ENDED = datetime.date(1922, 12, 30), datetime.date(1991, 12, 26)


def test_a_nation_ends_after_it_began(db):
    nation = Nation(
        code="SUN", name="Soviet Union", existed_from=ENDED, existed_until=BEGUN
    )

    assert_refused(nation, "nation_ends_after_it_began", "ends after it began")


@pytest.mark.parametrize("code", ["RU", "rus", "RUSS", "R1S", "", "RUS\n"])
def test_a_code_is_three_capital_letters(db, code):
    assert_told(Nation(code=code, name="Russia"), "code")


def test_a_nation_does_not_follow_itself(soviet_union):
    soviet_union.successor = soviet_union

    assert_told(soviet_union, "successor", "does not follow itself")


def test_a_nation_with_a_successor_has_ended(russia):
    nation = Nation(code="SUN", name="Soviet Union", successor=russia)

    assert_told(nation, "existed_until", "say when")


@pytest.mark.parametrize(
    "day, existed",
    [
        (BEGUN - datetime.timedelta(1), False),
        (BEGUN, True),
        (ENDED, True),
        (ENDED + datetime.timedelta(1), False),
    ],
)
def test_a_nation_existed_from_its_first_day_to_its_last(soviet_union, day, existed):
    assert soviet_union.existed_on(day) is existed


def test_a_nation_without_dates_existed_always(russia):
    assert russia.existed_on(datetime.date(1961, 4, 12))


def test_a_nation_has_its_page_at_its_code(russia):
    assert str(russia) == "Russia"
    assert russia.get_absolute_url() == "/nations/RUS/"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"existed_from": BEGUN},
        {"existed_until": ENDED},
        {"existed_from": BEGUN, "existed_until": ENDED, "native_name": "СССР"},
    ],
)
def test_a_nation_that_keeps_the_rules_is_accepted(db, fields):
    Nation(code="SUN", name="Soviet Union", **fields).full_clean()


def test_a_nation_that_ended_and_was_followed_is_right(soviet_union):
    soviet_union.full_clean()


@pytest.mark.parametrize(
    "dates, day, existed",
    [
        ({"existed_from": BEGUN}, ENDED, True),
        ({"existed_from": ENDED}, BEGUN, False),
        ({"existed_until": ENDED}, BEGUN, True),
        ({"existed_until": BEGUN}, ENDED, False),
    ],
)
def test_one_known_date_is_enough_to_tell(dates, day, existed):
    assert Nation(code="SUN", **dates).existed_on(day) is existed

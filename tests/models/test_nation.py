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

import datetime

import pytest

from missions.dates import existed_on
from missions.models import Agency, AgencyKind, Nation, SeatAssignment, Vehicle
from missions.models.nation import (
    AFRICA,
    ARAB,
    EUROPE,
    LATIN_AMERICA,
    PEOPLES,
    is_own_nation,
)

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
    assert existed_on(soviet_union, day) is existed


def test_a_nation_without_dates_existed_always(russia):
    assert existed_on(russia, datetime.date(1961, 4, 12))


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
    assert existed_on(Nation(code="SUN", **dates), day) is existed


class TestOwn:
    """One rule in two places: `own_nation` in SQL and `is_own_nation` of rows."""

    @pytest.fixture
    def nations(self, db):
        """AAA became BBB, and BBB, like CCC, became DDD; EEE stands alone."""
        made = {}
        for code, successor in [
            ("DDD", None),
            ("CCC", "DDD"),
            ("BBB", "DDD"),
            ("AAA", "BBB"),
            ("EEE", None),
        ]:
            made[code] = Nation.objects.create(
                code=code, name=f"Nation {code}", successor=made.get(successor)
            )
        return made

    @pytest.fixture
    def seats(self, nations, fly, person, seat):
        """A seat of each nation on a vehicle of each, and on one of no nation."""
        for code, nation in {**nations, "none": None}.items():
            operator = Agency.objects.create(
                slug=f"agency-{code}",
                name=f"Agency of {code}",
                short_name=code,
                kind=AgencyKind.SPACE_AGENCY,
                nation=nation,
            )
            vehicle = Vehicle.objects.create(
                slug=f"ship-{code}", name=code, family=code, operator=operator, seats=9
            )
            mission = fly(f"flight-{code}", vehicle=vehicle)
            for each in nations.values():
                seat(mission, person(f"{code} {each.code}"), nation=each)
        return SeatAssignment.objects.select_related(
            "nation", "mission__vehicle__operator__nation"
        )

    def test_a_nation_owns_what_it_or_its_neighbour_in_time_operates(self, seats):
        own = {
            (row.nation.code, row.mission.vehicle.name)
            for row in seats.with_own()
            if row.own
        }

        assert own == {
            *((code, code) for code in ("AAA", "BBB", "CCC", "DDD", "EEE")),
            *(("AAA", "BBB"), ("BBB", "AAA"), ("BBB", "DDD"), ("DDD", "BBB")),
            *(("CCC", "DDD"), ("DDD", "CCC")),  # and not AAA and DDD, nor BBB and CCC
        }

    def test_sql_and_python_say_the_same_of_every_pair(self, seats):
        rows = list(seats.with_own())

        assert len(rows) == 5 * 6
        for row in rows:
            operators = row.mission.vehicle.operator.nation
            assert is_own_nation(row.nation, operators) is row.own, row

    def test_nobody_s_nation_owns_nothing(self, nations):
        assert not is_own_nation(None, nations["AAA"])
        assert not is_own_nation(None, None)


# Neither Arab, African, Latin American nor European: who joins goes there or here.
ELSEWHERE = (
    "AFG AUS BHS CAN CHN IND IRN ISR JPN KAZ KNA KOR MNG MYS NZL PAK RUS SGP SUN TUR "
    "USA VNM"
)


def test_every_nation_is_in_the_groups_it_belongs_to(shipped):
    codes = {*Nation.objects.values_list("code", flat=True)}
    grouped = {*f"{ARAB},{AFRICA},{LATIN_AMERICA},{EUROPE}".split(",")}

    assert grouped | {*ELSEWHERE.split()} == codes
    assert not grouped & {*ELSEWHERE.split()}


def test_every_nation_has_a_word_for_its_people(shipped):
    assert PEOPLES.keys() == {*Nation.objects.values_list("code", flat=True)}

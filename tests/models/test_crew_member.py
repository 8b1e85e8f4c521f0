import datetime

import pytest

from missions.models import Citizenship, CrewMember

from ..conftest import utc
from .breaking import assert_refused, assert_told

BORN = datetime.date(1964, 6, 21)


def test_a_sex_is_a_known_code(db):
    who = CrewMember(slug="x", name="X", sex="X")

    assert_refused(who, "crew_member_sex_is_known_code", "one of the known values")


@pytest.mark.parametrize(
    "fields", [{"born_on": BORN}, {"birth_precision": "year"}], ids=["date", "year"]
)
def test_a_birth_has_a_date_and_a_precision(db, fields):
    who = CrewMember(slug="x", name="X", **fields)

    assert_refused(who, "crew_member_birth_has_precision", "given together")


def test_a_year_of_birth_is_entered_as_its_first_day(db):
    who = CrewMember(slug="x", name="X", born_on=BORN, birth_precision="year")

    assert_told(who, "born_on", "1964-01-01")


def test_a_nation_is_listed_once_for_a_person(person, russia):
    who = person("Oleg Kononenko")
    who.citizenships.create(nation=russia)

    assert_refused(
        Citizenship(person=who, nation=russia),
        "one_row_per_person_and_nation",
        "has this nation already",
    )


def test_a_nationality_ends_after_it_began(person, russia):
    row = Citizenship(
        person=person("Oleg Kononenko"), nation=russia, since=BORN, until=BORN
    )

    assert_refused(row, "nationality_ends_after_it_began", "ends after it began")


def test_a_nationality_ends_with_its_nation(person, soviet_union):
    row = Citizenship(person=person("Oleg Kononenko"), nation=soviet_union)

    assert_told(row, "until", "Soviet Union ended on 1991-12-26: say until when.")


def test_people_sort_by_family_name(person):
    person("Oleg Kononenko")
    person("Jing Haipeng", family_name="Jing", given_names="Haipeng")
    person("Anna Kikina")

    names = [who.name_for_sorting for who in CrewMember.objects.by_name()]

    assert names == ["Jing, Haipeng", "Kikina, Anna", "Kononenko, Oleg"]


def test_a_person_with_one_name_is_sorted_by_it():
    assert CrewMember(name="Teller").name_for_sorting == "Teller"


def test_who_is_aboard_is_who_rose_and_has_not_come_home(fly, person, seat):
    kononenko, chub = person("Oleg Kononenko"), person("Nikolai Chub")
    back = fly("soyuz-ms-11", 2018)
    seat(back, kononenko, "up")
    seat(back, kononenko, "down")
    seat(fly("soyuz-ms-29", 2026, outcome="in-flight"), chub, "up")

    assert list(CrewMember.objects.aboard(utc(2026, 11, 22))) == [chub]
    assert list(CrewMember.objects.aboard(utc(2018, 6, 1))) == [kononenko]

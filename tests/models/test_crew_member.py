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


def test_who_is_aboard_is_who_launched_and_has_not_returned(fly, person, seat):
    kononenko, chub = person("Oleg Kononenko"), person("Nikolai Chub")
    back = fly("soyuz-ms-11", 2018)
    seat(back, kononenko, "up")
    seat(back, kononenko, "down")
    seat(fly("soyuz-ms-29", 2026, outcome="in-flight"), chub, "up")

    assert list(CrewMember.objects.aboard(utc(2026, 11, 22))) == [chub]
    assert list(CrewMember.objects.aboard(utc(2018, 6, 1))) == [kononenko]


@pytest.fixture
def versatile(dragon, fly, person, seat, soyuz):
    """Somebody who launched three times in two families."""
    who = person("Nick Hague")
    seat(fly("soyuz-ms-12", 2019), who)
    seat(fly("soyuz-ms-25", 2024), who)
    seat(fly("crew-9", 2025, vehicle=dragon), who)
    return who


@pytest.mark.parametrize(("at_least", "found"), [(1, 1), (2, 1), (3, 0)])
def test_families_are_counted_once_each(versatile, at_least, found):
    assert CrewMember.objects.with_families(at_least).count() == found


@pytest.mark.parametrize(
    ("leg", "status", "reach"),
    [
        ("down", "flown", "orbital"),
        ("up", "backup", "orbital"),
        ("up", "flown", "below-100-km"),
    ],
)
def test_a_family_counts_by_a_launch_into_space(
    fly, roscosmos, seat, versatile, leg, status, reach
):
    shuttle = roscosmos.vehicles_operated.create(
        slug="shuttle", name="Shuttle", family="Shuttle", seats=7
    )
    mission = fly("sts-1", 2020, vehicle=shuttle, reach=reach)
    seat(mission, versatile, leg, status=status)

    assert not CrewMember.objects.with_families(3).exists()


def test_the_table_of_people_holds_their_flown_seats_up_in_order(
    fly, person, seat, versatile
):
    seat(fly("ms-11", 2018), versatile, "down")
    seat(fly("ms-13", 2017), versatile, status="backup")
    other = person("Anna Kikina")

    found = {who: who.seats_up for who in CrewMember.objects.for_crew_table()}

    assert [row.mission.slug for row in found[versatile]] == [
        "soyuz-ms-12",
        "soyuz-ms-25",
        "crew-9",
    ]
    assert found[other] == []


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"name": "Buzz Aldrin", "family_name": "Aldrin"}, "Aldrin, Buzz"),
        (
            {
                "name": "Aldrin",
                "family_name": "Van Aldrin",
                "given_names": "Edwin Eugene",
            },
            "Van Aldrin, Edwin Eugene",
        ),
        (
            {"name": "Jing Haipeng", "family_name": "Jing", "family_name_first": True},
            "Jing Haipeng",
        ),
    ],
)
def test_a_name_is_sorted_as_an_index_prints_it(fields, shown):
    assert CrewMember(**fields).name_for_sorting == shown


def test_a_name_is_found_in_each_of_its_spellings(person):
    who = person(
        "Oleg Kononenko",
        native_name="Олег Кононенко",
        aliases="Oleg Dmitrievich",
        given_names="Oleg Dmitriyevich",
    )

    for word in ("kononenko", "dmitriyevich", "dmitrievich", "oleg"):
        assert word in who.search_key


def test_who_belongs_to_a_nation_that_exists_needs_no_end(person, russia):
    row = Citizenship(person=person("Oleg Kononenko"), nation=russia)

    row.full_clean()
    assert str(row) == "Oleg Kononenko, Russia"


def test_a_nationality_that_ended_with_its_nation_is_right(person, soviet_union):
    row = Citizenship(
        person=person("Oleg Kononenko"),
        nation=soviet_union,
        until=soviet_union.existed_until,
    )

    row.full_clean()


def test_a_person_has_a_page():
    assert CrewMember(slug="frank-rubio").get_absolute_url() == "/crew/frank-rubio/"

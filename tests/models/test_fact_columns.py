"""Facts as columns of a query."""

import datetime

import pytest

from missions.models import CrewMember, Mission, SeatAssignment
from missions.models.spaceflight_facts import (
    ages_by_seat,
    missions_by_crew,
    with_crews,
)

from ..conftest import utc


def facts(name):
    """{key of a seat: the fact}, without those unknown."""
    rows = SeatAssignment.objects.with_facts().order_by()
    return {pk: fact for pk, fact in rows.values_list("pk", name) if fact is not None}


@pytest.mark.parametrize(
    ("born", "launched", "years"),
    [
        ((1980, 3, 5), (2020, 3, 5), 40),
        ((1980, 3, 6), (2020, 3, 5), 39),
        ((1980, 2, 9), (2020, 3, 5), 40),
        ((1980, 12, 1), (2020, 3, 5), 39),
        ((1980, 2, 29), (2021, 2, 28), 40),
    ],
)
def test_an_age_is_in_full_years(fly, person, seat, born, launched, years):
    who = person("Ann", born_on=datetime.date(*born), birth_precision="day")
    seat(fly("a", launched_at=utc(*launched)), who)

    assert list(facts("age").values()) == [years]
    assert list(ages_by_seat().values()) == [years]


@pytest.mark.parametrize(
    ("birth", "launch"), [("year", "minute"), ("month", "day"), ("day", "month")]
)
def test_an_age_is_unknown_where_a_day_is(fly, person, seat, birth, launch):
    who = person("Ann", born_on=datetime.date(1980, 1, 1), birth_precision=birth)
    mission = fly("a", launched_at=utc(2020, 1, 1), launch_precision=launch)
    seat(mission, who)

    assert facts("age") == ages_by_seat() == {}


def test_what_is_no_spaceflight_is_nobodys_first(fly, person, seat):
    who = person("Nick Hague")
    seat(fly("a", 2018, outcome="launch-abort", reach="below-100-km"), who)
    first = seat(fly("b", 2019), who)
    later = seat(fly("c", 2024), who)

    assert facts("first") == {first.pk: True, later.pk: False}
    assert set(facts("flights").values()) == {2}


def test_a_loss_ends_a_spaceflight_and_is_no_landing(fly, person, seat):
    lost = fly("soyuz-11", outcome="lost", launched_at=utc(2020, 1, 1))
    lost.landed_at, lost.landing_precision = utc(2020, 1, 25), "day"
    lost.save()
    seat(lost, person("Georgi Dobrovolski"))

    assert [time.days for time in facts("elapsed").values()] == [24]
    assert facts("own_landed_at") == {}


def test_a_career_is_told_of_people_too(exchange_era):
    people = CrewMember.objects.with_career()
    told = {
        who.slug: (who.flights, who.total_time and who.total_time.days)
        for who in people
    }

    assert told["frank-rubio"] == (1, 370)
    assert told["oleg-kononenko"] == (1, None)
    assert told["nikolai-chub"] == (0, None)


def test_crews_are_told_of_missions(exchange_era):
    told = {mission.slug: mission for mission in with_crews(Mission.objects.all())}

    assert told["soyuz-ms-22"].all_first_flight and not told["soyuz-ms-22"].one_nation
    assert told["soyuz-ms-30"].one_nation
    assert not told["soyuz-ms-23"].all_first_flight  # nobody launched on it


def test_the_question_for_missions_grows_with_no_crew(exchange_era):
    """Keys of all crews in it would make it as long as the catalogue."""
    missions = Mission.objects.all()

    assert str(with_crews(missions).query) == str(missions.query)


def test_a_crew_of_two_that_launched_again_is_the_same_crew(fly, person, seat):
    ann, bea = person("Ann", sex="F"), person("Bea", sex="F")
    for slug in ("a", "b"):
        mission = fly(slug, 2020 + (slug == "b"))
        seat(mission, ann), seat(mission, bea)
    seat(fly("c", 2022), ann)
    keys = dict(Mission.objects.values_list("slug", "pk"))

    found = missions_by_crew()

    assert found["same_crew"] == {keys["a"], keys["b"]}
    assert found["all_women"] == set(keys.values())
    assert found["all_first_flight"] == {keys["a"]}

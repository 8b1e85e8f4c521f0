"""A date means one thing, however it is typed, and is shown no closer than known."""

import datetime

import pytest
from django.apps import apps

from desk.states import PRECISIONS
from missions.models import Mission

from ..conftest import utc
from ..reading import text, tree
from .browsing import opened, wrong


@pytest.mark.parametrize("typed", ["2097-02-03", "3 Feb 2097", "03 february 2097"])
def test_a_date_is_typed_as_iso_or_with_its_month_in_words(fly, save, typed):
    mission = fly("soyuz-ms-40", outcome="planned")

    assert save(mission, launched_at_0=typed).status_code == 302
    assert Mission.objects.get().launched_at == utc(2097, 2, 3, 12)


@pytest.mark.parametrize(
    "typed", ["03/02/2027", "3.2.2027", "Feb 3, 2027", "2/3/27", "3 Fev 2027"]
)
def test_a_date_that_could_be_read_in_two_ways_is_refused(fly, person, save, typed):
    page = save(fly("soyuz-ms-40"), launched_at_0=typed)
    assert "Write the date as 2027-02-03 or 3 Feb 2027." in wrong(page)

    page = save(person("Jonny Kim"), born_on=typed, birth_precision="day")
    assert "Write the date as 2027-02-03 or 3 Feb 2027." in wrong(page)


@pytest.mark.parametrize("typed", ["2027-02-30", "30 Feb 2027", "2027-13-01"])
def test_a_day_that_no_calendar_has_is_told_so(admin_client, fly, person, save, typed):
    mission = fly("soyuz-ms-40", outcome="planned")
    event = f"/admin/missions/mission/{mission.pk}/crew-named/"

    for page in (
        save(mission, launched_at_0=typed),
        save(person("Jonny Kim"), born_on=typed, birth_precision="day"),
        admin_client.post(event, {"changed_on": typed}),
    ):
        assert "That day does not exist." in wrong(page)
        assert "Write the date" not in wrong(page)


@pytest.mark.parametrize("typed", ["9999-12-31", "0001-01-01"])
def test_a_date_out_of_the_calendar_is_refused_before_all_else(
    admin_client, fly, person, save, typed
):
    mission = fly("soyuz-ms-40", outcome="planned")
    page = save(mission, launched_at_0=typed)
    assert wrong(page) == "The year is one from 1800 to 2100."

    page = save(person("Jonny Kim"), born_on=typed, birth_precision="day")
    assert "The year is one from 1800 to 2100." in wrong(page)

    event = f"/admin/missions/mission/{mission.pk}/crew-named/"
    page = admin_client.post(event, {"changed_on": typed})
    assert "The year is one from 1800 to 2100." in wrong(page)


def test_a_day_needs_no_time(admin_client, fly, save):
    mission = fly("soyuz-ms-40", outcome="planned")

    save(mission, launched_at_0="2097-02-03", launched_at_1="", launch_precision="day")

    assert Mission.objects.get().launched_at == utc(2097, 2, 3)
    assert opened(admin_client, mission)["launched_at_1"] == [""]
    assert save(mission).status_code == 302


@pytest.mark.parametrize(
    ("day", "time", "known"),
    [
        ("2097-02-03", "", "day"),
        ("2097-02-01", "09:05", "minute"),
        ("2097-02-01", "09:05:30", "second"),
    ],
)
def test_a_date_is_known_as_closely_as_it_is_typed(fly, save, day, time, known):
    mission = fly("soyuz-ms-40", outcome="planned")

    save(mission, launched_at_0=day, launched_at_1=time, launch_precision="")

    assert Mission.objects.get().launch_precision == known


def test_the_first_of_a_month_may_stand_for_more(person, save):
    who = person("Jonny Kim")

    page = save(who, born_on="1984-02-01", birth_precision="")
    assert "State the precision of this date." in wrong(page)
    assert "precision" not in wrong(save(who, born_on="1984-02-05", birth_precision=""))


def test_every_date_is_told_no_closer_than_it_is_known():
    fields = {
        field.name
        for model in apps.get_app_config("missions").get_models()
        for field in model._meta.concrete_fields
        if field.name.endswith("_precision")
    }
    assert {*PRECISIONS.values()} == fields


def test_a_minute_needs_one(fly, save):
    page = save(fly("soyuz-ms-40"), launched_at_1="")

    assert "Write the time, or say that it is known to the day" in wrong(page)


def test_a_time_needs_a_date(fly, save):
    page = save(fly("soyuz-ms-40"), landed_at_0="")

    assert "Write the date as 2027-02-03 or 3 Feb 2027." in wrong(page)


def test_lists_show_no_more_than_is_known(admin_client, fly, person):
    fly("a", launched_at=utc(2027, 1, 1), launch_precision="year", outcome="planned")
    fly("b", launched_at=utc(2027, 7, 1), launch_precision="quarter", outcome="planned")
    person("Jonny Kim", born_on=datetime.date(1984, 2, 5), birth_precision="day")

    def column(model, name):
        page = tree(admin_client.get(f"/admin/missions/{model}/"))
        return [text(e) for e in page.findall(f".//td[@class='field-{name}']")]

    assert column("mission", "launched_at") == ["quarter 3 of 2027", "2027"]
    assert column("mission", "landed_at") == ["-", "-"]
    assert column("crewmember", "born_on") == ["5 February 1984"]

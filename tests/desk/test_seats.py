"""A seat entered on its own page."""

import pytest

from missions.models import SeatAssignment

from ..reading import text, tree

ADD = "/admin/missions/seatassignment/add/"


def wrong(page):
    """What the page says is wrong, in its own words."""
    assert page.status_code == 200
    found = tree(page).findall(".//ul[@class='errorlist']")
    found += tree(page).findall(".//ul[@class='errorlist nonfield']")
    return " ".join(text(each) for each in found)


@pytest.fixture
def form_of(seat_form):
    def make(mission, who, leg="up", **fields):
        return seat_form(who, leg, mission=mission.pk, **fields)

    return make


def test_a_seat_is_entered(admin_client, fly, form_of, person):
    mission = fly("soyuz-ms-40", outcome="in-flight")
    form = form_of(mission, person("Oleg Kononenko"), role="commander")

    assert admin_client.post(ADD, form).status_code == 302
    assert SeatAssignment.objects.get().person.name == "Oleg Kononenko"


def test_more_people_than_seats_are_refused(admin_client, fly, form_of, person, seat):
    mission = fly("soyuz-ms-40")
    for number in range(3):
        seat(mission, person(f"Some Number{number}"))

    page = admin_client.post(ADD, form_of(mission, person("Oleg Kononenko")))

    assert "4 people do not fit into the 3 seats fitted." in wrong(page)


def test_a_person_in_two_places_is_refused(admin_client, crew_of, fly, form_of, seat):
    who = crew_of("soyuz-ms-39").seats.first().person
    other = fly("soyuz-ms-40")
    seat(other, who, "down")

    page = admin_client.post(ADD, form_of(other, who, "up"))

    assert "cannot launch on" in wrong(page)


def test_a_seat_that_is_there_already_is_refused(admin_client, crew_of, form_of):
    mission = crew_of("soyuz-ms-39")
    who = mission.seats.first().person

    page = admin_client.post(ADD, form_of(mission, who))

    assert "This person has a seat on this leg of this mission." in wrong(page)


def test_nobody_flew_on_a_planned_mission(admin_client, fly, form_of, person):
    mission = fly("soyuz-ms-40", outcome="planned")

    page = admin_client.post(ADD, form_of(mission, person("Oleg Kononenko")))

    assert "Soyuz Ms 40 is planned, so none of its launch seats is flown." in wrong(
        page
    )


def test_only_a_launch_seat_is_exchanged(
    admin_client, exchange_era, fly, form_of, person
):
    form = form_of(
        fly("soyuz-ms-40"),
        person("Jonny Kim"),
        "down",
        exchange=exchange_era.exchange.pk,
    )

    assert "Only a launch seat belongs to an exchange." in wrong(
        admin_client.post(ADD, form)
    )


def test_a_form_without_a_person_is_refused(admin_client, fly, form_of, person):
    form = form_of(fly("soyuz-ms-40"), person("Jonny Kim")) | {"person": ""}

    assert "This field is required." in wrong(admin_client.post(ADD, form))

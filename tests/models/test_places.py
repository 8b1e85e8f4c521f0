"""Agencies, vehicles, spacecraft and stations."""

import datetime

import pytest

from missions.dates import existed_on
from missions.models import Agency, Spacecraft, Station, Vehicle

from .breaking import assert_refused, assert_told


def test_an_agency_is_of_a_known_kind(russia):
    agency = Agency(slug="a", name="A", short_name="A", kind="club", nation=russia)

    assert_refused(agency, "agency_kind_is_known", "not one of the known values")


def test_an_agency_does_not_come_before_itself(roscosmos):
    roscosmos.predecessor = roscosmos

    assert_told(roscosmos, "predecessor", "is not its own predecessor")


@pytest.mark.parametrize(
    "day, existed",
    [
        (datetime.date(1992, 2, 24), False),
        (datetime.date(1992, 2, 25), True),
        (datetime.date(2015, 12, 28), True),
        (datetime.date(2015, 12, 29), False),
    ],
)
def test_an_agency_existed_from_its_first_day_to_its_last(roscosmos, day, existed):
    roscosmos.existed_from = datetime.date(1992, 2, 25)
    roscosmos.existed_until = datetime.date(2015, 12, 28)

    assert existed_on(roscosmos, day) is existed


def test_an_agency_without_dates_existed_always(roscosmos):
    assert existed_on(roscosmos, datetime.date(1961, 4, 12))


@pytest.mark.parametrize("seats", [0, 101])
def test_a_vehicle_has_a_seat_and_no_ballroom(roscosmos, seats):
    atv = {"slug": "atv", "name": "ATV", "family": "ATV", "operator": roscosmos}

    assert_refused(Vehicle(**atv, seats=seats), "vehicle_has_a_seat", "1 to 100 seats")


def test_a_serial_number_is_one_spacecraft_of_its_vehicle(dragon):
    dragon.spacecraft.create(slug="endeavour", name="Endeavour", serial="C206")
    other = Spacecraft(slug="other", vehicle=dragon, name="Other", serial="C206")

    assert_refused(other, "one_spacecraft_per_serial_number", "is taken")


def test_two_vehicles_may_number_their_spacecraft_alike(dragon, soyuz):
    dragon.spacecraft.create(slug="dragon-1", serial="1")

    Spacecraft(slug="soyuz-1", vehicle=soyuz, serial="1").full_clean()


def test_many_spacecraft_have_no_serial_number(dragon):
    dragon.spacecraft.create(slug="one", name="One")

    Spacecraft(slug="two", vehicle=dragon, name="Two").full_clean()


def test_a_spacecraft_has_a_name_or_a_serial_number(dragon):
    assert_refused(
        Spacecraft(slug="nameless", vehicle=dragon),
        "spacecraft_has_a_name_or_a_serial_number",
        "Give a name or a serial number",
    )


@pytest.mark.parametrize(
    "fields, shown",
    [
        ({"name": "Endeavour", "serial": "C206"}, "Endeavour (C206)"),
        ({"name": "Endeavour"}, "Endeavour"),
        ({"serial": "No. 754"}, "No. 754"),
    ],
)
def test_a_spacecraft_is_called_by_what_it_has(fields, shown):
    assert str(Spacecraft(**fields)) == shown


@pytest.mark.parametrize("slug", ["Союз", "two words", "semi;colon", ""])
def test_a_slug_is_plain_enough_for_an_address(soyuz, slug):
    soyuz.slug = slug

    assert_told(soyuz, "slug")


@pytest.mark.parametrize(
    "dates, existed",
    [
        ({"existed_from": datetime.date(1992, 2, 25)}, False),
        ({"existed_from": datetime.date(1991, 2, 25)}, True),
        ({"existed_until": datetime.date(1991, 2, 25)}, False),
        ({"existed_until": datetime.date(1992, 2, 25)}, True),
    ],
)
def test_one_known_date_of_an_agency_is_enough_to_tell(dates, existed):
    agency = Agency(slug="a", name="A", short_name="A", **dates)

    assert existed_on(agency, datetime.date(1991, 10, 2)) is existed


def test_an_agency_that_came_after_another_is_right(nasa, roscosmos):
    roscosmos.predecessor = nasa

    roscosmos.full_clean()
    assert str(roscosmos) == "Roscosmos"
    assert roscosmos.get_absolute_url() == "/agencies/roscosmos/"


def test_a_vehicle_of_one_seat_is_right(roscosmos):
    vehicle = Vehicle(
        slug="vostok", name="Vostok", family="Vostok", operator=roscosmos, seats=1
    )

    vehicle.full_clean()
    assert str(vehicle) == "Vostok"
    assert vehicle.get_absolute_url() == "/vehicles/vostok/"
    assert vehicle.seats_vary is False


def test_a_spacecraft_stands_on_the_page_of_its_vehicle(dragon):
    endeavour = Spacecraft(slug="endeavour", vehicle=dragon, name="Endeavour")

    assert endeavour.get_absolute_url() == "/vehicles/crew-dragon/#endeavour"


def test_a_station_has_a_page():
    station = Station(slug="iss", name="International Space Station", short_name="ISS")

    assert str(station) == "ISS"
    assert station.get_absolute_url() == "/stations/iss/"

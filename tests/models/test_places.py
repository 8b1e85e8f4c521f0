"""Agencies, vehicles, spacecraft and stations."""

import datetime

import pytest

from missions.dates import existed_on
from missions.models import Agency, Spacecraft, Station, Vehicle, VehicleOperator
from missions.models.vehicle import out_of_turn

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


def turn(vehicle, agency, since=None, until=None):
    """Years for dates: from the first day of one until the last of another."""
    return VehicleOperator(
        vehicle=vehicle,
        agency=agency,
        since=since and datetime.date(since, 1, 1),
        until=until and datetime.date(until, 12, 31),
    )


def test_an_agency_operates_a_vehicle_once(soyuz, roscosmos):
    turn(soyuz, roscosmos).save()

    name = "vehicle_is_operated_once_by_an_agency"
    assert_refused(turn(soyuz, roscosmos, 2000), name, "is there already")


def test_an_operator_ends_after_it_began(soyuz, roscosmos):
    name = "vehicle_operator_ends_after_it_began"
    assert_refused(turn(soyuz, roscosmos, 2000, 1999), name, "comes after the beg")


def test_operators_follow_each_other_up_to_the_vehicles_own(soyuz, roscosmos, nasa):
    def told(*turns):
        rows = [turn(soyuz, *each) for each in turns]
        return [
            (field, message.split()[-1])
            for _row, field, message in out_of_turn(soyuz.operator_id, rows)
        ]

    assert told((roscosmos, 2000), (nasa, None, 1999)) == []
    assert told((roscosmos, 2000)) == [("since", "which.")]
    assert told((nasa, None, 2000), (roscosmos, 2000)) == [("since", "ends.")]
    assert told((nasa, None), (roscosmos, 2000)) == [("since", "ends.")]
    assert told((roscosmos, None, 1999), (nasa, 2000, 2001)) == [
        ("until", "which."),
        ("agency", "operator."),
    ]


def test_a_vehicle_is_one_that_each_of_its_operators_operated(soyuz, roscosmos, nasa):
    assert soyuz.operated_by == [roscosmos]
    turn(soyuz, roscosmos, 2000).save()
    turn(soyuz, nasa, None, 1999).save()

    assert Vehicle.objects.get().operated_by == [nasa, roscosmos]
    assert [str(nation) for nation in soyuz.operators_nations] == [
        "United States",
        "Russia",
    ]
    assert list(Vehicle.objects.operated_by(nasa)) == [soyuz]
    assert list(Vehicle.objects.operated_by(roscosmos)) == [soyuz]


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

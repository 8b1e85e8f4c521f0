"""Who operated a mission's spacecraft on its day, whoever writes what it follows from.

Rule 13: a fact of the day, Soyuz TM-6 of 1988 was the Soviet programme's.
"""

import datetime

import pytest
from django.db import connection

from missions.catalogue.operators import keep_operators, let_operators_be
from missions.models import Agency, Mission, Vehicle, VehicleOperator

from ..exchange_era import utc

pytestmark = pytest.mark.django_db
BEFORE, SINCE = datetime.date(1991, 12, 26), datetime.date(1992, 2, 25)


@pytest.fixture
def soviet(db):
    return Agency.objects.create(
        slug="soviet", name="Soviet", short_name="Soviet", kind="other"
    )


@pytest.fixture
def turns(soyuz, soviet, roscosmos):
    """The Soviet programme's until its end, Roscosmos's since."""
    rows = [
        VehicleOperator(vehicle=soyuz, agency=soviet, until=BEFORE),
        VehicleOperator(vehicle=soyuz, agency=roscosmos, since=SINCE),
    ]
    return VehicleOperator.objects.bulk_create(rows)


def whose():
    found = Mission.objects.order_by("launched_at", "slug")
    return list(found.values_list("spacecraft_operator__slug", flat=True))


def test_of_a_vehicle_that_never_changed_hands_it_is_the_vehicles(fly, dragon, nasa):
    fly("crew-9", vehicle=dragon, operator=nasa)
    assert whose() == ["spacex"]

    Vehicle.objects.update(operator=nasa)
    assert whose() == ["nasa"]


def test_it_is_who_operated_it_on_the_day_of_the_launch(fly, turns):
    fly("soyuz-tm-6", launched_at=utc(1988, 8, 29, 4))
    fly("the-last-day", launched_at=utc(1991, 12, 26, 23))
    fly("between", launched_at=utc(1992, 1, 1))
    fly("the-first-day", launched_at=utc(1992, 2, 25))

    assert whose() == ["soviet", "soviet", "soviet", "roscosmos"]


def test_of_a_launch_without_a_date_it_is_who_operates_it_now(fly, turns):
    fly("soyuz", outcome="planned", launched_at=None, launch_precision="")

    assert whose() == ["roscosmos"]


def test_it_follows_the_launch_and_the_vehicle_whoever_changes_them(fly, dragon, turns):
    mission = fly("soyuz-tm-6", launched_at=utc(1988, 8, 29, 4))

    mission.launched_at = utc(1998, 8, 29, 4)
    mission.save()
    assert whose() == ["roscosmos"]
    Mission.objects.update(launched_at=utc(1988, 8, 29, 4))
    assert whose() == ["soviet"]
    Mission.objects.update(vehicle=dragon)
    assert whose() == ["spacex"]


def test_it_follows_the_operators_in_turn(fly, turns, soviet, nasa):
    fly("soyuz-tm-6", launched_at=utc(1988, 8, 29, 4))

    VehicleOperator.objects.filter(agency=soviet).update(agency=nasa)
    assert whose() == ["nasa"]
    VehicleOperator.objects.all().delete()
    assert whose() == ["roscosmos"]
    VehicleOperator.objects.create(
        vehicle=Vehicle.objects.get(), agency=soviet, until=BEFORE
    )
    assert whose() == ["soviet"]


def test_missions_that_were_there_before_are_filled_in(fly):
    let_operators_be(connection)
    fly("soyuz-ms-22")
    assert whose() == [None]

    keep_operators()
    assert whose() == ["roscosmos"]

"""Who operated a vehicle in turn, entered on its page."""

import pytest

from missions.models import VehicleOperator

from .browsing import address, opened


@pytest.fixture
def enter(admin_client, soyuz):
    """Saves the vehicle with these operators in turn: (agency, since, until)."""

    def post(*turns):
        data = opened(admin_client, soyuz) | {"operators-TOTAL_FORMS": len(turns)}
        for number, (agency, since, until) in enumerate(turns):
            data |= {
                f"operators-{number}-agency": agency.pk,
                f"operators-{number}-since": since,
                f"operators-{number}-until": until,
            }
        return admin_client.post(address(soyuz), data)

    return post


def test_a_vehicle_that_changed_hands(enter, nasa, roscosmos):
    enter((nasa, "", "1999-12-31"), (roscosmos, "2000-01-01", ""))

    turns = VehicleOperator.objects.values_list("agency__slug", flat=True)
    assert list(turns) == ["nasa", "roscosmos"]


def test_one_out_of_turn_is_told_beside_it(enter, nasa, roscosmos):
    page = enter((nasa, "", "2001-12-31"), (roscosmos, "2000-01-01", ""))

    assert page.status_code == 200
    assert "An operator begins after the one before ends." in page.content.decode()
    assert not VehicleOperator.objects.exists()

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from desk.models import Draft

from .browsing import AS_DRAFT, address, opened, page_of, sent


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """Making the curator's account is most of what these tests would wait for."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def mission_form(soyuz, source):
    """Fields of the mission form as a browser posts them, with seats inline.

    mission_form(seats, name="…"): seats are dicts; `seats_before` says how many of
    them are in the database.
    """

    def make(*seats, seats_before=0, **fields):
        form = {
            "name": "Soyuz MS-40",
            "slug": "soyuz-ms-40",
            "aliases": "",
            "outcome": "landed",
            "reach": "orbital",
            "vehicle": soyuz.pk,
            "spacecraft": "",
            "seats_fitted": "",
            "operator": "",
            "station": "",
            "launched_at_0": "2024-03-01",
            "launched_at_1": "12:00:00",
            "launch_precision": "minute",
            "landed_at_0": "2024-09-01",
            "landed_at_1": "12:00:00",
            "landing_precision": "minute",
            "sources": [source.pk],
            "seats-TOTAL_FORMS": len(seats),
            "seats-INITIAL_FORMS": seats_before,
            "seats-MIN_NUM_FORMS": 0,
            "seats-MAX_NUM_FORMS": 1000,
        } | fields
        for number, one in enumerate(commanded(seats)):
            form |= {f"seats-{number}-{name}": value for name, value in one.items()}
        return form

    return make


def commanded(seats):
    """A Soyuz has a commander: the first of each leg, where no role is said."""
    legs = set()
    for one in seats:
        is_first = one["status"] == "flown" and one["leg"] not in legs
        legs.add(one["leg"])
        yield one | {"role": "commander"} if is_first and not one["role"] else one


@pytest.fixture
def seat_form(russia):
    """One seat of the mission form: seat_form(who, "up")."""

    def make(who, leg="up", **fields):
        return {
            "leg": leg,
            "person": who.pk,
            "status": "flown",
            "role": "",
            "nation": russia.pk,
        } | fields

    return make


@pytest.fixture
def save(admin_client):
    """Opens the page of a row and saves it with what was typed: save(row, name="…")."""

    def make(row, **typed):
        return admin_client.post(address(row), opened(admin_client, row) | typed)

    return make


@pytest.fixture
def curator(django_user_model, db):
    """Makes an account of a role and gives its browser: curator("anna", "Editor")."""

    def make(name, role="Curator"):
        account = django_user_model.objects.create_user(name, is_staff=True)
        account.groups.add(Group.objects.get(name=role))
        client = Client()
        client.force_login(account)
        client.account = account
        return client

    return make


@pytest.fixture
def anna(curator):
    return curator("anna")


@pytest.fixture
def ben(curator):
    return curator("ben", "Editor")


@pytest.fixture
def ms30(fly):
    """Planned, without a date."""
    plan = {"outcome": "planned", "launched_at": None, "launch_precision": ""}
    return fly("soyuz-ms-30", rocket="Soyuz-FG", **plan)


@pytest.fixture
def keep():
    """Keeps what is typed on a row’s page as a draft: keep(anna, row, name="…")."""

    def make(client, row, **typed):
        form = opened(client, row) | typed | AS_DRAFT
        assert client.post(address(row), form).status_code == 302
        return Draft.objects.latest("pk")

    return make


@pytest.fixture
def publish():
    """Looks at a draft and publishes it; gives the page that follows."""

    def make(client, draft):
        page = client.get(page_of(draft))
        return client.post(page_of(draft), sent(page), follow=True)

    return make

"""What holds for every model: an address that opens, rules tested."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.urls import resolve

from missions.models import (
    Citizenship,
    CrewMember,
    Disagreement,
    FormerSlug,
    Mission,
    SeatAssignment,
    Spacecraft,
)

MODELS = list(apps.get_app_config("missions").get_models())
CONSTRAINTS = [each.name for model in MODELS for each in model._meta.constraints]
WITH_ADDRESS = [model for model in MODELS if hasattr(model, "get_absolute_url")]


def in_words(model):
    return model.__name__


@pytest.mark.parametrize("name", CONSTRAINTS)
def test_every_database_constraint_has_a_test(name):
    tests = "".join(path.read_text() for path in Path(__file__).parent.glob("*.py"))

    assert f'"{name}"' in tests


@pytest.mark.parametrize("model", WITH_ADDRESS, ids=in_words)
def test_every_address_opens_a_page(client, exchange_era, model):
    FormerSlug.objects.create(
        noun="crewmember", slug="francisco-rubio", now="frank-rubio"
    )
    rows = list(model.objects.all())
    assert rows, "the tests' rows hold none"

    for row in rows:
        address = row.get_absolute_url()
        path = re.split("[?#]", address)[0]
        assert resolve(path).url_name != "not-found", address
        assert client.get(address, follow=True).status_code == 200, address


@pytest.mark.parametrize(
    "model", [SeatAssignment, Disagreement, Spacecraft], ids=in_words
)
def test_an_address_inside_a_page_names_an_anchor(exchange_era, model):
    addresses = [row.get_absolute_url() for row in model.objects.all()]

    assert all(re.search(r"/#[a-z0-9-]+\Z", address) for address in addresses)


@pytest.mark.parametrize("model", [SeatAssignment, Disagreement], ids=in_words)
def test_an_anchor_is_there_on_its_page(client, exchange_era, model):
    for row in model.objects.all():
        path, anchor = row.get_absolute_url().split("#")
        assert f'id="{anchor}"' in client.get(path).content.decode()


def test_a_seat_s_address_is_its_line_on_the_mission_s_page(exchange_era):
    seat = SeatAssignment.objects.get(
        mission__slug="soyuz-ms-22", person=exchange_era.rubio
    )

    assert seat.get_absolute_url() == (
        f"/missions/soyuz-ms-22/#up-{exchange_era.rubio.slug}"
    )


@pytest.mark.parametrize("model", MODELS, ids=in_words)
def test_every_row_says_what_it_is(exchange_era, model):
    for row in model.objects.all():
        assert str(row)
        assert "object (" not in str(row)


def test_rows_are_called_as_readers_call_them(exchange_era):
    rubio = SeatAssignment.objects.get(
        mission=exchange_era.ms22, person=exchange_era.rubio
    )

    assert str(rubio) == "Frank Rubio, Soyuz Ms 22 launch"
    assert str(exchange_era.change) == "Nikolai Chub withdrawn"
    assert str(Disagreement.objects.get()) == "Soyuz Ms 22: Landing time"
    assert str(Citizenship.objects.get(person=exchange_era.chub)) == (
        "Nikolai Chub, Russia"
    )


def test_search_keys_are_never_typed():
    for model in (Mission, CrewMember):
        assert not model._meta.get_field("search_key").editable

"""Django's own dumpdata and loaddata name rows as the fixtures do."""

import pytest
from django.core import serializers

from missions.catalogue.files import FILES
from missions.catalogue.snapshot import Snapshot
from missions.models import Citizenship, SeatAssignment


@pytest.mark.parametrize("model", FILES.values())
def test_a_row_is_found_by_its_natural_key(exchange_era, model):
    for row in model.objects.all():
        assert model.objects.get_by_natural_key(*row.natural_key()) == row


def test_a_related_row_stands_in_a_key_with_its_own(exchange_era):
    seat = SeatAssignment.objects.get(person=exchange_era.kikina, leg="up")

    assert seat.natural_key() == ("crew-5", "up", "anna-kikina", "flown")
    assert SeatAssignment.key_lookups() == [
        *("mission__slug", "leg", "person__slug", "status")
    ]
    assert Citizenship.key_lookups() == ["person__slug", "nation__code"]


def test_djangos_fixtures_load_what_was_dumped(exchange_era):
    rows = [row for model in FILES.values() for row in model.objects.order_by("pk")]
    dumped = serializers.serialize(
        "json", rows, use_natural_foreign_keys=True, use_natural_primary_keys=True
    )
    held = Snapshot().fields
    for model in reversed(FILES.values()):
        model.objects.all().delete()

    for row in serializers.deserialize("json", dumped):
        row.save()

    assert Snapshot().fields == held


def test_a_key_that_lacks_a_part_names_no_row(exchange_era):
    with pytest.raises(ValueError, match="shorter"):
        SeatAssignment.objects.get_by_natural_key("crew-5", "up", "anna-kikina")

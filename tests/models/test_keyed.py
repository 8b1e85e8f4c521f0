"""Rows are named as in the fixtures, and hold what readers can read."""

import datetime

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import models

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


def fields_of(*kinds):
    """(model, name) of every field of such kinds that the files hold."""
    return [
        (model, field.name)
        for model in FILES.values()
        for field in model._meta.concrete_fields
        if isinstance(field, kinds) and field.name != "search_key"
    ]


def told(model, name, value):
    """What a row's field says of a value, whatever its other fields say."""
    with pytest.raises(ValidationError) as refused:
        model(**{name: value}).clean_fields(
            exclude={field.name for field in model._meta.fields} - {name}
        )
    return " ".join(refused.value.message_dict[name])


TEXTS = fields_of(models.CharField, models.TextField)
FORMED = (
    "slug",
    "now",
    "code",
    "currency",
    "url",
    "website",
    "gcat",
    "spacefacts",
)  # refuse more than that


@pytest.mark.parametrize(("model", "name"), TEXTS)
@pytest.mark.parametrize("letter", ["\x0b", "\ufffe", "\x1b", "\u202e", "\ud800"])
def test_no_text_field_holds_a_character_that_no_reader_sees(model, name, letter):
    message = told(model, name, f"A{letter}")

    if not model._meta.get_field(name).choices and name not in FORMED:
        assert f"U+{ord(letter):04X}" in message


def test_a_field_that_is_left_out_is_not_looked_at(exchange_era):
    exchange_era.ms22.note = "\x0b"

    exchange_era.ms22.clean_fields(exclude={"note"})


@pytest.mark.parametrize(("model", "name"), fields_of(models.DateField))
@pytest.mark.parametrize("year", [1, 1799, 2101, 9999])
def test_no_date_lies_out_of_the_calendar(model, name, year):
    is_time = isinstance(model._meta.get_field(name), models.DateTimeField)
    moment = datetime.datetime(year, 12, 31, 23, 59, 59, tzinfo=datetime.UTC)

    assert "from 1800 to 2100" in told(
        model, name, moment if is_time else moment.date()
    )

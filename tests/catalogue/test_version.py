"""The catalogue's version moves on with every change, whoever makes it."""

import datetime

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction

from missions.catalogue.version import UNWATCHED, version, watch, watched_tables
from missions.dates import now
from missions.models import CatalogueVersion, Mission, Vehicle

pytestmark = pytest.mark.django_db
in_transactions_of_their_own = pytest.mark.django_db(transaction=True)


def number():
    return version()[0]


@pytest.fixture
def crew9(fly, dragon):
    return fly("crew-9", 2024, dragon)


@pytest.fixture
def moved(db):
    """Whether the version has moved since this was last asked."""
    seen = [number()]

    def ask():
        seen.append(number())
        return seen[-1] > seen[-2]

    return ask


@in_transactions_of_their_own
def test_rows_move_it_on_however_they_are_written(transactional_db, crew9, moved):
    moved()
    assert not moved()
    crew9.save()
    assert moved()
    Mission.objects.update(callsign="Freedom")
    assert moved()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE missions_mission SET callsign = 'Endeavour'")
    assert moved()
    crew9.sources.clear()
    assert moved()
    crew9.delete()
    assert moved()


def test_reading_does_not_move_it(crew9, moved):
    moved()

    list(Mission.objects.all())

    assert not moved()


def test_it_says_when_it_last_changed(crew9):
    assert now() - version()[1] < datetime.timedelta(minutes=1)
    assert version()[1] == CatalogueVersion.objects.get().changed_at


@in_transactions_of_their_own
def test_a_change_counts_with_its_transaction(transactional_db, soyuz, moved):
    moved()
    with transaction.atomic():
        Vehicle.objects.update(family="Progress")
        transaction.set_rollback(True)
    assert not moved()

    with transaction.atomic():
        for family in ("Soyuz", "Progress", "Zond"):
            Vehicle.objects.update(family=family)
    assert moved()


def test_every_table_is_watched_but_those_that_no_reader_sees():
    every = apps.get_app_config("missions").get_models(include_auto_created=True)
    names = {model._meta.db_table for model in every}
    catalogue = "information_schema.triggers" if is_postgresql() else "sqlite_master"
    column = "event_object_table" if is_postgresql() else "tbl_name"
    condition = "" if is_postgresql() else "WHERE type = 'trigger'"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT {column} FROM {catalogue} {condition}")
        found = {table for (table,) in cursor.fetchall()}

    assert found == names - UNWATCHED == watched_tables()


def is_postgresql():
    return connection.vendor == "postgresql"


def test_migrating_again_keeps_it(crew9):
    before = version()

    call_command("migrate", verbosity=0)

    assert version() == before


@in_transactions_of_their_own
def test_triggers_that_were_lost_are_made_again(transactional_db, soyuz, moved):
    """SQLite drops those of a table that a migration alters."""
    with connection.cursor() as cursor:
        if is_postgresql():
            drop = 'DROP TRIGGER "missions_vehicle_moves_the_version" '
            cursor.execute(f"{drop} ON missions_vehicle")
        else:
            drop = 'DROP TRIGGER "missions_vehicle_UPDATE_moves_the_version"'
            cursor.execute(drop)
    moved()
    Vehicle.objects.update(family="Zond")
    assert not moved()

    watch()
    Vehicle.objects.update(family="Soyuz")

    assert moved()


def test_without_a_row_there_is_no_version():
    CatalogueVersion.objects.all().delete()

    assert version() is None

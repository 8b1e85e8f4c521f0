"""The catalogue as one SQLite file."""

import sqlite3

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from missions.catalogue.bake import bake
from missions.catalogue.naming import name_of
from missions.catalogue.snapshot import Snapshot
from missions.models import CatalogueVersion

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def any_file_may_be_opened(transactional_db, django_db_blocker, monkeypatch):
    """Django's tests refuse every database that was not there when they began."""
    monkeypatch.setattr(
        BaseDatabaseWrapper,
        "ensure_connection",
        django_db_blocker._real_ensure_connection,
    )


def rows_of(file, table):
    with sqlite3.connect(file) as opened:
        return sorted(opened.execute(f'SELECT * FROM "{table}"').fetchall())


def tables_of(file):
    with sqlite3.connect(file) as opened:
        found = opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {name for (name,) in found}


def test_it_holds_each_row_of_the_catalogue(exchange_era, tmp_path):
    file = tmp_path / "baked.sqlite3"

    version = bake(file)

    [kept] = rows_of(file, "missions_catalogueversion")
    assert kept[1] == kept[4] == CatalogueVersion.objects.get().number
    assert kept[3] == version == name_of(Snapshot().fields)
    for model in apps.get_app_config("missions").get_models(include_auto_created=True):
        kept = model._base_manager.count()
        assert len(rows_of(file, model._meta.db_table)) == kept, model
    names = {row[1:3] for row in rows_of(file, "missions_crewmember")}
    assert any("Kikina" in str(each) for each in names)


def test_it_holds_nothing_of_who_typed_it(exchange_era, tmp_path):
    get_user_model().objects.create_superuser("curator", password="secret")

    bake(tmp_path / "baked.sqlite3")

    others = {
        name
        for name in tables_of(tmp_path / "baked.sqlite3")
        if not name.startswith(("missions_", "sqlite_"))
    }
    assert others == {"django_migrations"}
    assert b"curator" not in (tmp_path / "baked.sqlite3").read_bytes()


def test_a_newer_one_takes_the_place_of_the_older(exchange_era, tmp_path):
    file = tmp_path / "baked.sqlite3"
    bake(file)
    with file.open("rb") as old:
        exchange_era.crew5.name = "Renamed"
        exchange_era.crew5.save()
        bake(file)

        assert b"Renamed" not in old.read(), "who reads the old one goes on"
    assert b"Renamed" in file.read_bytes()
    assert [each.name for each in tmp_path.iterdir()] == ["baked.sqlite3"]


def test_what_fails_leaves_the_older_one(exchange_era, tmp_path, monkeypatch):
    file = tmp_path / "baked.sqlite3"
    bake(file)
    before = file.read_bytes()

    def full(source):
        raise OSError("No space left on device")

    monkeypatch.setattr("missions.catalogue.bake.copy_rows", full)
    with pytest.raises(CommandError, match="Nothing was written: No space"):
        call_command("bake", str(file))

    assert file.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["baked.sqlite3"]
    assert "baked" not in connections.databases


def test_the_database_itself_is_not_written_over(db, tmp_path, monkeypatch):
    file = tmp_path / "own.sqlite3"
    file.write_bytes(b"accounts")
    monkeypatch.setitem(connections["default"].settings_dict, "NAME", str(file))

    with pytest.raises(CommandError, match="is the database itself"):
        call_command("bake", str(file))

    assert file.read_bytes() == b"accounts"


def test_without_a_catalogue_nothing_is_written(db, tmp_path):
    CatalogueVersion.objects.all().delete()

    with pytest.raises(CommandError, match="holds no catalogue"):
        call_command("bake", str(tmp_path / "baked.sqlite3"))

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["nowhere/baked.sqlite3", "."])
def test_where_nothing_can_be_written_a_sentence_says_so(db, tmp_path, place):
    with pytest.raises(CommandError, match="Nothing was written"):
        call_command("bake", str(tmp_path / place))

"""The whole catalogue to take away, version by version."""

import csv
import hashlib
import io
import json
import sqlite3
import zipfile
from collections import Counter

import pytest
from django.core.management import CommandError, call_command

from missions.dumps import publish as publishing
from missions.dumps import shelf
from missions.dumps.contents import contents
from missions.models import Mission, SeatAssignment
from missions.tables import TABLES

# Tables of which the tests’ rows hold none.
EMPTY = ("claims", "citizenships", "statements", "vehicle-operators", "former-slugs")


@pytest.fixture
def dump(exchange_era, tmp_path):
    made, is_new = publishing.publish(tmp_path)
    assert is_new
    return made


@pytest.fixture
def ask(dump):
    """Asks the SQLite file: rows as tuples."""
    with sqlite3.connect(dump.folder / shelf.SQLITE) as database:
        yield lambda query: database.execute(query).fetchall()


def test_the_same_catalogue_gives_the_same_bytes(dump, tmp_path_factory):
    """Whatever the numbers of its rows are."""
    seat = SeatAssignment.objects.filter(sources=None).last()
    SeatAssignment.objects.filter(pk=seat.pk).update(id=seat.pk + 1000)
    again, _new = publishing.publish(tmp_path_factory.mktemp("again"))

    assert again.version == dump.version
    for name in dump.names:
        assert (again.folder / name).read_bytes() == (dump.folder / name).read_bytes()


def test_its_sums_are_right(dump):
    told = (dump.folder / shelf.SUMS).read_text().split()
    sums = dict(zip(told[1::2], told[::2], strict=True))

    assert set(sums) == set(dump.names) - {shelf.SUMS, shelf.CHANGES}
    for name, told_sum in sums.items():
        found = hashlib.sha256((dump.folder / name).read_bytes()).hexdigest()
        assert found == told_sum


def test_the_file_holds_each_table_of_the_dictionary_and_nothing_else(ask):
    found = {name for (name,) in ask("SELECT name FROM sqlite_master")}
    tables = {
        name for (name,) in ask("SELECT name FROM sqlite_master WHERE type='table'")
    }

    assert tables - {"sqlite_stat1"} == {*TABLES, "about", "dictionary"}
    assert {"seats_with_names", "missions_crew_up", "seats_cites"} <= found
    assert not any("auth" in name or "session" in name for name in found)
    for name, table in TABLES.items():
        columns = [row[1] for row in ask(f"PRAGMA table_info('{name}')")]
        assert columns == list(table.columns)
        assert ask(f"SELECT count(*) FROM {name}") == [(len(list(table.rows())),)]


def test_it_counts_seats_by_nation_by_year_as_the_database_does(ask):
    seats = SeatAssignment.objects.filter(leg="up", status="flown")
    pairs = seats.values_list("nation__code", "mission__launched_at__year")

    found = ask("SELECT nation, year, seats FROM seats_by_nation_by_year")

    assert {(code, year): number for code, year, number in found} == Counter(pairs)


def test_it_joins_people_by_their_keys(ask):
    [row] = ask(
        "SELECT crew.name, mission_name FROM seats_with_names "
        "JOIN crew USING (person) WHERE person = 'anna-kikina' AND leg = 'up'"
    )
    crews = ask("SELECT person FROM missions_crew_up WHERE mission = 'soyuz-ms-22'")

    assert row == ("Anna Kikina", "Crew 5")
    assert crews == [("sergey-prokopyev",), ("frank-rubio",)]


def test_the_zip_says_what_its_files_hold(dump):
    with zipfile.ZipFile(dump.folder / shelf.ZIP) as package:
        described = json.loads(package.read("datapackage.json"))
        names = set(package.namelist())
        assert described["version"] == dump.version
        for resource in described["resources"]:
            text = package.read(resource["path"]).decode()
            [heading, *rows] = csv.reader(io.StringIO(text))
            assert heading == [each["name"] for each in resource["schema"]["fields"]]
            assert rows or resource["name"] in EMPTY
    assert names >= {"seats.csv", "claims.csv", "CITATION.cff", "LICENSE.md"}
    assert f"version: {dump.version}" in (dump.folder / shelf.CITATION).read_text()


def test_the_csv_of_the_zip_is_that_of_the_list(dump, client):
    with zipfile.ZipFile(dump.folder / shelf.ZIP) as package:
        zipped = package.read("nations.csv").decode().splitlines()
    served = client.get("/nations.csv").getvalue().decode().splitlines()

    assert zipped[0] == served[0]
    assert sorted(zipped) == sorted(served)


def test_a_version_that_is_there_is_left_alone(dump, tmp_path):
    before = (dump.folder / shelf.ABOUT).read_bytes()

    again, is_new = publishing.publish(tmp_path)

    assert not is_new
    assert again == dump
    assert (dump.folder / shelf.ABOUT).read_bytes() == before


def test_the_next_says_how_much_has_changed(dump, tmp_path):
    Mission.objects.filter(slug="soyuz-ms-22").update(note="Another.")
    crew5 = Mission.objects.get(slug="crew-5")
    crew5.seats.filter(person__slug="anna-kikina", leg="down").delete()

    following, _new = publishing.publish(tmp_path)

    assert following.about["since"] == dump.version
    told = following.about["changes"]
    assert told["missions"] == {"added": 0, "changed": 2, "gone": 0}
    assert told["seats"]["gone"] == 1
    assert "sources" not in told
    assert {name: len(rows["changed"]) for name, rows in following.changes.items()} == {
        name: counts["changed"] for name, counts in told.items()
    }


def test_half_of_a_dump_is_none(dump, tmp_path):
    (dump.folder / shelf.ABOUT).unlink()
    (tmp_path / "notes").mkdir()

    assert shelf.dumps(tmp_path) == []


def test_the_command_needs_a_folder_and_a_catalogue(db, tmp_path, settings):
    settings.DUMPS = ""
    with pytest.raises(CommandError, match="set DUMPS"):
        call_command("publish_dump")
    with pytest.raises(CommandError, match="holds no catalogue"):
        call_command("publish_dump", str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_each_row_has_a_key_of_its_own(exchange_era):
    held = contents()

    for name, rows in held.rows.items():
        assert len(held.by_key[name]) == len(rows), name

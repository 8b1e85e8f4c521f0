"""Database to files: the same rows give the same bytes."""

import datetime
import json
import sqlite3

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from missions.catalogue import CatalogueError, export_catalogue, load_catalogue
from missions.catalogue.agreed import Agreed
from missions.catalogue.files import FILES
from missions.models import Mission, SeatAssignment, Source

pytestmark = pytest.mark.django_db


@pytest.fixture
def exported(files, tmp_path):
    """A folder that holds the small catalogue as an export writes it."""
    load_catalogue(files.folder)
    folder = tmp_path / "exported"
    export_catalogue(folder)
    return folder


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_an_empty_database_gives_files_without_rows(tmp_path):
    export_catalogue(tmp_path)

    assert contents(tmp_path) == dict.fromkeys(FILES, b"[]\n")


def test_the_folder_is_made_where_it_is_missing(tmp_path):
    assert export_catalogue(tmp_path / "not" / "there").written == list(FILES)


def test_an_export_holds_what_was_loaded(exported, files):
    for name in FILES:
        rows = [row["fields"] for row in json.loads((exported / name).read_bytes())]
        assert rows == files.rows[name]


def test_an_export_loads_as_the_same_rows(exported):
    assert load_catalogue(exported)[:2] == (31, False)


def test_an_export_twice_changes_no_file(exported):
    before = contents(exported)

    assert export_catalogue(exported).written == []
    assert contents(exported) == before


def test_bytes_do_not_depend_on_the_order_in_which_rows_were_loaded(
    exported, files, tmp_path
):
    for name, rows in files.rows.items():
        rows.reverse()
        for fields in rows:
            fields.update(reversed([(key, fields.pop(key)) for key in list(fields)]))
        files.write(name)
    for model in reversed(FILES.values()):
        model.objects.all().delete()
    load_catalogue(files.folder, replace=True)
    again = tmp_path / "again"

    export_catalogue(again)

    assert contents(again) == contents(exported)


def test_an_edit_changes_one_line_of_one_file(exported):
    before = (exported / "07_missions.json").read_text().splitlines()
    Mission.objects.filter(slug="ms-22").update(callsign="Altai")

    assert export_catalogue(exported).written == ["07_missions.json"]
    after = (exported / "07_missions.json").read_text().splitlines()
    assert set(after) - set(before) == {'   "callsign": "Altai",'}
    assert len(after) == len(before) + 1


def test_a_field_stands_on_its_own_line_in_readable_script(exported):
    lines = (exported / "01_sources.json").read_text(encoding="utf-8").splitlines()

    assert '   "title": "Экипаж «Союза»",' in lines


def test_references_are_sorted_keys(exported):
    late = Source.objects.create(
        slug="0-page", publisher="Typed last", checked_on=datetime.date(2026, 11, 22)
    )
    Mission.objects.get(slug="ms-22").sources.add(late)

    export_catalogue(exported)

    assert '"sources": [["0-page"], ["a-page"]]' in (
        exported / "07_missions.json"
    ).read_text(encoding="utf-8")


def test_fields_with_their_default_are_left_out(exported):
    text = (exported / "07_missions.json").read_text()

    assert "null" not in text
    assert '"callsign"' not in text
    assert '"search_key"' not in text


def test_a_file_that_was_spoiled_is_written_anew_where_that_is_said(exported):
    (exported / "14_seats.json").write_text("<<<<<<< HEAD")

    assert export_catalogue(exported, replace=True).written == ["14_seats.json"]
    assert len(json.loads((exported / "14_seats.json").read_text())) == 4


def test_a_file_that_is_missing_is_written(exported):
    (exported / "14_seats.json").unlink()

    assert export_catalogue(exported).written == ["14_seats.json"]


def test_no_half_written_file_stays_behind(exported):
    assert sorted(path.name for path in exported.iterdir()) == sorted(FILES)


class TestNotNoted:
    """The files are written, and the database cannot note that they hold its edits."""

    @pytest.fixture
    def exported_by(self, files, monkeypatch):
        def make(error):
            load_catalogue(files.folder)
            Mission.objects.filter(slug="ms-22").update(callsign="Altai")

            def save(agreed):
                raise OperationalError("not to be") from error

            monkeypatch.setattr(Agreed, "save", save)
            return export_catalogue(files.folder).written

        return make

    def called(self, name):
        error = sqlite3.OperationalError()
        error.sqlite_errorname = name
        return error

    def test_a_database_that_is_read_only_is_written_to_files(self, exported_by):
        assert "07_missions.json" in exported_by(self.called("SQLITE_READONLY"))

    def test_a_database_at_fault_is_told(self, exported_by):
        with pytest.raises(CatalogueError, match="did not note it: .* disk"):
            exported_by(self.called("SQLITE_FULL"))


class TestCommand:
    def test_it_names_the_files_that_changed(self, exported, capsys):
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        call_command("export_catalogue", fixtures=exported)

        assert capsys.readouterr().out == "Wrote 07_missions.json.\n"

    def test_it_says_that_no_file_changed(self, exported, capsys):
        call_command("export_catalogue", fixtures=exported)

        assert capsys.readouterr().out == "No file changed.\n"

    def test_it_is_quiet_when_asked(self, exported, capsys):
        call_command("export_catalogue", fixtures=exported, verbosity=0)

        assert capsys.readouterr().out == ""

    def test_it_says_what_no_load_will_take(self, exported, capsys):
        """An exchange may be entered before its seats."""
        SeatAssignment.objects.filter(mission__slug="ms-22").update(exchange=None)
        call_command("export_catalogue", fixtures=exported)

        assert capsys.readouterr().err == (
            "No load will take what this database holds (1): Kikina for Rubio: has 1 "
            "of at least 2 seats. Mend it first.\n"
        )

    def test_a_folder_that_cannot_be_written_is_told(self, tmp_path):
        (tmp_path / "fixtures").write_text("a file where the folder should be")

        with pytest.raises(CommandError, match="Nothing more was written"):
            call_command("export_catalogue", fixtures=tmp_path / "fixtures")

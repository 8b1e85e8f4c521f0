"""Database to files: the same rows give the same bytes."""

import datetime
import json
import sqlite3

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from missions.catalogue import (
    CatalogueEdited,
    CatalogueError,
    export_catalogue,
    load_catalogue,
)
from missions.catalogue.agreed import Agreed
from missions.catalogue.files import FILES
from missions.models import AssignmentChange, CrewMember, Mission, Nation, Source

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


def test_a_file_that_cannot_be_read_is_not_written_over(exported):
    """A merge that git could not finish holds what a colleague typed."""
    (exported / "14_seats.json").write_text("<<<<<<< HEAD")
    Mission.objects.filter(slug="ms-22").update(callsign="Altai")
    before = contents(exported)

    with pytest.raises(CatalogueError, match="14_seats.json, line 1, .* --replace"):
        export_catalogue(exported)

    assert contents(exported) == before


def test_a_file_that_is_missing_is_written(exported):
    (exported / "14_seats.json").unlink()

    assert export_catalogue(exported).written == ["14_seats.json"]


class TestNewerInTheFiles:
    """A colleague's change came with `git pull`, after the last load."""

    @pytest.fixture
    def loaded(self, files):
        load_catalogue(files.folder)
        return files

    def in_file(self, files, name):
        return json.loads(files.path(name).read_text(encoding="utf-8"))

    def fields_of(self, files, name, number):
        return self.in_file(files, name)[number - 1]["fields"]

    def test_it_is_not_undone_by_an_edit_of_another_row(self, loaded):
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        loaded.change("08_crew_members", 2, aliases="Francisco Rubio")

        done = export_catalogue(loaded.folder)

        assert done.left == ["crew member frank-rubio"]
        rubio = self.fields_of(loaded, "08_crew_members", 2)
        assert rubio["aliases"] == "Francisco Rubio"
        assert self.fields_of(loaded, "07_missions", 2)["callsign"] == "Altai"

    def test_the_advice_of_a_load_loses_nothing(self, loaded):
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        loaded.change("08_crew_members", 2, aliases="Francisco Rubio")
        with pytest.raises(CatalogueEdited):
            load_catalogue(loaded.folder)

        export_catalogue(loaded.folder)
        came = load_catalogue(loaded.folder)

        assert (came.entered, came.changed, came.removed) == (0, 1, 0)
        assert Mission.objects.get(slug="ms-22").callsign == "Altai"
        assert CrewMember.objects.get(slug="frank-rubio").aliases == "Francisco Rubio"

    def test_a_row_that_is_new_there_stays(self, loaded):
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        loaded.add("02_nations", {"code": "BLR", "name": "Belarus"})

        assert export_catalogue(loaded.folder).left == ["nation BLR"]
        load_catalogue(loaded.folder)
        assert Nation.objects.filter(code="BLR").exists()

    def test_a_row_that_went_there_stays_away(self, loaded):
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        loaded.remove("15_assignment_changes", 1)

        assert export_catalogue(loaded.folder).left == ["crew change kikina-named"]
        assert self.in_file(loaded, "15_assignment_changes") == []

    def test_a_row_changed_on_both_sides_is_named_and_nothing_written(self, loaded):
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        loaded.change("07_missions", 2, callsign="Ural")
        before = contents(loaded.folder)

        with pytest.raises(CatalogueError, match="'Altai' here and 'Ural'"):
            export_catalogue(loaded.folder)

        assert contents(loaded.folder) == before

    def test_both_sides_may_come_to_say_the_same(self, loaded):
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        loaded.change("07_missions", 2, callsign="Ural")
        Mission.objects.filter(slug="ms-22").update(callsign="Ural")

        assert export_catalogue(loaded.folder).left == []

    def test_replace_writes_over_it(self, loaded):
        loaded.change("07_missions", 2, callsign="Ural")

        assert export_catalogue(loaded.folder, replace=True).left == []
        assert "callsign" not in self.fields_of(loaded, "07_missions", 2)

    def test_what_was_exported_and_typed_on_is_exported_again(self, loaded):
        for callsign in ("Altai", "Ural"):
            Mission.objects.filter(slug="ms-22").update(callsign=callsign)
            export_catalogue(loaded.folder)

        assert self.fields_of(loaded, "07_missions", 2)["callsign"] == "Ural"

    def test_a_row_that_was_deleted_here_goes_from_the_files(self, loaded):
        AssignmentChange.objects.all().delete()

        assert export_catalogue(loaded.folder).left == []
        assert self.in_file(loaded, "15_assignment_changes") == []

    def test_files_that_went_back_are_brought_up_again(self, loaded):
        old = loaded.path("07_missions").read_text(encoding="utf-8")
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        export_catalogue(loaded.folder)
        loaded.path("07_missions").write_text(old, encoding="utf-8")

        export_catalogue(loaded.folder)

        assert self.fields_of(loaded, "07_missions", 2)["callsign"] == "Altai"

    def test_what_was_saved_elsewhere_is_no_reason_to_lose_it(self, loaded, tmp_path):
        """It is in another folder, and a colleague changed its row in this one."""
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        export_catalogue(tmp_path / "elsewhere")
        loaded.change("07_missions", 2, rocket="Soyuz-2.1a")

        with pytest.raises(CatalogueError, match="callsign is 'Altai' here"):
            export_catalogue(loaded.folder)
        with pytest.raises(CatalogueEdited, match="changed there, too"):
            load_catalogue(loaded.folder)

    def test_a_folder_that_was_never_loaded_is_not_written_over(self, loaded, tmp_path):
        other = tmp_path / "other"
        export_catalogue(other)
        rows = (other / "07_missions.json").read_text(encoding="utf-8")
        spoiled = rows.replace('"slug": "ms-22"', '"slug": "ms-22", "rocket": "N1"')
        (other / "07_missions.json").write_text(spoiled, encoding="utf-8")

        with pytest.raises(CatalogueError, match="none that were loaded here"):
            export_catalogue(other)

    def test_a_database_without_rows_does_not_empty_files(self, files):
        with pytest.raises(CatalogueError, match="none that were loaded here"):
            export_catalogue(files.folder)

    def test_what_does_not_fit_together_is_refused(self, loaded):
        """Deleted here, and a colleague has begun to cite it."""
        page = {"slug": "c-page", "publisher": "A third", "checked_on": "2026-11-22"}
        loaded.add("01_sources", page)
        load_catalogue(loaded.folder)
        Source.objects.get(slug="c-page").delete()
        loaded.change("07_missions", 2, sources=[["a-page"], ["c-page"]])

        with pytest.raises(CatalogueError, match="there is no source 'c-page'"):
            export_catalogue(loaded.folder)

    def test_the_command_names_what_it_left(self, loaded, capsys):
        loaded.change("08_crew_members", 2, aliases="Francisco Rubio")
        call_command("export_catalogue", fixtures=loaded.folder)

        assert "(1): crew member frank-rubio. Type load_catalogue" in (
            capsys.readouterr().out
        )


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

    def test_a_folder_that_cannot_be_written_is_told(self, tmp_path):
        (tmp_path / "fixtures").write_text("a file where the folder should be")

        with pytest.raises(CommandError, match="Nothing more was written"):
            call_command("export_catalogue", fixtures=tmp_path / "fixtures")

"""A colleague's change came into the files with `git pull`, after the last load."""

import json
from shutil import copytree

import pytest
from django.core.management import call_command

from missions.catalogue import (
    CatalogueEdited,
    CatalogueError,
    export_catalogue,
    load_catalogue,
)
from missions.models import AssignmentChange, CrewMember, Mission, Nation, Source

from .test_export import contents

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(files):
    load_catalogue(files.folder)
    return files


def in_file(files, name):
    return json.loads(files.path(name).read_text(encoding="utf-8"))


def fields_of(files, name, number):
    return in_file(files, name)[number - 1]["fields"]


def test_it_is_not_undone_by_an_edit_of_another_row(loaded):
    Mission.objects.filter(slug="ms-22").update(callsign="Altai")
    loaded.change("08_crew_members", 2, aliases="Francisco Rubio")

    done = export_catalogue(loaded.folder)

    assert done.left == ["crew member frank-rubio"]
    rubio = fields_of(loaded, "08_crew_members", 2)
    assert rubio["aliases"] == "Francisco Rubio"
    assert fields_of(loaded, "07_missions", 2)["callsign"] == "Altai"


def test_the_advice_of_a_load_loses_nothing(loaded):
    Mission.objects.filter(slug="ms-22").update(callsign="Altai")
    loaded.change("08_crew_members", 2, aliases="Francisco Rubio")
    with pytest.raises(CatalogueEdited):
        load_catalogue(loaded.folder)

    export_catalogue(loaded.folder)
    came = load_catalogue(loaded.folder)

    assert (came.entered, came.changed, came.removed) == (0, 1, 0)
    assert Mission.objects.get(slug="ms-22").callsign == "Altai"
    assert CrewMember.objects.get(slug="frank-rubio").aliases == "Francisco Rubio"


def test_a_row_that_is_new_there_stays(loaded):
    Mission.objects.filter(slug="ms-22").update(callsign="Altai")
    loaded.add("02_nations", {"code": "BLR", "name": "Belarus"})

    assert export_catalogue(loaded.folder).left == ["nation BLR"]
    load_catalogue(loaded.folder)
    assert Nation.objects.filter(code="BLR").exists()


def test_a_row_that_went_there_stays_away(loaded):
    Mission.objects.filter(slug="ms-22").update(callsign="Altai")
    loaded.remove("15_assignment_changes", 1)

    assert export_catalogue(loaded.folder).left == ["crew change kikina-named"]
    assert in_file(loaded, "15_assignment_changes") == []


def test_a_row_changed_on_both_sides_is_named_and_nothing_written(loaded):
    Mission.objects.filter(slug="ms-22").update(callsign="Altai")
    loaded.change("07_missions", 2, callsign="Ural")
    before = contents(loaded.folder)

    with pytest.raises(CatalogueError, match="'Altai' here and 'Ural'"):
        export_catalogue(loaded.folder)

    assert contents(loaded.folder) == before


def test_both_sides_may_come_to_say_the_same(loaded):
    Mission.objects.filter(slug="ms-22").update(callsign="Altai")
    loaded.change("07_missions", 2, callsign="Ural")
    Mission.objects.filter(slug="ms-22").update(callsign="Ural")

    assert export_catalogue(loaded.folder).left == []


def test_replace_writes_over_it(loaded):
    loaded.change("07_missions", 2, callsign="Ural")

    assert export_catalogue(loaded.folder, replace=True).left == []
    assert "callsign" not in fields_of(loaded, "07_missions", 2)


def test_what_was_exported_and_typed_on_is_exported_again(loaded):
    for callsign in ("Altai", "Ural"):
        Mission.objects.filter(slug="ms-22").update(callsign=callsign)
        export_catalogue(loaded.folder)

    assert fields_of(loaded, "07_missions", 2)["callsign"] == "Ural"


def test_a_row_that_was_deleted_here_goes_from_the_files(loaded):
    AssignmentChange.objects.all().delete()

    assert export_catalogue(loaded.folder).left == []
    assert in_file(loaded, "15_assignment_changes") == []


def test_what_was_exported_may_change_in_the_files(loaded):
    Mission.objects.filter(slug="ms-22").update(callsign="Altai")
    export_catalogue(loaded.folder)
    text = loaded.path("07_missions").read_text(encoding="utf-8")
    changed = text.replace('"callsign": "Altai"', '"callsign": "Altair"')
    loaded.path("07_missions").write_text(changed, encoding="utf-8")

    assert export_catalogue(loaded.folder).left == ["mission ms-22"]
    assert fields_of(loaded, "07_missions", 2)["callsign"] == "Altair"


def test_files_that_went_back_are_brought_up_again(loaded):
    old = loaded.path("07_missions").read_text(encoding="utf-8")
    Mission.objects.filter(slug="ms-22").update(callsign="Altai")
    export_catalogue(loaded.folder)
    loaded.path("07_missions").write_text(old, encoding="utf-8")

    done = export_catalogue(loaded.folder)

    assert fields_of(loaded, "07_missions", 2)["callsign"] == "Altai"
    assert done.again == ["mission ms-22"]  # told, as it may have been on purpose


def test_what_was_typed_and_is_newer_in_files_is_told(loaded, capsys):
    """They may never have held it: it was put aside before a colleague’s came."""
    Mission.objects.filter(slug="ms-22").update(callsign="Altai")
    export_catalogue(loaded.folder)
    loaded.change("07_missions", 2, callsign="Ural")

    call_command("load_catalogue", fixtures=loaded.folder, keep_edits=True)

    said = capsys.readouterr().out
    assert "typed and exported here (1): mission ms-22." in said
    call_command("load_catalogue", fixtures=loaded.folder)
    assert "typed and exported" not in capsys.readouterr().out


def test_a_folder_that_was_written_to_is_known(loaded, tmp_path):
    """Files that a colleague changes there are newer, and neither side refuses."""
    other = tmp_path / "other"
    export_catalogue(other)
    rows = (other / "08_crew_members.json").read_text(encoding="utf-8")
    changed = rows.replace('"name": "Frank Rubio"', '"name": "Francisco Rubio"')
    (other / "08_crew_members.json").write_text(changed, encoding="utf-8")
    Mission.objects.filter(slug="ms-22").update(callsign="Altai")

    assert export_catalogue(other).left == ["crew member frank-rubio"]


def test_references_that_are_no_list_are_told(loaded):
    loaded.change("07_missions", 2, sources=None)

    with pytest.raises(CatalogueError, match="a list of references is wanted"):
        export_catalogue(loaded.folder)


def test_what_was_saved_elsewhere_is_no_reason_to_lose_it(loaded, tmp_path):
    """It is in another folder, and a colleague changed its row in this one."""
    Mission.objects.filter(slug="ms-22").update(callsign="Altai")
    export_catalogue(tmp_path / "elsewhere")
    loaded.change("07_missions", 2, rocket="Soyuz-2.1a")

    with pytest.raises(CatalogueError, match="callsign is 'Altai' here"):
        export_catalogue(loaded.folder)
    with pytest.raises(CatalogueEdited, match="changed there, too"):
        load_catalogue(loaded.folder)


def test_a_folder_that_was_never_loaded_is_not_written_over(loaded, tmp_path):
    export_catalogue(tmp_path / "known")
    other = copytree(tmp_path / "known", tmp_path / "other")
    rows = (other / "07_missions.json").read_text(encoding="utf-8")
    spoiled = rows.replace('"slug": "ms-22"', '"slug": "ms-22", "rocket": "N1"')
    (other / "07_missions.json").write_text(spoiled, encoding="utf-8")

    with pytest.raises(CatalogueError, match="none that were loaded here"):
        export_catalogue(other)


def test_a_database_without_rows_does_not_empty_files(files):
    with pytest.raises(CatalogueError, match="none that were loaded here"):
        export_catalogue(files.folder)


def test_what_does_not_fit_together_is_refused(loaded):
    """Deleted here, and a colleague has begun to cite it."""
    page = {"slug": "c-page", "publisher": "A third", "checked_on": "2026-11-22"}
    loaded.add("01_sources", page)
    load_catalogue(loaded.folder)
    Source.objects.get(slug="c-page").delete()
    loaded.change("07_missions", 2, sources=[["a-page"], ["c-page"]])

    with pytest.raises(CatalogueError, match="there is no source 'c-page'"):
        export_catalogue(loaded.folder)


def test_the_command_names_what_it_left(loaded, capsys):
    loaded.change("08_crew_members", 2, aliases="Francisco Rubio")
    call_command("export_catalogue", fixtures=loaded.folder)

    assert "(1): crew member frank-rubio. Type load_catalogue" in (
        capsys.readouterr().out
    )


def test_a_file_that_cannot_be_read_is_not_written_over(loaded):
    """A merge that git could not finish holds what a colleague typed."""
    (loaded.folder / "14_seats.json").write_text("<<<<<<< HEAD")
    Mission.objects.filter(slug="ms-22").update(callsign="Altai")
    before = contents(loaded.folder)

    with pytest.raises(CatalogueError, match="14_seats.json, line 1, .* --replace"):
        export_catalogue(loaded.folder)

    assert contents(loaded.folder) == before

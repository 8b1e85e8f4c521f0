"""Files that went back to what they held before somebody typed at the desk."""

import shutil

import pytest
from django.core.management import call_command

from missions.catalogue import CatalogueEdited, export_catalogue, load_catalogue
from missions.catalogue.agreed import digest
from missions.models import AssignmentChange, Mission, Nation

pytestmark = pytest.mark.django_db


def load(files, **options):
    return load_catalogue(files.folder, **options)


class TestFilesThatGoBack:
    """Files hold again what they held before somebody typed at the desk."""

    @pytest.fixture
    def typed(self, files):
        """A value changed, a row entered, a row deleted."""
        load(files)
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        Nation.objects.create(code="BLR", name="Belarus")
        AssignmentChange.objects.all().delete()
        return files

    def assert_kept(self, folder):
        with pytest.raises(CatalogueEdited) as told:
            load_catalogue(folder)
        assert "edits of its own (3)" in str(told.value)
        for sentence in (
            "mission ms-22: callsign is 'Altai' here and None in the files",
            "nation BLR is not in the files",
            "crew change kikina-named was deleted here",
        ):
            assert sentence in str(told.value)
        assert Mission.objects.get(slug="ms-22").callsign == "Altai"
        assert Nation.objects.filter(code="BLR").exists()

    def test_saved_to_and_loaded_from_another_folder(self, typed, tmp_path):
        export_catalogue(tmp_path / "x")
        assert not load_catalogue(tmp_path / "x").written

        self.assert_kept(typed.folder)

    def test_saved_loaded_and_taken_back_by_git(self, typed, tmp_path):
        aside = tmp_path / "stash"
        shutil.copytree(typed.folder, aside)
        export_catalogue(typed.folder)
        assert not load_catalogue(typed.folder).written
        shutil.copytree(aside, typed.folder, dirs_exist_ok=True)

        self.assert_kept(typed.folder)

    def test_kept_by_what_make_run_does(self, typed, tmp_path, capsys):
        export_catalogue(tmp_path / "x")
        load_catalogue(tmp_path / "x")
        call_command("load_catalogue", fixtures=typed.folder, keep_edits=True)

        assert "edits of its own (3)" in capsys.readouterr().out
        self.assert_kept(typed.folder)

    def test_saved_elsewhere_and_loaded_with_a_change_there(self, typed, tmp_path):
        other = tmp_path / "x"
        export_catalogue(other)
        rows = (other / "08_crew_members.json").read_text(encoding="utf-8")
        rows = rows.replace('"1975-12-11"', '"1975-12-12"')
        (other / "08_crew_members.json").write_text(rows, encoding="utf-8")
        assert load_catalogue(other).changed == 1

        self.assert_kept(typed.folder)

    def test_saved_and_then_put_back_here(self, typed):
        export_catalogue(typed.folder)
        Mission.objects.filter(slug="ms-22").update(callsign="")

        with pytest.raises(CatalogueEdited, match="callsign is None here and 'Altai'"):
            load(typed)

    def test_what_was_saved_may_change_in_its_files(self, typed):
        export_catalogue(typed.folder)
        text = typed.path("07_missions").read_text(encoding="utf-8")
        changed = text.replace('"callsign": "Altai"', '"callsign": "Altair"')
        typed.path("07_missions").write_text(changed, encoding="utf-8")

        assert load(typed).changed == 1
        assert Mission.objects.get(slug="ms-22").callsign == "Altair"

    def test_replace_ends_it(self, typed):
        export_catalogue(typed.folder.parent / "x")
        load(typed, replace=True)

        assert not load(typed).written
        assert AssignmentChange.objects.exists()


def test_what_an_earlier_release_loaded_is_known_again():
    """A digest made otherwise would take every row of a running site for an edit."""
    written = {"name": "Анна Кикина", "slug": "anna-kikina"}
    loaded = "ce538ccdac4431057a7290a42e360cce8cf8d37e1dbf724468db82a0fbbe5299"

    assert digest(written) == digest(dict(reversed(written.items()))) == loaded

"""What curators typed is not lost to a load."""

import pytest

from missions.catalogue import CatalogueEdited, load_catalogue
from missions.models import (
    LoadedRow,
    Mission,
    Nation,
    SeatAssignment,
    Source,
)

pytestmark = pytest.mark.django_db
ROWS_IN_FILES = 31


def load(files, **options):
    return load_catalogue(files.folder, **options)


class TestEdits:
    """A curator typed something into the database that the files do not hold."""

    @pytest.fixture
    def loaded(self, files):
        load(files)
        return files

    def refused(self, files):
        with pytest.raises(CatalogueEdited) as told:
            load(files)
        return str(told.value)

    def test_a_changed_field_is_told_with_both_values(self, loaded):
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")

        assert self.refused(loaded).startswith(
            "This database holds edits of its own (1), so nothing was loaded: "
            "mission ms-22: callsign is 'Altai' here and None in the files."
        )

    def test_the_sentence_says_what_to_do(self, loaded):
        Nation.objects.create(code="BLR", name="Belarus")

        assert "export_catalogue" in self.refused(loaded)
        assert "--replace" in self.refused(loaded)

    def test_a_new_row_is_told(self, loaded):
        Nation.objects.create(code="BLR", name="Belarus")

        assert "nation BLR is not in the files" in self.refused(loaded)

    def test_a_deleted_row_is_told(self, loaded):
        SeatAssignment.objects.filter(leg="down", mission__slug="ms-23").delete()

        assert "seat ms-23 down frank-rubio flown was deleted here" in self.refused(
            loaded
        )

    def test_a_changed_reference_is_told(self, loaded):
        Mission.objects.get(slug="ms-22").sources.add(Source.objects.get(slug="b-page"))

        assert "mission ms-22: sources is" in self.refused(loaded)

    def test_every_edit_is_told(self, loaded):
        Mission.objects.update(note="Seen.")

        told = self.refused(loaded)

        assert "(3)" in told
        for slug in ("crew-5", "ms-22", "ms-23"):
            assert f"mission {slug}: note is 'Seen.' here" in told

    def test_many_edits_are_told_in_short(self, loaded):
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXY"
        Nation.objects.bulk_create(
            Nation(code=f"QQ{letter}", name=letter) for letter in letters
        )

        assert "nation QQT is not in the files; and 5 more." in self.refused(loaded)

    def test_twenty_edits_are_all_told(self, loaded):
        Nation.objects.bulk_create(
            Nation(code=f"QQ{letter}", name=letter) for letter in "ABCDEFGHIJKLMNOPQRST"
        )

        told = self.refused(loaded)

        assert "nation QQT is not in the files. Save them" in told
        assert "more" not in told

    def test_a_refused_load_leaves_the_edit(self, loaded, held):
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        loaded.change("08_crew_members", 2, aliases="Francisco Rubio")
        before = held()

        self.refused(loaded)

        assert held() == before

    def test_replace_throws_edits_away(self, loaded, held):
        before = held()
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        Nation.objects.create(code="BLR", name="Belarus")
        SeatAssignment.objects.filter(leg="down", mission__slug="ms-23").delete()

        assert load(loaded, replace=True)[:2] == (ROWS_IN_FILES, True)
        assert held()[0] == before[0]

    def test_after_replace_there_is_nothing_to_load(self, loaded):
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        load(loaded, replace=True)

        assert load(loaded)[:2] == (ROWS_IN_FILES, False)

    def test_an_edit_that_the_new_files_hold_too_is_no_conflict(self, loaded):
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        loaded.change("07_missions", 2, callsign="Altai")

        assert load(loaded)[:2] == (ROWS_IN_FILES, False)

    def test_an_edit_exported_and_taken_over_can_change_in_the_files(self, loaded):
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        loaded.change("07_missions", 2, callsign="Altai")
        load(loaded)
        loaded.change("07_missions", 2, callsign="Altair")

        assert load(loaded)[:2] == (ROWS_IN_FILES, True)

    def test_a_row_that_both_deleted_is_no_conflict(self, loaded):
        Mission.objects.get(slug="crew-5").changes_in.all().delete()
        loaded.remove("15_assignment_changes", 1)

        assert load(loaded)[:2] == (ROWS_IN_FILES - 1, False)

    def test_a_row_that_both_added_is_no_conflict(self, loaded):
        Nation.objects.create(code="BLR", name="Belarus")
        loaded.add("02_nations", {"code": "BLR", "name": "Belarus"})

        assert load(loaded)[:2] == (ROWS_IN_FILES + 1, False)

    def test_an_edit_and_a_new_row_in_the_files_go_together(self, loaded):
        """The edit is in the files already; the file's new row has to be written."""
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        loaded.change("07_missions", 2, callsign="Altai")
        loaded.add("02_nations", {"code": "BLR", "name": "Belarus"})

        assert load(loaded)[:2] == (ROWS_IN_FILES + 1, True)
        assert Mission.objects.get(slug="ms-22").callsign == "Altai"

    def test_rows_typed_before_the_first_load_are_edits(self, files):
        Nation.objects.create(code="BLR", name="Belarus")

        assert "nation BLR is not in the files" in self.refused(files)

    def test_what_was_loaded_is_remembered_row_by_row(self, loaded):
        assert LoadedRow.objects.count() == ROWS_IN_FILES

    def test_a_value_that_the_files_changed_too_is_told(self, loaded):
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")
        loaded.change("07_missions", 2, callsign="Ural")

        assert "'Ural' in the files (changed there, too)." in self.refused(loaded)

    def test_files_that_the_desk_never_touched_may_go_back(self, loaded):
        loaded.change("07_missions", 2, callsign="Altai")
        load(loaded)
        loaded.remove("07_missions", 2, "callsign")

        assert load(loaded).changed == 1

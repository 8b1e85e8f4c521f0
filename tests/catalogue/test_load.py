"""Files to database: all rows or none, and never over a curator's edits."""

import datetime
import json

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import DataError, connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext

from missions.catalogue import (
    CatalogueError,
    CatalogueWrong,
    export_catalogue,
    load_catalogue,
)
from missions.catalogue.load import constraint_fields
from missions.models import (
    Agency,
    CatalogueVersion,
    CrewMember,
    FormerSlug,
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


class TestFirstLoad:
    def test_every_row_is_loaded(self, files):
        assert load(files)[:2] == (ROWS_IN_FILES, True)
        assert SeatAssignment.objects.count() == 4
        assert Mission.objects.count() == 3

    def test_references_and_dates_arrive(self, files):
        load(files)
        rubio = CrewMember.objects.get(slug="frank-rubio")

        assert rubio.agency.short_name == "NASA"
        assert rubio.born_on == datetime.date(1975, 12, 11)
        assert [
            row.slug for row in Mission.objects.get(slug="ms-22").sources.all()
        ] == ["a-page"]

    def test_loaded_rows_are_found_by_text(self, files):
        load(files)

        assert CrewMember.objects.get(search_key__contains="anna kikina")
        assert Mission.objects.get(search_key__contains="ms 22")

    def test_a_row_may_point_at_one_further_down_its_own_file(self, files):
        files.change("03_agencies", 1, predecessor=["roscosmos"])

        load(files)

        assert Agency.objects.get(slug="nasa").predecessor.slug == "roscosmos"

    def test_the_database_plans_for_the_rows_it_holds_and_for_links(self, files):
        with CaptureQueriesContext(connection) as asked:
            load(files)

        sql = [each["sql"] for each in asked.captured_queries]
        measured = {each.split('"')[1] for each in sql if each.startswith("ANALYZE")}
        models = apps.get_app_config("missions").get_models(include_auto_created=True)
        of_the_catalogue = {*models} - {CatalogueVersion, LoadedRow}
        assert measured == {model._meta.db_table for model in of_the_catalogue}

    def test_spacecraft_may_stand_in_any_order(self, files):
        files.rows["14_seats.json"].reverse()
        files.rows["07_missions.json"].reverse()
        files.write("14_seats.json")
        files.write("07_missions.json")

        assert load(files)[1]

    def test_a_default_that_is_spelled_out_is_the_same_row(self, files):
        load(files)
        files.change("01_sources", 1, language="en", note="", read_directly=True)

        assert load(files)[:2] == (ROWS_IN_FILES, False)

    def test_rows_typed_afterwards_get_numbers_of_their_own(self, files):
        load(files)

        row = Source.objects.create(
            slug="new", publisher="New", checked_on=datetime.date(2026, 11, 22)
        )

        assert row.pk not in Source.objects.exclude(slug="new").values_list(
            "pk", flat=True
        )
        assert Source.objects.count() == 3

    def test_progress_is_told_to_the_last_row(self, files):
        told = []
        load(files, progress=lambda done, total: told.append((done, total)))

        steps = [done for done, total in told]
        assert steps == sorted(set(steps))
        assert (steps[0], steps[-1]) == (2, 2 * ROWS_IN_FILES)
        assert {total for done, total in told} == {2 * ROWS_IN_FILES}

    def test_what_searches_look_at_is_written_with_the_row(self, files):
        load(files)

        assert CrewMember.objects.get(slug="anna-kikina").search_key == (
            "anna kikina anna kikina"
        )
        assert "ms 22" in Mission.objects.get(slug="ms-22").search_key


class TestSecondLoad:
    def test_the_same_files_load_nothing(self, files, held):
        load(files)
        before = held()

        assert load(files)[:2] == (ROWS_IN_FILES, False)
        assert held() == before

    def test_rows_that_the_database_holds_already_are_validated(self, files):
        """Somebody typed them where no rule is asked, and wrote them to the files."""
        load(files)
        SeatAssignment.objects.filter(leg="down").update(role="pilot")
        export_catalogue(files.folder)

        with pytest.raises(CatalogueWrong, match="one of a crew of 1 commands, not 0"):
            load(files)

    def test_a_site_starts_so_that_it_can_be_mended_there(self, files, capsys):
        """As `make run` starts it: an exchange may be entered before its seats."""
        load(files)
        SeatAssignment.objects.filter(mission__slug="ms-22").update(exchange=None)
        export_catalogue(files.folder)
        call_command("load_catalogue", fixtures=files.folder, keep_edits=True)

        said = capsys.readouterr().out
        assert said.startswith("Nothing to load: the database holds these rows. ")
        assert "has 1 of at least 2 seats." in said

    def test_it_counts_what_became_of_rows(self, files):
        load(files)
        files.change("07_missions", 2, callsign="Altai")
        files.add("02_nations", {"code": "BLR", "name": "Belarus"})
        files.remove("15_assignment_changes", 1)

        assert load(files) == (ROWS_IN_FILES, True, 1, 1, 1, ())

    def test_a_row_keeps_its_number_when_its_neighbour_changes(self, files, held):
        load(files)
        _, before = held()
        files.change("08_crew_members", 2, aliases="Francisco Rubio")

        assert load(files)[:2] == (ROWS_IN_FILES, True)
        assert held()[1] == before

    def test_a_changed_file_changes_its_row(self, files):
        load(files)
        files.change("07_missions", 2, callsign="Altai")

        load(files)

        assert Mission.objects.get(slug="ms-22").callsign == "Altai"
        assert Mission.objects.get(search_key__contains="altai").slug == "ms-22"

    def test_a_row_taken_out_of_the_files_goes(self, files):
        load(files)
        files.remove("15_assignment_changes", 1)

        load(files)

        assert not Mission.objects.get(slug="crew-5").changes_in.exists()

    def test_a_row_added_to_the_files_comes(self, files):
        load(files)
        files.add("02_nations", {"code": "BLR", "name": "Belarus"})

        assert load(files)[:2] == (ROWS_IN_FILES + 1, True)
        assert Nation.objects.get(code="BLR")

    def test_a_row_may_take_another_s_name(self, files):
        """No row is compared with what stood in its place before."""
        load(files)
        files.change("02_nations", 1, name="United States")
        files.change("02_nations", 3, name="Russia")

        load(files)

        assert Nation.objects.get(code="RUS").name == "United States"


class TestCommand:
    def run(self, files, capsys, **options):
        call_command("load_catalogue", fixtures=files.folder, **options)
        return capsys.readouterr().out

    def test_it_says_how_many_rows_it_loaded(self, files, capsys):
        assert self.run(files, capsys) == "Loaded 31 rows.\n"

    def test_it_says_that_there_is_nothing_to_load(self, files, capsys):
        load(files)

        assert self.run(files, capsys) == (
            "Nothing to load: the database holds these 31 rows.\n"
        )

    def test_it_is_quiet_when_asked(self, files, capsys):
        assert self.run(files, capsys, verbosity=0) == ""

    def test_it_stops_on_a_database_with_edits(self, files, capsys):
        load(files)
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")

        with pytest.raises(CommandError, match="callsign is 'Altai' here"):
            self.run(files, capsys)

    def test_it_replaces_edits_when_told_to(self, files, capsys):
        load(files)
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")

        assert self.run(files, capsys, replace=True) == (
            "Loaded 31 rows: 0 entered, 1 changed, 0 removed.\n"
        )
        assert Mission.objects.get(slug="ms-22").callsign == ""

    def test_it_keeps_edits_when_told_to_and_says_so(self, files, capsys):
        load(files)
        Mission.objects.filter(slug="ms-22").update(callsign="Altai")

        said = self.run(files, capsys, keep_edits=True)

        assert "mission ms-22: callsign is 'Altai' here" in said
        assert Mission.objects.get(slug="ms-22").callsign == "Altai"

    def test_keeping_edits_does_not_excuse_a_broken_file(self, files, capsys):
        files.path("14_seats").write_text("[")

        with pytest.raises(CommandError, match="14_seats.json, line 1"):
            self.run(files, capsys, keep_edits=True)

    def test_it_shows_how_far_it_is_to_somebody_who_watches(
        self, files, capsys, monkeypatch
    ):
        monkeypatch.setattr("sys.stderr.isatty", lambda: True)
        call_command("load_catalogue", fixtures=files.folder)

        assert "0/62" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("rule", "fields"),
    [
        ("one_counted_seat_per_person_and_leg", ["person", "mission", "leg"]),
        ("only_a_backup_stands_in", ["stands_in_for", "status"]),
        ("seat_price_has_a_currency", ["currency", "price"]),
    ],
)
def test_a_broken_rule_of_a_table_is_told_by_the_fields_it_speaks_of(rule, fields):
    [found] = [each for each in SeatAssignment._meta.constraints if each.name == rule]

    assert constraint_fields(found) == fields


def test_a_row_with_several_faults_is_told_by_the_first(files):
    files.change("14_seats", 4, role="cook", currency="usd")

    with pytest.raises(CatalogueError) as told:
        load(files)

    assert str(told.value) == (
        "fixtures/14_seats.json, row 4 (ms-23 down frank-rubio flown), field role, "
        "value 'cook': Value 'cook' is not a valid choice."
    )
    assert not SeatAssignment.objects.exists()


def test_a_refusal_that_no_rule_explains_is_told_by_its_first_line(files, monkeypatch):
    create = QuerySet.bulk_create

    def refuse(*rows, **options):
        raise DataError("no such row\nHINT: try another")

    def refuse_nations(rows, instances, **options):
        (refuse if rows.model is Nation else create)(rows, instances, **options)

    monkeypatch.setattr(Nation, "save", refuse)
    monkeypatch.setattr(QuerySet, "bulk_create", refuse_nations)

    with pytest.raises(CatalogueError) as told:
        load(files)

    assert str(told.value) == (
        "fixtures/02_nations.json, row 1 (RUS): the database refuses this row "
        "(no such row)."
    )


def test_a_row_renamed_in_the_files_stays_the_same_row(files, held):
    load_catalogue(files.folder)
    before = held()[1][CrewMember]["frank-rubio",]
    for path in files.folder.iterdir():
        text = path.read_text(encoding="utf-8").replace("frank-rubio", "f-rubio")
        path.write_text(text, encoding="utf-8")
    files.rows["19_former_slugs.json"] = [
        {"noun": "crewmember", "slug": slug, "now": "f-rubio"}
        for slug in ("francisco-rubio", "frank-rubio")
    ]
    files.write("19_former_slugs.json")

    load_catalogue(files.folder)

    assert held()[1][CrewMember]["f-rubio",] == before


def test_a_former_slug_that_leads_nowhere_is_refused(files, db):
    files.change("19_former_slugs", 1, now="nobody")

    with pytest.raises(CatalogueError, match="No row has this slug"):
        load_catalogue(files.folder)


def test_what_was_taken_out_is_loaded_and_written_again(files, db):
    gone = {"noun": "mission", "slug": "old", "called": "Old", "gone_on": "2026-11-27"}
    files.rows["19_former_slugs.json"].append(gone | {"why": "It never flew."})
    files.write("19_former_slugs.json")

    load_catalogue(files.folder)

    assert FormerSlug.objects.of(Mission, "old").why == "It never flew."
    export_catalogue(files.folder)
    written = (files.folder / "19_former_slugs.json").read_text(encoding="utf-8")
    assert [each["fields"] for each in json.loads(written)] == [
        *files.rows["19_former_slugs.json"]
    ]

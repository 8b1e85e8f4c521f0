"""Which rows two versions differ in."""

import sqlite3
from contextlib import closing

import pytest

from missions.dumps import shelf
from missions.dumps.changes import changes
from missions.dumps.contents import contents
from missions.dumps.publish import publish
from missions.models import Citizenship, CrewMember, FormerSlug, Mission, Nation
from missions.tables import TABLES


@pytest.fixture
def file(exchange_era, tmp_path):
    return publish(tmp_path)[0].folder / shelf.SQLITE


def test_the_same_catalogue_differs_in_no_row(file):
    """Lists, true and false, and what is not known, as SQLite holds them."""
    assert changes(contents(), file) == {}


def test_a_row_that_has_changed_says_what_it_was(file):
    Mission.objects.filter(slug="soyuz-ms-22").update(note="Another.")

    [row] = changes(contents(), file)["missions"].changed

    assert row["key"] == {"mission": "soyuz-ms-22"}
    assert (row["name"], row["path"]) == ("Soyuz Ms 22", "/missions/soyuz-ms-22/")
    assert row["columns"] == {"note": [None, "Another."]}


def test_rows_that_are_gone_or_new_have_their_keys(file, exchange_era):
    crew5 = Mission.objects.get(slug="crew-5")
    crew5.seats.filter(person__slug="anna-kikina", leg="down").delete()
    russia = Nation.objects.get(code="RUS")
    Citizenship.objects.create(person=exchange_era.rubio, nation=russia)

    found = changes(contents(), file)

    seat = {"mission": "crew-5", "leg": "down", "person": "anna-kikina"}
    assert found["seats"].gone == [{"key": seat | {"status": "flown"}}]
    [nationality] = found["citizenships"].added
    assert nationality["key"] == {"person": "frank-rubio", "nation": "RUS"}
    assert nationality["path"] == "/crew/frank-rubio/"
    assert list(found) == [name for name in TABLES if name in found]


def test_a_column_that_was_not_there_is_no_change_a_table_is_new_rows(file):
    file.chmod(0o644)
    with closing(sqlite3.connect(file)) as before:
        before.execute("DROP VIEW seats_with_names")
        before.execute("ALTER TABLE missions DROP COLUMN callsign")
        before.execute("DROP TABLE statements")
        before.commit()

    found = changes(contents(), file)

    assert [(name, rows.counts) for name, rows in found.items()] == [
        ("statements", {"added": 1, "changed": 0, "gone": 0})
    ]


def test_each_row_has_a_page(exchange_era):
    """Against nothing, all is added, and each row is led to its page."""
    for name, table in TABLES.items():
        for row in table.rows():
            assert row.get_absolute_url().startswith("/"), name


def test_a_row_that_was_renamed_says_what_it_was_and_is(file, exchange_era):
    """In its own table, and in each that names it in its key."""
    CrewMember.objects.filter(slug="anna-kikina").update(slug="anna-yuryevna-kikina")
    exchange_era.kikina.refresh_from_db()
    FormerSlug.objects.note(exchange_era.kikina, "anna-kikina")

    found = changes(contents(), file)

    before, now = {"person": "anna-kikina"}, {"person": "anna-yuryevna-kikina"}
    assert found["crew"].gone == [{"key": before, "now": now}]
    [added] = found["crew"].added
    assert (added["key"], added["before"]) == (now, before)
    assert {row["now"]["person"] for row in found["seats"].gone} == {now["person"]}
    assert len(found["seats"].gone) == len(found["seats"].added) == 2
    assert found["former_slugs"].added == [
        {
            "key": {"noun": "person", "slug": "anna-kikina"},
            "name": "crewmember anna-kikina",
            "path": "/crew/anna-kikina/",
        }
    ]

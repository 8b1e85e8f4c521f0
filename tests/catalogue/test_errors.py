"""What a database says, in a sentence that says what to do."""

import os
import sqlite3
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import Error, connections

from missions.catalogue.errors import BUSY, said_by_database


def locked(path):
    sqlite3.connect(path, isolation_level=None).execute("BEGIN IMMEDIATE")
    other = sqlite3.connect(path, isolation_level=None, timeout=0)
    other.execute("BEGIN IMMEDIATE")


def read_only(path):
    sqlite3.connect(f"file:{path}?mode=ro", uri=True).execute("CREATE TABLE b (c)")


def full(path):
    small = sqlite3.connect(path)
    small.execute("PRAGMA max_page_count = 2")
    small.execute("INSERT INTO a VALUES (zeroblob(100000))")


def without_tables(path):
    sqlite3.connect(path).execute("SELECT * FROM missions_mission")


def damaged(path):
    path.write_bytes(b"no database, " * 1000)
    sqlite3.connect(path).execute("SELECT * FROM a")


SAYING = {
    read_only: "This database may not be written to (attempt to write a readonly",
    full: "The disk of this database is full (database or disk is full).",
    without_tables: "This database lacks tables or columns: type manage.py migrate (no",
    damaged: "This database is damaged (file is not a database).",
}


def told_by(fault, path):
    """What is said of the error that SQLite makes of it, as Django hands it on."""
    made = sqlite3.connect(path)
    made.execute("CREATE TABLE a (b)")
    made.commit()
    made.close()
    with pytest.raises(Error) as problem, connections["default"].wrap_database_errors:
        fault(path)
    return said_by_database(problem.value)


@pytest.mark.parametrize("fault", SAYING)
def test_a_database_at_fault_is_told_in_a_sentence(db, tmp_path, fault):
    if connections["default"].vendor != "sqlite":
        pytest.skip("SQLite's own errors")

    assert told_by(fault, tmp_path / "made.sqlite3").startswith(SAYING[fault])


def test_who_has_to_wait_too_long_is_told_that_others_write(db, tmp_path):
    if connections["default"].vendor != "sqlite":
        pytest.skip("SQLite's own errors")

    assert told_by(locked, tmp_path / "made.sqlite3") == BUSY


def test_a_fault_without_a_name_is_told_in_its_own_words():
    assert said_by_database(Error("the cable is cut\nHINT: splice")) == (
        "This database cannot be asked (the cable is cut)."
    )
    assert said_by_database(Error()) == ("This database cannot be asked (Error).")


@pytest.mark.no_cover
@pytest.mark.parametrize("command", ["load_catalogue", "export_catalogue"])
@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "lacks tables or columns"), (b"no database, " * 1000, "is damaged")],
)
def test_commands_end_in_that_sentence(tmp_path, command, content, sentence):
    path = tmp_path / "catalogue.sqlite3"
    path.write_bytes(content)
    where = [] if command == "load_catalogue" else ["--fixtures", str(tmp_path)]

    done = subprocess.run(
        [sys.executable, "manage.py", command, *where],
        cwd=settings.BASE_DIR,
        env=os.environ | {"DATABASE_URL": f"sqlite:///{path}"},
        stderr=subprocess.PIPE,
        text=True,
    )

    assert done.returncode != 0
    assert done.stderr.startswith("CommandError: Nothing was ")
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1

"""SQLite files that cannot be written, and files that are replaced."""

import os
import resource
import shutil
import signal
import sqlite3
import tempfile
import traceback
from pathlib import Path

import pytest
from django.db import OperationalError, connections

from crewswap.sqlite.base import DatabaseWrapper

pytestmark = pytest.mark.django_db


@pytest.fixture
def opened():
    """Opens a file as the site does: opened(path, mode="ro")."""
    made = []

    def open_it(path, **options):
        told = connections["default"].settings_dict | {
            "NAME": path,
            "OPTIONS": {
                "init_command": "PRAGMA journal_mode=WAL",
                "transaction_mode": "IMMEDIATE",
                **options,
            },
        }
        made.append(DatabaseWrapper(told, alias="opened"))
        return made[-1]

    yield open_it
    for each in made:
        each.close()


def write(path, number, journal="WAL"):
    with sqlite3.connect(path) as file:
        file.execute(f"PRAGMA journal_mode={journal}")
        file.execute("CREATE TABLE held (number)")
        file.execute("INSERT INTO held VALUES (?)", [number])
    file.close()
    return path


def number_in(database):
    with database.cursor() as cursor:
        cursor.execute("SELECT number FROM held")
        return cursor.fetchone()[0]


@pytest.fixture
def locked():
    """A folder whose parents everybody may pass."""
    folder = Path(tempfile.mkdtemp())
    yield folder
    shutil.rmtree(folder)


def lock(folder):
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)


def in_a_process_of_its_own(question, user=65534):
    """What it answers, a small number; to a user who owns nothing, if we are root."""
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setuid(user)
            os._exit(question())
        except BaseException:
            traceback.print_exc()
            os._exit(99)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("journal", ["WAL", "DELETE"])
@pytest.mark.parametrize("options", [{}, {"mode": "ro"}])
def test_a_file_that_cannot_be_written_is_read(opened, locked, journal, options):
    path = write(locked / "held.sqlite3", 7, journal)
    lock(locked)

    database = opened(path, **options)

    assert in_a_process_of_its_own(lambda: number_in(database)) == 7


@pytest.mark.parametrize("journal", ["WAL", "DELETE"])
def test_a_full_disk_is_read(opened, tmp_path, journal):
    database = opened(write(tmp_path / "held.sqlite3", 7, journal))

    def on_a_full_disk():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # no file may grow
        return number_in(database)

    assert in_a_process_of_its_own(on_a_full_disk, user=os.geteuid()) == 7


def test_what_is_only_in_a_log_left_over_is_not_passed_by(opened, locked):
    path = write(locked / "held.sqlite3", 7)
    log = locked / "held.sqlite3-wal"
    log.write_bytes(b"what the file does not have yet")
    lock(locked)

    database = opened(path)

    assert in_a_process_of_its_own(lambda: number_in(database)) == 99


def test_a_file_that_is_only_read_is_not_written(opened, tmp_path):
    database = opened(write(tmp_path / "held.sqlite3", 7, "DELETE"), mode="ro")

    assert number_in(database) == 7
    with pytest.raises(OperationalError, match="readonly"), database.cursor() as cursor:
        cursor.execute("DELETE FROM held")
    assert [each.name for each in tmp_path.iterdir()] == ["held.sqlite3"]


@pytest.mark.parametrize("options", [{}, {"mode": "ro"}])
def test_a_newer_file_is_opened_with_the_next_request(opened, tmp_path, options):
    path = write(tmp_path / "held.sqlite3", 1, "DELETE")
    database = opened(path, **options)
    assert number_in(database) == 1

    os.replace(write(tmp_path / "newer.sqlite3", 2, "DELETE"), path)

    assert number_in(database) == 1, "who reads goes on reading"
    database.close_if_unusable_or_obsolete()
    assert number_in(database) == 2


def test_a_file_that_goes_away_is_read_on(opened, tmp_path):
    path = write(tmp_path / "held.sqlite3", 1, "DELETE")
    database = opened(path, mode="ro")
    assert number_in(database) == 1

    path.unlink()
    database.close_if_unusable_or_obsolete()

    assert number_in(database) == 1


def test_a_file_that_stays_is_kept_open(opened, tmp_path):
    database = opened(write(tmp_path / "held.sqlite3", 1))
    number_in(database)
    kept = database.connection

    database.close_if_unusable_or_obsolete()

    assert database.connection is kept


def test_no_file_is_made_by_reading(opened, tmp_path):
    with pytest.raises(OperationalError, match="does not exist"):
        number_in(opened(tmp_path / "none.sqlite3", mode="ro"))
    assert list(tmp_path.iterdir()) == []

"""The whole database to a file and back: on SQLite; on PostgreSQL in tests/serving.

In processes of their own, because a test's database is in memory.
"""

import sqlite3
import subprocess

import pytest

from ..serving.servers import manage
from ..shipped import copy_migrated_file

COUNTS = "SELECT (SELECT count(*) FROM {}), (SELECT count(*) FROM auth_user)"


@pytest.fixture(scope="module")
def used(tmp_path_factory, common_folder):
    """A database with an account and a row."""
    file = tmp_path_factory.mktemp("used") / "used.sqlite3"
    copy_migrated_file(common_folder, file)
    told = {"DJANGO_SUPERUSER_PASSWORD": "moon-shines-on-baikonur"}
    names = ["--username", "curator", "--email", "c@crewswap.example"]
    manage(f"sqlite:///{file}", "createsuperuser", "--noinput", *names, **told)
    change(file, "INSERT INTO missions_nation (code, name, native_name) "
                 "VALUES ('RUS', 'Russia', '')")  # fmt: skip
    return file


def change(file, *statements):
    with sqlite3.connect(file) as opened:
        for statement in statements:
            opened.execute(statement)
    opened.close()


def held(file):
    with sqlite3.connect(file) as opened:
        return opened.execute(COUNTS.format("missions_nation")).fetchone()


def refusal(file, *arguments):
    with pytest.raises(subprocess.CalledProcessError) as refused:
        manage(f"sqlite:///{file}", *arguments)
    [line] = refused.value.stderr.strip().splitlines()
    return line


def test_what_was_backed_up_is_restored(used, tmp_path):
    backup = tmp_path / "backup"
    manage(f"sqlite:///{used}", "back_up", str(backup))
    assert backup.stat().st_mode & 0o077 == 0, "others may not read it"

    reader = sqlite3.connect(used)
    reader.execute("SELECT * FROM missions_nation").fetchall()
    change(used, "DELETE FROM missions_nation", "DELETE FROM auth_user")
    assert held(used) == (0, 0)

    manage(f"sqlite:///{used}", "restore", str(backup))

    assert held(used) == (1, 1)
    assert len(reader.execute("SELECT * FROM missions_nation").fetchall()) == 1
    reader.close()
    assert held(backup) == (1, 1)


def test_a_lost_database_is_made_anew(used, tmp_path):
    backup, lost = tmp_path / "backup", tmp_path / "lost.sqlite3"
    manage(f"sqlite:///{used}", "back_up", str(backup))

    manage(f"sqlite:///{lost}", "restore", str(backup))

    assert held(lost) == (1, 1)


def test_what_is_no_backup_is_refused(used, tmp_path):
    wrong = tmp_path / "wrong"
    assert "There is no file" in refusal(used, "restore", str(wrong))

    wrong.write_bytes(b"something else" * 100)
    assert "file is not a database" in refusal(used, "restore", str(wrong))

    wrong.unlink()
    manage(f"sqlite:///{used}", "bake", str(wrong))
    assert "is no backup of a catalogue" in refusal(used, "restore", str(wrong))
    assert held(used) == (1, 1)


def test_where_nothing_can_be_written_a_sentence_says_so(used, tmp_path):
    assert "Nothing was written" in refusal(used, "back_up", str(tmp_path / "no" / "x"))
    assert "Nothing was written" in refusal(used, "back_up", str(tmp_path))

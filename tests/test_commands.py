"""The commands as a curator runs them: what they say and how they end."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

from .shipped import copy_migrated_file


@pytest.fixture
def manage(tmp_path, common_folder):
    """Runs manage.py on an empty database of its own: manage("load_catalogue")."""
    own = tmp_path / "own.sqlite3"
    copy_migrated_file(common_folder, own)
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("COV_", "COVERAGE"))
    } | {"DATABASE_URL": f"sqlite:///{own}"}

    def run(*arguments):
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=settings.BASE_DIR,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
        )

    return run


def test_a_broken_catalogue_ends_with_a_sentence_and_no_traceback(manage, tmp_path):
    ended = manage("load_catalogue", "--fixtures", str(tmp_path))

    assert ended.returncode == 1
    assert ended.stderr == "CommandError: fixtures/01_sources.json is missing.\n"
    assert ended.stdout == ""


def test_an_empty_catalogue_is_written_and_loaded_again(manage, tmp_path):
    folder = str(tmp_path / "fixtures")

    written = manage("export_catalogue", "--fixtures", folder)
    loaded = manage("load_catalogue", "--fixtures", folder)

    assert (written.returncode, written.stderr) == (0, "")
    assert written.stdout.startswith("Wrote 01_sources.json, ")
    assert (loaded.returncode, loaded.stderr) == (0, "")
    assert loaded.stdout == "Nothing to load: the database holds these 0 rows.\n"


@pytest.mark.parametrize("command", ["load_catalogue", "export_catalogue"])
def test_help_names_the_folder(manage, command):
    told = manage(command, "--help").stdout

    assert "--fixtures FOLDER" in told

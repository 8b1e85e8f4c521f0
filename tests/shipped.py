"""The shipped catalogue in a database: loaded once in a run of tests, then copied.

On SQLite it is a file, on PostgreSQL a template. All of xdist's workers share it, and
whoever asks for it gets a copy of their own, which takes no time.
"""

import fcntl
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

PROJECT = Path(__file__).resolve().parent.parent
TEMPLATE = "test_crewswap_as_shipped"


def manage(address, *command):
    """Run manage.py on the database there; gives what it said."""
    done = subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=PROJECT,
        env=os.environ | {"DATABASE_URL": address},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout


def migrate(address):
    manage(address, "migrate", "--verbosity", "0")


@contextmanager
def one_at_a_time(folder):
    with (folder / "shipped-lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def migrated_once(folder):
    """A SQLite file with all tables and no rows, by whoever asks first."""
    file = folder / "migrated.sqlite3"
    if not file.exists():
        migrate(f"sqlite:///{file}")
    return file


def copy_migrated_file(folder, copy):
    with one_at_a_time(folder):
        shutil.copy(migrated_once(folder), copy)


def loaded_once(folder, make):
    """What loading said, by whoever asks first; `make` gives a migrated database."""
    told = folder / "shipped-is-loaded"
    with one_at_a_time(folder):
        if not told.exists():
            told.write_text(manage(make(), "load_catalogue"), encoding="utf-8")
        return told.read_text(encoding="utf-8")


def copy_file(folder, copy):
    """Copy the catalogue into a SQLite file; gives what loading said."""
    original = folder / "shipped.sqlite3"

    def make():
        shutil.copy(migrated_once(folder), original)
        return f"sqlite:///{original}"

    told = loaded_once(folder, make)
    shutil.copy(original, copy)
    return told


@contextmanager
def copy_of_file(folder, own, connection):
    copy = own / "copy.sqlite3"
    yield copy_file(folder, copy), copy
    copy.unlink()


@contextmanager
def copy_of_template(folder, own, connection):
    def make():
        ask_server(f"DROP DATABASE IF EXISTS {TEMPLATE}")
        ask_server(f"CREATE DATABASE {TEMPLATE}")
        server = urlsplit(os.environ["DATABASE_URL"])
        address = server._replace(path=f"/{TEMPLATE}").geturl()
        migrate(address)
        return address

    def ask_server(command):
        with connection._nodb_cursor() as cursor:
            cursor.execute(command)

    told = loaded_once(folder, make)
    copy = f"{connection.settings_dict['NAME']}_copy"
    ask_server(f"CREATE DATABASE {copy} TEMPLATE {TEMPLATE}")
    yield told, copy
    ask_server(f"DROP DATABASE {copy}")


COPIES = {"sqlite": copy_of_file, "postgresql": copy_of_template}


@contextmanager
def asked_instead(folder, own, connection):
    """While this is open, the connection asks a copy; gives what loading said.

    `folder`: what all workers share. `own`: a folder of this worker's. The connection
    that was open stays so beside it: SQLite forgets a database in memory otherwise.
    """
    name, kept = connection.settings_dict["NAME"], connection.connection
    with COPIES[connection.vendor](folder, own, connection) as (told, copy):
        connection.connection, connection.settings_dict["NAME"] = None, copy
        try:
            yield told
        finally:
            connection.close()
            connection.connection, connection.settings_dict["NAME"] = kept, name

"""The whole database, accounts and all, to a file and back, while it is served."""

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from django.db import connections

from .errors import CatalogueError

TABLES = ("missions_mission", "auth_user")  # a file that was baked has no accounts
WHOLE = f"SELECT count(*) FROM sqlite_master WHERE name IN {TABLES}"


def back_up(file, using="default"):
    """Write all that it holds at one moment; an older file stays until then."""
    file = Path(file)
    part = file.with_name(f"{file.name}.part")
    try:
        BACK_UP[connections[using].vendor](connections[using], part)
        part.chmod(0o600)  # passwords are in it, if not in clear
        os.replace(part, file)
    finally:
        part.unlink(missing_ok=True)


def restore(file, using="default"):
    """Put what was written by `back_up` into the place of all that it holds."""
    if not Path(file).is_file():
        raise CatalogueError(f"There is no file {file}.")
    RESTORE[connections[using].vendor](connections[using], file)


def copy_pages(source, target):
    """SQLite's own way, which waits for writers and is one change for readers."""
    try:
        with (
            closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as old,
            closing(sqlite3.connect(target, timeout=20)) as new,
        ):
            if old.execute(WHOLE).fetchone() != (len(TABLES),):
                raise CatalogueError(f"{source} is no backup of a catalogue.")
            if old.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise CatalogueError(f"{source} is damaged.")
            old.backup(new)
    except sqlite3.Error as problem:
        raise CatalogueError(f"{problem}.") from problem


def run(connection, program, *options):
    """One of PostgreSQL's programs, told where the database is as Django tells psql."""
    told, environment = connection.client.settings_to_cmd_args_env(
        connection.settings_dict, []
    )
    asked = [program, *told[1:-1], "--dbname", told[-1], *map(str, options)]
    ended = subprocess.run(
        asked, env=os.environ | (environment or {}), capture_output=True, text=True
    )
    if ended.returncode:
        raise CatalogueError(f"{program} says: {ended.stderr.strip()}")


BACK_UP = {
    "sqlite": lambda database, file: copy_pages(database.settings_dict["NAME"], file),
    "postgresql": lambda database, file: run(
        database, "pg_dump", "--format=custom", "--file", file
    ),
}
RESTORE = {
    "sqlite": lambda database, file: copy_pages(file, database.settings_dict["NAME"]),
    "postgresql": lambda database, file: run(
        database,
        "pg_restore",
        *("--clean", "--if-exists", "--no-owner", "--single-transaction"),
        file,
    ),
}

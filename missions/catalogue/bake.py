"""The catalogue as one SQLite file, for nodes that only read it and for readers.

It holds the tables of the catalogue and nothing else: no account, no session, no trace
of who typed what. It is written beside its place and renamed into it, so that whoever
opens it finds a whole one.
"""

import os
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.db import connections, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from ..models import CatalogueVersion, LoadedRow
from .errors import CatalogueError
from .naming import keep_name, name_of
from .snapshot import Snapshot

APP = "missions"
BAKED = "baked"  # the alias of the file while it is written
PER_BATCH = 500
UNREAD = {LoadedRow}  # of use to the loader alone


def bake(file, source="default"):
    """Write the catalogue to a file; gives its version."""
    file = Path(file)
    refuse_the_database_itself(file, source)
    part = file.with_name(f"{file.name}.part")
    part.unlink(missing_ok=True)
    try:
        with opened(part):
            make_tables()
            copy_rows(source)
            name = name_of(Snapshot(BAKED).fields)
            keep_name(name, BAKED)
            with connections[BAKED].cursor() as cursor:
                cursor.execute("ANALYZE")
                cursor.execute("VACUUM")
        keep_for_good(part, file)
    finally:
        part.unlink(missing_ok=True)
    return name


def refuse_the_database_itself(file, source):
    named = connections[source].settings_dict["NAME"]
    if file.exists() and os.path.exists(named) and os.path.samefile(file, named):
        raise CatalogueError(f"{file} is the database itself, with its accounts.")


@contextmanager
def opened(file):
    """A database of that name while this is open. Nobody needs half of it: no sync."""
    connections.databases[BAKED] = connections.databases["default"] | {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "OPTIONS": {"init_command": "PRAGMA synchronous=OFF"},
    }
    try:
        yield
    finally:
        connections[BAKED].close()
        del connections[BAKED]
        del connections.databases[BAKED]


def make_tables():
    """Those of the models as they are, and that all of their migrations have run."""
    with connections[BAKED].schema_editor() as editor:
        for model in apps.get_app_config(APP).get_models():
            editor.create_model(model)
    recorder = MigrationRecorder(connections[BAKED])
    recorder.ensure_schema()
    for app, name in MigrationLoader(None).disk_migrations:
        if app == APP:
            recorder.record_applied(app, name)


def copy_rows(source):
    """All rows of one moment, numbers and all."""
    models = apps.get_app_config(APP).get_models(include_auto_created=True)
    with transaction.atomic(using=source), transaction.atomic(using=BAKED):
        see_one_moment(connections[source])
        for model in set(models) - UNREAD:
            rows = model._base_manager.using(source).iterator(chunk_size=PER_BATCH)
            model._base_manager.using(BAKED).bulk_create(rows, batch_size=PER_BATCH)
        version = CatalogueVersion.objects.using(BAKED).first()
    if version is None:
        raise CatalogueError("The database holds no catalogue. Run load_catalogue.")


def see_one_moment(connection):
    """SQLite's transactions do by themselves."""
    if connection.vendor == "postgresql" and not connection.savepoint_ids:
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


def keep_for_good(part, file):
    """Put it into its place once the disk has it."""
    part.chmod(0o644)
    with part.open("rb") as written:
        os.fsync(written.fileno())
    os.replace(part, file)

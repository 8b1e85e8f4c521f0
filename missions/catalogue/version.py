"""The catalogue's version, which the database moves on by itself.

Triggers stand on every table of the catalogue, so that a change counts whoever makes
it: the admin, the loader, a shell, `update()` or psql. It counts in the transaction of
the change, and is undone with it.

Made after each `migrate`, not by one: SQLite alters a table by building it anew, and
drops its triggers without a word.
"""

import datetime

from django.apps import apps
from django.db import connections
from django.db.models.signals import post_migrate

from ..dates import now
from ..models import CatalogueVersion, LoadedRow

VERSION = CatalogueVersion._meta.db_table
UNWATCHED = {VERSION, LoadedRow._meta.db_table}  # no reader sees what they hold

SQLITE = """
CREATE TRIGGER IF NOT EXISTS "{table}_{event}_moves_the_version"
AFTER {event} ON "{table}" BEGIN
    UPDATE "{version}" SET number = number + 1,
        changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE id = 1;
END
"""

# Once in a transaction: the row that it wrote itself it leaves alone, because each
# further version of the row would be read over by all that follow.
POSTGRESQL = (
    """
CREATE OR REPLACE FUNCTION move_the_catalogue_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "{version}" SET number = number + 1, changed_at = clock_timestamp()
        WHERE id = 1 AND xmin <> pg_current_xact_id()::xid;
    RETURN NULL;
END $$
""",
    """
CREATE OR REPLACE TRIGGER "{table}_moves_the_version"
AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "{table}"
FOR EACH STATEMENT EXECUTE FUNCTION move_the_catalogue_version()
""",
)


def version(using="default"):
    """(number, when it last changed) of the catalogue; None before it has any.

    Asked before every answer, so in plain SQL: the ORM takes longer to put the
    question together than the database to answer it.
    """
    with connections[using].cursor() as cursor:
        cursor.execute(f'SELECT number, changed_at FROM "{VERSION}" WHERE id = 1')
        row = cursor.fetchone()
    return (row[0], moment(row[1])) if row else None


def moment(value):
    """A time with its zone; SQLite keeps it in UTC without one."""
    return value if value.tzinfo else value.replace(tzinfo=datetime.UTC)


def watched_tables():
    models = apps.get_app_config("missions").get_models(include_auto_created=True)
    return {model._meta.db_table for model in models} - UNWATCHED


def watch(using="default", **_signal):
    """See to it that there is a version, and that every change moves it on."""
    connection = connections[using]
    there = set(connection.introspection.table_names())
    if VERSION not in there:
        return  # migrated back to before it
    with connection.cursor() as cursor:
        for statement in triggers(connection.vendor, watched_tables() & there):
            cursor.execute(statement)
    CatalogueVersion.objects.using(using).get_or_create(
        pk=1, defaults={"changed_at": now()}
    )


def unwatch(connection):
    """Take all triggers away, before the version itself goes."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("DROP FUNCTION move_the_catalogue_version() CASCADE")
            return
        cursor.execute(
            "SELECT name FROM sqlite_master "
            "WHERE type = 'trigger' AND name LIKE '%_moves_the_version'"
        )
        for (name,) in cursor.fetchall():
            cursor.execute(f'DROP TRIGGER "{name}"')


def triggers(vendor, tables):
    """The statements that make them; they may be run again."""
    if vendor == "postgresql":
        function, trigger = POSTGRESQL
        yield function.format(version=VERSION)
        yield from (trigger.format(table=table) for table in sorted(tables))
    else:
        for table in sorted(tables):
            for event in ("INSERT", "UPDATE", "DELETE"):
                yield SQLITE.format(table=table, event=event, version=VERSION)


def watch_after_migrations(app):
    post_migrate.connect(watch, sender=app, dispatch_uid="catalogue-version")

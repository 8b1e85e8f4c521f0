"""Whose turn it is to write: a load has the catalogue to itself, curators take turns.

SQLite has one writer at a time, who asks for the turn as a transaction begins (see the
settings). PostgreSQL would let a load and a curator write over each other's rows.
"""

import time
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction

from ..models import LoadedRow
from .errors import BUSY, LOCK_NOT_AVAILABLE, CatalogueError, code_of
from .version import VERSION, watched_tables

LONGEST_WAIT = 20  # seconds, as SQLite waits
PAUSE = 0.1


@contextmanager
def own_turn():
    """A transaction in which only its owner changes the catalogue; others read on."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            lock_out_writers()
        yield


def lock_out_writers():
    """Lock every table, or none: whoever waits holds nothing that others wait for."""
    tables = [VERSION, LoadedRow._meta.db_table, *sorted(watched_tables())]
    until = time.monotonic() + LONGEST_WAIT
    while not are_locked(tables):
        if time.monotonic() > until:
            raise CatalogueError(f"Nothing was loaded. {BUSY}")
        time.sleep(PAUSE)


def are_locked(tables):
    names = ", ".join(map(connection.ops.quote_name, tables))
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {names} IN SHARE ROW EXCLUSIVE MODE NOWAIT")
    except OperationalError as problem:
        if code_of(problem) != LOCK_NOT_AVAILABLE:
            raise
        return False
    return True


@contextmanager
def shared_turn():
    """A transaction that waits for a load or a curator before it reads what it changes.

    A form would else be held against rows that the other is about to replace.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(f"SET LOCAL lock_timeout = '{LONGEST_WAIT}s'")
                cursor.execute(f'LOCK TABLE "{VERSION}" IN ROW EXCLUSIVE MODE')
                cursor.execute(f'SELECT FROM "{VERSION}" FOR UPDATE')
        yield


@contextmanager
def one_moment():
    """A transaction that sees the catalogue as it was at one moment."""
    with transaction.atomic():
        if connection.vendor == "postgresql" and not is_within_another():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


def is_within_another():
    """Whether the transaction had begun before, as it has in tests."""
    return bool(connection.savepoint_ids)

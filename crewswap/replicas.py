"""Public pages read a replica of the database, where REPLICA_URL names any.

The admin and commands ask the primary alone, since a replica that was read right after
a write does not have it yet. A replica that is away, or too far behind, is left out
until it is back; the primary is asked instead, and where that is away too, a replica
that is behind is better than none.
"""

import logging
import random
import time
from contextvars import ContextVar
from dataclasses import dataclass
from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import DatabaseError, InterfaceError, connections

PRIMARY = "default"
LOOK_EVERY = 2  # seconds, at each replica, by each process
LEFT_OUT = 10  # seconds, for what was away
# Seconds behind, and whether it is still fed. What has all that it was sent is not
# behind, however long ago that was.
HOW_FAR_BEHIND = """
SELECT
    CASE WHEN NOT pg_is_in_recovery()
        OR pg_last_wal_replay_lsn() >= pg_last_wal_receive_lsn() THEN 0
    ELSE extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) END,
    NOT pg_is_in_recovery() OR EXISTS (SELECT FROM pg_stat_wal_receiver)
"""
FRESH, WRITTEN, BEHIND, AWAY = range(4)  # in which order they are asked

log = logging.getLogger(__name__)
asked = ContextVar("asked", default=PRIMARY)


def database():
    """The alias of the database that this request reads."""
    return asked.get()


class Router:
    def db_for_read(self, model, **hints):
        return database()

    def db_for_write(self, model, **hints):
        return PRIMARY

    def allow_relation(self, one, other, **hints):
        return True

    def allow_migrate(self, db, app_label, **hints):
        return False if db in settings.REPLICAS else None


@dataclass
class Seen:
    """What a look at a database told."""

    rank: int
    behind: float | None = None  # seconds
    until: float = 0  # when it is looked at again, on the monotonic clock


class Replicas:
    """Chooses for a request which database it reads, and asks another if that fails."""

    def __init__(self, get_response):
        if not settings.REPLICAS:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request):
        public = not request.path_info.startswith("/admin/")
        for alias in in_order() if public else [PRIMARY]:
            asked.set(alias)  # until the next request: a stream is read after this one
            answer = self.get_response(request)
            if not is_outage(answer):
                break
            leave_out(alias)
        return answer


def is_outage(answer):
    status = HTTPStatus.SERVICE_UNAVAILABLE
    return answer.status_code == status and not settings.MAINTENANCE


def in_order():
    """The aliases of all databases, the best to read first."""
    looks = {alias: look(alias).rank for alias in [*settings.REPLICAS, PRIMARY]}
    return sorted(looks, key=lambda alias: (looks[alias], random.random()))


seen = {}  # by this process: {alias: Seen}


def look(alias):
    """What is known of a database; looked at anew after a while."""
    known = seen.get(alias)
    if known is None or time.monotonic() >= known.until:
        known = Seen(WRITTEN) if alias == PRIMARY else look_anew(alias)
        known.until = time.monotonic() + (
            LEFT_OUT if known.rank == AWAY else LOOK_EVERY
        )
        tell(alias, seen.get(alias), known)
        seen[alias] = known
    return known


def look_anew(alias):
    try:
        with connections[alias].cursor() as cursor:
            cursor.execute(HOW_FAR_BEHIND)
            behind, is_fed = cursor.fetchone()
    except (DatabaseError, InterfaceError):
        connections[alias].close()
        return Seen(AWAY)
    # One that has replayed nothing yet cannot say how far behind it is.
    seconds = None if behind is None else float(behind)
    on_time = seconds is not None and seconds <= settings.REPLICA_LAG and is_fed
    return Seen(FRESH if on_time else BEHIND, seconds)


def leave_out(alias):
    away = Seen(AWAY, until=time.monotonic() + LEFT_OUT)
    tell(alias, seen.get(alias), away)
    seen[alias] = away


WORDS = {FRESH: "up to date", WRITTEN: "asked", BEHIND: "behind", AWAY: "away"}


def tell(alias, before, after):
    """Log what has changed, or is not as it should be to begin with."""
    usual = WRITTEN if alias == PRIMARY else FRESH
    if after.rank != (before.rank if before else usual):
        log.warning("Database %s is %s.", alias, WORDS[after.rank])

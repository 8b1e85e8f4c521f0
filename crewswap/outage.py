"""What readers get while the catalogue cannot be read: 503, and when to come again."""

import logging
import time
from contextlib import suppress
from http import HTTPStatus

from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.log import log_response

from missions.catalogue.errors import code_of, said_by_database
from missions.views.problems import problem

from .replicas import is_outage

MAINTENANCE_MINUTES = 10
OUTAGE_MINUTES = 2
MOMENT = 3  # seconds that a page waits for a database
ASKED_AGAIN = "The database is back: it was asked again, and this is of the first try."
SILENCE = 60  # seconds in which none does, after that was in vain
own_log = logging.getLogger(__name__)  # Django's holds errors alone
left_alone_until = 0  # by this process, on the monotonic clock
NOT_THERE = ("SQLITE_ERROR", "42P01", "42703")  # a table or column
DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "XX001")
DATA = (".atom", ".csv", ".ics", ".json", ".wiki")


class Outage:
    """Answers for the site while it is worked on, or while its database is away."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not settings.MAINTENANCE:
            answer = self.get_response(request)
            lost = is_outage(answer) and request.method in ("GET", "HEAD")
            if lost and is_back():
                options = {"level": "warning", "logger": own_log}
                log_lost(answer, request, ASKED_AGAIN, **options)
                answer = self.get_response(request)
            log_lost(answer, request, level="error")
            return answer
        answer = come_again(request, planned=True)
        log(answer, request, level="info")  # as it was meant: no error
        return answer

    def process_exception(self, request, problem):
        if not is_unreachable(problem):
            return None
        answer = come_again(request, planned=False)
        answer.lost_to = problem  # logged once it is known whether it is asked again
        return answer


def is_back():
    """Whether PostgreSQL, with no replica to ask, answers again within a moment.

    So it does when it was started anew. After one that does not, nobody waits for a
    while, lest those should who ask for a page that is held.
    """
    global left_alone_until
    if connection.vendor != "postgresql" or connection.in_atomic_block:
        return False
    if settings.REPLICAS or time.monotonic() < left_alone_until:
        return False
    until = time.monotonic() + MOMENT
    while time.monotonic() < until:
        with suppress(OperationalError, InterfaceError):
            connection.close()
            connection.ensure_connection()
            return True
        time.sleep(MOMENT / 30)
    left_alone_until = time.monotonic() + SILENCE
    return False


def is_unreachable(problem):
    """Whether the database could not be asked, rather than was asked nonsense.

    It is asked nonsense where a table or column is missing, which SQLite calls an
    operational error, unless that is so because it was not migrated.
    """
    if not isinstance(problem, DatabaseError | InterfaceError):
        return False
    code = code_of(problem)
    if code.startswith(NOT_THERE):
        return is_behind()
    is_away = isinstance(problem, OperationalError | InterfaceError)
    return is_away or code.startswith(DAMAGED)


def is_behind():
    """Whether the database lacks migrations, and so what they make."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def come_again(request, *, planned):
    """The 503 in words: a page, or a line of text or JSON where data was asked for."""
    minutes = MAINTENANCE_MINUTES if planned else OUTAGE_MINUTES
    is_data = request.path.endswith(DATA)
    closed = not planned and request.path_info.startswith("/admin/")
    text = render_to_string(
        "503.txt" if is_data else "503.html",
        {"planned": planned, "closed": closed, "minutes": minutes},
    )
    if request.path.endswith(".json"):
        answer = problem(HTTPStatus.SERVICE_UNAVAILABLE, " ".join(text.split()))
    else:
        kind = "plain" if is_data else "html"
        answer = HttpResponse(text, content_type=f"text/{kind}; charset=utf-8")
    answer.status_code = HTTPStatus.SERVICE_UNAVAILABLE
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["Retry-After"] = str(minutes * 60)
    return answer


def log_lost(answer, request, then="", **options):
    """Log an answer that the database did not let us give, and what was done `then`."""
    problem = getattr(answer, "lost_to", None)
    if problem:
        reason = f"{said_by_database(problem)} {then}".strip()
        log(answer, request, reason, exception=problem, **options)


def log(answer, request, reason="", **options):
    """Log it once, here: Django logs each 503 as an error, and without its cause."""
    log_response(
        "%s: %s. %s" if reason else "%s: %s%s",
        answer.reason_phrase,
        request.path,
        reason,
        response=answer,
        request=request,
        **options,
    )

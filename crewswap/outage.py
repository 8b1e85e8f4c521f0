"""What readers get while the catalogue cannot be read: 503, and when to come again."""

from http import HTTPStatus

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.log import log_response

MAINTENANCE_MINUTES = 10
OUTAGE_MINUTES = 2
DATA = (".atom", ".csv", ".ics", ".json")


class Outage:
    """Answers for the site while it is worked on, or while its database is away."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not settings.MAINTENANCE:
            return self.get_response(request)
        answer = come_again(request, planned=True)
        log(answer, request, level="info")  # as it was meant: no error
        return answer

    def process_exception(self, request, problem):
        if not is_unreachable(problem):
            return None
        answer = come_again(request, planned=False)
        log(answer, request, level="error", exception=problem)
        return answer


def is_unreachable(problem):
    """Whether the database could not be asked, rather than was asked nonsense.

    SQLite calls a missing table or column an operational error, too. That is a fault of
    ours which waiting does not mend, as it is on PostgreSQL.
    """
    if not isinstance(problem, OperationalError | InterfaceError):
        return False
    return getattr(problem.__cause__, "sqlite_errorname", "") != "SQLITE_ERROR"


def come_again(request, *, planned):
    """The 503 in words: a page, or plain text where data was asked for."""
    minutes = MAINTENANCE_MINUTES if planned else OUTAGE_MINUTES
    is_data = request.path.endswith(DATA)
    closed = not planned and request.path_info.startswith("/admin/")
    text = render_to_string(
        "503.txt" if is_data else "503.html",
        {"planned": planned, "closed": closed, "minutes": minutes},
    )
    return HttpResponse(
        text,
        status=HTTPStatus.SERVICE_UNAVAILABLE,
        content_type=f"text/{'plain' if is_data else 'html'}; charset=utf-8",
        headers={"Cache-Control": "no-store", "Retry-After": str(minutes * 60)},
    )


def log(answer, request, **options):
    """Log it once, here: Django logs each 503 as an error, and without its cause."""
    log_response(
        "%s: %s",
        answer.reason_phrase,
        request.path,
        response=answer,
        request=request,
        **options,
    )

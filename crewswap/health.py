"""What a load balancer or a monitor asks: `/health/` and `/ready/`.

Answered before everything else: by any host, without HTTPS, and writing nothing.
"""

from http import HTTPStatus

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.db import DatabaseError, InterfaceError, connections
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponseNotAllowed, JsonResponse

from missions.catalogue.version import version

from .replicas import PRIMARY, WORDS, in_order, look

AWAY = (DatabaseError, InterfaceError)


class Health:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        ask = ASKED.get(request.path_info)
        if ask is None:
            return self.get_response(request)
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        found, is_well = ask()
        return JsonResponse(
            found,
            status=HTTPStatus.OK if is_well else HTTPStatus.SERVICE_UNAVAILABLE,
            headers={"Cache-Control": "no-store"},
        )


def health():
    """What works; well where the catalogue can be read from any database."""
    held = {alias: version_at(alias) for alias in in_order()}
    number, changed_at = next(filter(None, held.values()), (None, None))
    found = {
        "process": "ok",
        "database": "ok" if held[PRIMARY] else "away",
        "version": number,
        "changed_at": changed_at,
    }
    if settings.REPLICAS:
        found["replicas"] = {
            alias: replica(alias, held[alias]) for alias in settings.REPLICAS
        }
    return found, number is not None


def version_at(alias):
    """(number, when it changed) of the catalogue there; None where it cannot say."""
    try:
        return version(alias)
    except AWAY:
        connections[alias].close()
        return None


def replica(alias, held):
    known = look(alias)
    return {
        "state": WORDS[known.rank],
        "seconds_behind": known.behind,
        "version": held[0] if held else None,
    }


def ready():
    """What is still missing before it may be asked for pages."""
    missing = [words for words, is_missing in LACKS.items() if is_missing()]
    return {"ready": not missing, "missing": missing}, not missing


def lacks_migrations():
    """A file that was baked has the catalogue's alone."""
    app = None if settings.ADMIN else "missions"
    try:
        executor = MigrationExecutor(connections[PRIMARY])
        return bool(executor.migration_plan(executor.loader.graph.leaf_nodes(app)))
    except AWAY:
        return not settings.REPLICAS  # where it is read from, all has run


def lacks_files():
    try:
        staticfiles_storage.url("missions/site.css")
    except ValueError:
        return True
    return False


LACKS = {
    "The site is worked on (MAINTENANCE).": lambda: settings.MAINTENANCE,
    "No database can be read.": lambda: not health()[1],
    "Migrations have not run: manage.py migrate": lacks_migrations,
    "Static files are not there: manage.py collectstatic": lacks_files,
}
ASKED = {"/health/": health, "/ready/": ready}

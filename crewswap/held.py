"""Answers that are held: by browsers, by proxies, and by a cache that nodes share.

What a public address answers depends on the catalogue, the program and the day, and on
nothing else. So one short query, for the catalogue's version, says whether an answer
that somebody holds is still the answer. Nothing but `cors` is run around it. What this
process itself holds is given by `again`, before Django is asked.

While debug is on nothing is held, because the program changes under it.
"""

import datetime
import logging
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import sha256
from http import HTTPStatus

from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import MiddlewareNotUsed
from django.db import DatabaseError, InterfaceError, connection
from django.http import HttpResponse
from django.utils.cache import has_vary_header
from django.utils.http import http_date

from missions.catalogue.version import version
from missions.compression import encoding_for
from missions.dates import in_utc, now
from missions.rows.in_hand import reading

from .replicas import database

PRIVATE = ("/admin/", "/static/")  # held by other means, or by none
LARGEST = 256 * 1024  # bytes of one answer that a cache takes
FOR_GOOD = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.GONE)
NEVER_UNASKED = "private, no-cache"  # held by one browser, which asks each time

log = logging.getLogger(__name__)


class Held:
    def __init__(self, get_response):
        if settings.DEBUG:
            raise MiddlewareNotUsed
        self.get_response = get_response
        release()  # read now, not while somebody waits

    def __call__(self, request):
        edition = edition_at(database()) if may_be_held(request) else None
        if edition is None:
            return self.get_response(request)
        headers = lasting(edition, request.META)
        if edition.opaque in request.headers.get("If-None-Match", ""):
            return dated(HttpResponse(status=HTTPStatus.NOT_MODIFIED), headers)
        key = key_of(request, edition)
        kept = kept_under(key)
        if kept:
            answer = HttpResponse(kept[0], headers=kept[1])
        else:
            with reading(edition.etag):
                answer = self.get_response(request)
            if not is_for_everybody(answer):
                return ending(answer, request, edition)
            keep(answer, partial(keep_under, key))
        answer.edition = edition  # for `again`: it is for everybody
        return dated(answer, headers)


@dataclass(frozen=True)
class Edition:
    """What all public answers have in common until catalogue, program or day change."""

    etag: str
    changed: str  # when the catalogue last changed, as HTTP writes it
    ends: datetime.datetime

    @property
    def opaque(self):
        """The ETag without the mark of a weak one, which a proxy may take away."""
        return self.etag.removeprefix("W/")


def edition_at(alias):
    """The `Edition` of now; None while the database cannot say what it holds."""
    try:
        held = version(alias)
    except (DatabaseError, InterfaceError):
        return None  # the page itself says what is the matter
    return edition_of(release(), *held, in_utc(now()).date()) if held else None


@lru_cache(maxsize=16)
def edition_of(program, number, changed_at, today):
    parts = f"{program} {number} {changed_at.isoformat()} {today}"
    tomorrow = today + datetime.timedelta(days=1)
    return Edition(
        f'W/"{digest(parts)[:16]}"',
        http_date(changed_at.timestamp()),
        datetime.datetime.combine(tomorrow, datetime.time(), datetime.UTC),
    )


def digest(text):
    return sha256(text.encode()).hexdigest()


def may_be_held(request):
    """Whether it asks to read a public page, and the site is not worked on.

    Within a transaction nothing is held: it sees what others may never see.
    """
    return (
        request.method in ("GET", "HEAD")
        and not request.path_info.startswith(PRIVATE)
        and not any(name in request.GET for name in settings.NEVER_HELD)
        and not settings.MAINTENANCE
        and not connection.in_atomic_block
    )


def dated(answer, headers):
    for name, value in headers:
        answer.headers[name] = value
    return answer


def ending(answer, request, edition):
    """What else is told, for no longer than a browser holds a page.

    Browsers would hold “moved” or “gone” for good, and a curator may end either. A
    proxy that held a slug's old direction beside its new one would lead in a circle.
    """
    if answer.has_header("Cache-Control"):
        return answer
    if writes(request.META):
        answer.headers["Cache-Control"] = NEVER_UNASKED
    elif answer.status_code in FOR_GOOD and not answer.cookies:
        answer.headers["Cache-Control"] = f"public, max-age={in_browsers(edition)}"
    return answer


def lasting(edition, environ):
    """The headers that let whoever asks hold an answer: [(name, value)].

    `environ` is the WSGI environment of the request.
    """
    return [
        ("ETag", edition.etag),
        ("Last-Modified", edition.changed),
        ("Cache-Control", NEVER_UNASKED if writes(environ) else until_the_end(edition)),
    ]


def writes(environ):
    """Whether a browser asks that has logged in: a curator sees what was just saved."""
    return f"{settings.SESSION_COOKIE_NAME}=" in environ.get("HTTP_COOKIE", "")


def until_the_end(edition):
    """The answer may be held for a while, but not when its day is over."""
    proxies = min(settings.HELD_BY_PROXIES, left_of(edition))
    return (
        f"public, max-age={in_browsers(edition)}, "
        f"s-maxage={proxies}, stale-while-revalidate={proxies}"
    )


def in_browsers(edition):
    """For how many seconds."""
    return min(settings.HELD_BY_BROWSERS, left_of(edition))


def left_of(edition):
    return max(0, int((edition.ends - now()).total_seconds()))


@lru_cache
def release():
    """What this program is: a digest of its code and templates."""
    held = sha256()
    for folder in ("crewswap", "missions", "templates"):
        for file in sorted((settings.BASE_DIR / folder).rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                held.update(file.read_bytes())
    return held.hexdigest()


def key_of(request, edition):
    """One per address, encoding and edition: as the asker wrote the address.

    The host is in it, because an answer that names it must not be given to another.
    """
    encoding = encoding_for(request.headers.get("Accept-Encoding", ""))
    host = request.META.get("HTTP_HOST", "")
    address = request.get_full_path()
    return digest(f"{edition.etag} {request.scheme} {host} {address} {encoding}")


def is_for_everybody(answer):
    """Whether everybody who asks this gets the same: a page or data, no cookie.

    What says itself how long it lasts, a file of a version, is left to it.
    """
    return (
        answer.status_code == HTTPStatus.OK
        and not answer.cookies
        and not answer.has_header("Cache-Control")
        and not has_vary_header(answer, "Cookie")
    )


def kept_under(key):
    """What is held under a key: (content, headers), or None."""
    try:
        return cache.get(key)
    except Exception:  # each kind of cache has errors of its own
        log.warning("The cache does not answer.", exc_info=True)
        return None


def keep(answer, take):
    """Give `take` its content and headers, if it is small; a stream once it is by."""
    if answer.streaming:
        stream, headers = answer.streaming_content, dict(answer.headers)
        answer.streaming_content = passed_on(stream, headers, take)
    elif len(answer.content) <= LARGEST:
        take(answer.content, dict(answer.headers))


def passed_on(stream, headers, take):
    """The pieces of a stream, which is taken when all of it has passed."""
    pieces, size = [], 0
    for piece in stream:
        size += len(piece)
        if size <= LARGEST:
            pieces.append(piece)
        yield piece
    if size <= LARGEST:
        take(b"".join(pieces), headers | {"Content-Length": str(size)})


def keep_under(key, content, headers):
    try:
        cache.set(key, (content, headers), settings.HELD_HERE)
    except Exception:  # each kind of cache has errors of its own
        log.warning("The cache does not take a page.", exc_info=True)

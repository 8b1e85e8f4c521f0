"""Answers that this process gives again, before Django builds a request of it.

What `held` has said to be for everybody is kept as it was sent, under all that it hung
on: hosts, HTTPS and parameters were judged when it was asked first. Whether it is still
the answer one short query says each time; while no database can say, it is.
"""

from dataclasses import dataclass
from threading import Lock

from django.conf import settings
from django.db import connections

from missions.compression import encoding_for
from missions.dates import now

from .held import Edition, edition_at, keep, lasting
from .replicas import PRIMARY, in_order

MOST = 64 * 1024 * 1024  # bytes that a process keeps
BESIDE = 3 * 1024  # bytes of what is kept beside a content, about
HANGS_ON = (
    *("wsgi.url_scheme", "HTTP_X_FORWARDED_PROTO"),
    *("HTTP_HOST", "SERVER_NAME", "SERVER_PORT"),
    *("SCRIPT_NAME", "PATH_INFO", "QUERY_STRING"),
)
ALONE = ("Access-Control-", "Vary")  # headers that “nothing has changed” has too


class Again:
    """The WSGI application around Django's."""

    def __init__(self, site):
        self.site = site
        self.kept = Kept()
        self.newest = None

    def __call__(self, environ, start_response):
        method, asked = environ["REQUEST_METHOD"], asked_in(environ)
        kept = self.kept.answers.get(asked) if method in ("GET", "HEAD") else None
        edition = self.edition() if kept else None
        if edition is None or edition != kept.edition:
            return self.anew(asked, environ, start_response)
        if edition.opaque in environ.get("HTTP_IF_NONE_MATCH", ""):
            start_response("304 Not Modified", kept.alone + lasting(edition, environ))
            return []
        start_response("200 OK", kept.headers + lasting(edition, environ))
        return [] if method == "HEAD" else [kept.content]

    def edition(self):
        """The `Edition` of now; while no database can say, today’s last one."""
        edition = edition_between_requests()
        if edition:
            self.newest = edition
        elif self.newest and self.newest.ends > now():
            return self.newest
        return edition

    def anew(self, asked, environ, start_response):
        """Django's answer, kept if it is for everybody."""
        method = environ["REQUEST_METHOD"]
        answer = self.site(environ, start_response)
        edition = getattr(answer, "edition", None)
        if edition and method == "GET":
            keep(answer, lambda *sent: self.kept.take(asked, edition, *sent))
        return answer


def asked_in(environ):
    """All of a request that an answer hangs on."""
    encoding = encoding_for(environ.get("HTTP_ACCEPT_ENCODING", ""))
    return (encoding, *map(environ.get, HANGS_ON))


def edition_between_requests():
    """The `Edition` of now, asked where Django does not look after connections."""
    alias = in_order()[0] if settings.REPLICAS else PRIMARY
    connection = connections[alias]
    connection.close_if_unusable_or_obsolete()
    connection.health_check_done = True  # the question is one
    return edition_at(alias)


@dataclass(frozen=True, slots=True)
class Answer:
    edition: Edition
    content: bytes
    headers: list  # of the answer
    alone: list  # those of “nothing has changed”


class Kept:
    """Answers by what was asked; the oldest go when there is no room."""

    def __init__(self):
        self.answers, self.room, self.lock = {}, MOST, Lock()

    def take(self, asked, edition, content, headers):
        for name, _value in lasting(edition, {}):
            del headers[name]
        sent = [*headers.items()]
        alone = [pair for pair in sent if pair[0].startswith(ALONE)]
        with self.lock:
            self.leave_out(asked)
            self.answers[asked] = Answer(edition, content, sent, alone)
            self.room -= size_of(content)
            while self.room < 0:
                self.leave_out(next(iter(self.answers)))

    def leave_out(self, asked):
        if gone := self.answers.pop(asked, None):
            self.room += size_of(gone.content)


def size_of(content):
    return len(content) + BESIDE

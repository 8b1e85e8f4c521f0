"""Answers that the process gives again, asked as a server asks them."""

import datetime
import io
from contextlib import contextmanager
from unittest import mock

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from crewswap import again
from crewswap.again import Again, Kept
from missions.models import Mission, Vehicle

from .conftest import utc

pytestmark = pytest.mark.django_db(transaction=True)

PAGE = "/missions/"


class Answer:
    def __init__(self, status, headers, body, queries):
        self.status, self.headers = int(status.split()[0]), dict(headers)
        self.body, self.queries = body, queries


@pytest.fixture
def asked(transactional_db, settings):
    """Asks a process that holds nothing yet: asked("/seats/?leg=up", HTTP_HOST=…)."""
    settings.ALLOWED_HOSTS = ["testserver", "other.example"]
    site, asking = Again(WSGIHandler()), []

    def ask(address, **environ):
        path, _, query = address.partition("?")
        environ = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "testserver",
            "SERVER_PORT": "80",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            **environ,
        }
        with CaptureQueriesContext(connection) as queries:
            answer = site(environ, lambda *begun: asking.append(begun))
            body = b"".join(answer)
            getattr(answer, "close", int)()
        return Answer(*asking.pop(), body, len(queries))

    ask.kept = site.kept
    return ask


@pytest.fixture
def crew9(transactional_db, fly, dragon):
    return fly("crew-9", 2024, dragon, callsign="Freedom")


@pytest.mark.parametrize("address", [PAGE, "/seats.csv", "/card.png", "/seats/?leg=up"])
def test_the_same_is_given_again_for_one_query(crew9, asked, address):
    first, second = asked(address), asked(address)

    assert first.queries > 1 == second.queries
    assert (second.status, second.body) == (first.status, first.body)
    length = {"Content-Length": str(len(first.body))}  # a stream did not know it
    assert second.headers == first.headers | length


def test_nothing_has_changed(crew9, asked):
    first = asked("/seats.csv")
    again = asked("/seats.csv", HTTP_IF_NONE_MATCH=first.headers["ETag"])

    assert (again.status, again.body, again.queries) == (304, b"", 1)
    for name in ("ETag", "Cache-Control", "Vary", "Access-Control-Allow-Origin"):
        assert again.headers[name] == first.headers[name]
    assert "Content-Type" not in again.headers


def test_head_has_no_body(crew9, asked):
    first = asked(PAGE)
    again = asked(PAGE, REQUEST_METHOD="HEAD")

    assert (again.body, again.queries) == (b"", 1)
    assert again.headers == first.headers


def test_a_change_is_seen_at_once(crew9, asked):
    before = asked("/missions/crew-9/")
    Mission.objects.update(callsign="Endurance")
    after = asked("/missions/crew-9/", HTTP_IF_NONE_MATCH=before.headers["ETag"])

    assert after.status == 200
    assert "Endurance" in after.body.decode()


def test_what_was_in_hand_goes_with_the_edition(crew9, asked, seat, person):
    seat(crew9, person("Nick Hague"))
    assert "Crew Dragon" in asked("/seats/").body.decode()
    Vehicle.objects.filter(slug="crew-dragon").update(name="Dragon 3")

    page = asked("/seats/").body.decode()

    assert "Dragon 3 <span>(1)</span>" in page
    assert "Crew Dragon" not in page


def test_another_day_is_another_answer(crew9, asked, monkeypatch):
    monkeypatch.setattr("crewswap.held.now", lambda: utc(2026, 3, 1, 23, 59, 20))
    assert "max-age=40" in asked(PAGE).headers["Cache-Control"]
    assert asked(PAGE).queries == 1

    monkeypatch.setattr("crewswap.held.now", lambda: utc(2026, 3, 2, 0))
    assert asked(PAGE).queries > 1


@pytest.mark.parametrize(
    "other",
    [
        {"HTTP_HOST": "other.example"},
        {"HTTP_X_FORWARDED_PROTO": "https"},
        {"wsgi.url_scheme": "https"},
        {"QUERY_STRING": "sort=name"},
        {"SCRIPT_NAME": "/below"},
        {"HTTP_ACCEPT_ENCODING": "br"},
    ],
)
def test_what_an_answer_may_hang_on_is_asked_anew(crew9, asked, other):
    asked(PAGE)
    asked(PAGE, **other)

    assert len(asked.kept.answers) == 2


@pytest.mark.parametrize(
    ("address", "environ"),
    [
        ("/nope/", {}),
        ("/missions/?a=b", {}),
        (PAGE, {"REQUEST_METHOD": "POST"}),
        (PAGE, {"HTTP_HOST": "wrong.example"}),
        ("/admin/login/", {}),
        ("/health/", {}),
    ],
)
def test_what_is_not_for_everybody_is_not_kept(crew9, asked, address, environ):
    asked(address, **environ)

    assert not asked.kept.answers


def test_a_curators_browser_asks_each_time(crew9, asked):
    curator = {"HTTP_COOKIE": "theme=dark; sessionid=abc"}
    readers = asked(PAGE).headers
    etag = readers["ETag"]
    curators = asked(PAGE, **curator)
    unchanged = asked(PAGE, HTTP_IF_NONE_MATCH=etag, **curator)

    for answer in (curators, unchanged):
        assert answer.headers["Cache-Control"] == "private, no-cache"
        assert answer.queries == 1
    assert asked(PAGE).headers == readers | {"Content-Length": mock.ANY}


@pytest.fixture
def lose_database(monkeypatch):
    def away(*_arguments):
        raise OperationalError("no way to the server")

    @contextmanager
    def lose():
        with monkeypatch.context() as lost, connection.execute_wrapper(away):
            lost.setattr("crewswap.held.version", away)
            yield

    return lose


def test_while_the_database_is_away_what_was_asked_is_given(
    crew9, asked, lose_database
):
    asked(PAGE)
    before = asked(PAGE)
    with lose_database():
        after = asked(PAGE)
        assert asked("/seats/").status == 503

    assert (after.status, after.body) == (200, before.body)


def test_but_not_what_was_no_longer_so_before(crew9, asked, lose_database):
    for _each in range(2):
        asked(PAGE)
        asked("/seats/")
    Vehicle.objects.filter(slug="crew-dragon").update(name="Dragon 3")
    asked(PAGE)  # has a new edition
    asked(PAGE)
    with lose_database():
        assert asked(PAGE).status == 200
        assert asked("/seats/").status == 503


def test_nor_on_another_day(crew9, asked, lose_database, monkeypatch):
    asked(PAGE)
    asked(PAGE)
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    with lose_database(), monkeypatch.context() as later:
        later.setattr("crewswap.again.now", lambda: tomorrow)
        assert asked(PAGE).status == 503


def test_the_replica_that_a_request_would_read_is_asked(crew9, asked, monkeypatch):
    asked(PAGE)
    monkeypatch.setattr(again.settings, "REPLICAS", {"replica1": {}})
    monkeypatch.setattr(again, "in_order", lambda: ["default"])

    assert asked(PAGE).queries == 1


def test_the_oldest_go_where_there_is_no_room():
    class Lasting:
        etag = "x"
        changed = ""
        ends = utc(2026, 3, 2)

    kept = Kept()
    kept.room = 2 * (100 + again.BESIDE)
    for asked_for in ("first", "second", "second", "third"):
        headers = dict.fromkeys(("ETag", "Last-Modified", "Cache-Control"), "")
        kept.take(asked_for, Lasting, b"x" * 100, headers)

    assert list(kept.answers) == ["second", "third"]
    assert kept.room == 0

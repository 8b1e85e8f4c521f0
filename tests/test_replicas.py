"""Which database a request reads. With real servers: tests/serving/test_replicas.py."""

import logging
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from django.core.exceptions import MiddlewareNotUsed
from django.db import OperationalError
from django.http import HttpResponse

from crewswap import replicas
from crewswap.replicas import Replicas, Router, database, in_order
from missions.models import Mission

ONE, OTHER = "replica1", "replica2"


class FakeServer:
    """A database that tells how far behind it is and whether it is fed, or is away."""

    def __init__(self):
        self.told, self.closed, self.looks = (0, True), 0, 0

    @contextmanager
    def cursor(self):
        self.looks += 1
        if self.told is None:
            raise OperationalError("connection refused")
        yield SimpleNamespace(execute=lambda sql: None, fetchone=lambda: self.told)

    def close(self):
        self.closed += 1


@pytest.fixture
def servers(settings, monkeypatch):
    """Two replicas, neither of which was looked at yet."""
    settings.REPLICAS = {ONE: {}, OTHER: {}}
    found = {ONE: FakeServer(), OTHER: FakeServer()}
    monkeypatch.setattr(replicas, "connections", found)
    monkeypatch.setattr(replicas, "seen", {})
    yield found
    replicas.asked.set(replicas.PRIMARY)


@pytest.fixture
def clock(monkeypatch):
    """Lets time pass: clock(60)."""
    passed = [1000]
    monkeypatch.setattr("crewswap.replicas.time.monotonic", lambda: sum(passed))
    return passed.append


@pytest.fixture
def ask(rf):
    """Asks a site some of whose databases are away: which it read, and the answer."""

    def get(address, away=()):
        read = []

        def site(request):
            read.append(database())
            return HttpResponse(status=503 if database() in away else 200)

        return read, Replicas(site)(rf.get(address))

    return get


def test_replicas_are_read_in_turn(servers):
    first = {in_order()[0] for _each in range(100)}

    assert first == {ONE, OTHER}
    assert in_order()[2] == "default"


@pytest.mark.parametrize("told", [(61, True), (0, False), (None, True)])
def test_one_that_is_behind_or_not_fed_comes_after_the_primary(servers, told):
    servers[ONE].told = told

    assert in_order() == [OTHER, "default", ONE]


def test_one_that_is_a_little_behind_is_read(servers):
    servers[ONE].told = servers[OTHER].told = (59.5, True)

    assert in_order()[2] == "default"


def test_one_that_is_away_comes_last_and_comes_back(servers, clock, caplog):
    servers[ONE].told = None
    with caplog.at_level(logging.WARNING, "crewswap.replicas"):
        assert in_order() == [OTHER, "default", ONE]
        assert servers[ONE].closed == 1
        servers[ONE].told = (0, True)
        clock(9)
        assert in_order()[2] == ONE, "it is left alone for a while"
        clock(2)
        assert in_order()[2] == "default"

    assert [each.getMessage() for each in caplog.records] == [
        "Database replica1 is away.",
        "Database replica1 is up to date.",
    ]


def test_they_are_not_looked_at_for_each_request(servers, clock):
    for _each in range(5):
        in_order()
    assert servers[ONE].looks == 1

    clock(2)
    in_order()
    assert servers[ONE].looks == 2


def test_public_pages_read_a_replica_and_the_admin_the_primary(servers, ask):
    assert ask("/missions/")[0][0] in servers
    assert ask("/admin/missions/")[0] == ["default"]
    assert database() == "default"


def test_a_page_that_was_lost_is_asked_again_elsewhere(servers, ask):
    read, answer = ask("/missions/", away=[ONE, OTHER])

    assert sorted(read) == ["default", ONE, OTHER]
    assert answer.status_code == 200
    assert ask("/missions/")[0] == ["default"], "those that lost it are left out"


def test_where_nothing_answers_that_is_the_answer(servers, ask):
    read, answer = ask("/missions/", away=["default", ONE, OTHER])

    assert len(read) == 3
    assert answer.status_code == 503


def test_a_site_that_is_worked_on_is_asked_once(servers, ask, settings):
    settings.MAINTENANCE = True

    assert len(ask("/missions/", away=["default", ONE, OTHER])[0]) == 1


def test_data_entry_is_not_sent_twice(servers, ask):
    assert ask("/admin/", away=["default"])[0] == ["default"]


def test_the_router_reads_what_was_chosen_and_writes_to_the_primary(servers):
    replicas.asked.set(ONE)

    assert Router().db_for_read(Mission) == ONE
    assert Router().db_for_write(Mission) == "default"
    assert Router().allow_relation(Mission(), Mission())
    assert Router().allow_migrate(ONE, "missions") is False
    assert Router().allow_migrate("default", "missions") is None


def test_without_replicas_nothing_is_chosen(settings):
    settings.REPLICAS = {}

    with pytest.raises(MiddlewareNotUsed):
        Replicas(lambda request: None)

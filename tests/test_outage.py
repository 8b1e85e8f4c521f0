"""While the catalogue cannot be read, readers are told so, and when to come again."""

import logging
import sqlite3
from types import SimpleNamespace

import pytest
from django.db import InterfaceError, OperationalError, ProgrammingError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpResponse

from crewswap import outage

ADDRESSES = ["/", "/seats/?nation=RUS", "/crew/frank-rubio/", "/nope/", "/admin/login/"]
TWINS = ["/seats.csv", "/changes.atom"]


@pytest.fixture
def worked_on(client, settings):
    """A client of the site while it is worked on. It has no database to ask."""
    settings.MAINTENANCE = True
    return client


@pytest.fixture
def answer_under(client, db):
    """What a reader gets while each query goes through `run`: answer_under(run)."""

    def ask(run, address="/missions/", **headers):
        client.raise_request_exception = False
        with connection.execute_wrapper(run):
            return client.get(address, **headers)

    return ask


def failing_with(problem):
    """A way to run queries that ends each of them in `problem`."""

    def run(execute, sql, params, many, context):
        raise problem

    return run


def out_of_a_missing_table(execute, sql, params, many, context):
    return execute("SELECT * FROM no_such_table", (), False, context)


@pytest.mark.parametrize("address", ADDRESSES)
def test_while_it_is_worked_on_each_address_says_so(worked_on, address):
    answer = worked_on.get(address)

    assert answer.status_code == 503
    assert answer["Retry-After"] == "600"
    assert answer["Cache-Control"] == "no-store"
    assert answer["Content-Type"] == "text/html; charset=utf-8"
    assert "The catalogue is under maintenance" in answer.text
    assert "try again in 10 minutes" in answer.text


def test_json_says_so_in_the_shape_of_its_errors(worked_on):
    answer = worked_on.get("/seats.json?nation=RUS")

    assert answer.status_code == answer.json()["status"] == 503
    assert answer["Retry-After"] == "600"
    assert answer.json()["error"] == "Service Unavailable"
    assert answer.json()["what"].endswith("Please try again in 10 minutes.")


@pytest.mark.parametrize("address", TWINS)
def test_data_says_so_as_plain_text(worked_on, address):
    answer = worked_on.get(address)

    assert answer.status_code == 503
    assert answer["Retry-After"] == "600"
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.text == (
        "The catalogue is under maintenance. No data has been lost.\n"
        "Please try again in 10 minutes.\n"
    )


def test_nothing_is_taken_meanwhile(worked_on):
    assert worked_on.post("/admin/login/").status_code == 503


def test_work_that_is_meant_is_logged_as_no_error(worked_on, caplog):
    with caplog.at_level(logging.INFO, "django.request"):
        worked_on.get("/")

    assert {record.levelname for record in caplog.records} == {"INFO"}


@pytest.mark.parametrize("problem", [OperationalError, InterfaceError])
def test_without_its_database_the_site_asks_to_come_again(answer_under, problem):
    answer = answer_under(failing_with(problem("connection refused")))

    assert answer.status_code == 503
    assert answer["Retry-After"] == "120"
    assert answer["Cache-Control"] == "no-store"
    assert "The catalogue is temporarily unavailable" in answer.text
    assert "try again in 2 minutes" in answer.text


def test_a_curator_is_told_that_nothing_can_be_saved(answer_under):
    answer = answer_under(failing_with(OperationalError("read-only")), "/admin/login/")
    assert answer.status_code == 200, "the form itself asks nothing"

    answer = answer_under(
        failing_with(OperationalError("read-only")),
        "/admin/",
        HTTP_COOKIE=f"sessionid={'x' * 32}",
    )

    assert answer.status_code == 503
    assert "Nothing can be saved at present" in answer.text


def test_so_does_its_data(answer_under):
    answer = answer_under(failing_with(OperationalError()), "/changes.atom")

    assert answer.status_code == 503
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert "unavailable" in answer.text


def test_the_error_is_logged_once_with_its_traceback(answer_under, caplog):
    problem = OperationalError("connection refused")

    answer_under(failing_with(problem))

    [record] = caplog.records
    assert record.levelname == "ERROR"
    assert record.exc_info[1] is problem


@pytest.mark.parametrize(
    "run",
    [out_of_a_missing_table, failing_with(ValueError("a fault of ours"))],
    ids=["missing table", "any other error"],
)
def test_a_fault_that_waiting_does_not_mend_is_an_error(answer_under, run):
    answer = answer_under(run)

    assert answer.status_code == 500
    assert "Retry-After" not in answer
    assert "Something went wrong" in answer.text


class Missing(Exception):
    """As PostgreSQL says that a table is not there."""

    pgcode = "42P01"


def without_its_tables(execute, sql, params, many, context):
    if "missions_" not in sql:
        return execute(sql, params, many, context)
    raise ProgrammingError("there is no such table") from Missing()


def test_a_database_that_was_not_migrated_asks_to_come_again(answer_under, caplog):
    [newest] = MigrationLoader(None).graph.leaf_nodes("missions")
    MigrationRecorder(connection).record_unapplied(*newest)

    answer = answer_under(without_its_tables)

    assert answer.status_code == 503
    [record] = caplog.records
    assert "lacks tables or columns: type manage.py migrate" in record.getMessage()


def test_a_table_that_is_missing_all_the_same_is_an_error(answer_under):
    assert answer_under(without_its_tables).status_code == 500


def test_a_damaged_database_asks_to_come_again(answer_under, caplog, tmp_path):
    damaged = tmp_path / "damaged.sqlite3"
    damaged.write_bytes(b"no database, " * 1000)

    def out_of_it(execute, sql, params, many, context):
        with connection.wrap_database_errors:
            sqlite3.connect(damaged).execute("SELECT * FROM a")

    if connection.vendor != "sqlite":
        pytest.skip("SQLite's own error")
    answer = answer_under(out_of_it)

    assert answer.status_code == 503
    [record] = caplog.records
    assert "This database is damaged (file is not a database)." in record.getMessage()


class Restarted:
    """PostgreSQL, which takes no connection until it was tried so often."""

    vendor, in_atomic_block = "postgresql", False

    def __init__(self, tries):
        self.tries, self.closed = tries, 0

    def close(self):
        self.closed += 1

    def ensure_connection(self):
        self.tries -= 1
        if self.tries >= 0:
            raise OperationalError("the database system is starting up")


@pytest.fixture
def served_by(rf, monkeypatch):
    """Asks a site whose first answer is lost: (statuses it gave, the answer)."""
    passed = [1000]
    clock = SimpleNamespace(monotonic=lambda: sum(passed), sleep=passed.append)
    monkeypatch.setattr(outage, "time", clock)
    monkeypatch.setattr(outage, "left_alone_until", 0)

    def ask(database, method="GET", path="/missions/"):
        monkeypatch.setattr(outage, "connection", database)
        given, statuses = [], iter((503, 200))

        def site(request):
            given.append(next(statuses))
            answer = HttpResponse(status=given[-1])
            if given[-1] == 503:
                answer.lost_to = OperationalError("terminating connection")
            return answer

        return given, outage.Outage(site)(rf.generic(method, path)).status_code

    return ask


def test_a_page_waits_for_a_server_that_is_started_anew(served_by):
    database = Restarted(tries=4)

    assert served_by(database) == ([503, 200], 200)
    assert database.closed == 5, "what was open is of the server that was"


def test_a_page_that_came_in_the_end_is_logged_as_no_error(served_by, caplog):
    served_by(Restarted(tries=0))
    [record] = caplog.records
    assert record.levelname == "WARNING"
    assert "/missions/" in record.getMessage()
    assert "The database is back: it was asked again" in record.getMessage()

    caplog.clear()
    served_by(Restarted(tries=10_000))
    [record] = caplog.records
    assert record.levelname == "ERROR"
    assert "asked again" not in record.getMessage()


def test_but_not_for_long_and_not_each_time(served_by):
    assert served_by(Restarted(tries=10_000)) == ([503], 503)

    gone = Restarted(tries=10_000)
    assert served_by(gone) == ([503], 503)
    assert gone.closed == 0


def test_what_is_written_is_not_sent_twice(served_by):
    assert served_by(Restarted(tries=0), method="POST") == ([503], 503)


def test_where_there_is_a_replica_it_is_asked_instead(served_by, settings):
    settings.REPLICAS = {"replica1": {}}

    assert served_by(Restarted(tries=0)) == ([503], 503)

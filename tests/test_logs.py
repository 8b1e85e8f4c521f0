"""A log line is one JSON object, whatever is in it."""

import json
import logging
from datetime import timedelta
from types import SimpleNamespace

from gunicorn.config import Config
from gunicorn.glogging import Logger, SafeAtoms

from crewswap.logs import Lines

ENVIRON = {
    "REQUEST_METHOD": "GET",
    "RAW_URI": "/seats/?q=%22",
    "SERVER_PROTOCOL": "HTTP/1.1",
    "PATH_INFO": "/seats/",
    "QUERY_STRING": "q=%22",
    "REMOTE_ADDR": "203.0.113.9",
    "HTTP_USER_AGENT": 'a "browser"\x1b[31m\n',
}


def line(record):
    text = Lines().format(record)
    assert "\n" not in text
    return json.loads(text)


def test_a_request_and_its_answer():
    answer = SimpleNamespace(status="200 OK", sent=12, headers=[])
    took = timedelta(milliseconds=17)
    atoms = Logger(Config()).atoms(answer, SimpleNamespace(headers=[]), ENVIRON, took)
    record = logging.LogRecord(
        "gunicorn.access", logging.INFO, "", 0, "%(h)s", None, None
    )
    record.args = SafeAtoms(atoms)

    found = line(record)

    assert found["path"] == "/seats/"
    assert found["status"] == "200"
    assert found["bytes"] == 12
    assert found["ms"] == 17
    assert found["client"] == "203.0.113.9"


def test_an_error_has_its_trace():
    try:
        raise ValueError("a\nfault")
    except ValueError as problem:
        trace = (ValueError, problem, problem.__traceback__)
        record = logging.LogRecord(
            "x", logging.ERROR, "", 0, "It %s.", ("fell",), trace
        )

    found = line(record)

    assert (found["level"], found["message"]) == ("ERROR", "It fell.")
    assert "ValueError: a\nfault" in found["trace"]

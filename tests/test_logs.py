"""A log line is one JSON object, whatever is in it."""

import json
import logging
from datetime import timedelta
from ipaddress import ip_network
from types import SimpleNamespace

import pytest
from gunicorn.config import Config

from crewswap.logs import Lines, Requests

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


@pytest.fixture
def asked(caplog):
    """The line of a request, or None: asked(ENVIRON, status="200 OK")."""

    def ask(environ, level=logging.INFO, **answer):
        logger, answer = Requests(Config()), {"status": "200 OK", "sent": 12} | answer
        logger.access_log.propagate = True
        took = timedelta(milliseconds=17)
        with caplog.at_level(level, "gunicorn.access"):
            logger.access(SimpleNamespace(**answer), None, environ, took)
        return line(caplog.records[-1]) if caplog.records else None

    return ask


def test_a_request_and_its_answer(asked):
    found = asked(ENVIRON)

    assert found["path"] == "/seats/"
    assert found["query"] == "q=%22"
    assert found["status"] == "200"
    assert found["bytes"] == 12
    assert found["ms"] == 17
    assert found["agent"] == 'a "browser"\x1b[31m\n'
    assert found["referer"] == "-"
    assert found["client"] == "203.0.113.9"


def test_the_client_is_whom_a_trusted_proxy_names(asked, settings):
    settings.TRUSTED_PROXIES = [ip_network("203.0.113.0/24")]

    assert (
        asked(ENVIRON | {"HTTP_X_FORWARDED_FOR": "192.0.2.7"})["client"] == "192.0.2.7"
    )


def test_what_could_not_be_read_is_a_line_too(asked):
    assert asked({}, status="400 Bad Request", sent=0)["status"] == "400"


def test_a_proxy_may_write_the_lines_instead(asked):
    assert asked(ENVIRON, level=logging.WARNING) is None


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

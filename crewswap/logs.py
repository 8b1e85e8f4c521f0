"""Log lines that a program reads: one JSON object a line."""

import json
import logging
from datetime import UTC, datetime, timedelta

from gunicorn.glogging import Logger

from .clients import client_address

# Made once: `json.dumps` makes one a line.
written = json.JSONEncoder(ensure_ascii=False, default=str).encode
ASKED = {  # our word: that of the environ
    "method": "REQUEST_METHOD",
    "path": "PATH_INFO",
    "query": "QUERY_STRING",
    "agent": "HTTP_USER_AGENT",
    "referer": "HTTP_REFERER",
}


class Lines(logging.Formatter):
    def format(self, record):
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
        }
        if record.name == "gunicorn.access":
            line |= record.args
        else:
            line |= told(record)
            if record.exc_info:
                line["trace"] = self.formatException(record.exc_info)
        return written(line)


def told(record):
    line = {"message": record.getMessage()}
    for name in ("status_code", "client"):
        if hasattr(record, name):
            line[name] = getattr(record, name)
    return line


class Requests(Logger):
    """Gunicorn's own makes a word of each header and variable, and needs ten."""

    def access(self, resp, req, environ, request_time):
        if self.access_log.isEnabledFor(logging.INFO):
            line = asked_and_answered(resp, environ, request_time)
            self.access_log.info("%(path)s", line)


def asked_and_answered(answer, environ, took):
    found = {word: environ.get(name, "-") for word, name in ASKED.items()}
    forwarded = environ.get("HTTP_X_FORWARDED_FOR", "")
    return found | {
        "status": str(answer.status).partition(" ")[0],
        "bytes": answer.sent,
        "ms": round(took / timedelta(milliseconds=1), 1),
        "client": client_address(environ.get("REMOTE_ADDR"), forwarded),
    }

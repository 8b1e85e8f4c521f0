"""Log lines that a program reads: one JSON object a line."""

import json
import logging
from datetime import UTC, datetime

from .clients import client_address

ACCESS = {  # our word: gunicorn's
    "method": "m",
    "path": "U",
    "query": "q",
    "status": "s",
    "bytes": "B",
    "agent": "a",
    "referer": "f",
}


class Lines(logging.Formatter):
    def format(self, record):
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
        }
        if record.name == "gunicorn.access":
            line |= asked_and_answered(record.args)
        else:
            line |= told(record)
            if record.exc_info:
                line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


def told(record):
    line = {"message": record.getMessage()}
    for name in ("status_code", "client"):
        if hasattr(record, name):
            line[name] = getattr(record, name)
    return line


def asked_and_answered(atoms):
    """A request and its answer; `atoms` is what gunicorn knows of them."""
    found = {word: atoms.get(atom) for word, atom in ACCESS.items()}
    forwarded = atoms.get("{x-forwarded-for}i", "")
    return found | {
        "ms": round(atoms["D"] / 1000, 1),
        "client": client_address(atoms["h"], forwarded),
    }

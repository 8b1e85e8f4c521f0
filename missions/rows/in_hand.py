"""What a process has in hand of one edition of the catalogue, to read it but once.

While a request is answered whose answer may be held, `reading` says which edition of
catalogue, program and day it is of. Everywhere else, so in tests, commands and the
admin, nothing is in hand and all is read anew.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps

edition = ContextVar("edition", default=None)
held = (None, {})  # the newest edition, and {(function, arguments): what it gave}


@contextmanager
def reading(what):
    """While it lasts, what is read is of that edition: any value, one for each."""
    before = edition.set(what)
    try:
        yield
    finally:
        edition.reset(before)


def is_reading():
    """Whether what is read now stays in hand."""
    return edition.get() is not None


def in_hand(ask):
    """A function asked once an edition; it gives plain values, which nobody changes."""

    @wraps(ask)
    def answer(*asked):
        return once((ask, asked), lambda: ask(*asked))

    return answer


def once(key, make):
    """What `make` gives, in hand under the key: made once an edition."""
    now = edition.get()
    if now is None:
        return make()
    found = answers_of(now)
    if key not in found:
        found[key] = make()
    return found[key]


def answers_of(now):
    global held
    if held[0] != now:
        held = (now, {})
    return held[1]

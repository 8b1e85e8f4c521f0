"""The admin's login, which slows who guesses passwords.

After a few wrong ones each further try has to wait twice as long as the one before: for
an account, wherever it is tried from, and for an address, whatever account it tries. An
account waits a minute at most, so that nobody can shut its owner out.
"""

import logging
import time
from contextlib import contextmanager
from hashlib import sha256
from ipaddress import ip_address, ip_network

from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.cache import caches
from django.core.exceptions import ValidationError
from django.utils.translation import ngettext

from .clients import client_of

FREE = 5  # wrong passwords that cost no waiting
LONGEST = {"account": 60, "address": 900}  # seconds
FORGOTTEN = 24 * 3600  # seconds after the last wrong one

log = logging.getLogger(__name__)


class SlowedLoginForm(AdminAuthenticationForm):
    def clean(self):
        tried = who_tries(self.request, self.cleaned_data.get("username") or "")
        seconds = max(waiting(*each) for each in tried.items())
        if seconds > 0:
            log.warning("A login is refused for %d s: %s", seconds, tried)
            raise ValidationError(come_again_in(seconds), code="slowed")
        try:
            cleaned = super().clean()
        except ValidationError:
            for each in tried.items():
                count(*each)
            log.warning("A login failed: %s", tried)
            raise
        forget("account", tried["account"])
        return cleaned


def who_tries(request, username):
    return {"account": username.casefold(), "address": network_of(client_of(request))}


def network_of(address):
    """One client has a whole network of addresses in IPv6."""
    found = ip_address(address)
    return str(ip_network((found, 64 if found.version == 6 else 32), strict=False))


def key(kind, name):
    return f"{kind}-{sha256(name.encode(errors='replace')).hexdigest()}"


def waiting(kind, name):
    """Seconds until the next password is looked at."""
    wrong, last = so_far(kind, name)
    if wrong < FREE:
        return 0
    wait = min(2 ** (wrong - FREE), LONGEST[kind])
    return last + wait - time.time()


def so_far(kind, name):
    """(how many were wrong, when the last one was)"""
    with a_cache_that_may_be_away():
        return caches["logins"].get(key(kind, name), (0, 0))
    return 0, 0


def count(kind, name):
    wrong, _last = so_far(kind, name)
    with a_cache_that_may_be_away():
        caches["logins"].set(key(kind, name), (wrong + 1, time.time()), FORGOTTEN)


def forget(kind, name):
    with a_cache_that_may_be_away():
        caches["logins"].delete(key(kind, name))


@contextmanager
def a_cache_that_may_be_away():
    """Then nobody is slowed, and curators can work."""
    try:
        yield
    except Exception:  # each kind of cache has errors of its own
        log.warning("Wrong passwords are not counted.", exc_info=True)


def come_again_in(seconds):
    seconds = int(seconds) + 1
    return ngettext(
        "Too many wrong passwords. Try again in %(seconds)d second.",
        "Too many wrong passwords. Try again in %(seconds)d seconds.",
        seconds,
    ) % {"seconds": seconds}

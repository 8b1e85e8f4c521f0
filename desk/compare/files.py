"""The text of a file, or of a page that an address names."""

import time
import urllib.request
from http.client import HTTPException
from pathlib import Path

from .flights import Unreadable

SILENCE, SECONDS = 20, 120  # in which nothing comes, and in all
LARGEST = 20_000_000  # bytes
AT_ONCE = 65_536  # likewise


def text_of(name):
    """The text behind a path or an http(s) address; `Unreadable` says why not."""
    try:
        data = fetched(name) if "://" in name else Path(name).read_bytes()
    except (OSError, ValueError, HTTPException) as problem:
        raise Unreadable(name, None, "", "", f"cannot be read ({problem})") from None
    if len(data) > LARGEST:
        raise Unreadable(name, None, "", "", f"is larger than {LARGEST:,} bytes")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable(name, None, "", "", "is not text in UTF-8") from None


def fetched(address):
    """The first bytes of a page, one more than are taken at most."""
    if not address.startswith(("http://", "https://")):
        raise ValueError("only http:// and https:// are asked")
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPRedirectHandler,
        urllib.request.HTTPErrorProcessor,
        urllib.request.UnknownHandler,
    ):
        opener.add_handler(handler())
    request = urllib.request.Request(address, headers={"User-Agent": "CrewSwap"})
    with opener.open(request, timeout=SILENCE) as page:
        return received(page, time.monotonic() + SECONDS)


def received(page, deadline):
    """What comes before a moment of the clock that runs evenly, if it is all there."""
    data = b""
    while len(data) <= LARGEST and (part := page.read1(AT_ONCE)):
        data += part
        if time.monotonic() > deadline:
            raise TimeoutError("it takes too long")
    if len(data) <= LARGEST and page.length:
        raise OSError(f"it broke off, {page.length:,} bytes before its end")
    return data

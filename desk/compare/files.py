"""The text of a file, or of a page that an address names."""

import urllib.error
import urllib.request
from pathlib import Path

from .flights import Unreadable

SECONDS = 20
LARGEST = 20_000_000  # bytes


def text_of(name):
    """The text behind a path or an http(s) address; `Unreadable` says why not."""
    try:
        data = fetched(name) if "://" in name else Path(name).read_bytes()
    except (OSError, ValueError) as problem:
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
    with opener.open(request, timeout=SECONDS) as page:
        return page.read(LARGEST + 1)

"""The Chromium that the machine has, or else Playwright's own, driven by Playwright.

`python -m tests.browser.chromium` ends with a sentence where none opens.
"""

import shutil
import sys
from contextlib import contextmanager

from playwright.sync_api import Error, sync_playwright

# The first has no windows to draw, and needs two thirds of the time.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
PLAYWRIGHTS_OWN = None
ARGUMENTS = (
    "--no-sandbox",  # it does not start for root otherwise
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = "No Chromium opens. Type: bin/set-up checks browser"


class ChromiumMissing(Exception):
    """No browser to drive; the message says what to type."""


@contextmanager
def chromium():
    """A browser. While it is open no test in this process can ask a database."""
    with sync_playwright() as playwright:
        browser = first_that_opens(playwright.chromium)
        yield browser
        browser.close()


def first_that_opens(chromium):
    for program in [*filter(None, map(shutil.which, NAMES)), PLAYWRIGHTS_OWN]:
        try:
            return chromium.launch(executable_path=program, args=list(ARGUMENTS))
        except Error:  # a name that only says where to get it, a library is missing
            continue
    raise ChromiumMissing(MISSING)


if __name__ == "__main__":
    try:
        with chromium():
            pass
    except ChromiumMissing as problem:
        sys.exit(str(problem))

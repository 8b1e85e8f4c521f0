"""The Chromium that the machine has, driven by Playwright."""

import shutil
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",  # it does not start for root otherwise
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = "Chromium was not found. Install it (Debian: apt install chromium)."


class ChromiumMissing(Exception):
    """No browser to drive; the message says what to install."""


@contextmanager
def chromium():
    """A browser. While it is open no test in this process can ask a database."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if not program:
        raise ChromiumMissing(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=list(ARGUMENTS)
        )
        yield browser
        browser.close()

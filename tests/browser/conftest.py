"""A browser and a served catalogue for these tests.

Both live as long as the tests of this folder: while Playwright's event loop runs,
Django refuses to ask a database from the same thread, and the tests that come after
these need one.
"""

import fcntl

import pytest
from playwright.sync_api import expect

from .chromium import ChromiumMissing, chromium
from .serving import prepare, served

DESKTOP = {"width": 1280, "height": 900}
PATIENCE = 60_000  # milliseconds; the machine may be busy
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="package")
def folder(common_folder):
    """The files of the catalogue to serve, which all of xdist's workers share."""
    ready = common_folder / "catalogue-is-ready"
    with (common_folder / "catalogue-lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.exists():
            prepare(common_folder)
            ready.touch()
    return common_folder


@pytest.fixture(scope="package")
def site(folder):
    """The address of the served catalogue."""
    with served(folder) as address:
        yield address


@pytest.fixture(scope="package")
def browser():
    try:
        with chromium() as opened:
            yield opened
    except ChromiumMissing as problem:
        pytest.fail(str(problem), pytrace=False)


@pytest.fixture(scope="package")
def open_page(browser, site):
    """Opens an empty page at the site: open_page(java_script_enabled=False)."""

    def make(**options):
        options = {"base_url": site, "viewport": DESKTOP} | options
        page = browser.new_context(**options).new_page()
        page.set_default_timeout(PATIENCE)
        return page

    return make


@pytest.fixture
def page(open_page):
    page = open_page()
    yield page
    page.context.close()

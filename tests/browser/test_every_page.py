"""Each type of page works for everybody: in both colours, on a desk and in a hand."""

import re
import struct
from urllib.parse import urlsplit

import pytest

from .axe import CONTRAST, barriers
from .conftest import DESKTOP, PATIENCE
from .pages import ALIKE, NOT_FOUND, PAGES, REFUSED
from .validity import faults

SIZES = {"desk": (1280, 900), "hand": (390, 844)}
FOUR_DIGITS = re.compile(r"\d{4}")
LONGEST_NAME = "Wolfeschlegelsteinhausenbergerdorff " + "x" * 44


class Visit:
    """One page, loaded once, and whatever went wrong on it."""

    def __init__(self, page, site, address):
        self.page, self.site = page, site
        self.complaints = []
        self.hosts = set()
        page.on("request", lambda asked: self.hosts.add(urlsplit(asked.url).netloc))
        page.on("requestfailed", lambda asked: self.complain(asked.failure, asked.url))
        page.on("pageerror", lambda error: self.complain("script error", str(error)))
        page.on("console", self.hear)
        page.on("response", self.look_at)
        self.answer = page.goto(address)
        # What is folded away is for everybody too, and axe looks at what is shown. A
        # list of ticks or the menu lies over what is below it: see `test_ways`.
        page.evaluate(
            "document.querySelectorAll('details:not(.ticks, .menu)')"
            ".forEach(e => e.open = true)"
        )

    def complain(self, *words):
        self.complaints.append(" ".join(words))

    def hear(self, message):
        told = message.type in ("error", "warning")
        if told and address_of(message.location["url"]) not in NOT_FOUND | REFUSED:
            self.complain(f"console {message.type}:", message.text)

    def look_at(self, response):
        expected = address_of(response.url) in NOT_FOUND | REFUSED
        if response.status >= 400 and not expected:
            self.complain(f"status {response.status}:", response.url)


def address_of(url):
    """The part of a URL that `PAGES` has."""
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


@pytest.fixture(scope="module")
def context(browser, site):
    """What the pages of one reader share: styles and scripts are fetched once."""
    context = browser.new_context(base_url=site, viewport=DESKTOP)
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture(params=PAGES.values(), ids=PAGES)
def visit(context, site, request):
    page = context.new_page()
    yield Visit(page, site, request.param)
    page.close()


def show(page, size, colours):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=colours)


def test_it_works_for_everybody(visit, subtests):
    """A page is slow to open and is opened once; each check fails by itself."""
    for check in CHECKS:
        with subtests.test(check.__name__):
            check(visit)
    seen_alike = address_of(visit.page.url) in ALIKE
    for check in CHECKS_IN_EACH_SIZE:
        if seen_alike and check in BY_AXE:
            continue
        for size in SIZES:
            with subtests.test(check.__name__, size=size):
                check(visit, size)
    # Last, so that it hears what the other checks have caused.
    with subtests.test("asks this host alone and nothing fails"):
        assert visit.complaints == []
        assert visit.hosts == {urlsplit(visit.site).netloc}


def is_found_or_says_that_it_is_not(visit):
    address = address_of(visit.page.url)
    expected = 404 if address in NOT_FOUND else 400 if address in REFUSED else 200

    assert visit.answer.status == expected
    assert visit.page.locator("h1").count() == 1


def is_valid(visit):
    assert faults(visit.answer.text()) == []


def parts_thousands_in_its_figures(visit):
    shown = visit.page.locator("td.number, dd strong, .result-line, h2 .aside")

    assert [it for it in shown.all_text_contents() if FOUR_DIGITS.search(it)] == []


def shows_networks_a_picture_of_1200_by_630(visit):
    if "/embed/" in visit.page.url:  # a part of a page, which is not passed on itself
        return
    shown = visit.page.locator('meta[property="og:image"]').get_attribute("content")
    picture = visit.page.request.get(shown)

    assert shown.startswith(visit.site)
    assert picture.status == 200
    assert struct.unpack(">II", picture.body()[16:24]) == (1200, 630)


def does_not_scroll_sideways(visit, size):
    show(visit.page, size, "light")

    assert visit.page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )


def has_no_barrier_that_axe_finds(visit, size):
    show(visit.page, size, "light")

    assert barriers(visit.page) == ""


def has_contrast_in_dark_colours_too(visit, size):
    show(visit.page, size, "dark")

    assert barriers(visit.page, CONTRAST) == ""


def has_room_for_a_long_name(visit, size):
    """After the others, because it puts a name of 80 letters into every link."""
    show(visit.page, size, "light")

    sides = visit.page.evaluate(
        """long => {
            for (const link of document.querySelectorAll("main a:not(svg a)"))
                link.textContent = long;
            const page = document.documentElement;
            return [page.scrollWidth, page.clientWidth];
        }""",
        LONGEST_NAME,
    )

    assert sides[0] <= sides[1]


CHECKS = (
    is_found_or_says_that_it_is_not,
    is_valid,
    parts_thousands_in_its_figures,
    shows_networks_a_picture_of_1200_by_630,
)
BY_AXE = (has_no_barrier_that_axe_finds, has_contrast_in_dark_colours_too)
CHECKS_IN_EACH_SIZE = (
    does_not_scroll_sideways,
    *BY_AXE,
    has_room_for_a_long_name,
)

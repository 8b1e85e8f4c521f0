"""A page of another site that reads the data, as docs/open-data.md shows it."""

import re
import threading
from contextlib import contextmanager
from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler

import pytest
from playwright.sync_api import expect

from tests.shipped import PROJECT

IN_SPACE = "/in-space.json"
ASKED_AGAIN = """async (address) => {
    const etag = (await fetch(address)).headers.get("ETag")
    const again = { headers: { "If-None-Match": etag }, cache: "no-store" }
    return (await fetch(address, again)).status
}"""


@contextmanager
def served_elsewhere(folder, page):
    """The address of a page of another site, which is another origin by its port."""
    (folder / "index.html").write_text(page, encoding="utf-8")
    handler = partial(SimpleHTTPRequestHandler, directory=folder)
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def elsewhere(tmp_path, site):
    text = (PROJECT / "docs" / "open-data.md").read_text(encoding="utf-8")
    [code] = re.findall("```js\n(.*?)```", text, re.DOTALL)
    code = code.replace("https://crewswap.example", site)
    page = f'<title>Elsewhere</title><body><script type="module">{code}</script>'
    with served_elsewhere(tmp_path, page) as address:
        yield address


def test_it_lists_who_is_in_space_and_may_ask_again(open_page, elsewhere, site):
    page = open_page()
    page.goto(elsewhere)
    stays = page.request.get(site + IN_SPACE).json()["results"]

    assert stays
    expect(page.locator("body")).to_contain_text(", ".join(it["name"] for it in stays))
    # Whether anything has changed: a browser asks leave for that beforehand.
    assert page.evaluate(ASKED_AGAIN, site + IN_SPACE) == 304
    page.context.close()


def test_frames_get_their_height_before_they_are_scrolled_to(open_page, tmp_path, site):
    frames = "".join(
        f'<iframe id="{name}" title="{name}" src="{site}{part}"></iframe><p>'
        for name, part in [
            ("seats", "/missions/crew-9/embed/"),
            ("balance", "/swaps/embed/?theme=dark"),
        ]
    )
    told = f'<script src="{site}/static/missions/frames.js"></script>'
    style = "<style>iframe { display: block; width: 350px; margin-top: 2000px }</style>"
    page = open_page()
    with served_elsewhere(tmp_path, f"<title>News</title>{style}{told}{frames}") as at:
        page.goto(at)
        for name in ("seats", "balance"):
            expect(page.locator(f"#{name}")).to_have_attribute(
                "height", re.compile(".+")
            )
            frame = page.frame_locator(f"#{name}")
            height = frame.locator("html").evaluate("page => page.scrollHeight")
            assert page.locator(f"#{name}").get_attribute("height") == str(height)
        balance = page.frame_locator("#balance")
        expect(balance.locator("svg[role=img]")).to_be_visible()
        expect(balance.locator(".name").first).to_be_hidden()
        expect(balance.get_by_text("Data as of")).to_be_visible()
    page.context.close()

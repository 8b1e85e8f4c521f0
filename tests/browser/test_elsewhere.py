"""A page of another site that reads the data, as docs/open-data.md shows it."""

import re
import threading
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


@pytest.fixture
def elsewhere(tmp_path, site):
    """The address of another site, which is another origin by its port."""
    text = (PROJECT / "docs" / "open-data.md").read_text(encoding="utf-8")
    [code] = re.findall("```js\n(.*?)```", text, re.DOTALL)
    code = code.replace("https://crewswap.example", site)
    page = f'<title>Elsewhere</title><body><script type="module">{code}</script>'
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    handler = partial(SimpleHTTPRequestHandler, directory=tmp_path)
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_it_lists_who_is_in_space_and_may_ask_again(open_page, elsewhere, site):
    page = open_page()
    page.goto(elsewhere)
    stays = page.request.get(site + IN_SPACE).json()["results"]

    assert stays
    expect(page.locator("body")).to_contain_text(", ".join(it["name"] for it in stays))
    # Whether anything has changed: a browser asks leave for that beforehand.
    assert page.evaluate(ASKED_AGAIN, site + IN_SPACE) == 304
    page.context.close()

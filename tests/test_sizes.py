"""What a page weighs on its way to a phone, packed as it is sent."""

import pytest

from .browser.pages import PAGES

KB = 1000
LISTS = [
    *("missions", "seats", "crew", "agencies", "vehicles", "nations", "stations"),
    *("swaps", "changes", "records", "sources", "explore", "nations-by-vehicle"),
    "timeline",
]
CHARTED = ["swaps", "records", "in-space", "nations/USA", "vehicles/soyuz-tm"]
EMBEDDED = [
    *(page for page in PAGES.values() if "/embed/" in page),
    *(f"/{page}/embed/" for page in CHARTED),
    "/explore/embed/?by=nation&across=vehicle",
]
LIMITS = {f"/{name}/": 60 for name in LISTS} | dict.fromkeys(EMBEDDED, 40)

pytestmark = pytest.mark.no_cover


@pytest.mark.parametrize(("address", "limit"), LIMITS.items())
def test_a_list_is_light_and_a_part_for_others_lighter(client, shipped, address, limit):
    sent = client.get(address, headers={"accept-encoding": "br"})

    assert sent.headers["Content-Encoding"] == "br"
    assert len(sent.getvalue()) < limit * KB

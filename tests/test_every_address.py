"""Each type of page, its data, feeds and picture, on each database that we know."""

import pytest

from .browser.pages import NOT_FOUND, PAGES, REFUSED
from .reading import tree

pytestmark = pytest.mark.django_db


def also_as(page):
    """Where the same is found as data, as a feed and as a picture of its own."""
    head = tree(page).find("head")
    picture = head.find("meta[@property='og:image']").get("content")
    return [
        *(link.get("href") for link in head.findall("link[@rel='alternate']")),
        *([] if "/static/" in picture else [picture]),
    ]


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_it_answers_and_so_does_what_it_is_also_as(shipped, client, drawn, address):
    page = client.get(address)

    if address in NOT_FOUND | REFUSED:
        assert page.status_code == (404 if address in NOT_FOUND else 400)
    else:
        assert page.status_code == 200
        others = also_as(page)
        assert others or "/search/" in address
        assert {other: client.get(other).status_code for other in others} == (
            dict.fromkeys(others, 200)
        )

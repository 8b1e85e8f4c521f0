"""Each type of page, its data, feeds and picture, on each database that we know."""

import pytest

from .browser.pages import NOT_FOUND, PAGES, REFUSED
from .reading import tree

ALONE = ("/search/", "/embed/", "/data/api/")  # there is nothing else of them


def also_as(page):
    """Where the same is found as data, as a feed and as a picture of its own."""
    head = tree(page).find("head")
    pictures = head.findall("meta[@property='og:image']")
    return [
        *(link.get("href") for link in head.findall("link[@rel='alternate']")),
        *(
            each.get("content")
            for each in pictures
            if "/static/" not in each.get("content")
        ),
    ]


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_it_answers_and_so_does_what_it_is_also_as(as_served, client, drawn, address):
    page = client.get(address)

    if address in NOT_FOUND | REFUSED:
        assert page.status_code == (404 if address in NOT_FOUND else 400)
    else:
        assert page.status_code == 200
        others = also_as(page)
        assert others or any(word in address for word in ALONE)
        assert {other: client.get(other).status_code for other in others} == (
            dict.fromkeys(others, 200)
        )

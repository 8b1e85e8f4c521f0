"""From a page of the site to its form, as from a reader's report of an error."""

import pytest

from missions.models import FormerSlug

from ..reading import text, tree
from .browsing import address


def asked(client, there):
    return client.get("/admin/at/", {"address": there})


def test_a_page_leads_to_the_form_of_what_it_shows(anna, ms30, nasa, russia, source):
    FormerSlug.objects.create(slug="soyuz-thirty", now=ms30.slug, noun="mission")

    for there, row in (
        ("https://crewswap.example/missions/soyuz-ms-30/", ms30),
        ("/missions/soyuz-ms-30.json?draft=1", ms30),
        ("/missions/soyuz-ms-30/card.png#top", ms30),
        ("/missions/soyuz-thirty/", ms30),
        ("/nations/rus/", russia),
        ("/agencies/nasa/", nasa),
        (f"/sources/{source.slug}/", source),
    ):
        assert asked(anna, there).headers["Location"] == address(row)


@pytest.mark.parametrize(
    "there", ["", "nonsense", "/missions/", "/missions/nobody/", "/about/", "http://[x"]
)
def test_a_page_of_no_row_says_so(anna, ms30, there):
    page = anna.get("/admin/at/", {"address": there}, follow=True)

    assert "That is the address of no mission" in text(tree(page))


def test_the_desks_first_page_asks_for_it(anna):
    form = tree(anna.get("/admin/")).find(".//form[@class='desk-at']")

    assert form.get("action") == "/admin/at/"
    assert form.find(".//input[@name='address']") is not None

"""A page says how it is cited: its address, its title and its rule."""

import json

import pytest
from django.db.models import F

from missions.models import CatalogueVersion

from ..reading import text, tree


def cited(page):
    """{term: words} of the box that says how to cite the page."""
    box = tree(page).find(".//details[@class='cite']/dl")
    return {
        text(term): text(words) for term, words in zip(box[::2], box[1::2], strict=True)
    }


def test_a_list_is_cited_with_the_filters_in_force_and_no_other_part(
    client, exchange_era
):
    CatalogueVersion.objects.update(name="6bd29543dce8", named=F("number"))
    page = client.get("/seats/?vehicle=crew-dragon&nation=RUS&page=1&utm_source=x")
    told = cited(page)

    assert told["Address"] == (
        "http://testserver/seats/?vehicle=crew-dragon&nation=RUS&leg=up&status=flown"
    )
    assert told["Footnote"].startswith(
        "“Launch seats flown (Vehicle: Crew Dragon, Nation flown for: Russia)”, "
        "CrewSwap, data as of 22 November 2026"
    )
    assert told["Version of the catalogue"] == "6bd29543dce8"
    assert told["BibTeX"].startswith("@misc{crewswap-launch-seats-flown-")
    assert told["RIS"].startswith("TY - ELEC TI - Launch seats flown (Vehicle: Crew")
    assert json.loads(told["CSL-JSON"])[0]["URL"] == told["Address"]
    assert told["What is counted"] == ("One row per person and leg, launch or return.")


@pytest.mark.parametrize(
    "address, title",
    [
        ("/missions/", "Missions"),
        ("/missions/?mixed=on", "Missions (Mixed crews only)"),
        ("/missions/soyuz-ms-22/", "Soyuz Ms 22"),
        ("/crew/frank-rubio/", "Frank Rubio"),
        ("/nations/USA/", "United States"),
        ("/swaps/rubio-kikina/", "Rubio Kikina"),
        ("/changes/", "Crew changes"),
        ("/timeline/", "Timeline of spaceflights"),
        ("/in-space/2023-01-20/", "In space on 20 January 2023"),
        ("/nations-by-vehicle/?count=people", "Nations by vehicle"),
    ],
)
def test_every_view_can_be_cited(client, exchange_era, address, title):
    told = cited(client.get(address))

    assert told["Footnote"].startswith(f"“{title}”, CrewSwap")
    assert told["Address"] == f"http://testserver{address}"


def test_those_in_space_now_are_cited_by_the_day(client, exchange_era, today):
    """The same address says another thing tomorrow."""
    today(2023, 1, 20, 12)

    told = cited(client.get("/in-space/"))

    assert told["Footnote"].startswith("“In space on 20 January 2023”, CrewSwap")
    assert told["Address"] == "http://testserver/in-space/2023-01-20/"


def test_the_page_names_its_address_to_search_engines(client, exchange_era):
    page = client.get("/missions/?nation=RUS&utm_source=x")

    assert tree(page).find(".//link[@rel='canonical']").get("href") == (
        "http://testserver/missions/?nation=RUS"
    )

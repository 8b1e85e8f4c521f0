"""A view is cited with its address, the date of the data and its rule."""

import datetime

import pytest

from missions.citation import Citation

from .reading import text, tree

DAY = datetime.date(2026, 11, 22)
READ = datetime.date(2026, 11, 23)


def citation(**fields):
    fields = {
        "title": "Seats (Nation: Russia)",
        "address": "https://crewswap.example/seats/?nation=RUS",
        "data_of": DAY,
        "read_on": READ,
    } | fields
    return Citation(**fields)


def cited(page):
    """{term: words} of the box that says how to cite the page."""
    box = tree(page).find(".//details[@class='cite']/dl")
    return {
        text(term): text(words) for term, words in zip(box[::2], box[1::2], strict=True)
    }


def test_a_footnote_in_plain_text():
    assert citation().plain == (
        "“Seats (Nation: Russia)”, CrewSwap, data as of 22 November 2026, "
        "https://crewswap.example/seats/?nation=RUS (read on 23 November 2026)."
    )


def test_a_footnote_for_wikipedia():
    assert citation().wiki == (
        "<ref>{{cite web |title=Seats (Nation: Russia) |website=CrewSwap "
        "|url=https://crewswap.example/seats/?nation=RUS |date=2026-11-22 "
        "|access-date=2026-11-23}}</ref>"
    )


def test_a_bar_in_a_title_does_not_end_it():
    assert "title=A {{!}} B |" in citation(title="A | B").wiki


def test_a_catalogue_without_sources_has_no_date():
    assert "data as of" not in citation(data_of=None).plain
    assert "|date=" not in citation(data_of=None).wiki


def test_a_list_is_cited_with_the_filters_in_force_and_no_other_part(
    client, exchange_era
):
    page = client.get("/seats/?vehicle=crew-dragon&nation=RUS&page=1&utm_source=x")
    told = cited(page)

    assert told["Address"] == "http://testserver/seats/?vehicle=crew-dragon&nation=RUS"
    assert told["Footnote"].startswith(
        "“Seats (Vehicle: Crew Dragon, Nation flown for: Russia)”, CrewSwap, data as "
        "of 22 November 2026"
    )
    assert told["What is counted"] == (
        "One row is one person in one seat on one leg, up or down."
    )


@pytest.mark.parametrize(
    "address, title",
    [
        ("/missions/", "Missions"),
        ("/missions/?mixed=on", "Missions (Mixed crews only)"),
        ("/missions/soyuz-ms-22/", "Soyuz Ms 22"),
        ("/crew/frank-rubio/", "Frank Rubio"),
        ("/nations/USA/", "United States"),
        ("/swaps/rubio-kikina/", "Rubio Kikina"),
        ("/changes/", "Changes of assignment"),
        ("/timeline/", "Timeline of spaceflights"),
        ("/in-space/", "In space now"),
        ("/in-space/2023-01-20/", "In space on 20 January 2023"),
        ("/nations-by-vehicle/?count=people", "Nations by vehicle"),
    ],
)
def test_every_view_can_be_cited(client, exchange_era, address, title):
    told = cited(client.get(address))

    assert told["Footnote"].startswith(f"“{title}”, CrewSwap")
    assert told["Address"] == f"http://testserver{address}"


def test_the_page_names_its_address_to_search_engines(client, exchange_era):
    page = client.get("/seats/?nation=RUS&utm_source=x")

    assert tree(page).find(".//link[@rel='canonical']").get("href") == (
        "http://testserver/seats/?nation=RUS"
    )

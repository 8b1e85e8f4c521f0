"""A view is cited with its address, its title and the date of the data."""

import datetime

from missions.citation import Citation

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


def test_a_footnote_in_plain_text():
    assert citation().plain == (
        "“Seats (Nation: Russia)”, CrewSwap, data as of 22 November 2026, "
        "https://crewswap.example/seats/?nation=RUS (accessed 23 November 2026)."
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

"""A view is cited with its address, its title, and the date and version of the data."""

import datetime
import json

from missions.citation import Citation

DAY = datetime.date(2026, 11, 22)
READ = datetime.date(2026, 11, 23)


def citation(**fields):
    fields = {
        "title": "Seats (Nation: Russia)",
        "address": "https://crewswap.example/seats/?nation=RUS",
        "data_of": DAY,
        "read_on": READ,
        "version": 42,
    } | fields
    return Citation(**fields)


def test_a_footnote_in_plain_text():
    assert citation().plain == (
        "“Seats (Nation: Russia)”, CrewSwap, data as of 22 November 2026, version 42, "
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
    note = citation(title="Missions (Keyword: soyuz]}}</ref>[[''x)").wiki
    assert "title=Missions (Keyword: soyuz&#93;&#125;&#125;&#60;/ref&#62;" in note
    assert "&#91;&#91;&#39;&#39;x) |" in note


def test_a_catalogue_without_sources_has_no_date():
    assert "data as of" not in citation(data_of=None).plain
    assert "|date=" not in citation(data_of=None).wiki


def test_a_catalogue_without_a_number_has_none():
    assert "version" not in citation(version=None).plain
    assert "version" not in citation(version=None).bibtex
    assert "ET  -" not in citation(version=None).ris


def test_an_entry_of_bibtex():
    assert citation().bibtex == (
        "@misc{crewswap-seats-nation-russia,\n"
        "  title = {{Seats (Nation: Russia)}},\n"
        "  author = {{CrewSwap contributors}},\n"
        "  howpublished = {CrewSwap},\n"
        "  year = {2026},\n"
        "  version = {42},\n"
        "  note = {Data as of 22 November 2026, version 42},\n"
        "  url = {https://crewswap.example/seats/?nation=RUS},\n"
        "  urldate = {2026-11-23},\n"
        "}"
    )


def test_no_sign_of_a_title_means_something_to_tex():
    told = citation(title="A_b & {c} 5% \\d").bibtex

    assert r"title = {{A\_b \& \{c\} 5\% \textbackslash{}d}}" in told


def test_an_entry_of_ris():
    assert citation().ris.splitlines() == [
        "TY  - ELEC",
        "TI  - Seats (Nation: Russia)",
        "AU  - CrewSwap contributors",
        "PB  - CrewSwap",
        "PY  - 2026",
        "DA  - 2026/11/22",
        "ET  - 42",
        "UR  - https://crewswap.example/seats/?nation=RUS",
        "Y2  - 2026/11/23",
        "ER  - ",
    ]


def test_a_line_of_a_title_is_no_line_of_ris():
    assert "TI  - A UR - B\n" in citation(title="A\nUR  - B").ris


def test_an_entry_of_csl_json():
    (told,) = json.loads(citation(title="Союз “МС”").csl)

    assert told == {
        "id": "crewswap-soyuz-ms",
        "type": "webpage",
        "title": "Союз “МС”",
        "container-title": "CrewSwap",
        "author": [{"literal": "CrewSwap contributors"}],
        "issued": {"date-parts": [[2026, 11, 22]]},
        "version": "42",
        "URL": "https://crewswap.example/seats/?nation=RUS",
        "accessed": {"date-parts": [[2026, 11, 23]]},
    }


def test_what_is_not_known_is_left_out_everywhere():
    bare = citation(data_of=None, version=None)

    assert "year" not in bare.bibtex and "note" not in bare.bibtex
    assert "PY  -" not in bare.ris
    assert "issued" not in json.loads(bare.csl)[0]

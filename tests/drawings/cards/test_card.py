"""A link picture: its size, its words, and that they stay inside it."""

import struct
from xml.etree import ElementTree

import pytest

from missions.drawings.cards import Bars, Card, Figures
from missions.drawings.cards.card import FOOT, HEIGHT, MARGIN, WIDTH
from missions.drawings.cards.typeface import BOLD, REGULAR, measured_width
from missions.models import Nation

LONG = "Agreement on the exploration and use of outer space for peaceful purposes, " * 3
HOSTILE = '<script>"&amp;"'
DRAWINGS = [
    None,
    Figures(((123456, "seats, a leg a row"),)),
    Figures(((1, LONG), (22, "b"), (333333, "c"))),
    Bars("Seats up", tuple((LONG, number) for number in range(30, 0, -1))),
    Bars("Seats up", (("Soyuz", 0),)),
]


def size_of(png):
    """(width, height) out of a PNG's header."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


def texts(svg):
    """Every text element of an SVG."""
    return list(ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"))


def told(svg):
    return " ".join("".join(text.itertext()) for text in texts(svg))


def right_edge(text):
    size, x = float(text.get("font-size")), float(text.get("x", 0))
    regular = text.get("class") in ("fact", "label", "rest", "day", "key", "sender")
    width = measured_width(text.text, size, REGULAR if regular else BOLD)
    return x + width * {"end": 0, "middle": 0.5}.get(text.get("text-anchor"), 1)


def test_a_card_is_as_large_as_networks_want_it():
    assert size_of(Card("Mission", "Crew-9").png()) == (WIDTH, HEIGHT) == (1200, 630)


def test_a_card_says_whose_it_is_what_it_shows_and_its_facts():
    svg = Card("Mission", "Crew-9", ("Crew Dragon", "landed")).svg()

    assert told(svg) == "CrewSwap Mission Crew-9 Crew Dragon Landed"


def test_facts_share_a_line_above_a_drawing():
    svg = Card("Person", "Frank Rubio", ("One", "two"), DRAWINGS[1]).svg()

    assert "One · two" in told(svg)


def test_a_name_is_never_markup():
    nation = Nation(code="RUS", name=HOSTILE)
    svg = Card(
        HOSTILE, HOSTILE, (HOSTILE,), Bars(HOSTILE, ((HOSTILE, 1),)), nation
    ).svg()

    assert "<script" not in svg
    assert told(svg).count(HOSTILE) == 5  # kicker, title, fact, heading, bar


@pytest.mark.parametrize("drawing", DRAWINGS)
@pytest.mark.parametrize("title", ["Crew-9", LONG, "W" * 200])
@pytest.mark.no_cover
def test_nothing_stands_outside_the_picture(title, drawing):
    card = Card(LONG[:60], title, (LONG, LONG, LONG, LONG), drawing)

    for text in texts(card.svg()):
        assert float(text.get("x", MARGIN)) >= MARGIN
        assert right_edge(text) <= WIDTH - MARGIN + 1, text.text
        assert float(text.get("y")) <= FOOT + 1, text.text


@pytest.mark.parametrize("title", ["Crew-9", LONG])
def test_words_leave_room_for_the_drawing_beside_them(title):
    card = Card("Nation", title, (LONG,), DRAWINGS[3], Nation(code="RUS"))

    for line in card.lines:
        file = REGULAR if line.css == "fact" else BOLD
        assert line.x + measured_width(line.text, line.size, file) < card.box.left


@pytest.mark.parametrize("title", ["Crew-9", LONG])
def test_a_drawing_under_the_words_has_room(title):
    card = Card("Mission", title, (LONG, LONG), DRAWINGS[1])

    assert card.box.top > card.lines[-1].y
    assert card.box.height > 180


def test_a_nation_stands_with_its_flag():
    plain, flagged = (
        Card("Nation", "Russia", nation=nation) for nation in (None, Nation(code="RUS"))
    )

    assert "#round" not in plain.svg()
    assert "#round" in flagged.svg()
    assert flagged.lines[1].x > plain.lines[1].x


def test_a_card_needs_no_font_of_the_machine(monkeypatch):
    asked = {}
    monkeypatch.setattr(
        "resvg_py.svg_to_bytes",
        lambda **options: asked | options,
    )

    options = Card("Mission", "Crew-9").png()

    assert options["skip_system_fonts"] is True
    assert options["font_files"] == [str(REGULAR), str(BOLD)]

"""The seat maps on a link picture."""

import pytest

from missions.drawings.cards import Card, Seats
from missions.drawings.cards.drawing import Box
from missions.drawings.cards.seats import HEAD
from missions.drawings.cards.typeface import BOLD, REGULAR, measured_width
from missions.drawings.seat_map import seat_map
from missions.models import CrewMember, Leg, Vehicle

from .test_card import told

UNDER, BESIDE = Box(64, 290, 1072, 294), Box(404, 46, 732, 538)


@pytest.fixture
def maps(fly, person, roscosmos, seat):
    """Draws so many people in a family’s spacecraft, both ways: maps("Soyuz", 3)."""

    def make(family, people, name="Somebody", legs=(Leg.UP, Leg.DOWN)):
        vehicle = Vehicle.objects.create(
            slug=family.lower().replace(" ", "-"),
            name=family,
            family=family,
            operator=roscosmos,
            seats=people,
        )
        mission = fly("m", vehicle=vehicle)
        for number in range(people):
            who = person(f"Somebody {name}{number}", slug=f"s-{number}")
            for leg in legs:
                seat(mission, who, leg)
        rows = list(mission.seats.with_spaceflights().with_own().for_crew_list())
        names = CrewMember.objects.short_names()
        crews = {leg: [row for row in rows if row.leg == leg] for leg in legs}
        return Seats(
            tuple(
                (leg, seat_map(mission, crew, leg, names))
                for leg, crew in crews.items()
            )
        )

    return make


@pytest.mark.parametrize(
    ("family", "people", "beside"),
    [
        ("Soyuz", 3, False),
        ("Dragon", 4, False),
        ("Gemini", 2, False),
        ("Vostok", 1, True),
        ("Space Shuttle", 7, True),
        ("Space Shuttle", 8, True),
        ("New Shepard", 6, True),
        ("Starliner", 4, True),
        ("Something Else", 11, True),
    ],
)
def test_maps_stay_inside_their_box(maps, family, people, beside):
    drawing = maps(family, people)
    box = BESIDE if beside else UNDER

    assert bool(drawing.beside) == beside
    for placed in drawing.placed(box)["maps"]:
        x, y, scale = numbers_in(placed["at"])
        cabin = placed["map"].cabin
        assert box.left - 1 <= x and x + cabin.width * scale <= box.right + 1
        assert box.top + HEAD - 1 <= y
        assert y + cabin.height * scale <= box.top + box.height + 1


def numbers_in(transform):
    """x, y and scale out of "translate(x y) scale(s)"."""
    move, scale = transform.removeprefix("translate(").split(") scale(")
    return *map(float, move.split()), float(scale.rstrip(")"))


@pytest.mark.parametrize("name", ["Ng", "Stefanyshyn-Piper", "W" * 40])
def test_words_stay_inside_their_seat(maps, name):
    [drawn, _] = maps("Dragon", 4, name).placed(UNDER)["maps"]

    for _couch, words in drawn["couches"]:
        for line in words:
            file = REGULAR if line.css == "nation" else BOLD
            width = measured_width(line.text, line.size, file)
            assert width <= drawn["map"].cabin.seat_width - 4, line.text
            assert 0 < line.y < 116


def test_a_single_map_stands_beside_the_words(maps):
    assert maps("Soyuz", 3, legs=(Leg.UP,)).beside


def test_names_nations_and_the_other_spacecraft_stand_in_seats(exchange_era):
    mission = exchange_era.ms22
    up = [
        row
        for row in mission.seats.with_spaceflights().with_own().for_crew_list()
        if row.leg == Leg.UP and row.is_counted
    ]
    drawn = seat_map(mission, up, Leg.UP, CrewMember.objects.short_names())
    svg = Card("Mission", "MS-22", drawing=Seats((("↑ Up", drawn),))).svg()

    for words in ("Prokopyev RUS", "Rubio USA returned on", "Soyuz Ms 23", "empty"):
        assert words in told(svg)
    assert "on another country’s spacecraft" in told(svg)
    assert svg.count('class="foreign traded"') == 1


def test_what_stripes_mean_is_told_only_where_there_are_some(maps):
    assert maps("Soyuz", 3).placed(UNDER)["key"] is None


def test_a_name_in_a_seat_is_never_markup(maps):
    svg = Card("Mission", "M", drawing=maps("Vostok", 1, "<script>")).svg()

    assert "<script" not in svg
    assert "&lt;script&gt;" in svg

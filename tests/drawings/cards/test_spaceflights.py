"""People on link pictures: their spaceflights, and exchanges of seats."""

import pytest

from missions.drawings.cards import Card, Pair, Spaceflights
from missions.drawings.cards.drawing import Box
from missions.models import Exchange
from missions.spaceflights import Spaceflight, spaceflights_of

from .test_card import right_edge, texts, told

BOX = Box(64, 290, 1072, 294)


@pytest.fixture
def flown(fly, person, seat):
    """Makes a person with so many spaceflights, each on a mission of a long name."""

    def make(number):
        who = person("Somebody Busy")
        seats = []
        for index in range(number):
            mission = fly(
                f"m{index}",
                2000 + index,
                name=f"A Very Long Ship’s Name and a Number {index}",
            )
            seats += [seat(mission, who, leg) for leg in ("up", "down")]
        return tuple(spaceflights_of(seats)[0])

    return make


def drawn(drawing):
    return Card("Person", "Somebody", ("Flew for: Russia",), drawing).svg()


def test_a_spaceflight_names_both_spacecraft_and_days(exchange_era):
    seats = exchange_era.rubio.seats.select_related("mission", "nation", "person")
    svg = drawn(Spaceflights(tuple(spaceflights_of(list(seats))[0])))

    assert "↑ Soyuz Ms 22 21 September 2022" in told(svg)
    assert "↓ Soyuz Ms 23 27 September 2023" in told(svg)
    assert svg.count('class="sign changed"') == 1


def test_the_last_spaceflights_are_drawn_and_the_others_counted(flown):
    placed = Spaceflights(flown(6)).placed(BOX)

    assert len(placed["rows"]) == 4
    assert placed["rest"].text == "and 2 earlier"
    assert placed["rows"][-1]["words"][1].text == "1 March 2005"


@pytest.mark.parametrize("number", [1, 2, 3, 4, 9])
def test_spaceflights_stay_inside_the_picture(flown, number):
    for text in texts(drawn(Spaceflights(flown(number)))):
        assert right_edge(text) <= 1137, text.text
        assert float(text.get("y")) <= 630 - 40, text.text


def test_no_sign_stands_where_the_spacecraft_was_kept(flown):
    assert 'class="sign' not in drawn(Spaceflights(flown(2)))


def test_who_is_in_space_or_was_lost_is_told(fly, person, seat):
    who = person("Somebody Brave")
    lasts = Spaceflight(seat(fly("m1", outcome="in-flight"), who))
    lost = Spaceflight(seat(fly("m2", outcome="lost"), who))

    assert "↓ in space" in told(drawn(Spaceflights((lasts,))))
    assert "↓ died on the flight 1 September 2022" in told(drawn(Spaceflights((lost,))))


def test_an_exchange_is_a_pair(exchange_era):
    [exchange] = Exchange.objects.for_exchange_list()
    svg = drawn(Pair(tuple(exchange.seats.all())))

    assert "Frank Rubio NASA on Soyuz Ms 22 (Roscosmos)" in told(svg)
    assert "↓ 27 September 2023 on Soyuz Ms 23" in told(svg)
    assert "Anna Kikina Roscosmos on Crew 5 (SpaceX)" in told(svg)
    assert "No seat that answers it" not in told(svg)


def test_an_open_exchange_says_that_an_answer_lacks(exchange_era):
    [exchange] = Exchange.objects.for_exchange_list()
    svg = drawn(Pair(tuple(exchange.seats.all())[:1], is_open=True))

    assert "No reciprocal seat identified." in told(svg)
    assert all(right_edge(text) <= 1137 for text in texts(svg))


@pytest.mark.parametrize("number", [1, 2, 3, 8])
@pytest.mark.parametrize("is_open", [False, True])
@pytest.mark.parametrize("title", ["A and B", "A very long name of an exchange " * 4])
def test_sides_stay_inside_the_picture(exchange_era, number, is_open, title):
    [exchange] = Exchange.objects.for_exchange_list()
    seats = (tuple(exchange.seats.all()) * 4)[:number]
    svg = Card("Exchange", title, ("Flown " * 40,), Pair(seats, is_open)).svg()

    for text in texts(svg):
        assert right_edge(text) <= 1137, text.text
        assert float(text.get("y")) <= 584, text.text


def test_a_day_is_never_cut(flown):
    """Four rows leave the least room; a mission's name gives way first."""
    shown = told(drawn(Spaceflights(flown(4))))

    assert shown.count("1 March 200") == 4
    assert shown.count("1 September 200") == 4

"""What a card says of many rows, made of rows alone: no test here makes a request."""

import datetime

from django.utils.translation import ngettext_lazy

from missions.drawings.cards.overviews import (
    about_card,
    answer_card,
    home_card,
    in_space_card,
    list_card,
    matrix_card,
)
from missions.models import SeatAssignment
from missions.reports import explore
from missions.reports.counts import totals
from missions.reports.in_space import in_space_on
from missions.reports.matrix import Counting, Matrix, Question

MISSIONS = ngettext_lazy("mission", "missions")


def test_a_list_shows_how_many_rows_it_has():
    one, many = [list_card("Catalogue", "Missions", [], n, MISSIONS) for n in (1, 5)]

    assert (one.kicker, one.title) == ("Catalogue", "Missions")
    assert one.drawing.counts == ((1, "mission"),)
    assert many.drawing.counts == ((5, "missions"),)


def test_filters_are_the_title_each_on_one_line():
    filters = ["Nation: East Germany", "Mixed crews only"]
    card = list_card("Catalogue", "Missions", filters, 1, MISSIONS)

    assert card.kicker == "Missions"
    assert card.title == "Nation:\xa0East\xa0Germany, Mixed\xa0crews\xa0only"


def test_the_start_page_shows_the_newest_exchange(exchange_era):
    card = home_card("Since 1961", exchange_era.exchange)

    assert card.facts == ("Newest seat exchange, pairing inferred",)
    assert len(card.drawing.seats) == 2


def test_the_start_page_without_exchanges_has_its_title_alone():
    card = home_card("Since 1961", None)

    assert card.title.startswith("Who flies on whose spacecraft")
    assert (card.facts, card.drawing) == ((), None)


def test_the_page_about_the_site_shows_three_counts(exchange_era):
    card = about_card("Since 1961", "About", totals(SeatAssignment.objects))

    assert [number for number, unit in card.drawing.counts] == [5, 5, 2]


def test_a_matrix_shows_the_totals_of_its_rows_and_its_rule(exchange_era):
    card = matrix_card("Who", "Matrix", Matrix(Question(count=Counting.PEOPLE)))

    assert card.drawing.heading == "People by nation flown for"
    assert card.drawing.rows == (("Russia", 3), ("United States", 2))
    assert card.facts[0].endswith("The nation is the one flown for on that leg.")


def test_an_answer_shows_its_highest_rows(exchange_era):
    asked = explore.Question(by="year", count="people")
    found = explore.Answer(asked, SeatAssignment.objects.all())

    card = answer_card("Explore", "People by year", found)

    assert card.drawing.heading == "People"
    assert card.drawing.rows == (("2022", 4), ("2024", 1))
    assert card.facts[0].startswith("People who launched above 100 km;")


def test_an_answer_of_nothing_is_not_drawn(db):
    found = explore.Answer(explore.Question(), SeatAssignment.objects.all())

    assert answer_card("Explore", "Nobody", found).drawing is None


def test_a_matrix_of_nothing_is_not_drawn(db):
    assert matrix_card("Who", "Matrix", Matrix(Question())).drawing is None


def test_a_day_in_space_is_shown_by_nation_and_stays_on_one_line(exchange_era):
    day = datetime.date(2023, 1, 20)
    title = "In space on 20 January 2023"
    card = in_space_card("Who was in space", title, in_space_on(day), day)

    assert card.title == "In space on 20\xa0January\xa02023"
    assert card.facts == ("4 people at any moment of that day (UTC)",)
    assert card.drawing.rows == (("Russia", 2), ("United States", 2))


def test_nobody_in_space_is_said_in_words(db):
    card = in_space_card("Who is in space", "In space now", [], None)

    assert card.facts == ("No one, according to our sources.",)
    assert card.drawing is None

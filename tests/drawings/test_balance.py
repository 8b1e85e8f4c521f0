"""The balance as steps away from zero."""

import datetime
from types import SimpleNamespace

import pytest

from missions.drawings.balance import HEAD, LEVEL, LINE, balance_chart
from missions.reports.exchanges import balance, exchanged_seats


def drawn():
    return balance_chart(balance(list(exchanged_seats())))


@pytest.fixture
def ahead(exchange_era, fly, person, roscosmos, seat, swap):
    """Roscosmos flies twice more, the second time four days later."""
    for day, name in ((2, "Andrey Fedyaev"), (6, "Oleg Platonov")):
        mission = fly(
            f"m-{day}",
            vehicle=exchange_era.dragon,
            launched_at=datetime.datetime(2024, 3, day, tzinfo=datetime.UTC),
            landed_at=datetime.datetime(2024, 9, day, tzinfo=datetime.UTC),
        )
        swap(f"swap-{day}", seat(mission, person(name), agency=roscosmos))


def test_the_steps_go_up_with_one_side_and_down_with_the_other(ahead):
    chart = drawn()

    assert (str(chart.upper), str(chart.lower)) == ("Roscosmos", "NASA")
    assert [mark.level for mark in chart.marks] == [-1, 0, 1, 2]
    assert [mark.before for mark in chart.marks] == [0, -1, 0, 1]
    assert [each["side"] for each in chart.drawn] == [
        "lower",
        "lower",
        "upper",
        "upper",
    ]


def test_the_scale_says_how_many_more_and_where_it_is_even(ahead):
    assert drawn().lines == [
        ("1 more", HEAD + 3 * LEVEL),
        ("even", HEAD + 2 * LEVEL),
        ("1 more", HEAD + LEVEL),
        ("2 more", HEAD),
    ]


def test_what_is_between_a_step_and_zero_is_filled(ahead):
    chart = drawn()
    below, even, *_rest, above = chart.drawn

    assert (below["top"], below["high"]) == (chart.zero, LEVEL)
    assert even["high"] == 0
    assert (above["top"], above["top"] + above["high"]) == (HEAD, chart.zero)


def test_steps_follow_each_other_to_the_edge(ahead):
    marks = drawn().marks

    assert [mark.x_next for mark in marks[:-1]] == [mark.x for mark in marks[1:]]
    assert marks[-1].x_next == 100
    assert [mark.x for mark in marks] == sorted(mark.x for mark in marks)


def test_names_stand_beyond_their_steps(ahead):
    rubio, kikina, *_rest = drawn().marks

    assert (rubio.name, rubio.css, kikina.css) == ("Rubio", "lower", "upper")
    assert rubio.name_y > drawn().down(-1)
    assert kikina.name_y < drawn().down(0)
    assert rubio.said == "Frank Rubio, Soyuz Ms 22, 21 September 2022"


def test_two_names_in_one_place_stand_on_two_lines(exchange_era):
    chart = drawn()
    step = SimpleNamespace(seat=chart.steps[1].seat, given=chart.steps[1].given)

    near = chart.mark(
        step,
        50.0,
        60.0,
        0,
        "Other",
        [*chart.marks, chart.mark(step, 48.0, 50.0, 0, "First", [])],
    )

    assert near.name_y == chart.marks[1].name_y - LINE


def test_years_stand_where_they_begin(ahead):
    years = drawn().years

    assert [year for year, _x in years] == ["2023", "2024"]
    assert drawn().marks[1].x < years[0][1] < years[1][1] < drawn().marks[2].x


@pytest.mark.django_db
def test_without_two_sides_nothing_is_drawn(fly, nasa, person, seat, swap):
    assert drawn() is None

    swap("alone", seat(fly("m-1"), person("Some One"), agency=nasa))

    assert drawn() is None

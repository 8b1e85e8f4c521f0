"""Columns over time."""

import re

import pytest

from missions.drawings.charts import Chart, Series, chart_of, round_step
from missions.models import SeatAssignment
from missions.reports.explore import Answer, Question


def chart(step=1, **numbers):
    """A chart of one series: chart(y1961=4, y1963=2)."""
    found = {int(name[1:]): number for name, number in numbers.items()}
    times = list(range(min(found), max(found) + 1, step))
    return Chart(times, step, [Series("series-1", "", found)], "spaceflights")


def asked(**parts):
    return chart_of(Answer(Question(**parts), SeatAssignment.objects.all()))


@pytest.mark.parametrize(
    ("least", "step"), [(0.2, 1), (1, 1), (1.2, 2), (3, 5), (6, 10), (14, 20), (21, 50)]
)
def test_a_scale_has_round_steps(least, step):
    assert round_step(least) == step


def test_the_scale_begins_at_nothing_and_holds_the_highest():
    lines = chart(y1961=3, y1962=43).lines

    assert [number for number, _y in lines] == [0, 10, 20, 30, 40, 50]
    heights = [y for _number, y in lines]
    assert heights[0] == 256 and heights[-1] == 20
    assert heights == sorted(heights, reverse=True)


def test_columns_are_as_high_as_their_numbers_and_stand_at_their_time():
    drawn = chart(y1961=2, y1963=1).columns
    parts = re.findall(
        r'x="([\d.]+)%" y="([\d.]+)" width="([\d.]+)%" height="([\d.]+)"', drawn
    )

    [first, last] = [[float(part) for part in each] for each in parts]
    assert first[3] == pytest.approx(2 * last[3])
    assert first[1] + first[3] == last[1] + last[3] == 256
    assert last[0] - first[0] == pytest.approx(2 * (100 - 3.5) / 3, abs=0.1)
    assert "<title>1961: 2</title>" in drawn


def test_a_stack_stands_on_what_is_below_it():
    below, above = (
        Series("series-1", "A & B", {1961: 1}),
        Series("series-2", "C", {1961: 3}),
    )
    stacked = Chart([1961], 1, [below, above], "people")

    assert stacked.is_stacked and stacked.highest == 4
    ys, heights = (
        [
            float(number)
            for number in re.findall(rf' {name}="([\d.]+)"', stacked.columns)
        ]
        for name in ("y", "height")
    )
    assert ys[0] + heights[0] == 256
    assert ys[1] + heights[1] == pytest.approx(ys[0])
    assert "1961, A &amp; B: 1" in stacked.columns


def test_only_round_years_are_named():
    years = chart(y1961=1, y2026=1)

    assert [text for text, _x in years.labels] == [
        "1970",
        "1980",
        "1990",
        "2000",
        "2010",
        "2020",
    ]
    assert [text for text, _x in chart(step=10, y1960=1, y1980=1).labels] == [
        "1960s",
        "1970s",
        "1980s",
    ]
    assert [text for text, _x in chart(y2020=1, y2023=1).labels] == [
        "2020",
        "2021",
        "2022",
        "2023",
    ]


def test_it_is_told_in_a_sentence():
    assert (
        chart(y1961=4, y1963=9).in_short
        == "From 1961 to 1963; the highest is 1963 with 9."
    )


def test_a_group_beside_time_is_stacked_whichever_way(exchange_era):
    for parts in (
        {"by": "year", "across": "nation"},
        {"by": "nation", "across": "year"},
    ):
        found = asked(**parts)

        assert [(each.name, each.numbers) for each in found.series] == [
            ("Russia", {2022: 2, 2024: 1}),
            ("United States", {2022: 2}),
        ]
        assert found.times == [2022, 2023, 2024]


def test_more_than_six_are_drawn_as_others(fly, person, seat):
    for number in range(8):
        seat(fly(f"m{number}"), person(f"Some {number}"))

    found = asked(by="year", across="person")

    assert [each.css for each in found.series][-2:] == ["series-6", "series-other"]
    assert found.series[-1].numbers == {2022: 2}


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"by": "nation", "across": "vehicle"},
        {"by": "year", "across": "nation", "count": "days_per_spaceflight"},
    ],
)
def test_what_is_not_time_or_not_there_is_not_drawn(exchange_era, parts):
    assert asked(**parts) is None


def test_age_bands_are_stacked_in_their_order(fly, person, seat):
    for number, year in enumerate((1950, 1985, 1984)):
        who = person(f"Some {number}", born_on=f"{year}-01-01", birth_precision="day")
        seat(fly(f"m{number}"), who)

    found = asked(by="year", across="age")

    assert [each.name for each in found.series] == ["30–39", "70–79"]


def test_nothing_is_not_drawn(db):
    assert asked(by="year") is None


def test_two_times_are_drawn_as_one(exchange_era):
    assert len(asked(by="year", across="decade").series) == 1

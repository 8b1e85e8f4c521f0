"""A chart as a file: what stands above and below it, and how it is coloured."""

import datetime

from missions.citation import Citation
from missions.drawings.charts import Chart, Series
from missions.drawings.sheet import MARGIN, WIDTH, Sheet, style

DAY = datetime.date(2026, 11, 26)


def sheet(*names, heading="All of it", notes=("Counted so.",)):
    named = enumerate(names, 1)
    series = [Series(f"series-{n}", name, {2001: n, 2003: 1}) for n, name in named]
    chart = Chart([2001, 2002, 2003], 1, series, "people")
    cite = Citation("Page", "https://site.example/page/", DAY, DAY)
    return Sheet(heading, notes, chart, cite)


def test_nothing_stands_on_anything_else():
    drawn = sheet("A", "B", heading="A long finding " * 20, notes=("Rule. " * 40, ""))
    above, below = [line.y for line in drawn.above], [line.y for line in drawn.below]

    assert above == sorted(set(above)) and below == sorted(set(below))
    assert above[-1] < drawn.top
    assert drawn.top + drawn.chart.height < drawn.legend[0].y < below[0]
    assert below[-1] < drawn.height


def test_a_legend_goes_on_on_the_next_line():
    keys = sheet(*[f"A nation with a long name, number {n}" for n in range(6)]).legend

    assert len({key.y for key in keys}) > 1
    assert all(MARGIN <= key.x < WIDTH - MARGIN for key in keys)
    assert len({(key.x, key.y) for key in keys}) == 6


def test_one_series_needs_no_legend():
    assert sheet("A").legend == []


def test_names_are_never_markup():
    drawn = sheet("<b>A</b>", "B", heading="<script>").svg()

    assert "<script>" not in drawn and "<b>" not in drawn


def test_its_colours_are_the_light_ones_of_the_site():
    assert ".series-1 { fill: #1f5fa8; }" in style().replace(", .bar rect", "")
    assert "var(" not in style()

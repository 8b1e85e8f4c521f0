"""The body of a shaded table."""

from missions.drawings import grid
from missions.models import SeatAssignment
from missions.reports.explore import Answer, Question


def answer(**parts):
    return Answer(Question(**parts), SeatAssignment.objects.all())


def drawn(found):
    return str(grid.Grid(found, found.rows, grid.columns_shown(found)))


def test_a_cell_links_to_its_seats(exchange_era):
    assert (
        '<td class="number shade-5"><a href="/seats/?nation=RUS&amp;family=Soyuz&amp;'
        'leg=up&amp;status=flown&amp;reach=space">2</a></td>'
    ) in drawn(answer(across="family"))


def test_names_are_escaped_and_have_flags_where_they_are_nations(exchange_era, russia):
    russia.name = "Russia <1>"
    russia.save()

    body = drawn(answer(across="family"))

    assert '<a href="/nations/RUS/">Russia &lt;1&gt;</a>' in body
    assert 'flags.svg#rus"' in body
    assert "flags" not in drawn(answer(by="agency", across="family"))


def test_where_nothing_is_counted_a_cell_is_empty(exchange_era):
    assert "<td></td>" in drawn(answer(by="person", across="family"))


def test_a_share_of_nothing_is_no_link(exchange_era):
    body = drawn(answer(across="family", count="foreign_share"))

    assert '<td class="number shade-1">0.0<small' in body


def test_bars_are_shares_of_the_highest(exchange_era):
    found = answer()

    assert [length for _row, length, _share in grid.bars_of(found, found.rows)] == [
        100,
        66.7,
    ]
    assert [share for *_rest, share in grid.bars_of(found, found.rows)] == [60, 40]


def test_a_row_with_a_bar_has_its_flag_number_and_share(exchange_era):
    found = answer()

    body = str(grid.Bars(found, found.rows[:1]))

    assert 'flags.svg#rus"' in body and '<a href="/nations/RUS/">Russia</a>' in body
    assert 'reach=space">3</a></td><td class="number aside">60.0%</td>' in body
    assert '<rect width="100.0%" height="12"/>' in body


def test_shares_are_not_told_where_rows_do_not_add_up(exchange_era, seat, fly):
    seat(fly("m"), exchange_era.mann)
    found = answer(by="year", count="people")
    assert found.adds_up
    found = answer(by="nation", count="people")

    assert {share for *_rest, share in grid.bars_of(found, found.rows)} == {None}
    assert "%</td>" not in str(grid.Bars(found, found.rows))

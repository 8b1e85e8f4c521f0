"""Flown seats by one or two keys, counted by a rule that can be chosen."""

import datetime

import pytest

from missions.models import SeatAssignment
from missions.models.question_codes import Counting
from missions.reports.explore import Answer, Question

from ..conftest import utc


def answer(**parts):
    return Answer(Question(**parts), SeatAssignment.objects.all())


def told(**parts):
    """{name of the row: total}, in order."""
    return {row.name: row.total for row in answer(**parts).rows}


def cells(**parts):
    """{row: {column: number}}, in order."""
    found = answer(**parts)
    return {
        row.name: {
            column.name: cell.number
            for column, cell in zip(found.columns, row.cells, strict=True)
            if cell
        }
        for row in found.rows
    }


@pytest.fixture
def again(exchange_era, fly, seat):
    """Mann launches once more, four years later, and returns after ten days."""
    mission = fly(
        "crew-20",
        vehicle=exchange_era.dragon,
        launched_at=utc(2026, 1, 1),
        landed_at=utc(2026, 1, 11),
        launch_site="Kennedy Space Center, pad 39A",
    )
    for leg in ("up", "down"):
        seat(mission, exchange_era.mann, leg, nation=exchange_era.nasa.nation)


@pytest.mark.parametrize(
    ("count", "russian", "american", "total"),
    [
        ("spaceflights", 3, 3, 6),
        ("people", 3, 2, 5),
        ("up", 3, 3, 6),
        ("down", 2, 3, 5),
        ("seats", 5, 6, 11),
        ("missions", 3, 3, 4),
        ("first_flights", 3, 2, 5),
    ],
)
def test_each_count_by_nation(again, count, russian, american, total):
    found = answer(count=count)

    assert {row.key: row.total for row in found.rows} == {
        "RUS": russian,
        "USA": american,
    }
    assert found.total == total


def test_days_end_with_the_persons_own_landing(again):
    """Prokopyev and Rubio returned on MS-23; Kononenko is in space still."""
    found = answer(by="person", count="days")

    assert {row.key: row.total for row in found.rows} == {
        "sergey-prokopyev": 370,
        "frank-rubio": 370,
        "anna-kikina": 157,
        "nicole-mann": 167,
    }
    assert found.unknown == 1
    assert found.total == 370 + 370 + 157 + 167 + 1  # parts of days add up
    assert not found.adds_up


def test_a_crew_that_was_lost_was_in_space_until_then(fly, person, seat):
    lost = fly(
        "x", launched_at=utc(2003, 1, 16), landed_at=utc(2003, 2, 1), outcome="lost"
    )
    seat(lost, person("Laurel Clark"))

    assert told(by="year", count="days") == {"2003": 16}


def test_days_per_spaceflight_are_an_average(again):
    found = answer(by="person", count="days_per_spaceflight")
    mann = next(row for row in found.rows if row.key == "nicole-mann")

    assert mann.total == round((157 + 10 / 24 + 10) / 2, 1)
    assert mann.rests_on == 2


def test_the_share_on_another_country_s_spacecraft(again):
    found = answer(count="foreign_share")

    assert {row.key: row.total for row in found.rows} == {"RUS": 33.3, "USA": 33.3}
    assert found.total == 33.3
    assert "foreign=on" in found.rows[0].seats


def test_ages_are_those_at_each_launch_and_say_of_whom_they_are_not_known(
    exchange_era, fly, person, seat
):
    """Born on 1 July 1990: 31.7 years at the first launch of March 2022, 33.7 later."""
    who = person(
        "Somebody Some", born_on=datetime.date(1990, 7, 1), birth_precision="day"
    )
    for slug, year in (("m", 2022), ("n", 2024)):
        seat(fly(slug, year), who)

    for count, years in (("average_age", 32.7), ("youngest", 31), ("oldest", 33)):
        found = answer(by="person", count=count)
        [total] = [row.total for row in found.rows if row.key == "somebody-some"]
        assert total == found.total == years
        assert found.unknown == 5
        assert not found.adds_up


def test_years_without_seats_count_none(again):
    assert told(by="year") == {"2022": 4, "2023": 0, "2024": 1, "2025": 0, "2026": 1}
    assert told(by="year", count="days_per_spaceflight")["2023"] is None


def test_years_without_seats_are_columns_too(again):
    columns = [column.name for column in answer(across="year").columns]

    assert columns == ["2022", "2023", "2024", "2025", "2026"]


@pytest.mark.parametrize(
    ("by", "rows"),
    [
        ("decade", {"2020s": 6}),
        ("vehicle", {"Crew Dragon": 3, "Soyuz MS": 3}),
        ("family", {"Dragon": 3, "Soyuz": 3}),
        ("operator", {"Roscosmos": 3, "SpaceX": 3}),
        ("ship_of", {"Russia": 3, "United States": 3}),
        ("station", {"ISS": 4, "none: free flight": 2}),
        ("launch_site", {"unknown": 5, "Kennedy Space Center": 1}),
        ("arrangement", {"barter": 3, "own agency’s seat": 2, "unknown": 1}),
        ("sex", {"unknown": 6}),
        ("age", {"unknown": 6}),
    ],
)
def test_groups_have_names(again, by, rows):
    found = told(by=by)

    assert found == rows


@pytest.mark.parametrize(
    ("born", "band", "query"),
    [
        (datetime.date(1994, 3, 1), "under 30", "age_to=29"),
        (datetime.date(1992, 3, 2), "under 30", "age_to=29"),
        (datetime.date(1992, 3, 1), "30–39", "age_from=30&age_to=39"),
        (datetime.date(1931, 3, 22), "80 and over", "age_from=80"),
    ],
)
def test_age_is_that_of_the_birthdays_had(fly, person, seat, born, band, query):
    who = person("Somebody Some", born_on=born, birth_precision="day")
    seat(fly("m", 2022), who)

    [row] = answer(by="age").rows

    assert row.name == band
    assert row.seats.startswith(f"{query}&leg=up")


def test_two_groups_part_each_other(again):
    assert cells(across="family") == {
        "Russia": {"Dragon": 1, "Soyuz": 2},
        "United States": {"Dragon": 2, "Soyuz": 1},
    }


def test_people_who_count_in_several_rows_count_once_in_the_total(again):
    found = answer(by="year", count="people")

    assert sum(row.total for row in found.rows) == 6
    assert found.total == 5
    assert not found.adds_up


def test_small_rows_are_left_out_and_the_total_is_whole(again):
    found = answer(by="person", at_least=2)

    assert [row.name for row in found.rows] == ["Nicole Mann"]
    assert (found.left_out, found.total) == (4, 6)


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("", ["2022", "2023", "2024", "2025", "2026"]),
        ("-name", ["2026", "2025", "2024", "2023", "2022"]),
        ("-total", ["2022", "2024", "2026", "2023", "2025"]),
        ("total", ["2023", "2025", "2024", "2026", "2022"]),
    ],
)
def test_rows_are_sorted_by_name_or_number(again, sort, order):
    assert list(told(by="year", sort=sort)) == order


def test_the_column_of_what_is_unknown_has_a_word_to_sort_by(again):
    found = answer(by="year", across="arrangement", sort="-unknown")

    assert found.rows[0].name == "2026"
    assert "unknown" in found.sort_words


def test_rows_are_sorted_by_a_column(again):
    assert list(cells(across="family", sort="-Soyuz")) == ["Russia", "United States"]
    assert list(cells(across="family", sort="-Dragon")) == ["United States", "Russia"]


@pytest.mark.parametrize(
    ("parts", "row", "column", "query"),
    [
        ({}, "RUS", None, "nation=RUS&leg=up&status=flown&reach=space"),
        ({}, None, None, "leg=up&status=flown&reach=space"),
        ({"by": "year"}, 1999, None, "year_from=1999&year_to=1999&leg=up&status=flown"),
        ({"by": "station"}, "", None, "station=none&leg=up"),
        ({"by": "role"}, "", None, "role=unknown&leg=up"),
        ({"by": "sex"}, "F", None, "sex=F&leg=up"),
        ({"by": "decade"}, 1990, None, "decade=1990&leg=up"),
        ({"by": "launch_site"}, "Jiuquan", None, "launch_site=Jiuquan&leg=up"),
        ({"by": "age"}, 1, None, "age_from=30&age_to=39&leg=up"),
        ({"by": "agency", "across": "leg"}, "esa", "down", "agency=esa&leg=down"),
        ({"count": "first_flights"}, "RUS", None, "nation=RUS&leg=up&status=flown"),
        ({"count": "down"}, "RUS", None, "nation=RUS&leg=down&status=flown"),
    ],
)
def test_a_number_leads_to_its_seats(parts, row, column, query):
    found = Question(**parts).query_of_seats(row, column)

    assert found.startswith(query)
    assert ("first=yes" in found) == (parts.get("count") == "first_flights")


def test_what_nothing_asks_for_leads_nowhere():
    assert Question(by="agency").query_of_seats("") == ""
    assert Question(by="nation", across="spacecraft").query_of_seats("RUS", "") == ""


def test_a_filter_gives_way_to_a_row_of_its_own_group():
    filters = {"nation": "RUS,USA", "family": "Soyuz", "year_from": "1985"}
    asked = Question(across="decade", filters=filters)

    assert asked.query_of_seats("RUS", 1980) == (
        "nation=RUS&decade=1980&leg=up&status=flown&reach=space"
        "&family=Soyuz&year_from=1985"
    )
    assert asked.query_of_seats(None, 1980).endswith(
        "&nation=RUS,USA&family=Soyuz&year_from=1985"
    )


def test_a_range_is_narrowed_by_a_row_and_never_widened():
    ages = Question(by="age", filters={"age_from": "35", "age_to": "64"})

    assert ages.query_of_seats(1).startswith("age_from=35&age_to=39&")
    assert ages.query_of_seats(4).startswith("age_from=60&age_to=64&")
    assert "age_from=35" in ages.query_of_seats(0)


def test_seats_of_any_status_are_counted_where_it_is_asked_for(exchange_era):
    found = answer(by="status", count="up", reach="all")

    assert {row.key: row.total for row in found.rows} == {
        "flown": 5,
        "planned": 1,
        "backup": 1,
        "replaced": 1,
    }
    assert found.rows[0].seats == "status=flown&leg=up"
    backups = answer(count="up", reach="all", filters={"status": "backup"})
    assert backups.seats == "leg=up&status=backup"


def test_a_citizen_of_two_is_in_the_row_of_the_one_asked_for(america, crew_of, russia):
    up = crew_of("m").seats.get(leg="up")
    for nation in (america, russia):
        up.person.citizenships.create(nation=nation)

    assert len(answer(by="citizenship").rows) == 2
    [row] = answer(by="citizenship", filters={"citizenship": "USA"}).rows
    assert row.key == "USA"


def test_what_stayed_below_is_no_spaceflight(fly, person, seat):
    aborted = fly("x", 2018, outcome="launch-abort", reach="below-100-km")
    seat(aborted, person("Nick Hague"))

    for count in Counting:
        found = answer(count=count, reach="all" if count.is_of_seats else "space")
        expected = 1 if count in ("up", "seats") else 0
        assert (found.total or 0) == expected, count


def test_records_hold_codes_and_names(again):
    assert answer(by="decade", across="nation").records()[0] == {
        "decade": 2020,
        "decade_name": "2020s",
        "nation": "RUS",
        "nation_name": "Russia",
        "spaceflights": 3,
    }
    assert answer(by="age", count="people").records() == [
        {"age": "", "age_name": "unknown", "people": 5}
    ]


@pytest.mark.django_db
def test_an_empty_catalogue_has_an_empty_answer():
    for count in Counting:
        found = answer(across="year", count=count)

        assert (found.rows, found.columns, found.total or 0) == ([], [], 0)

"""Who flew on whose spacecraft, counted by a rule that can be switched."""

import datetime

import pytest

from missions.models import Nation, SeatAssignment, Vehicle
from missions.reports.matrix import Matrix, Question

from ..conftest import utc


def told(**switches):
    """The matrix as {row: {column: number}}, in its order."""
    matrix = Matrix(Question(**switches))
    return {
        row.name: {
            column.name: cell.number
            for column, cell in zip(matrix.columns, row.cells, strict=True)
            if cell
        }
        for row in matrix.rows
    }


@pytest.fixture
def again(exchange_era, fly, seat):
    """Kikina rises on a Soyuz too, and lands on it."""
    mission = fly("soyuz-ms-31", 2025)
    for leg in ("up", "down"):
        seat(mission, exchange_era.kikina, leg)


def test_a_cell_counts_spaceflights_by_nation_flown_for_and_family(exchange_era):
    assert told() == {
        "Russia": {"Soyuz": 2, "Dragon": 1},
        "United States": {"Soyuz": 1, "Dragon": 1},
    }


def test_columns_can_be_vehicles_or_nations_whose_spacecraft_they_are(exchange_era):
    assert told(across="vehicle")["Russia"] == {"Soyuz MS": 2, "Crew Dragon": 1}
    assert told(across="ship_of")["Russia"] == {"Russia": 2, "United States": 1}


def test_rows_can_be_agencies_with_one_for_those_without(exchange_era, crew_of):
    crew_of("soyuz-ms-20")

    assert told(by="agency") == {
        "Roscosmos": {"Soyuz": 2, "Dragon": 1},
        "NASA": {"Soyuz": 1, "Dragon": 1},
        "none or unknown": {"Soyuz": 1},
    }


def test_rows_can_be_citizenships_of_the_day(america, russia, fly, person, seat):
    who = person("Michael Lopez Alegria")
    moved = datetime.date(2010, 1, 1)
    who.citizenships.create(nation=russia, until=moved - datetime.timedelta(days=1))
    who.citizenships.create(nation=america, since=moved)
    seat(fly("soyuz-tma-9", 2006), who)
    seat(fly("ax-3", 2024), who)

    assert told(by="citizenship") == {
        "Russia": {"Soyuz": 1},
        "United States": {"Soyuz": 1},
    }


def test_two_citizenships_count_in_both_rows_and_once_in_all(america, russia, crew_of):
    [up, _down] = crew_of("soyuz-ms-20").seats.order_by("-leg")
    for nation in (america, russia):
        up.person.citizenships.create(nation=nation)

    matrix = Matrix(Question(by="citizenship"))

    assert [row.total for row in matrix.rows] == [1, 1]
    assert matrix.total == 1
    assert [column.total for column in matrix.columns] == [1]
    assert not matrix.adds_up


def test_people_count_once_in_a_cell_and_once_in_each_total(again):
    matrix = Matrix(Question(count="people"))
    [russia, _america] = matrix.rows

    assert told(count="people")["Russia"] == {"Soyuz": 3, "Dragon": 1}
    assert russia.total == 3
    assert not matrix.adds_up


def test_seats_down_count_landings(exchange_era):
    """Kononenko has not landed; Prokopyev and Rubio did, on another spacecraft."""
    assert told(count="down") == {
        "Russia": {"Soyuz": 1, "Dragon": 1},
        "United States": {"Soyuz": 1, "Dragon": 1},
    }


def test_what_stayed_below_is_a_seat_up_and_no_spaceflight(fly, person, seat):
    aborted = fly("soyuz-ms-10", 2018, outcome="launch-abort", reach="below-100-km")
    seat(aborted, person("Nick Hague"))

    assert told(count="up", reach="all") == {"Russia": {"Soyuz": 1}}
    assert told(count="up") == {}
    assert told(count="journeys", reach="all") == {}


def test_suborbital_flights_are_above_100_km_and_not_in_orbit(fly, person, seat):
    seat(fly("ns-16", 2021, reach="suborbital"), person("Wally Funk"))

    assert told() == {"Russia": {"Soyuz": 1}}
    assert told(reach="orbital") == {}


@pytest.mark.parametrize(
    "years, spaceflights",
    [((2022, 2022), 1), ((2021, 2023), 1), ((2023, None), 0), ((None, 2021), 0)],
)
def test_years_are_those_of_the_launch(fly, person, seat, years, spaceflights):
    last = fly(
        "soyuz-ms-22", launched_at=utc(2022, 12, 31, 23, 59), landed_at=utc(2023, 6, 1)
    )
    seat(last, person("Frank Rubio"))

    asked = Question(year_from=years[0], year_to=years[1])

    assert Matrix(asked).total == spaceflights


def test_a_nation_s_own_spacecraft_are_told_from_foreign_ones(exchange_era):
    [russia, america] = Matrix(Question()).rows

    assert [cell.own for cell in russia.cells] == [True, False]
    assert [cell.own for cell in america.cells] == [False, True]


def test_an_agency_s_own_spacecraft_are_those_of_its_nation(exchange_era):
    [roscosmos, nasa] = Matrix(Question(by="agency")).rows

    assert [cell.own for cell in roscosmos.cells] == [True, False]
    assert [cell.own for cell in nasa.cells] == [False, True]


def test_a_soviet_cosmonaut_is_at_home_in_a_spacecraft_that_russia_operates(
    fly, person, seat, soviet_union
):
    seat(fly("soyuz-tm-7", 1988), person("Sergei Krikalev"), nation=soviet_union)

    [row] = Matrix(Question()).rows

    assert row.cells[0].own
    assert not SeatAssignment.objects.on_foreign_vehicles().exists()


def test_a_russian_cosmonaut_is_at_home_in_a_soviet_ship(
    russia, roscosmos, fly, person, seat, soviet_union
):
    roscosmos.nation = soviet_union
    roscosmos.save()
    seat(fly("soyuz-tm-13", 1991), person("Sergei Krikalev"), nation=russia)

    [row] = Matrix(Question()).rows

    assert row.cells[0].own
    assert not SeatAssignment.objects.on_foreign_vehicles().exists()


def test_two_nations_with_one_successor_are_foreign_to_each_other(
    russia, roscosmos, fly, person, seat
):
    """As seats say it in SQL: the heirs' heir makes nobody at home."""
    one, other = (
        Nation.objects.create(code=code, name=code, successor=russia)
        for code in ("SUN", "CSK")
    )
    roscosmos.nation = one
    roscosmos.save()
    seat(fly("soyuz-28", 1978), person("Vladimír Remek"), nation=other)

    [row] = Matrix(Question()).rows

    assert not row.cells[0].own
    assert SeatAssignment.objects.on_foreign_vehicles().exists()


def test_a_family_holds_all_its_vehicles(crew_of, roscosmos):
    older = Vehicle.objects.create(
        slug="soyuz-tma", name="Soyuz TMA", family="Soyuz", operator=roscosmos, seats=3
    )
    crew_of("soyuz-ms-20")
    crew_of("soyuz-tma-9", 2006, vehicle=older)

    assert told() == {"Russia": {"Soyuz": 2}}


def test_rows_and_columns_that_tie_stand_in_one_order(crew_of, dragon):
    crew_of("soyuz-ms-20")
    crew_of("crew-1", vehicle=dragon)

    matrix = Matrix(Question())

    assert [column.name for column in matrix.columns] == ["Dragon", "Soyuz"]


def test_totals_add_up_where_nobody_counts_twice(exchange_era):
    matrix = Matrix(Question())

    assert matrix.total == 5
    assert sum(row.total for row in matrix.rows) == 5
    assert sum(column.total for column in matrix.columns) == 5
    assert matrix.adds_up


@pytest.mark.django_db
def test_an_empty_catalogue_has_an_empty_matrix():
    matrix = Matrix(Question())

    assert (matrix.rows, matrix.columns, matrix.total) == ([], [], 0)


def test_switches_at_their_defaults_are_left_out_of_the_address():
    assert Question().query() == ""
    assert Question(by="agency").query(count="people") == "by=agency&count=people"
    assert Question(year_from=2000).query(year_from=None) == ""


def test_records_have_a_line_for_each_cell(exchange_era):
    assert Matrix(Question(across="vehicle", count="up")).records()[:2] == [
        {"nation": "RUS", "vehicle": "soyuz-ms", "own": True, "up": 2},
        {"nation": "RUS", "vehicle": "crew-dragon", "own": False, "up": 1},
    ]


def test_spaceflights_are_not_asked_for_among_flights_below_100_km():
    def flights(question):
        [positions] = [
            positions for label, positions in question.switches() if label == "Flights"
        ]
        return [(name, is_on) for name, _query, is_on in positions]

    assert flights(Question(reach="all")) == [
        ("above 100 km", True),
        ("in orbit or beyond", False),
        ("beyond low Earth orbit", False),
        ("suborbital, above 100 km", False),
    ]
    assert flights(Question(count="up", reach="all"))[-1] == (
        "all, launches that failed below 100 km included",
        True,
    )


@pytest.mark.parametrize(
    ("switches", "query"),
    [
        ({}, "nation=RUS&family=Soyuz&leg=up&status=flown&reach=space"),
        (
            {"reach": "all"},
            "nation=RUS&family=Soyuz&leg=up&status=flown&reach=space",
        ),
        (
            {"count": "up", "reach": "all"},
            "nation=RUS&family=Soyuz&leg=up&status=flown",
        ),
        (
            {"count": "down", "reach": "orbital"},
            "nation=RUS&family=Soyuz&leg=down&status=flown&reach=orbital",
        ),
        (
            {"year_from": 2022, "year_to": 2023},
            "nation=RUS&family=Soyuz&leg=up&status=flown&reach=space"
            "&year_from=2022&year_to=2023",
        ),
    ],
)
def test_a_cell_knows_the_seats_it_counts(exchange_era, switches, query):
    assert Question(**switches).asked().query_of_seats("RUS", "Soyuz") == query


def test_a_row_without_an_agency_leads_nowhere(crew_of):
    crew_of("soyuz-ms-20")

    [row] = Matrix(Question(by="agency")).rows

    assert (row.key, row.address, row.seats, row.total) == ("", "", "", 1)
    assert (row.cells[0].number, row.cells[0].seats, row.cells[0].own) == (1, "", False)


def test_a_total_leads_to_the_seats_of_its_row_or_column(exchange_era):
    matrix = Matrix(Question())
    [soyuz, _dragon] = matrix.columns
    [russia, _america] = matrix.rows

    assert soyuz.seats == "family=Soyuz&leg=up&status=flown&reach=space"
    assert russia.seats == "nation=RUS&leg=up&status=flown&reach=space"
    assert (soyuz.total, russia.total) == (3, 3)
    assert russia.cells[0].seats.startswith("nation=RUS&family=Soyuz")


def test_a_cell_where_nobody_flew_is_empty(crew_of, dragon, fly, nasa, person, seat):
    crew_of("soyuz-ms-20")
    seat(fly("crew-1", vehicle=dragon), person("Mike Hopkins"), nation=nasa.nation)

    [russia, america] = Matrix(Question()).rows

    assert [cell is None for cell in russia.cells] == [True, False]
    assert [cell is None for cell in america.cells] == [False, True]


def test_a_column_has_the_page_of_its_vehicle_or_nation_and_none_of_a_family(
    exchange_era,
):
    def addresses(across):
        return [column.address for column in Matrix(Question(across=across)).columns]

    assert addresses("family") == ["", ""]
    assert addresses("vehicle") == ["/vehicles/soyuz-ms/", "/vehicles/crew-dragon/"]
    assert addresses("ship_of") == ["/nations/RUS/", "/nations/USA/"]


def test_an_operator_of_several_nations_has_a_column_of_its_own(crew_of, roscosmos):
    roscosmos.nation = None
    roscosmos.save()
    crew_of("soyuz-ms-20")

    matrix = Matrix(Question(across="ship_of"))
    [column] = matrix.columns

    assert (column.key, column.name, column.address) == ("", "several", "")
    assert not matrix.rows[0].cells[0].own


def test_years_hold_the_first_and_the_last_instant(fly, person, seat):
    first = fly("a", launched_at=utc(2022, 1, 1), launch_precision="year")
    last = fly("b", launched_at=utc(2023, 1, 1), launch_precision="year")
    for number, mission in enumerate((first, last)):
        seat(mission, person(f"Number {number}"))

    assert Matrix(Question(year_from=2022)).total == 2
    assert Matrix(Question(year_from=2023)).total == 1
    assert Matrix(Question(year_to=2022)).total == 1


def test_a_switch_stands_where_the_question_is(db):
    switches = Question(by="agency", across="vehicle", count="down").switches()

    assert [
        [query for _name, query, is_on in positions if is_on]
        for _label, positions in switches
    ] == [["by=agency&across=vehicle&count=down"]] * 4
    assert [len(positions) for _label, positions in switches] == [3, 3, 4, 5]


@pytest.mark.parametrize(
    ("switches", "rule"),
    [
        (
            {},
            "Spaceflights: launch seats flown above 100 km. "
            "The nation is the one flown for on that leg.",
        ),
        (
            {"count": "journeys", "reach": "all", "by": "agency"},
            "Spaceflights: launch seats flown above 100 km. "
            "The agency is the one that sponsored them on that leg.",
        ),
        (
            {"count": "people", "reach": "orbital", "by": "citizenship"},
            "People who launched in orbit or beyond; each counts once in a cell and "
            "once in each total. Citizenship is the one held on that day; somebody "
            "with two counts in both rows.",
        ),
        (
            {"count": "down", "reach": "all"},
            "Return seats flown on any flight, those that failed below 100 km too. "
            "The nation is the one flown for on that leg.",
        ),
    ],
)
def test_a_matrix_says_in_a_sentence_what_its_numbers_are(switches, rule):
    assert Question(**switches).rule() == rule

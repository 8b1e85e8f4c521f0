from missions.counts import (
    by_agency,
    by_nation,
    by_vehicle,
    families_by_nation,
    flown_up,
    totals,
)
from missions.models import Nation, SeatAssignment, Vehicle


def test_plans_backups_and_seats_down_are_not_counted(exchange_era):
    assert flown_up().count() == 5


def test_vehicles_are_counted_in_people_and_seats(exchange_era):
    found = [
        (row["slug"], row["people"], row["seats"]) for row in by_vehicle(flown_up())
    ]

    assert found == [("soyuz-ms", 3, 3), ("crew-dragon", 2, 2)]


def test_nations_are_counted_by_the_nation_flown_for(exchange_era):
    found = [
        (row["code"], row["people"], row["seats"]) for row in by_nation(flown_up())
    ]

    assert found == [("RUS", 3, 3), ("USA", 2, 2)]


def test_agencies_are_counted_by_who_sponsors_the_seat(exchange_era):
    found = [(row["slug"], row["people"]) for row in by_agency(flown_up())]

    assert found == [("roscosmos", 3), ("nasa", 2)]


def test_somebody_who_flew_twice_is_one_person_in_two_seats(fly, person, seat):
    who = person("Oleg Kononenko")
    seat(fly("soyuz-ms-11", 2018), who)
    seat(fly("soyuz-ms-25", 2023), who)

    [row] = by_vehicle(flown_up())

    assert (row["people"], row["seats"]) == (1, 2)


def test_somebody_who_flew_for_two_nations_counts_for_each(america, fly, person, seat):
    who = person("Michael Lopez Alegria")
    seat(fly("soyuz-tma-9", 2006), who, nation=america)
    seat(fly("ax-3", 2024), who)

    assert [(row["code"], row["people"]) for row in by_nation(flown_up())] == [
        ("RUS", 1),
        ("USA", 1),
    ]


def test_the_matrix_has_the_family_with_most_seats_first(exchange_era):
    families, _ = families_by_nation(flown_up())

    assert families == ["Soyuz", "Dragon"]


def test_the_matrix_counts_seats_in_each_cell(exchange_era):
    _, nations = families_by_nation(flown_up())

    assert [
        (row["name"], [cell["seats"] for cell in row["cells"]]) for row in nations
    ] == [("Russia", [2, 1]), ("United States", [1, 1])]


def test_the_matrix_adds_up_the_vehicles_of_a_family(crew_of, roscosmos):
    older = Vehicle.objects.create(
        slug="soyuz-tma", name="Soyuz TMA", family="Soyuz", operator=roscosmos, seats=3
    )
    crew_of("soyuz-ms-20")
    crew_of("soyuz-tma-9", 2006, vehicle=older)

    families, [russia] = families_by_nation(flown_up())

    assert families == ["Soyuz"]
    assert russia["cells"][0]["seats"] == 2


def test_the_matrix_leaves_a_cell_empty_where_nobody_flew(crew_of, dragon, america):
    crew_of("soyuz-ms-20")
    crew = crew_of("crew-1", vehicle=dragon)
    crew.seats.update(nation=america)

    _, nations = families_by_nation(flown_up())

    assert [[bool(cell) for cell in row["cells"]] for row in nations] == [
        [False, True],
        [True, False],
    ]


def test_the_matrix_marks_the_operators_own_nation(exchange_era):
    _, [russia, america] = families_by_nation(flown_up())

    assert [cell["own"] for cell in russia["cells"]] == [True, False]
    assert [cell["own"] for cell in america["cells"]] == [False, True]


def test_a_soviet_cosmonaut_is_at_home_in_a_ship_that_russia_operates(
    russia, fly, person, seat
):
    soviet = Nation.objects.create(code="SUN", name="Soviet Union", successor=russia)
    seat(fly("soyuz-tm-7", 1988), person("Sergei Krikalev"), nation=soviet)

    _, [row] = families_by_nation(flown_up())

    assert row["cells"][0]["own"]
    assert not flown_up().on_foreign_vehicles().exists()


def test_the_matrix_stops_after_the_nations_with_most_seats(exchange_era):
    _, nations = families_by_nation(flown_up(), nations=1)

    assert [row["name"] for row in nations] == ["Russia"]


def test_an_empty_catalogue_has_an_empty_matrix(db):
    assert families_by_nation(flown_up()) == ([], [])


def test_families_that_tie_stand_in_one_order(crew_of, dragon):
    crew_of("soyuz-ms-20")
    crew_of("crew-1", vehicle=dragon)

    families, _ = families_by_nation(flown_up())

    assert families == ["Dragon", "Soyuz"]


def test_totals_leave_out_of_space_what_stayed_below(crew_of, fly, person, seat):
    crew_of("soyuz-ms-20")
    aborted = fly("soyuz-ms-10", 2018, outcome="launch-abort", reach="below-100-km")
    who = person("Nick Hague")
    seat(aborted, who, "up")
    seat(aborted, who, "down")

    found = totals(SeatAssignment.objects)

    assert (found["people_in_space"], found["journeys"]) == (1, 1)
    assert (found["seats_up"], found["seats_down"]) == (2, 2)


def test_totals_tell_orbit_from_a_hop(crew_of):
    crew_of("soyuz-ms-20")
    crew_of("blue-origin-ns-16", 2021, reach="suborbital")

    found = totals(SeatAssignment.objects)

    assert (found["people_in_space"], found["people_in_orbit"]) == (2, 1)


def test_totals_count_who_came_home_in_another_ship(fly, person, seat):
    who = person("Francisco Rubio")
    seat(fly("soyuz-ms-22", 2022), who, "up")
    seat(fly("soyuz-ms-23", 2023), who, "down")

    assert totals(SeatAssignment.objects)["changed_ships"] == 1

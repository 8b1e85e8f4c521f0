from missions.counts import (
    by_agency,
    by_nation,
    by_vehicle,
    flown_up,
    nations_by_vehicle,
)


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


def test_the_matrix_has_the_vehicle_with_most_seats_first(exchange_era):
    vehicles, _ = nations_by_vehicle(flown_up())

    assert vehicles == [("soyuz-ms", "Soyuz MS"), ("crew-dragon", "Crew Dragon")]


def test_the_matrix_counts_people_in_each_cell(exchange_era):
    _, nations = nations_by_vehicle(flown_up())

    assert [
        (row["name"], [cell["people"] for cell in row["cells"]]) for row in nations
    ] == [("Russia", [2, 1]), ("United States", [1, 1])]


def test_the_matrix_leaves_a_cell_empty_where_nobody_flew(crew_of, dragon, america):
    crew_of("soyuz-ms-20")
    crew = crew_of("crew-1", vehicle=dragon)
    crew.seats.update(nation=america)

    _, nations = nations_by_vehicle(flown_up())

    assert [[bool(cell) for cell in row["cells"]] for row in nations] in (
        [[True, False], [False, True]],
        [[False, True], [True, False]],
    )


def test_the_matrix_marks_the_operators_own_nation(exchange_era):
    _, [russia, america] = nations_by_vehicle(flown_up())

    assert [cell["own"] for cell in russia["cells"]] == [True, False]
    assert [cell["own"] for cell in america["cells"]] == [False, True]


def test_an_empty_catalogue_has_an_empty_matrix(db):
    assert nations_by_vehicle(flown_up()) == ([], [])


def test_columns_that_tie_stand_in_one_order(crew_of, dragon):
    """Two vehicles and two nations with one seat each, on any database."""
    crew_of("soyuz-ms-20")
    crew_of("crew-1", vehicle=dragon)

    vehicles, _ = nations_by_vehicle(flown_up())

    assert [slug for slug, _ in vehicles] == ["crew-dragon", "soyuz-ms"]

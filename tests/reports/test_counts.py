from missions.models import Agency, Nation, SeatAssignment, Vehicle
from missions.reports.counts import (
    by_agency,
    by_arrangement,
    by_nation,
    by_vehicle,
    flown,
    totals,
    with_missions_flown,
    with_people,
)


def test_plans_backups_and_seats_down_are_not_counted(exchange_era):
    assert flown().up().count() == 5


def test_vehicles_are_counted_in_people_and_seats(exchange_era):
    found = [(row["key"], row["people"], row["up"]) for row in by_vehicle(flown())]

    assert found == [("soyuz-ms", 3, 3), ("crew-dragon", 2, 2)]


def test_nations_are_counted_by_the_nation_flown_for(exchange_era):
    found = [(row["key"], row["people"], row["up"]) for row in by_nation(flown())]

    assert found == [("RUS", 3, 3), ("USA", 2, 2)]


def test_agencies_are_counted_by_who_sponsors_the_seat(exchange_era):
    found = [(row["key"], row["people"]) for row in by_agency(flown())]

    assert found == [("roscosmos", 3), ("nasa", 2)]


def test_somebody_who_flew_twice_is_one_person_in_two_seats(fly, person, seat):
    who = person("Oleg Kononenko")
    seat(fly("soyuz-ms-11", 2018), who)
    seat(fly("soyuz-ms-25", 2023), who)

    [row] = by_vehicle(flown())

    assert (row["people"], row["up"]) == (1, 2)


def test_somebody_who_flew_for_two_nations_counts_for_each(america, fly, person, seat):
    who = person("Michael Lopez Alegria")
    seat(fly("soyuz-tma-9", 2006), who, nation=america)
    seat(fly("ax-3", 2024), who)

    assert [(row["key"], row["people"]) for row in by_nation(flown())] == [
        ("RUS", 1),
        ("USA", 1),
    ]


def test_seats_down_are_counted_beside_seats_up(crew_of):
    crew_of("soyuz-ms-20")

    [row] = by_vehicle(flown())

    assert (row["people"], row["up"], row["down"]) == (1, 1, 1)


def test_seats_up_are_counted_by_their_terms(exchange_era, crew_of):
    crew_of("soyuz-ms-20")

    found = [(code, number) for code, _label, number in by_arrangement(flown())]

    assert found == [("unknown", 1), ("own-agency", 2), ("barter", 3)]


def test_totals_leave_out_of_space_what_stayed_below(crew_of, fly, person, seat):
    crew_of("soyuz-ms-20")
    aborted = fly("soyuz-ms-10", 2018, outcome="launch-abort", reach="below-100-km")
    who = person("Nick Hague")
    seat(aborted, who, "up")
    seat(aborted, who, "down")

    found = totals(SeatAssignment.objects)

    assert (found["people_in_space"], found["spaceflights"]) == (1, 1)
    assert (found["seats_up"], found["seats_down"]) == (2, 2)


def test_totals_tell_orbit_from_a_hop(crew_of):
    crew_of("soyuz-ms-20")
    crew_of("blue-origin-ns-16", 2021, reach="suborbital")

    found = totals(SeatAssignment.objects)

    assert (found["people_in_space"], found["people_in_orbit"]) == (2, 1)


def test_totals_count_who_returned_on_another_spacecraft(fly, person, seat):
    who = person("Francisco Rubio")
    seat(fly("soyuz-ms-22", 2022), who, "up")
    seat(fly("soyuz-ms-23", 2023), who, "down")

    assert totals(SeatAssignment.objects)["changed_spacecraft"] == 1


def people_of_nations():
    nations = with_people(Nation.objects.all(), "nation")
    return dict(nations.values_list("code", "people"))


def test_people_of_a_nation_count_once_each(america, fly, person, russia, seat):
    kononenko, chub = person("Oleg Kononenko"), person("Nikolai Chub")
    for mission in (fly("soyuz-ms-11", 2018), fly("soyuz-ms-24", 2023)):
        seat(mission, kononenko, "up")
        seat(mission, kononenko, "down")
        seat(mission, chub, "up", status="backup")

    assert people_of_nations() == {"RUS": 1, "USA": 0}


def test_people_of_a_nation_are_those_who_launched_for_it(
    america, fly, person, russia, seat
):
    mission, who = fly("soyuz-tm-13", 1991), person("Aleksandr Volkov")
    seat(mission, who, "up", nation=america)
    seat(mission, who, "down", nation=russia)

    assert people_of_nations() == {"RUS": 0, "USA": 1}


def aborted_launch(fly, person, seat, **fields):
    mission = fly("soyuz-ms-10", 2018, outcome="launch-abort", reach="below-100-km")
    return seat(mission, person("Nick Hague"), "up", **fields)


def test_who_never_got_above_100_km_is_in_no_count_of_people(
    fly, person, roscosmos, seat
):
    aborted_launch(fly, person, seat, agency=roscosmos)

    [vehicle], [nation] = by_vehicle(flown()), by_nation(flown())
    agencies = with_people(Agency.objects.all(), "agency")

    assert (vehicle["people"], vehicle["up"]) == (0, 1)
    assert (nation["people"], nation["up"]) == (0, 1)
    assert people_of_nations() == {"RUS": 0}
    assert agencies.get().people == 0


def test_people_of_an_agency_are_those_it_sponsored(exchange_era):
    agencies = with_people(Agency.objects.all(), "agency")

    assert dict(agencies.values_list("slug", "people")) == {
        "nasa": 2,
        "roscosmos": 3,
        "spacex": 0,
    }


def test_missions_flown_are_those_that_left_the_ground(dragon, fly, person, seat):
    aborted_launch(fly, person, seat)
    fly("soyuz-ms-23", 2023)
    fly("soyuz-ms-99", 2031, outcome="planned")
    fly("soyuz-ms-98", 2031, outcome="cancelled")

    vehicles = with_missions_flown(Vehicle.objects.all())

    assert dict(vehicles.values_list("slug", "missions_flown")) == {
        "soyuz-ms": 2,
        "crew-dragon": 0,
    }

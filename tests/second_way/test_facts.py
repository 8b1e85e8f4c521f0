"""Facts of spaceflights, as columns of a query and as Python knows them at once."""

from missions.models import SeatAssignment
from missions.models.spaceflight_facts import (
    ages_by_seat,
    elapsed_on_both_legs,
    firsts_on_both_legs,
    spaceflights_by_person,
    time_by_person,
)


def facts(name):
    """{key of a seat: the fact}, without those unknown."""
    rows = SeatAssignment.objects.with_facts().order_by()
    return {pk: fact for pk, fact in rows.values_list("pk", name) if fact is not None}


def test_both_ways_say_the_same_of_the_whole_catalogue():
    assert facts("elapsed") == elapsed_on_both_legs()
    assert facts("age") == ages_by_seat()
    assert facts("first") == firsts_on_both_legs()
    of_seats = dict(SeatAssignment.objects.values_list("pk", "person"))
    flights, times = spaceflights_by_person(), time_by_person()
    assert facts("flights") == {
        pk: len(flights.get(who, ())) for pk, who in of_seats.items()
    }
    for pk, time in facts("total_time").items():
        assert time == times[of_seats[pk]]

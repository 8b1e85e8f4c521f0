"""The crews of a mission, one a leg."""

from missions.drawings.crews import crews_of
from missions.models import Leg


def crews(mission):
    seats = mission.seats.with_spaceflights().with_own().for_crew_list()
    return crews_of(mission, list(seats))


def names(crew):
    return [seat.person.name for seat in crew.seats]


def test_each_leg_has_those_who_flew_it(exchange_era):
    up, down = crews(exchange_era.ms22)

    assert (up.leg, down.leg) == (Leg.UP, Leg.DOWN)
    assert names(up) == ["Sergey Prokopyev", "Frank Rubio"]
    assert names(down) == []


def test_who_lost_their_seat_is_of_no_crew(exchange_era):
    up, down = crews(exchange_era.crew5)

    assert names(up) == names(down) == ["Nicole Mann", "Anna Kikina"]


def test_a_crew_that_is_to_land_is_not_drawn_yet(exchange_era):
    up, down = crews(exchange_era.planned)

    assert [couch.seat.person.name for couch in up.map.couches if couch.seat] == [
        "Nicole Mann"
    ]
    assert down.map is None

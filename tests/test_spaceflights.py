"""Which seat up and which seat down belong together."""

import datetime
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missions.models import SeatAssignment
from missions.spaceflights import Spaceflight, spaceflights_of, time_in_space

from .conftest import utc


class Ship(SimpleNamespace):
    """A mission for tests without a database; `begins` and `ends` in days."""

    def __init__(self, name, begins, ends=None, outcome="landed"):
        super().__init__(
            name=name,
            outcome=outcome if ends is not None else "in-flight",
            launched_at=self.day(begins),
            landed_at=self.day(ends),
            launch_precision="minute",
            landing_precision="minute",
            is_above_100_km=True,
        )

    def __str__(self):
        return self.name

    def day(self, number):
        if number is None:
            return None
        return utc(2020, 1, 1) + datetime.timedelta(days=number)

    @property
    def up(self):
        return Seat(self, "up")

    @property
    def down(self):
        return Seat(self, "down")


class Seat(SimpleNamespace):
    def __init__(self, mission, leg):
        super().__init__(
            mission=mission, mission_id=mission.name, leg=leg, person="Rubio"
        )


def told(*seats):
    """Spaceflights as (up, down) names, and overlaps as sentences."""
    spaceflights, overlaps = spaceflights_of(list(seats))
    return [pair(spaceflight) for spaceflight in spaceflights], [
        str(each) for each in overlaps
    ]


def pair(spaceflight):
    return tuple(
        seat and seat.mission.name for seat in (spaceflight.up, spaceflight.down)
    )


A, B, C = Ship("A", 1, 9), Ship("B", 20, 29), Ship("C", 40, 49)
IN_FLIGHT = Ship("F", 60)


def test_nobody_s_seats_make_no_spaceflight():
    assert told() == ([], [])


def test_a_person_returns_in_the_spacecraft_they_launched_on():
    assert told(A.down, A.up) == ([("A", "A")], [])


def test_flights_are_told_oldest_first():
    assert told(C.down, B.up, C.up, A.down, B.down, A.up) == (
        [("A", "A"), ("B", "B"), ("C", "C")],
        [],
    )


def test_a_person_may_return_in_another_spacecraft():
    assert told(A.up, B.down) == ([("A", "B")], [])


def test_a_person_who_changed_spacecraft_may_fly_again():
    assert told(A.up, B.down, C.up, C.down) == ([("A", "B"), ("C", "C")], [])


def test_two_may_return_on_each_others_spacecraft():
    """Up on A, down on B; a later flight up on C and still there."""
    assert told(A.up, B.down, IN_FLIGHT.up) == ([("A", "B"), ("F", None)], [])


def test_a_landing_without_a_launch_is_kept_and_told():
    assert told(A.down) == ([(None, "A")], [])


def test_a_second_launch_seat_without_a_landing_between_is_not_yet_an_overlap():
    assert told(A.up, B.up, B.down) == ([("A", None), ("B", "B")], [])


def test_a_launch_seat_before_a_whole_flight_is_not_yet_an_overlap():
    assert told(A.up, B.up, B.down, C.up) == (
        [("A", None), ("B", "B"), ("C", None)],
        [],
    )


LONG, SHORT = Ship("long", 1, 90), Ship("short", 20, 30)
EARLY, LATE = Ship("early", 1, 30), Ship("late", 20, 60)


def test_a_flight_inside_another_is_an_overlap():
    overlaps = told(LONG.up, LONG.down, SHORT.up, SHORT.down)[1]

    assert overlaps == ["Rubio cannot launch on short while in space since long."]


def test_a_flight_that_begins_before_another_ends_is_an_overlap():
    overlaps = told(LATE.up, EARLY.up, EARLY.down, LATE.down)[1]

    assert overlaps == ["Rubio cannot launch on late while in space since early."]


def test_a_launch_before_another_flight_ends_is_an_overlap_whatever_its_landing():
    overlaps = told(EARLY.up, LATE.up, EARLY.down)[1]

    assert overlaps == ["Rubio cannot launch on late while in space since early."]


def test_two_flights_that_both_last_are_an_overlap():
    overlaps = told(IN_FLIGHT.up, Ship("G", 70).up)[1]

    assert overlaps == ["Rubio cannot launch on G while in space since F."]


def test_a_whole_flight_during_one_that_lasts_is_an_overlap():
    overlaps = told(Ship("lasting", 1).up, B.up, B.down)[1]

    assert overlaps == ["Rubio cannot launch on B while in space since lasting."]


def test_a_landing_known_to_the_day_follows_its_own_launch():
    vostok = Ship("vostok", 1.25, 1)

    assert told(vostok.down, vostok.up) == ([("vostok", "vostok")], [])


def test_a_spaceflight_takes_from_launch_to_landing_whatever_the_spacecraft():
    assert Spaceflight(A.up, A.down).elapsed == datetime.timedelta(days=8)
    assert Spaceflight(A.up, B.down).elapsed == datetime.timedelta(days=28)


def test_a_spaceflight_that_lasts_or_has_no_beginning_took_an_unknown_time():
    assert Spaceflight(IN_FLIGHT.up).elapsed is None
    assert Spaceflight(None, A.down).elapsed is None
    assert Spaceflight(IN_FLIGHT.up).precision == ""


def test_a_time_is_as_exact_as_the_less_exact_of_its_ends():
    assert Spaceflight(A.up, A.down).precision == "minute"
    to_the_day = Ship("D", 1, 9)
    to_the_day.landing_precision = "day"

    assert Spaceflight(to_the_day.up, to_the_day.down).precision == "day"


def test_time_in_space_adds_up_the_spaceflights_that_ended():
    ended = [Spaceflight(A.up, A.down), Spaceflight(B.up, B.down)]

    total, precision, number = time_in_space([*ended, Spaceflight(IN_FLIGHT.up)])

    assert total == ended[0].elapsed + ended[1].elapsed
    assert (precision, number) == ("minute", 2)


def test_time_in_space_leaves_out_what_stayed_below_100_km():
    aborted = Ship("soyuz-ms-10", 1, 2, "launch-abort")
    aborted.is_above_100_km = False

    assert time_in_space([Spaceflight(aborted.up, aborted.down)]) == (None, "", 0)


def test_a_spaceflight_that_lasts_has_no_end():
    spaceflight = Spaceflight(IN_FLIGHT.up)

    assert spaceflight.lasts
    assert not spaceflight.lost
    assert spaceflight.ends_at is None


def test_a_spaceflight_of_a_lost_crew_ends_with_the_loss():
    lost = Ship("sts-107", 1, 17, "lost")
    spaceflight = Spaceflight(lost.up)

    assert spaceflight.lost
    assert not spaceflight.lasts
    assert spaceflight.ends_at == lost.landed_at
    assert spaceflight.elapsed == datetime.timedelta(days=16)


def test_a_spaceflight_without_a_launch_seat_has_no_beginning():
    spaceflight = Spaceflight(None, A.down)

    assert spaceflight.begins_at is None
    assert not spaceflight.lasts
    assert not spaceflight.changed_spacecraft


def test_spacecraft_are_changed_where_up_and_down_are_two_missions():
    assert Spaceflight(A.up, B.down).changed_spacecraft
    assert not Spaceflight(A.up, A.down).changed_spacecraft
    assert not Spaceflight(A.up).changed_spacecraft


@st.composite
def lives(draw):
    """Flights of one person that could be: [(up mission, down mission)], oldest first.

    Each flight begins after the one before it ended, returns on its own mission or on
    a later one, and the last may last.
    """
    flights, day = [], 0
    for number in range(draw(st.integers(0, 4))):
        begins = day + draw(st.integers(1, 50))
        ends = begins + draw(st.integers(1, 50))
        up = Ship(f"up{number}", begins, ends)
        down = up
        if draw(st.booleans()):
            ends += draw(st.integers(1, 50))
            down = Ship(f"down{number}", draw(st.integers(begins, ends - 1)), ends)
        flights.append((up, down))
        day = ends
    if draw(st.booleans()):
        flights.append((Ship("last", day + 1), None))
    return flights


@given(lives(), st.randoms())
def test_any_possible_life_is_told_as_it_was(life, chance):
    seats = [up.up for up, down in life] + [down.down for up, down in life if down]
    chance.shuffle(seats)

    expected = [(up.name, down and down.name) for up, down in life]
    assert told(*seats) == (expected, [])


@pytest.mark.django_db
def test_database_and_memory_tell_the_same_spaceflights(fly, person, seat):
    """One person up on A down on B, then returned on their own, then in space."""
    who = person("Sergey Prokopyev")
    a, b = fly("a", 2020), fly("b", 2021)
    own, last = fly("own", 2023), fly("last", 2025, outcome="in-flight")
    for mission, leg in [
        (last, "up"),
        (own, "down"),
        (own, "up"),
        (b, "down"),
        (a, "up"),
    ]:
        seat(mission, who, leg)

    spaceflights, overlaps = spaceflights_of(list(SeatAssignment.objects.flown()))
    asked = SeatAssignment.objects.up().with_spaceflights().in_launch_order()

    in_memory = [
        (
            spaceflight.up.mission.slug,
            spaceflight.down and spaceflight.down.mission.slug,
        )
        for spaceflight in spaceflights
    ]
    assert in_memory == [(row.mission.slug, row.return_slug) for row in asked]
    assert overlaps == []


def test_a_spaceflight_that_ended_in_neither_landing_nor_loss_lasts():
    spaceflight = Spaceflight(Ship("soyuz-ms-10", 1, 2, "launch-abort").up)

    assert spaceflight.ends_at is None
    assert not spaceflight.lost
    assert spaceflight.lasts


def test_who_landed_was_not_lost_with_the_mission_they_launched_on():
    lost = Ship("soyuz-11", 1, 17, "lost")
    spaceflight = Spaceflight(lost.up, B.down)

    assert not spaceflight.lost
    assert not spaceflight.lasts
    assert spaceflight.ends_at == B.landed_at


def test_a_time_that_is_not_known_is_in_no_sum():
    lasting, unknown = Spaceflight(IN_FLIGHT.up), Spaceflight(None, A.down)

    assert time_in_space([lasting, unknown]) == (None, "", 0)
    assert time_in_space([]) == (None, "", 0)


def test_a_sum_of_times_is_as_exact_as_the_least_exact():
    to_the_day = Ship("D", 20, 29)
    to_the_day.landing_precision = "day"
    ended = [Spaceflight(A.up, A.down), Spaceflight(to_the_day.up, to_the_day.down)]

    total, precision, number = time_in_space(ended)

    assert (precision, number) == ("day", 2)
    assert total == datetime.timedelta(days=17)


def test_a_landing_of_an_unknown_time_follows_the_launch():
    landed = Ship("landed", 1)

    assert told(landed.down, landed.up) == ([("landed", "landed")], [])


def test_a_landing_alone_stands_by_its_time_or_by_its_launch():
    undated = Ship("undated", 30)

    assert told(C.up, C.down, undated.down, A.down) == (
        [(None, "A"), (None, "undated"), ("C", "C")],
        [],
    )


def test_a_seat_typed_twice_is_no_overlap():
    assert told(A.up, A.up, A.down)[1] == []


def test_an_overlap_is_told_once():
    overlaps = told(LONG.up, SHORT.up, SHORT.down, LONG.down)[1]

    assert len(overlaps) == len(set(overlaps)) == 1


def test_what_launched_at_the_same_time_as_one_that_lasts_is_told_by_neither():
    same = Ship("same", 60)

    assert told(IN_FLIGHT.up, same.up)[1] == []


def test_what_launched_before_one_that_lasts_is_no_overlap():
    assert told(A.up, A.down, IN_FLIGHT.up)[1] == []


def test_a_mission_that_ended_without_the_person_s_landing_may_be_flown_after():
    assert told(A.up, B.up)[1] == []


@pytest.mark.django_db
@pytest.mark.parametrize("status", ["planned", "backup", "replaced", "withdrawn"])
def test_only_flown_seats_make_a_spaceflight_in_the_database(fly, person, seat, status):
    who = person("Sergey Prokopyev")
    a, b = fly("a", 2020), fly("b", 2021)
    for mission, leg in ((a, "up"), (b, "down")):
        seat(mission, who, leg)
    seat(a, who, "down", status=status)
    seat(b, who, "up", status=status)
    flown = SeatAssignment.objects.flown().with_spaceflights()

    assert flown.get(leg="up").return_slug == "b"
    assert flown.get(leg="down").launch_slug == "a"


@pytest.mark.django_db
def test_a_landing_at_the_moment_of_the_launch_ends_the_spaceflight(fly, person, seat):
    who = person("Sergey Prokopyev")
    a = fly("a", 2020)
    b = fly("b", 2019, landed_at=a.launched_at)
    seat(a, who, "up")
    seat(b, who, "down")
    flown = SeatAssignment.objects.flown().with_spaceflights()

    assert flown.get(leg="up").return_slug == "b"
    assert flown.get(leg="down").launch_slug == "a"


@pytest.mark.django_db
def test_the_seats_of_another_person_are_not_theirs(crew_of, fly, person, seat):
    crew_of("a", 2020)
    seat(fly("b", 2019), person("Anna Kikina"), "up")
    seat(fly("c", 2021), person("Nicole Mann"), "down")
    flown = SeatAssignment.objects.flown().with_spaceflights()

    assert flown.get(mission__slug="b").return_slug is None
    assert flown.get(mission__slug="c").launch_slug is None


@pytest.mark.django_db
def test_rows_and_memory_agree_on_who_returned_on_a_different_spacecraft(
    crew_of, fly, person, seat
):
    crew_of("own", 2020)
    who = person("Francisco Rubio")
    seat(fly("ms-22", 2022), who, "up")
    seat(fly("ms-23", 2023), who, "down")
    seat(fly("ms-29", 2026, outcome="in-flight"), person("Anna Kikina"))

    rows = SeatAssignment.objects.returned_on_a_different_spacecraft()
    changed = [
        row
        for row in SeatAssignment.objects.with_spaceflights()
        if row.changed_spacecraft
    ]

    assert {row.mission.slug for row in rows} == {"ms-22", "ms-23"}
    assert set(rows) == set(changed)

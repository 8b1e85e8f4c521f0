"""What can be asked of seats."""

import datetime

import pytest

from missions.models import SeatAssignment
from missions.models.seat_questions import citizen_then

from ..conftest import utc


class TestSpaceflights:
    def test_a_launch_seat_knows_on_what_it_returned(self, swapped):
        up = SeatAssignment.objects.with_spaceflights().get(leg="up")

        assert up.return_slug == "ms-23"
        assert up.return_name == "Ms 23"
        assert up.returned_at == utc(2023, 9, 1, 12)
        assert up.return_precision == "minute"

    def test_a_return_seat_knows_on_what_it_launched(self, swapped):
        down = SeatAssignment.objects.with_spaceflights().get(leg="down")

        assert (down.launch_slug, down.launch_name) == ("ms-22", "Ms 22")

    def test_both_seats_of_a_spaceflight_return_on_the_spacecraft_that_landed(
        self, swapped
    ):
        seats = SeatAssignment.objects.with_spaceflights()

        assert [row.returned_on for row in seats] == ["ms-23", "ms-23"]
        assert all(row.changed_spacecraft for row in seats)

    def test_who_lands_in_their_own_spacecraft_changed_none(self, crew_of):
        crew_of("crew-1")
        seats = SeatAssignment.objects.with_spaceflights()

        assert [row.returned_on for row in seats] == ["crew-1", "crew-1"]
        assert not any(row.changed_spacecraft for row in seats)

    def test_who_is_in_space_has_not_returned(self, fly, person, seat):
        seat(fly("ms-29", outcome="in-flight"), person("Anna Kikina"))
        up = SeatAssignment.objects.with_spaceflights().get()

        assert up.return_slug is None
        assert up.returned_on == ""
        assert not up.changed_spacecraft

    def test_who_was_lost_has_not_returned(self, fly, person, seat):
        seat(fly("sts-107", 2003, outcome="lost"), person("Kalpana Chawla"))

        assert SeatAssignment.objects.with_spaceflights().get().returned_on == ""

    def test_both_legs_are_found_where_the_spacecraft_changed(
        self, swapped, crew_of, fly, seat
    ):
        crew_of("crew-1")
        planned = fly("ms-30", 2030, outcome="planned")
        seat(planned, swapped[0].person, status="planned")
        found = SeatAssignment.objects.returned_on_a_different_spacecraft()

        assert set(found) == set(swapped)
        assert {
            row
            for row in SeatAssignment.objects.with_spaceflights()
            if row.changed_spacecraft
        } == set(found)

    @pytest.mark.parametrize("status", ["backup", "replaced", "withdrawn", "planned"])
    def test_who_did_not_launch_did_not_return(self, swapped, fly, seat, status):
        mission = fly("earlier", 2021)
        row = seat(mission, swapped[0].person, "up", status=status)
        row = SeatAssignment.objects.with_spaceflights().get(pk=row.pk)

        assert row.returned_on == ""
        assert not row.changed_spacecraft

    def test_each_flight_of_a_person_has_its_own_return(self, fly, person, seat):
        who = person("Oleg Kononenko")
        for slug, year in [("ms-11", 2018), ("ms-17", 2020), ("ms-24", 2023)]:
            mission = fly(slug, year)
            seat(mission, who, "up")
            seat(mission, who, "down")
        ups = SeatAssignment.objects.up().with_spaceflights()
        downs = SeatAssignment.objects.down().with_spaceflights()

        assert {row.mission.slug: row.return_slug for row in ups} == {
            "ms-11": "ms-11",
            "ms-17": "ms-17",
            "ms-24": "ms-24",
        }
        assert {row.mission.slug: row.launch_slug for row in downs} == {
            "ms-11": "ms-11",
            "ms-17": "ms-17",
            "ms-24": "ms-24",
        }

    def test_a_landing_known_to_the_day_of_the_launch_ends_the_spaceflight(
        self, fly, person, seat
    ):
        mission = fly(
            "vostok",
            launched_at=utc(1961, 4, 12, 6, 7),
            landed_at=utc(1961, 4, 12),
            landing_precision="day",
        )
        who = person("Yuri Gagarin")
        seat(mission, who, "up")
        seat(mission, who, "down")

        assert (
            SeatAssignment.objects.up().with_spaceflights().get().return_slug
            == "vostok"
        )


class TestQuestions:
    def test_a_seat_on_another_nation_s_vehicle_is_foreign(
        self, fly, person, seat, dragon, america
    ):
        kikina = seat(fly("crew-5", vehicle=dragon), person("Anna Kikina"))
        seat(fly("crew-6", vehicle=dragon), person("Nicole Mann"), nation=america)
        seat(fly("ms-22"), person("Sergey Prokopyev"))

        assert list(SeatAssignment.objects.on_foreign_vehicles()) == [kikina]

    def test_counted_seats_are_planned_or_flown(self, fly, person, seat):
        mission, who = fly("ms-22"), person("Anna Kikina")
        seat(mission, who, status="backup")
        flown = seat(mission, who)
        planned = seat(fly("ms-30", outcome="planned"), who, status="planned")

        assert set(SeatAssignment.objects.counted()) == {flown, planned}

    def test_a_crew_list_begins_with_its_commander(self, fly, person, seat):
        mission = fly("ms-22")
        for name, position in [("Ann", None), ("Bob", 2), ("Cy", 1), ("Al", None)]:
            seat(mission, person(name), position=position)

        names = [row.person.name for row in SeatAssignment.objects.for_crew_list()]

        assert names == ["Cy", "Bob", "Al", "Ann"]

    def test_the_seat_table_is_newest_first_and_up_before_down(
        self, crew_of, fly, person, seat
    ):
        crew_of("crew-1", 2020)
        crew_of("crew-2", 2021)
        undated = {"launched_at": None, "launch_precision": ""}
        plan = fly("crew-14", outcome="planned", **undated)
        seat(plan, person("Anna Kikina"), status="planned")
        never = fly("starliner-1", outcome="cancelled", **undated)
        seat(never, person("Jeanette Epps"), status="withdrawn")

        rows = SeatAssignment.objects.for_seat_table()

        assert [(row.mission.slug, row.leg) for row in rows] == [
            ("crew-14", "up"),
            ("crew-2", "up"),
            ("crew-2", "down"),
            ("crew-1", "up"),
            ("crew-1", "down"),
            ("starliner-1", "up"),
        ]

    def test_launched_order_is_oldest_first(self, crew_of):
        crew_of("crew-2", 2021)
        crew_of("crew-1", 2020)

        rows = SeatAssignment.objects.up().in_launch_order()

        assert [row.mission.slug for row in rows] == ["crew-1", "crew-2"]


class TestReach:
    """One seat up on a mission of each reach, named for it."""

    @pytest.fixture(autouse=True)
    def reaches(self, crew_of):
        for reach in ("below-100-km", "suborbital", "orbital", "beyond-low-orbit"):
            crew_of(reach, reach=reach)

    @staticmethod
    def reached(seats):
        return {f"{row.mission.reach} {row.leg}" for row in seats}

    def test_space_begins_at_100_km(self):
        assert self.reached(SeatAssignment.objects.in_space().up()) == {
            "suborbital up",
            "orbital up",
            "beyond-low-orbit up",
        }

    def test_an_orbit_or_more(self):
        assert self.reached(SeatAssignment.objects.in_orbit().down()) == {
            "orbital down",
            "beyond-low-orbit down",
        }

    def test_a_spaceflight_is_a_flown_launch_seat_in_space(self, fly, person, seat):
        plan = fly("plan", outcome="planned")
        seat(plan, person("Ann"), status="planned")

        assert self.reached(SeatAssignment.objects.spaceflights()) == {
            "suborbital up",
            "orbital up",
            "beyond-low-orbit up",
        }
        assert SeatAssignment.objects.spaceflights().count() == 3

    def test_nobody_is_aboard_below_100_km(self):
        aboard = SeatAssignment.objects.aboard(utc(2022, 6, 1))
        between = SeatAssignment.objects.aboard_between(
            utc(2022, 6, 1), utc(2022, 6, 2)
        )

        assert self.reached(aboard) == self.reached(between)
        assert "below-100-km up" not in self.reached(aboard)


class TestChangedSpacecraft:
    @staticmethod
    def changed():
        return {
            f"{row.mission.slug} {row.leg}"
            for row in SeatAssignment.objects.returned_on_a_different_spacecraft()
        }

    def test_both_seats_of_a_spaceflight_on_two_missions(self, swapped, crew_of):
        crew_of("crew-1")

        assert self.changed() == {"ms-22 up", "ms-23 down"}

    def test_not_where_an_end_is_missing(self, fly, person, seat):
        seat(fly("ms-29", 2026, outcome="in-flight"), person("Ann"), "up")
        seat(fly("ms-23"), person("Bob"), "down")

        assert self.changed() == set()

    def test_not_where_the_other_seat_was_not_flown(self, fly, person, seat):
        who = person("Ann")
        seat(fly("ms-22", 2022), who, "up")
        seat(fly("ms-23", 2023), who, "down", status="withdrawn")

        assert self.changed() == set()

    def test_a_seat_of_their_own_mission_that_they_lost_is_no_way_back(
        self, swapped, seat
    ):
        up, down = swapped
        seat(up.mission, up.person, "down", status="replaced")
        seat(down.mission, down.person, "up", status="backup")

        assert self.changed() == {"ms-22 up", "ms-23 down"}

    def test_of_seats_with_their_return(self, swapped, crew_of, fly, person, seat):
        crew_of("crew-1")
        seat(fly("ms-29", 2026, outcome="in-flight"), person("Ann"))
        seats = SeatAssignment.objects.up().returned_on_a_different_spacecraft()

        assert [row.mission.slug for row in seats] == ["ms-22"]


class TestOwnVehicle:
    """A nation that follows another is not foreign to it, whichever operates."""

    @staticmethod
    def own():
        return SeatAssignment.objects.with_own().get().own

    def test_a_soviet_on_a_vehicle_of_russia(self, fly, person, seat, soviet_union):
        seat(fly("tm-7"), person("Sergei Krikalev"), nation=soviet_union)

        assert self.own() is True

    def test_a_russian_on_a_vehicle_of_the_soviet_union(
        self, fly, person, roscosmos, seat, soviet_union
    ):
        roscosmos.nation = soviet_union
        roscosmos.save()
        seat(fly("tm-13"), person("Sergei Krikalev"))

        assert self.own() is True

    def test_an_american_on_either(self, america, fly, person, seat, soviet_union):
        seat(fly("tm-21"), person("Norman Thagard"), nation=america)

        assert self.own() is False
        assert SeatAssignment.objects.on_foreign_vehicles().exists()


@pytest.mark.parametrize(
    "leg, since, until, is_citizen",
    [
        ("up", None, None, True),
        ("up", (2022, 3, 1), (2022, 4, 1), True),
        ("up", (2022, 1, 1), (2022, 3, 1), True),
        ("up", (2022, 3, 2), None, False),
        ("up", None, (2022, 2, 28), False),
        ("down", (2022, 9, 1), (2022, 10, 1), True),
        ("down", (2022, 8, 1), (2022, 9, 1), True),
        ("down", (2022, 9, 2), None, False),
        ("down", None, (2022, 8, 31), False),
        ("down", (2022, 3, 2), None, True),
    ],
)
def test_a_citizenship_is_held_on_the_day_of_the_leg(
    fly, person, russia, seat, leg, since, until, is_citizen
):
    who = person("Sergei Krikalev")
    who.citizenships.create(
        nation=russia,
        since=since and datetime.date(*since),
        until=until and datetime.date(*until),
    )
    seat(fly("tm-13"), who, leg)

    assert SeatAssignment.objects.filter(citizen_then()).exists() is is_citizen


def test_a_crew_stands_in_its_own_order_in_every_table(fly, person, seat):
    undated = {"launched_at": None, "launch_precision": ""}
    for slug, fields in (("b", {}), ("plan", {"outcome": "planned", **undated})):
        mission = fly(slug, **fields)
        for name, position in [("Ann", None), ("Bob", 2), ("Cy", 1)]:
            who = person(f"{name} {slug}")
            seat(mission, who, "down", status="planned", position=position)
            seat(mission, who, "up", status="planned", position=position)
    crew = ["Cy", "Bob", "Ann"] * 2

    def names(seats, slug):
        found = [row for row in seats if row.mission.slug == slug]
        assert [row.leg for row in found] == ["up"] * 3 + ["down"] * 3
        return [row.person.name.split()[0] for row in found]

    table = list(SeatAssignment.objects.for_seat_table())
    launched = list(SeatAssignment.objects.in_launch_order())

    for slug in ("b", "plan"):
        assert names(table, slug) == names(launched, slug) == crew
    assert table[0].mission.slug == launched[-1].mission.slug == "plan"


def test_each_end_of_a_spaceflight_is_one_row(swapped):
    """PostgreSQL refuses an answer of two; SQLite takes the first."""
    asked = str(SeatAssignment.objects.with_spaceflights().query)

    assert asked.count("LIMIT 1)") == 12


@pytest.mark.parametrize(
    ("scope", "reached"),
    [
        ("orbital", ["orbital", "beyond-low-orbit"]),
        ("suborbital", ["suborbital"]),
        ("beyond", ["beyond-low-orbit"]),
        ("space", ["suborbital", "orbital", "beyond-low-orbit"]),
        ("all", ["below-100-km", "suborbital", "orbital", "beyond-low-orbit"]),
    ],
)
def test_seats_reach_as_far_as_their_missions(crew_of, scope, reached):
    for reach in ("below-100-km", "suborbital", "orbital", "beyond-low-orbit"):
        crew_of(f"m-{reach}", reach=reach)

    seats = SeatAssignment.objects.up().reaching(scope).order_by("pk")

    assert [seat.mission.reach for seat in seats] == reached

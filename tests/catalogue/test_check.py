"""The rules that span rows, asked of the database."""

from functools import partial

import pytest

from missions.catalogue import problems
from missions.catalogue.check import COMMANDED_FAMILIES
from missions.models import (
    Agreement,
    Announcement,
    AssignmentChange,
    Disagreement,
    EmergencyReturn,
    Exchange,
    Mission,
    SeatAssignment,
    Source,
    Vehicle,
    VehicleOperator,
)

from ..conftest import utc


@pytest.fixture
def seat(seat):
    """Makes a commander's seat unless told otherwise: most tests fly one person."""
    return partial(seat, role="commander")


@pytest.fixture
def told(db):
    """What is wrong, as (row, field, sentence)."""
    return lambda: [(each.row, each.field, each.message) for each in problems()]


def test_an_empty_catalogue_has_no_problem(told):
    assert told() == []


def test_a_catalogue_in_order_has_no_problem(exchange_era, told, source):
    other = Source.objects.create(
        slug="another", publisher="Another", checked_on=source.checked_on
    )
    Disagreement.objects.get().claims.create(source=other, value="11:46")

    assert told() == []


def test_a_problem_says_where_it_is(fly):
    mission = fly("ms-22")
    mission.sources.clear()

    assert [str(each) for each in problems()] == ["Ms 22: cites no source."]


@pytest.mark.parametrize(
    "model", [Mission, Agreement, Announcement, Exchange, AssignmentChange]
)
def test_what_the_site_shows_cites_a_source(exchange_era, told, model):
    row = model.objects.first()
    row.sources.clear()

    assert (row, "sources", "cites no source.") in told()


class TestSpaceflights:
    @pytest.fixture
    def rubio(self, person):
        return person("Francisco Rubio")

    def test_a_crew_that_landed_has_return_seats(self, fly, seat, rubio, told):
        up = seat(fly("ms-22"), rubio, "up")

        assert told() == [
            (up, "person", "has no return seat though the mission landed.")
        ]

    def test_a_return_seat_on_another_spacecraft_will_do(self, fly, seat, rubio, told):
        seat(fly("ms-22", 2022), rubio, "up")
        seat(fly("ms-23", 2023), rubio, "down")

        assert told() == []

    def test_a_return_seat_that_is_planned_will_do(self, fly, seat, rubio, told):
        seat(fly("ms-22", 2022), rubio, "up")
        later = fly("ms-23", 2023, outcome="in-flight")
        seat(later, rubio, "down", status="planned")

        assert told() == []

    def test_a_crew_in_flight_needs_no_return_seat_yet(self, fly, seat, rubio, told):
        seat(fly("ms-29", outcome="in-flight"), rubio, "up")

        assert told() == []

    def test_a_crew_that_was_lost_has_no_return_seat(self, fly, seat, rubio, told):
        seat(fly("sts-107", outcome="lost"), rubio, "up")

        assert told() == []

    def test_a_crew_whose_launch_was_aborted_has_return_seats(
        self, fly, seat, rubio, told
    ):
        up = seat(fly("ms-10", outcome="launch-abort"), rubio, "up")

        assert [(row, field) for row, field, _ in told()] == [(up, "person")]

    def test_an_aborted_launch_with_both_seats_is_in_order(
        self, fly, seat, rubio, told
    ):
        mission = fly("ms-10", outcome="launch-abort")
        seat(mission, rubio, "up")
        seat(mission, rubio, "down")

        assert told() == []

    def test_who_lands_has_launched(self, fly, seat, rubio, told):
        down = seat(fly("ms-23"), rubio, "down")

        assert told() == [(down, "person", "returned without a launch seat before it.")]

    def test_nobody_is_in_two_places(self, fly, seat, rubio, told):
        for slug in ("ms-22", "crew-5"):
            mission = fly(slug)
            seat(mission, rubio, "up")
            seat(mission, rubio, "down")
        Mission.objects.filter(slug="crew-5").update(launched_at="2022-05-01T00:00Z")
        row = SeatAssignment.objects.get(mission__slug="crew-5", leg="up")

        assert told() == [
            (
                row,
                "person",
                "Francisco Rubio cannot launch on Crew 5 while in space since Ms 22.",
            )
        ]

    def test_nobody_flies_while_another_flight_lasts(self, fly, seat, rubio, told):
        """In a whole catalogue there is no mission still to be entered."""
        seat(fly("ms-29", 2020, outcome="in-flight"), rubio, "up")
        mission = fly("crew-5", 2022)
        seat(mission, rubio, "up")
        seat(mission, rubio, "down")

        assert [field for row, field, sentence in told()] == ["person"]

    def test_seats_that_were_not_flown_make_no_spaceflight(
        self, fly, seat, rubio, told
    ):
        seat(fly("ms-22"), rubio, "down", status="withdrawn")
        seat(fly("ms-23"), rubio, "up", status="backup")

        assert told() == []


class TestCommanders:
    @pytest.fixture
    def crewed(self, fly, nasa, person, roscosmos, seat):
        """Makes a mission of a family whose crew holds roles, the same both ways."""

        def make(family, *roles):
            vehicle = Vehicle.objects.create(
                slug="ship", name="Ship", family=family, operator=roscosmos, seats=8
            )
            mission = fly("flight", vehicle=vehicle)
            for number, role in enumerate(roles):
                who = person(f"Somebody Number{number}")
                for leg in ("up", "down"):
                    seat(mission, who, leg, role=role)
            return mission

        return make

    @pytest.mark.parametrize("family", COMMANDED_FAMILIES)
    def test_one_commands_a_leg(self, crewed, family, told):
        crewed(family, "commander", "flight-engineer", "")

        assert told() == []

    @pytest.mark.parametrize("family", COMMANDED_FAMILIES)
    def test_two_do_not_command_one_leg(self, crewed, family, told):
        mission = crewed(family, "commander", "commander", "pilot")
        second = mission.seats.filter(person__slug="somebody-number1")

        assert sorted(told(), key=lambda told: told[0].leg) == [
            (row, "role", "one of a crew of 3 commands, not 2.")
            for row in second.order_by("leg")
        ]

    @pytest.mark.parametrize("family", COMMANDED_FAMILIES)
    def test_no_leg_with_a_crew_is_without_a_commander(self, crewed, family, told):
        crewed(family, "flight-engineer", "researcher")

        assert {(field, message) for row, field, message in told()} == {
            ("role", "one of a crew of 2 commands, not 0.")
        }

    def test_each_leg_has_a_commander_of_its_own(self, crewed, told):
        mission = crewed("Soyuz", "commander", "flight-engineer")
        mission.seats.filter(leg="down").update(role="flight-engineer")
        last = mission.seats.filter(leg="down").last()

        assert [row.leg for row, *_ in told()] == [last.leg]

    def test_a_commander_may_change_on_the_way(self, crewed, told):
        mission = crewed("Soyuz", "commander", "flight-engineer")
        first, second = mission.seats.filter(leg="down").order_by("person__slug")
        SeatAssignment.objects.filter(pk=first.pk).update(role="flight-engineer")
        SeatAssignment.objects.filter(pk=second.pk).update(role="commander")

        assert told() == []

    @pytest.mark.parametrize("roles", [[], ["pilot"], ["commander", "commander"]])
    @pytest.mark.parametrize("family", ["Vostok", "Dragon", "X-15", "soyuz"])
    def test_a_spacecraft_without_the_rule_is_left_alone(
        self, crewed, family, roles, told
    ):
        crewed(family, *roles)

        assert told() == []

    def test_a_spacecraft_that_flew_empty_has_no_commander(self, crewed, told):
        crewed("Soyuz")

        assert told() == []

    @pytest.mark.parametrize("status", ["backup", "replaced", "withdrawn"])
    def test_who_did_not_fly_does_not_command(self, crewed, person, seat, status, told):
        mission = crewed("Soyuz", "commander")
        seat(mission, person("Somebody Else"), "up", status=status)

        assert told() == []

    def test_a_plan_may_lack_its_commander(self, fly, person, seat, told):
        plan = fly("soyuz-ms-30", outcome="planned")
        seat(plan, person("Anna Kikina"), status="planned", role="flight-engineer")

        assert told() == []


class TestHulls:
    @pytest.fixture
    def craft(self, soyuz):
        return soyuz.spacecraft.create(slug="craft", name="Craft")

    def test_a_spacecraft_may_fly_again_after_landing(self, fly, craft, told):
        fly("first", 2020, spacecraft=craft)
        fly("second", 2021, spacecraft=craft)

        assert told() == []

    def test_a_spacecraft_may_fly_again_the_moment_it_landed(self, fly, craft, told):
        first = fly("first", 2020, spacecraft=craft)
        fly("second", 2021, spacecraft=craft, launched_at=first.landed_at)

        assert told() == []

    def test_a_spacecraft_is_not_in_two_places(self, fly, craft, told):
        fly("first", 2020, spacecraft=craft)
        second = fly("second", 2020, spacecraft=craft, launched_at=utc(2020, 8, 31))

        assert told() == [
            (second, "spacecraft", "this spacecraft was still flying First.")
        ]

    def test_a_spacecraft_in_flight_flies_nothing_else(self, fly, craft, told):
        fly("first", 2020, spacecraft=craft, outcome="in-flight")
        second = fly("second", 2022, spacecraft=craft)

        assert told() == [
            (second, "spacecraft", "this spacecraft was still flying First.")
        ]

    def test_a_flight_within_another_is_found_though_a_third_follows(
        self, fly, craft, told
    ):
        fly(
            "first",
            spacecraft=craft,
            launched_at=utc(2020, 1, 1),
            landed_at=utc(2021, 1, 1),
        )
        fly(
            "second",
            spacecraft=craft,
            launched_at=utc(2020, 2, 1),
            landed_at=utc(2020, 3, 1),
        )
        fly("third", 2022, spacecraft=craft)

        assert [row.slug for row, *_ in told()] == ["second"]

    def test_two_spacecraft_fly_at_once(self, fly, craft, soyuz, told):
        other = soyuz.spacecraft.create(slug="other", name="Other")
        fly("first", 2020, spacecraft=craft)
        fly("second", 2020, spacecraft=other)

        assert told() == []

    def test_flights_whose_spacecraft_is_not_known_are_left_alone(self, fly, told):
        fly("first", 2020)
        fly("second", 2020)

        assert told() == []

    def test_a_plan_takes_no_spacecraft_out_of_its_flight(self, fly, craft, told):
        fly("first", 2020, spacecraft=craft, outcome="in-flight")
        fly("second", 2022, spacecraft=craft, outcome="planned")

        assert told() == []


class TestClocks:
    MIDNIGHT = "midnight to the second: is the time known at all?"

    def test_a_launch_at_midnight_to_the_second_is_doubted(self, fly, told):
        mission = fly("a", launched_at=utc(2022, 3, 1), launch_precision="second")

        assert told() == [(mission, "launched_at", self.MIDNIGHT)]

    def test_a_landing_at_midnight_to_the_second_is_doubted(self, fly, told):
        mission = fly("a", landed_at=utc(2022, 9, 1), landing_precision="second")

        assert told() == [(mission, "landed_at", self.MIDNIGHT)]

    @pytest.mark.parametrize("precision", ["minute", "day"])
    def test_a_midnight_known_to_less_than_the_second_is_believed(
        self, fly, precision, told
    ):
        fly("a", launched_at=utc(2022, 3, 1), launch_precision=precision)

        assert told() == []

    def test_a_second_after_midnight_is_believed(self, fly, told):
        fly("a", launched_at=utc(2022, 3, 1, 0, 0, 1), launch_precision="second")

        assert told() == []

    def test_a_mission_does_not_last_longer_than_any_did(self, fly, told):
        mission = fly("a", 2020, landed_at=utc(2021, 7, 14, 12, 1))

        assert told() == [(mission, "landed_at", "no mission lasted that long.")]

    def test_a_mission_may_last_as_long_as_the_longest(self, fly, told):
        fly("a", 2020, landed_at=utc(2021, 7, 14, 12))

        assert told() == []


class TestExchanges:
    @pytest.fixture
    def one(self, fly, person, seat):
        mission = fly("ms-29", outcome="in-flight")
        return seat(mission, person("Anna Kikina"))

    def test_an_exchange_trades_two_seats(self, swap, one, told):
        exchange = swap("a", one)

        assert told() == [(exchange, "pairing", "has 1 of at least 2 seats.")]

    def test_an_open_exchange_trades_one(self, swap, one, told):
        swap("a", one, pairing="open")

        assert told() == []

    def test_an_open_exchange_trades_one_at_least(self, swap, told):
        exchange = swap("a", pairing="open")

        assert told() == [(exchange, "pairing", "has 0 of at least 1 seats.")]


def test_a_disagreement_names_two_sources(fly, source, told):
    row = Disagreement.objects.create(
        slug="a", mission=fly("ms-22"), fact="Landing time", reason="-"
    )
    row.claims.create(source=source, value="11:46")

    assert told() == [(row, "fact", "names fewer than two sources.")]


class TestEmergencyReturns:
    @pytest.fixture
    def emergency_return(self, fly, person, seat):
        """Makes one of Rubio on Crew-5, and tells what is wrong."""
        ms22, ms23 = fly("ms-22"), fly("ms-23", 2023)
        rubio = person("Frank Rubio")
        seat(ms22, rubio, "up")
        seat(ms23, rubio, "down")
        crew_5 = fly("crew-5", launched_at=utc(2022, 10, 5), landed_at=utc(2023, 3, 12))

        def make(since, until=None):
            row = EmergencyReturn.objects.create(
                slug="rubio",
                person=rubio,
                mission=crew_5,
                since=since,
                since_precision="day",
                until=until,
                until_precision="day" if until else "",
                note="-",
            )
            return [problem for problem in problems() if problem.row == row]

        return make

    def fields(self, found):
        return [problem.field for problem in found if problem.field != "sources"]

    def test_one_within_a_spaceflight_is_fine(self, emergency_return):
        assert self.fields(emergency_return("2023-01-18", "2023-02-26")) == []

    def test_one_before_the_launch_is_a_problem(self, emergency_return):
        assert "since" in self.fields(emergency_return("2022-02-01", "2023-02-26"))

    def test_one_after_the_landing_is_a_problem(self, emergency_return):
        assert "since" in self.fields(emergency_return("2023-01-18", "2023-10-01"))

    def test_one_without_an_end_is_in_a_spaceflight_that_lasts(self, emergency_return):
        assert "since" in self.fields(emergency_return("2023-01-18"))

    def test_its_spacecraft_was_up_all_that_time(self, emergency_return):
        assert self.fields(emergency_return("2022-09-30", "2023-02-26")) == ["mission"]
        EmergencyReturn.objects.all().delete()
        assert self.fields(emergency_return("2023-01-18", "2023-03-13")) == ["mission"]

    def test_its_first_and_last_day_may_be_those_of_its_spacecraft(
        self, emergency_return
    ):
        assert self.fields(emergency_return("2022-10-05", "2023-03-12")) == []

    @pytest.mark.parametrize(
        ("fields", "problem"),
        [
            ({"outcome": "in-flight"}, []),
            (
                {"outcome": "planned", "launched_at": None, "launch_precision": ""},
                ["mission"],
            ),
        ],
        ids=["there", "not there"],
    )
    def test_one_without_an_end_is_fine_while_both_are_in_space(
        self, fly, person, seat, told, source, fields, problem
    ):
        who = person("Oleg Kononenko")
        seat(fly("ms-28", outcome="in-flight"), who)
        row = EmergencyReturn.objects.create(
            slug="kononenko",
            person=who,
            mission=fly("crew-12", **fields),
            since="2022-04-01",
            since_precision="day",
            note="-",
        )
        row.sources.add(source)

        assert [field for _row, field, _message in told()] == problem


def test_operators_of_a_vehicle_follow_each_other(soyuz, nasa, told):
    row = VehicleOperator.objects.create(vehicle=soyuz, agency=nasa)

    assert told() == [(row, "agency", "The last is the vehicle’s operator.")]

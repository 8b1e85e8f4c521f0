"""Who launched and returned on a mission, and who was aboard on a day."""

import pytest

from missions.models import SeatAssignment

from ..conftest import utc


class TestAboard:
    """`fly` launches at noon on 1 March and lands at noon on 1 September."""

    @pytest.fixture
    def aboard(self):
        def names(*when):
            seats = SeatAssignment.objects.aboard(utc(*when))
            return sorted(f"{row.person} {row.mission.slug}" for row in seats)

        return names

    @pytest.mark.parametrize(
        "when, is_aboard",
        [
            ((2022, 3, 1, 11, 59), False),
            ((2022, 3, 1, 12), True),
            ((2022, 6, 1), True),
            ((2022, 9, 1, 11, 59), True),
            ((2022, 9, 1, 12), False),
            ((2026, 1, 1), False),
        ],
    )
    def test_a_crew_is_aboard_from_launch_to_landing(
        self, crew_of, aboard, when, is_aboard
    ):
        crew_of("crew-1")

        assert bool(aboard(*when)) is is_aboard

    @pytest.mark.parametrize(
        "when", [(2022, 8, 1), (2022, 9, 1, 12), (2023, 1, 1), (2023, 8, 31)]
    )
    def test_who_changed_spacecraft_is_aboard_until_the_other_spacecraft_lands(
        self, swapped, aboard, when
    ):
        assert aboard(*when) == ["Francisco Rubio ms-22"]

    def test_who_changed_spacecraft_has_returned_when_the_other_spacecraft_landed(
        self, swapped, aboard
    ):
        assert aboard(2023, 9, 1, 12) == []

    @pytest.mark.parametrize(
        "when, is_aboard", [((2022, 8, 1), True), ((2022, 9, 2), False)]
    )
    def test_a_crew_that_was_lost_is_aboard_until_then(
        self, fly, person, seat, aboard, when, is_aboard
    ):
        seat(fly("sts-107", outcome="lost"), person("Kalpana Chawla"))

        assert bool(aboard(*when)) is is_aboard

    def test_who_is_in_flight_is_aboard(self, fly, person, seat, aboard):
        seat(fly("ms-29", outcome="in-flight"), person("Anna Kikina"))

        assert aboard(2026, 11, 22) == ["Anna Kikina ms-29"]

    @pytest.mark.parametrize("status", ["backup", "replaced", "withdrawn"])
    def test_who_did_not_fly_is_not_aboard(self, fly, person, seat, aboard, status):
        seat(fly("ms-22"), person("Anna Kikina"), status=status)

        assert aboard(2022, 6, 1) == []

    def test_a_plan_is_not_aboard(self, fly, person, seat, aboard):
        mission = fly("crew-14", outcome="planned")
        seat(mission, person("Anna Kikina"), status="planned")

        assert aboard(2026, 11, 22) == []

    def test_two_flights_of_one_person_are_told_apart(self, fly, person, seat, aboard):
        who = person("Oleg Kononenko")
        for year in (2018, 2023):
            mission = fly(f"ms-{year}", year)
            seat(mission, who, "up")
            seat(mission, who, "down")

        assert aboard(2018, 6, 1) == ["Oleg Kononenko ms-2018"]
        assert aboard(2021, 6, 1) == []
        assert aboard(2023, 6, 1) == ["Oleg Kononenko ms-2023"]


class TestAboardBetween:
    """`fly` launches at noon on 1 March and lands at noon on 1 September."""

    @staticmethod
    def aboard(start, end):
        seats = SeatAssignment.objects.aboard_between(utc(*start), utc(*end))
        return [row.mission.slug for row in seats]

    @pytest.mark.parametrize(
        "start, end, is_aboard",
        [
            ((2022, 2, 1), (2022, 3, 1, 12), False),
            ((2022, 2, 1), (2022, 3, 1, 12, 1), True),
            ((2022, 6, 1), (2022, 6, 2), True),
            ((2022, 9, 1, 12), (2022, 9, 2), True),
            ((2022, 9, 1, 12, 1), (2022, 9, 2), False),
        ],
    )
    def test_whoever_is_in_space_at_a_moment_of_it(
        self, crew_of, start, end, is_aboard
    ):
        crew_of("crew-1")

        assert bool(self.aboard(start, end)) is is_aboard

    @pytest.mark.parametrize("outcome", ["lost", "launch-abort"])
    @pytest.mark.parametrize(
        "day, is_aboard", [((2022, 9, 1), True), ((2022, 9, 2), False)]
    )
    def test_who_never_returned_is_aboard_until_the_end_of_the_mission(
        self, fly, person, seat, outcome, day, is_aboard
    ):
        seat(fly("sts-107", outcome=outcome), person("Kalpana Chawla"))

        assert bool(self.aboard(day, (2022, 9, 3))) is is_aboard

    @pytest.mark.parametrize("outcome", ["lost", "launch-abort"])
    def test_nobody_is_aboard_what_ended_at_an_unknown_time(
        self, fly, person, seat, outcome
    ):
        unknown = {"landed_at": None, "landing_precision": ""}
        seat(fly("sts-107", outcome=outcome, **unknown), person("Kalpana Chawla"))

        assert self.aboard((2022, 6, 1), (2022, 6, 2)) == []
        assert not SeatAssignment.objects.aboard(utc(2022, 6, 1)).exists()

    def test_who_has_not_returned_is_aboard(self, fly, person, seat):
        seat(fly("ms-29", outcome="in-flight"), person("Ann"))

        assert self.aboard((2026, 1, 1), (2026, 1, 2)) == ["ms-29"]

"""Rules across the seats of a mission, which forms and files both obey."""

import pytest

from missions.catalogue.crews import in_two_places, without_a_seat
from missions.models import SeatAssignment


@pytest.fixture
def unsaved(russia):
    """Makes an unsaved seat, flown for Russia: unsaved(mission, who, "up")."""

    def make(mission, who, leg="up", **fields):
        fields = {"status": "flown", "nation": russia} | fields
        return SeatAssignment(mission=mission, person=who, leg=leg, **fields)

    return make


@pytest.fixture
def rubio(person):
    return person("Francisco Rubio")


class TestCrewSize:
    @pytest.fixture
    def crew(self, unsaved, person):
        """Makes unsaved seats: crew(mission, 3)."""

        def make(mission, people, leg="up", **fields):
            return [
                unsaved(mission, person(f"Member {leg}{number}"), leg, **fields)
                for number in range(people)
            ]

        return make

    def test_a_crew_is_never_larger_than_the_seats_fitted(self, fly, crew):
        mission = fly("ms-22")
        seats = crew(mission, 5)

        assert list(without_a_seat(mission, seats)) == [
            (seats[3], "5 people do not fit into the 3 seats fitted."),
            (seats[4], "5 people do not fit into the 3 seats fitted."),
        ]

    def test_a_crew_may_fill_every_seat(self, fly, crew):
        mission = fly("ms-22")

        assert not list(without_a_seat(mission, crew(mission, 3)))

    @pytest.mark.parametrize("fitted, too_many", [(4, 0), (2, 2)])
    def test_a_mission_may_fit_more_seats_than_its_vehicle_or_fewer(
        self, fly, crew, fitted, too_many
    ):
        mission = fly("ms-22", seats_fitted=fitted)

        assert len(list(without_a_seat(mission, crew(mission, 4)))) == too_many

    def test_each_leg_has_all_the_seats(self, fly, crew):
        mission = fly("ms-22")
        seats = crew(mission, 3, "up") + crew(mission, 3, "down")

        assert not list(without_a_seat(mission, seats))

    def test_a_crew_too_large_is_told_of_its_launch_first(self, fly, crew):
        mission = fly("ms-22", seats_fitted=1)
        down, up = crew(mission, 2, "down"), crew(mission, 2, "up")

        found = [seat for seat, _ in without_a_seat(mission, down + up)]

        assert found == [up[1], down[1]]

    @pytest.mark.parametrize("status", ["backup", "replaced", "withdrawn"])
    def test_those_who_do_not_fly_take_no_seat(self, fly, crew, rubio, unsaved, status):
        mission = fly("ms-22")
        seats = [*crew(mission, 3, status=status), unsaved(mission, rubio)]

        assert not list(without_a_seat(mission, seats))

    def test_planned_crews_have_to_fit_too(self, fly, crew):
        mission = fly("next", outcome="planned")
        seats = crew(mission, 4, status="planned")

        assert [seat for seat, _ in without_a_seat(mission, seats)] == seats[3:]


class TestTwoPlaces:
    def test_nobody_flies_on_two_missions_at_once(self, unsaved, seat, fly, rubio):
        ms22, crew5 = fly("ms-22", 2022), fly("crew-5", 2022)
        for leg in ("up", "down"):
            seat(ms22, rubio, leg)
        up, down = (unsaved(crew5, rubio, leg) for leg in ("up", "down"))

        [(row, message)] = in_two_places(crew5, [up, down])

        assert row is up
        assert message.startswith("Francisco Rubio cannot launch on")

    def test_missions_may_be_entered_one_by_one(self, unsaved, fly, rubio):
        """Rubio's return is on another mission than his launch, whichever is first."""
        ms22, ms23 = fly("ms-22", 2022), fly("ms-23", 2023)
        next_flight = fly("ms-30", 2026)
        for mission, leg in [
            (next_flight, "down"),
            (ms22, "up"),
            (next_flight, "up"),
            (ms23, "down"),
        ]:
            row = unsaved(mission, rubio, leg)
            assert not list(in_two_places(mission, [*mission.seats.all(), row]))
            row.save()

    def test_nobody_launches_again_from_orbit(self, unsaved, seat, fly, rubio):
        seat(fly("ms-29", 2025, outcome="in-flight"), rubio, "up")
        mission = fly("crew-13", 2026, outcome="in-flight")
        row = unsaved(mission, rubio, "up")

        assert list(in_two_places(mission, [row])) == [
            (
                row,
                "Francisco Rubio cannot launch on Crew 13 while in space since Ms 29.",
            )
        ]

    def test_a_seat_not_flown_is_in_no_place(self, unsaved, seat, fly, rubio):
        seat(fly("ms-29", 2025, outcome="in-flight"), rubio, "up")
        mission = fly("crew-13", 2026, outcome="in-flight")

        backup = unsaved(mission, rubio, status="backup")
        assert not list(in_two_places(mission, [backup]))

    def test_a_seat_that_moves_is_not_held_against_itself(self, seat, fly, rubio):
        """Its row in the database still names the mission that it leaves."""
        row = seat(fly("ms-29", 2025, outcome="in-flight"), rubio, "up")
        row.mission = fly("crew-13", 2026, outcome="in-flight")

        assert not list(in_two_places(row.mission, [row]))

    def test_what_is_wrong_elsewhere_is_told_there(self, unsaved, seat, fly, rubio):
        for slug in ("ms-22", "crew-5"):
            mission = fly(slug, 2022)
            seat(mission, rubio, "up")
            seat(mission, rubio, "down")
        later = fly("ms-30", 2026)

        assert not list(in_two_places(later, [unsaved(later, rubio)]))

    def test_a_mission_lost_at_an_unknown_time_breaks_no_form(
        self, unsaved, seat, fly, rubio
    ):
        lost = {"landed_at": None, "landing_precision": ""}
        mission = fly("ms-10", 2018, outcome="launch-abort", **lost)
        up = seat(mission, rubio, "up")

        down = unsaved(mission, rubio, "down")
        assert not list(in_two_places(mission, [up, down]))

    def test_a_mission_without_a_launch_is_in_no_time(self, unsaved, fly, rubio):
        mission = fly("ms-30", outcome="landed")
        mission.launched_at = None

        assert not list(in_two_places(mission, [unsaved(mission, rubio)]))

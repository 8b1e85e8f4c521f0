import pytest

from missions.models import Mission, Spacecraft

from ..conftest import utc
from .breaking import assert_refused, assert_told

LAUNCH, LANDING = utc(2022, 9, 21, 13, 54), utc(2023, 3, 28, 11, 46)
KNOWN_VALUE = "not one of the known values"
TOGETHER = "given together"


NO_LAUNCH = {"launched_at": None, "launch_precision": ""}
NO_LANDING = {"landed_at": None, "landing_precision": ""}


@pytest.fixture
def mission(soyuz):
    """Makes an unsaved mission that landed: mission(outcome="lost")."""

    def make(**fields):
        fields = {
            "slug": "soyuz-ms-22",
            "name": "Soyuz MS-22",
            "vehicle": soyuz,
            "outcome": "landed",
            "launched_at": LAUNCH,
            "launch_precision": "minute",
            "landed_at": LANDING,
            "landing_precision": "minute",
        } | fields
        return Mission(**fields)

    return make


@pytest.mark.parametrize(
    "fields, rule, words",
    [
        ({"outcome": "unmanned"}, "mission_outcome_is_known", KNOWN_VALUE),
        ({"reach": "far"}, "mission_reach_is_known", KNOWN_VALUE),
        ({"launch_precision": ""}, "mission_launch_has_precision", TOGETHER),
        (
            {"outcome": "planned", "launched_at": None, **NO_LANDING},
            "mission_launch_has_precision",
            TOGETHER,
        ),
        ({"launch_precision": "hour"}, "mission_launch_has_precision", TOGETHER),
        ({"landing_precision": ""}, "mission_landing_has_precision", TOGETHER),
        (
            {"outcome": "lost", "landed_at": None},
            "mission_landing_has_precision",
            TOGETHER,
        ),
        (NO_LAUNCH, "flown_mission_has_a_launch", "has a launch date"),
        (
            {"launch_is_earliest": True},
            "flown_mission_has_a_launch",
            "has a launch date",
        ),
        (
            {"outcome": "in-flight"},
            "only_a_mission_that_ended_has_a_landing",
            "This mission has a landing",
        ),
        (
            {"outcome": "planned"},
            "only_a_mission_that_ended_has_a_landing",
            "This mission has a landing",
        ),
        (NO_LANDING, "landed_mission_has_a_landing", "Say when it landed"),
        (
            {"landed_at": LAUNCH},
            "mission_lands_after_launch",
            "landing comes after the launch",
        ),
        ({"seats_fitted": 0}, "mission_has_a_seat_fitted", "has a seat"),
    ],
)
def test_a_mission_that_breaks_a_rule_is_refused(mission, fields, rule, words):
    assert_refused(mission(**fields), rule, words)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"outcome": "lost"},
        {"outcome": "launch-abort"},
        {"outcome": "in-flight", **NO_LANDING},
        {"outcome": "planned", **NO_LANDING, **NO_LAUNCH},
        {"outcome": "planned", **NO_LANDING, "launch_is_earliest": True},
        {"outcome": "cancelled", **NO_LANDING, **NO_LAUNCH},
        {"landed_at": utc(2023, 1, 1), "landing_precision": "year"},
    ],
)
def test_a_mission_that_keeps_the_rules_is_accepted(mission, source, fields):
    row = mission(**fields)

    row.full_clean()
    row.save()

    assert Mission.objects.get() == row


def test_a_landing_on_the_day_of_the_launch_may_be_known_to_the_day(mission):
    row = mission(landed_at=utc(2022, 9, 21), landing_precision="day")

    row.full_clean()


def test_a_landing_known_to_the_day_is_not_before_the_day_of_the_launch(mission):
    row = mission(landed_at=utc(2022, 9, 20), landing_precision="day")

    assert_told(row, "landed_at", "landing comes after the launch")


def test_a_day_without_a_time_is_entered_as_midnight(mission):
    row = mission(launch_precision="day")

    assert_told(row, "launched_at", "2022-09-21 00:00:00")


def test_a_minute_has_no_seconds(mission):
    row = mission(landed_at=utc(2023, 3, 28, 11, 46, 7))

    assert_told(row, "landed_at", "2023-03-28 11:46:00")


def test_both_dates_are_told_at_once(mission):
    row = mission(launch_precision="day", landing_precision="month")

    assert_told(row, "launched_at", "Known to the day")
    assert_told(row, "landed_at", "Known to the month")


def test_a_hull_belongs_to_the_vehicle_that_flies(mission, dragon):
    hull = Spacecraft.objects.create(
        slug="endeavour", vehicle=dragon, name="Endeavour", serial="C206"
    )

    assert_told(
        mission(spacecraft=hull),
        "spacecraft",
        "Endeavour (C206) is a hull of Crew Dragon.",
    )


def test_a_mission_has_its_vehicle_s_seats_unless_it_says_otherwise(mission):
    assert mission().seats_available == 3
    assert mission(seats_fitted=2).seats_available == 2


@pytest.mark.parametrize(
    "outcome, has_flown, has_landed",
    [
        ("planned", False, False),
        ("cancelled", False, False),
        ("in-flight", True, False),
        ("launch-abort", True, False),
        ("lost", True, False),
        ("landed", True, True),
    ],
)
def test_an_outcome_says_what_happened(outcome, has_flown, has_landed):
    mission = Mission(outcome=outcome)

    assert mission.has_flown is has_flown
    assert mission.has_landed is has_landed


@pytest.fixture
def names():
    return lambda missions: [mission.slug for mission in missions]


class TestQuestions:
    def test_flown_leaves_out_plans_kept_and_dropped(self, fly, names):
        for outcome in ("landed", "lost", "launch-abort", "in-flight"):
            fly(outcome, outcome=outcome)
        fly("next", outcome="planned")
        fly("never", outcome="cancelled")

        assert sorted(names(Mission.objects.flown())) == [
            "in-flight",
            "landed",
            "launch-abort",
            "lost",
        ]

    def test_upcoming_is_soonest_first_and_undated_last(self, fly, names):
        fly("landed")
        fly("in-flight", outcome="in-flight")
        fly("never", outcome="cancelled")
        fly("undated", outcome="planned", **NO_LAUNCH)
        fly("later", 2028, outcome="planned")
        fly("sooner", 2027, outcome="planned")

        assert names(Mission.objects.upcoming()) == ["sooner", "later", "undated"]

    def test_in_flight_is_oldest_first(self, fly, names):
        fly("landed")
        fly("later", 2026, outcome="in-flight")
        fly("sooner", 2025, outcome="in-flight")

        assert names(Mission.objects.in_flight()) == ["sooner", "later"]

    def test_newest_first_begins_with_what_has_no_date_yet(self, fly, names):
        fly("old", 2020)
        fly("new", 2022)
        fly("undated", outcome="planned", **NO_LAUNCH)

        assert names(Mission.objects.newest_first()) == ["undated", "new", "old"]


class TestMixedCrews:
    @pytest.fixture
    def mixed(self, names):
        return lambda: names(Mission.objects.mixed())

    def test_two_nations_aboard_are_mixed(self, crew_of, person, seat, america, mixed):
        seat(crew_of("soyuz-ms-22"), person("Francisco Rubio"), nation=america)

        assert mixed() == ["soyuz-ms-22"]

    def test_one_nation_aboard_is_not(self, crew_of, person, seat, mixed):
        seat(crew_of("soyuz-ms-16"), person("Ivan Vagner"))

        assert mixed() == []

    def test_a_backup_of_another_nation_does_not_count(
        self, crew_of, person, seat, america, mixed
    ):
        mission = crew_of("soyuz-ms-17")
        seat(mission, person("Mark Vande Hei"), nation=america, status="backup")

        assert mixed() == []

    def test_a_seat_down_counts(self, crew_of, person, seat, america, mixed):
        seat(crew_of("ms-23"), person("Francisco Rubio"), "down", nation=america)

        assert mixed() == ["ms-23"]

    def test_a_planned_seat_counts(self, fly, person, seat, america, mixed):
        mission = fly("crew-14", outcome="planned")
        seat(mission, person("One"), status="planned")
        seat(mission, person("Two"), status="planned", nation=america)

        assert mixed() == ["crew-14"]


@pytest.mark.parametrize(
    "outcome, has_ended",
    [
        *(("planned", False), ("cancelled", False), ("in-flight", False)),
        *(("launch-abort", True), ("lost", True), ("landed", True)),
    ],
)
def test_an_outcome_says_whether_it_is_over(outcome, has_ended):
    assert Mission(outcome=outcome).has_ended is has_ended


@pytest.mark.parametrize(
    "reach, is_above",
    [
        *(("below-100-km", False), ("suborbital", True)),
        *(("orbital", True), ("beyond-low-orbit", True)),
    ],
)
def test_a_reach_says_whether_it_is_in_space(fly, reach, is_above):
    mission = fly("soyuz-ms-10", reach=reach)

    assert mission.is_above_100_km is is_above
    assert Mission.objects.in_space().exists() is is_above


def test_a_plan_is_not_in_space(fly):
    fly("soyuz-ms-99", outcome="planned")

    assert not Mission.objects.in_space().exists()


@pytest.mark.parametrize(
    "vary, fitted, people, there",
    [
        (False, None, 2, 3),
        (False, None, 4, 4),
        (False, 2, 1, 2),
        (True, None, 2, 2),
        (True, 5, 2, 5),
    ],
)
def test_seats_that_were_there_are_those_known(
    mission, soyuz, vary, fitted, people, there
):
    soyuz.seats_vary = vary

    assert mission(seats_fitted=fitted).seats_there(people) == there


def test_a_landing_before_an_unknown_launch_is_not_told(mission):
    row = mission(outcome="planned", **NO_LAUNCH)

    assert row.order_errors() == {}


def test_a_landing_at_the_moment_of_the_launch_is_not_after_it(mission):
    row = mission(landed_at=utc(2022, 9, 21, 13, 53), landing_precision="minute")

    assert_told(row, "landed_at", "landing comes after the launch")


class TestSeatsUnderACrew:
    @pytest.fixture
    def crewed(self, fly, person, seat):
        """A mission with three up, one down, and a backup."""
        mission = fly("soyuz-ms-22")
        for name in ("Ann", "Bob", "Cy"):
            seat(mission, person(name))
        seat(mission, person("Dee"), status="backup")
        seat(mission, person("Eve"), "down")
        return mission

    def test_seats_are_not_taken_out_under_a_crew(self, crewed):
        crewed.seats_fitted = 2

        assert_told(crewed, "seats_fitted", "3 people hold seats")

    @pytest.mark.parametrize("fitted", [None, 3, 4])
    def test_as_many_seats_as_people_will_do(self, crewed, fitted):
        crewed.seats_fitted = fitted

        crewed.full_clean()

    def test_seats_entered_with_it_are_checked_with_it(self, crewed):
        crewed.seats_fitted = 2
        crewed.is_entered_with_seats = True

        crewed.full_clean()

    def test_a_mission_by_itself_is_checked(self, mission):
        assert mission().is_entered_with_seats is False

    def test_a_mission_without_a_vehicle_has_no_crew_to_seat(self, crewed):
        crewed.vehicle = None

        assert crewed.crew_errors() == {}

    def test_its_crews_are_those_of_each_leg(self, crewed):
        found = Mission.objects.for_mission_table().get()

        assert [seat.person.name for seat in found.crew_up] == ["Ann", "Bob", "Cy"]
        assert [seat.person.name for seat in found.crew_down] == ["Eve"]

    def test_its_crews_are_counted(self, crewed):
        found = Mission.objects.with_crew_sizes().get()

        assert (found.people_up, found.people_down) == (3, 1)


def test_a_planned_crew_has_taken_no_seat(fly, person, seat):
    seat(fly("crew-14", outcome="planned"), person("Ann"), status="planned")

    assert Mission.objects.with_crew_sizes().get().people_up == 0


class TestWithoutACrew:
    @pytest.fixture
    def empty(self, names):
        return lambda: names(Mission.objects.empty_one_way())

    def test_what_launched_without_a_crew_is_found(self, fly, person, seat, empty):
        seat(fly("soyuz-ms-23"), person("Rubio"), "down")

        assert empty() == ["soyuz-ms-23"]

    def test_what_landed_without_its_crew_is_found(self, fly, person, seat, empty):
        seat(fly("soyuz-ms-22"), person("Rubio"), "up")

        assert empty() == ["soyuz-ms-22"]

    def test_what_has_not_landed_or_never_will_is_not(
        self, crew_of, fly, person, seat, empty
    ):
        crew_of("soyuz-ms-20")
        seat(fly("soyuz-ms-29", outcome="in-flight"), person("Ann"))
        seat(fly("sts-107", outcome="lost"), person("Bob"))
        fly("soyuz-ms-99", outcome="planned")

        assert empty() == []


class TestEmptySeats:
    @pytest.fixture
    def spare(self, names):
        return lambda: names(Mission.objects.with_seats_left_empty())

    @pytest.mark.parametrize(
        "fields, found",
        [
            ({}, ["soyuz-ms-20"]),
            ({"seats_fitted": 2}, ["soyuz-ms-20"]),
            ({"seats_fitted": 1}, []),
        ],
    )
    def test_a_crew_of_one_leaves_the_other_seats_empty(
        self, crew_of, spare, fields, found
    ):
        crew_of("soyuz-ms-20", **fields)

        assert spare() == found

    @pytest.mark.parametrize(
        "fitted, found", [(None, []), (2, ["soyuz-ms-20"]), (1, [])]
    )
    def test_seats_fitted_for_each_crew_are_known_where_they_were_told(
        self, crew_of, soyuz, spare, fitted, found
    ):
        soyuz.seats_vary = True
        soyuz.save()
        crew_of("soyuz-ms-20", seats_fitted=fitted)

        assert spare() == found

    def test_what_launched_without_a_crew_or_not_at_all_left_no_seat(self, fly, spare):
        fly("soyuz-ms-23")
        fly("soyuz-ms-99", outcome="planned")

        assert spare() == []


def test_the_table_is_newest_first_and_what_was_cancelled_last(fly, names):
    fly("old", 2020)
    fly("never", 2030, outcome="cancelled", **NO_LAUNCH)
    fly("new", 2022)

    assert names(Mission.objects.newest_first()) == ["new", "old", "never"]

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
        ({"seats_fitted": 0}, "mission_has_a_seat_fitted", "1 to 100 seats"),
        ({"seats_fitted": 101}, "mission_has_a_seat_fitted", "1 to 100 seats"),
        (
            {"launched_at": utc(1960, 12, 31), "landed_at": utc(1961, 4, 12)},
            "mission_launches_in_the_calendar",
            "1961 to 2100",
        ),
        (
            {"landed_at": utc(9999, 12, 31, 23, 59, 59)},
            "mission_lands_in_the_calendar",
            "1961 to 2100",
        ),
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


def test_a_spacecraft_belongs_to_the_vehicle_that_flies(mission, dragon):
    other = Spacecraft.objects.create(
        slug="endeavour", vehicle=dragon, name="Endeavour", serial="C206"
    )

    assert_told(
        mission(spacecraft=other),
        "spacecraft",
        "Endeavour (C206) is a Crew Dragon.",
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

    def test_a_year_is_over_later_than_a_month_of_it(self, fly, names):
        january = utc(2027, 1, 1)
        planned = {"outcome": "planned", "launched_at": january}
        fly("a-year", **planned, launch_precision="year")
        fly("a-quarter", **planned, launch_precision="quarter")
        march = planned | {"launched_at": utc(2027, 3, 1)}
        fly("march", **march, launch_precision="month")
        fly("a-day-of-march", **march, launch_precision="day")
        fly("january", **planned, launch_precision="month")
        soonest = ["january", "a-day-of-march", "a-quarter", "march", "a-year"]

        assert names(Mission.objects.upcoming()) == soonest
        assert names(Mission.objects.newest_first()) == [*reversed(soonest)]

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

    def test_a_return_seat_counts(self, crew_of, person, seat, america, mixed):
        seat(crew_of("ms-23"), person("Francisco Rubio"), "down", nation=america)

        assert mixed() == ["ms-23"]

    def test_a_planned_seat_counts(self, fly, person, seat, america, mixed):
        mission = fly("crew-14", outcome="planned")
        seat(mission, person("One"), status="planned")
        seat(mission, person("Two"), status="planned", nation=america)

        assert mixed() == ["crew-14"]


class TestSeatsTaken:
    @pytest.fixture
    def aboard(self, fly, person, seat):
        """Flies a mission with so many people on each leg: aboard("ms-1", 2, 3)."""

        def make(slug, launched, returned, status="flown", **fields):
            mission = fly(slug, **fields)
            for leg, people in (("up", launched), ("down", returned)):
                for number in range(people):
                    seat(mission, person(f"{slug} {leg}{number}"), leg, status=status)
            return mission

        return make

    def test_a_launch_or_a_landing_without_a_crew_is_found(self, aboard, names):
        aboard("launched-empty", 0, 3)
        aboard("landed-empty", 3, 0)
        aboard("crewed", 1, 1)
        aboard("lost", 1, 0, outcome="lost")
        aboard("in-flight", 1, 0, outcome="in-flight")
        aboard("planned", 0, 0, outcome="planned")
        found = Mission.objects.without_a_crew_one_way()

        assert sorted(names(found)) == ["landed-empty", "launched-empty"]

    def test_empty_seats_at_launch_are_those_fitted_and_not_taken(
        self, aboard, names, soyuz
    ):
        aboard("full", 3, 3)
        aboard("one-empty", 2, 3)
        aboard("two-fitted", 2, 2, seats_fitted=2)
        aboard("without-a-crew", 0, 3)
        aboard("backups", 2, 0, status="backup")
        found = Mission.objects.with_empty_seats_at_launch()

        assert names(found) == ["one-empty"]
        assert found.get().seats_there == 3

    def test_no_seat_is_known_to_be_empty_where_seats_vary(self, aboard, names, soyuz):
        soyuz.seats_vary = True
        soyuz.save()
        aboard("unknown", 2, 2)
        aboard("stated", 2, 2, seats_fitted=3)

        assert names(Mission.objects.with_empty_seats_at_launch()) == ["stated"]

    def test_people_are_counted_leg_by_leg(self, aboard):
        aboard("ms-1", 2, 3)
        found = Mission.objects.with_crew_sizes().get()

        assert (found.people_up, found.people_down) == (2, 3)

    def test_a_crew_is_its_leg_s_counted_seats(self, aboard):
        mission = aboard("ms-1", 2, 3)
        aboard_as_backup = mission.seats.filter(leg="up").first()
        aboard_as_backup.status = "backup"
        aboard_as_backup.save()

        assert [seat.leg for seat in mission.crew_up] == ["up"]
        assert [seat.leg for seat in mission.crew_down] == ["down"] * 3

    @pytest.mark.parametrize(
        "varies, fitted, people, seats",
        [(False, None, 2, 3), (False, 4, 2, 4), (True, None, 2, 2), (True, 4, 2, 4)],
    )
    def test_seats_there_are_those_known_of(self, soyuz, varies, fitted, people, seats):
        soyuz.seats_vary = varies

        there = Mission(vehicle=soyuz, seats_fitted=fitted).seats_there(people)

        assert there == seats


def test_in_space_is_above_100_km(fly, names):
    for reach in ("below-100-km", "suborbital", "orbital", "beyond-low-orbit"):
        fly(reach, reach=reach)
    fly("next", outcome="planned")

    assert sorted(names(Mission.objects.in_space())) == [
        "beyond-low-orbit",
        "orbital",
        "suborbital",
    ]


@pytest.mark.parametrize(
    "outcome, has_ended",
    [("in-flight", False), ("landed", True), ("lost", True), ("launch-abort", True)],
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


def test_a_landing_before_an_unknown_launch_is_not_told(mission):
    row = mission(outcome="planned", **NO_LAUNCH)

    assert row.order_errors() == {}


def test_a_landing_at_the_moment_of_the_launch_is_not_after_it(mission):
    row = mission(landed_at=utc(2022, 9, 21, 13, 53), landing_precision="minute")

    assert_told(row, "landed_at", "landing comes after the launch")


def test_a_planned_crew_counts_and_a_backup_does_not(fly, person, seat):
    mission = fly("crew-14", outcome="planned")
    seat(mission, person("Ann"), status="planned")
    seat(mission, person("Bea"), status="backup")

    assert Mission.objects.with_crew_sizes().get().people_up == 1


def test_the_table_is_newest_first_and_what_was_cancelled_last(fly, names):
    fly("old", 2020)
    fly("never", 2030, outcome="cancelled", **NO_LAUNCH)
    fly("new", 2022)

    assert names(Mission.objects.newest_first()) == ["new", "old", "never"]


@pytest.mark.parametrize("outcome", ["in-flight", "lost", "cancelled", "landed"])
def test_a_mission_says_what_became_of_it(outcome):
    mission = Mission(outcome=outcome)

    assert mission.is_in_flight is (outcome == "in-flight")
    assert mission.is_lost is (outcome == "lost")
    assert mission.is_cancelled is (outcome == "cancelled")


@pytest.mark.parametrize(
    ("reach", "below"),
    [
        ("below-100-km", True),
        ("suborbital", True),
        ("orbital", False),
        ("beyond-low-orbit", False),
    ],
)
def test_a_mission_says_whether_it_stays_below_an_orbit(reach, below):
    assert Mission(reach=reach).is_below_orbit is below

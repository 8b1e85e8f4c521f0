import datetime

import pytest

from missions.models import Nation, SeatAssignment

from ..conftest import utc
from .breaking import assert_refused, assert_told

KNOWN_VALUE = "not one of the known values"


@pytest.fixture
def unsaved(russia):
    """Makes an unsaved seat, flown for Russia: unsaved(mission, who, "up")."""

    def make(mission, who, leg="up", **fields):
        fields = {"status": "flown", "nation": russia} | fields
        return SeatAssignment(mission=mission, person=who, leg=leg, **fields)

    return make


@pytest.fixture
def ms22(fly):
    return fly("soyuz-ms-22", 2022)


@pytest.fixture
def rubio(person):
    return person("Francisco Rubio")


class TestRules:
    @pytest.mark.parametrize(
        "fields, rule",
        [
            ({"leg": "side"}, "seat_leg_is_up_or_down"),
            ({"status": "promised"}, "seat_status_is_known"),
            ({"role": "cook"}, "seat_role_is_known"),
            ({"arrangement": "gift"}, "seat_arrangement_is_known"),
        ],
    )
    def test_a_code_is_a_known_one(self, unsaved, ms22, rubio, fields, rule):
        assert_refused(unsaved(ms22, rubio, **fields), rule, KNOWN_VALUE)

    def test_a_person_holds_one_counted_seat_on_a_leg(self, unsaved, seat, fly, rubio):
        mission = fly("crew-14", outcome="planned")
        seat(mission, rubio, status="flown")

        assert_refused(
            unsaved(mission, rubio, status="planned"),
            "one_counted_seat_per_person_and_leg",
            "has a seat on this leg",
        )

    def test_a_seat_stands_once_for_each_status(self, unsaved, seat, ms22, rubio):
        seat(ms22, rubio, status="backup")

        assert_refused(
            unsaved(ms22, rubio, status="backup"),
            "one_row_per_seat_and_status",
            "there already",
        )

    def test_a_backup_may_fly_in_the_end(self, unsaved, seat, ms22, rubio):
        seat(ms22, rubio, status="backup")

        unsaved(ms22, rubio).full_clean(exclude=["sources"])

    def test_one_person_rises_and_lands(self, unsaved, seat, ms22, rubio):
        seat(ms22, rubio, "up")

        unsaved(ms22, rubio, "down").full_clean(exclude=["sources"])

    def test_only_a_backup_stands_in(self, unsaved, ms22, rubio, person):
        row = unsaved(ms22, rubio, stands_in_for=person("Anna Kikina"))

        assert_refused(row, "only_a_backup_stands_in", "Only a backup")

    def test_nobody_stands_in_for_themselves(self, unsaved, ms22, rubio):
        row = unsaved(ms22, rubio, status="backup", stands_in_for=rubio)

        assert_refused(row, "nobody_stands_in_for_themselves", "their own backup")

    def test_seats_are_exchanged_on_the_way_up(self, unsaved, ms22, rubio, swap):
        row = unsaved(ms22, rubio, "down", exchange=swap("kikina-rubio"))

        assert_refused(row, "seats_are_exchanged_on_the_way_up", "Only a seat up")

    @pytest.mark.parametrize(
        "fields",
        [{"price": 51_000_000, "currency": "USD"}, {"price": 0, "currency": "USD"}],
    )
    def test_terms_are_told_on_the_way_up(self, unsaved, ms22, rubio, fields):
        row = unsaved(ms22, rubio, "down", **fields)

        assert_refused(row, "terms_are_told_on_the_way_up", "belong to the seat up")

    @pytest.mark.parametrize("fields", [{"price": 51_000_000}, {"currency": "USD"}])
    def test_a_price_has_a_currency(self, unsaved, ms22, rubio, fields):
        row = unsaved(ms22, rubio, **fields)

        assert_refused(row, "seat_price_has_a_currency", "given together")

    def test_a_currency_is_a_code(self, unsaved, ms22, rubio):
        row = unsaved(ms22, rubio, price=51_000_000, currency="usd")

        assert_told(row, "currency", "Three capitals")

    def test_an_exchanged_seat_has_its_agreement_by_the_exchange(
        self, unsaved, ms22, rubio, swap
    ):
        exchange = swap("kikina-rubio")
        row = unsaved(ms22, rubio, exchange=exchange, agreement=exchange.agreement)

        assert_refused(
            row, "an_exchanged_seat_has_its_agreement_by_the_exchange", "leave this"
        )


class TestCrewSize:
    @pytest.fixture
    def aboard(self, seat, person):
        """Fills seats: aboard(mission, 3)."""

        def fill(mission, people, leg="up", **fields):
            for number in range(people):
                who = person(f"Member {leg}{number} {mission.slug}")
                seat(mission, who, leg, **fields)

        return fill

    def test_a_crew_is_never_larger_than_the_seats_fitted(
        self, unsaved, aboard, ms22, rubio
    ):
        aboard(ms22, 3)

        assert_told(
            unsaved(ms22, rubio),
            "mission",
            "4 people do not fit into the 3 seats fitted.",
        )

    def test_a_crew_may_fill_every_seat(self, unsaved, aboard, ms22, rubio):
        aboard(ms22, 2)

        unsaved(ms22, rubio).full_clean(exclude=["sources"])

    def test_a_mission_may_fit_more_seats_than_its_vehicle(
        self, unsaved, aboard, fly, rubio
    ):
        mission = fly("soyuz-long", seats_fitted=4)
        aboard(mission, 3)

        unsaved(mission, rubio).full_clean(exclude=["sources"])

    def test_a_mission_may_fit_fewer(self, unsaved, aboard, fly, rubio):
        mission = fly("soyuz-short", seats_fitted=2)
        aboard(mission, 2)

        assert_told(unsaved(mission, rubio), "mission", "the 2 seats fitted")

    def test_each_leg_has_all_the_seats(self, unsaved, aboard, ms22, rubio):
        aboard(ms22, 3, "up")

        unsaved(ms22, rubio, "down").full_clean(exclude=["sources"])

    @pytest.mark.parametrize("status", ["backup", "replaced", "withdrawn"])
    def test_those_who_do_not_fly_take_no_seat(
        self, unsaved, aboard, ms22, rubio, status
    ):
        aboard(ms22, 3, status=status)

        unsaved(ms22, rubio).full_clean(exclude=["sources"])

    def test_a_seat_already_entered_may_be_saved_again(self, aboard, ms22):
        aboard(ms22, 3)

        SeatAssignment.objects.first().full_clean(exclude=["sources"])

    def test_planned_crews_have_to_fit_too(self, unsaved, aboard, fly, rubio):
        mission = fly("soyuz-next", outcome="planned")
        aboard(mission, 3, status="planned")

        assert_told(unsaved(mission, rubio, status="planned"), "mission", "4 people")

    def test_seats_are_not_taken_out_under_a_crew(self, aboard, ms22):
        aboard(ms22, 3)
        ms22.seats_fitted = 2

        assert_told(ms22, "seats_fitted", "3 people hold seats")


class TestStatus:
    @pytest.mark.parametrize(
        "outcome, leg, words",
        [
            ("planned", "up", "is planned, so nobody has flown up on it"),
            ("cancelled", "up", "is cancelled, so nobody has flown up on it"),
            ("in-flight", "down", "is in flight, so nobody has flown down on it"),
            ("planned", "down", "is planned, so nobody has flown down on it"),
        ],
    )
    def test_nobody_has_flown_what_has_not_happened(
        self, unsaved, fly, rubio, outcome, leg, words
    ):
        row = unsaved(fly("ms-30", outcome=outcome), rubio, leg)

        assert_told(row, "status", f"Ms 30 {words}")

    @pytest.mark.parametrize(
        "outcome, leg",
        [
            ("landed", "up"),
            ("landed", "down"),
            ("in-flight", "up"),
            ("lost", "up"),
            ("launch-abort", "up"),
            ("launch-abort", "down"),
        ],
    )
    def test_a_seat_of_what_happened_is_not_a_plan(
        self, unsaved, fly, rubio, outcome, leg
    ):
        row = unsaved(fly("ms-30", outcome=outcome), rubio, leg, status="planned")

        assert_told(row, "status", f"so its seats {leg} are flown")

    @pytest.mark.parametrize(
        "outcome, leg, status",
        [
            ("landed", "up", "flown"),
            ("landed", "down", "flown"),
            ("in-flight", "up", "flown"),
            ("in-flight", "down", "planned"),
            ("planned", "up", "planned"),
            ("planned", "down", "planned"),
            ("cancelled", "up", "withdrawn"),
            ("lost", "up", "flown"),
            ("launch-abort", "down", "flown"),
        ],
    )
    def test_a_status_that_fits_its_mission_is_accepted(
        self, unsaved, fly, rubio, outcome, leg, status
    ):
        row = unsaved(fly("ms-30", outcome=outcome), rubio, leg, status=status)

        row.full_clean(exclude=["sources"])


class TestExistence:
    @pytest.fixture
    def soviet_union(self, db):
        return Nation.objects.create(
            code="SUN",
            name="Soviet Union",
            existed_until=datetime.date(1991, 12, 26),
        )

    @pytest.fixture
    def tm13(self, fly):
        return fly(
            "soyuz-tm-13",
            launched_at=utc(1991, 10, 2, 5, 59),
            landed_at=utc(1992, 3, 25, 8, 51),
        )

    def test_krikalev_may_rise_a_soviet(self, unsaved, tm13, person, soviet_union):
        row = unsaved(tm13, person("Sergei Krikalev"), "up", nation=soviet_union)

        row.full_clean(exclude=["sources"])

    def test_nobody_lands_for_a_nation_that_ended(
        self, unsaved, tm13, person, soviet_union
    ):
        row = unsaved(tm13, person("Sergei Krikalev"), "down", nation=soviet_union)

        assert_told(row, "nation", "Soviet Union did not exist on 1992-03-25.")

    def test_nobody_rises_for_a_nation_to_come(self, unsaved, tm13, person, russia):
        russia.existed_from = datetime.date(1991, 12, 26)
        row = unsaved(tm13, person("Sergei Krikalev"), "up", nation=russia)

        assert_told(row, "nation", "Russia did not exist on 1991-10-02.")

    def test_an_agency_to_come_sends_nobody_up(
        self, unsaved, tm13, person, roscosmos, soviet_union
    ):
        roscosmos.existed_from = datetime.date(1992, 2, 25)
        who = person("Sergei Krikalev")
        row = unsaved(tm13, who, "up", nation=soviet_union, agency=roscosmos)

        assert_told(row, "agency", "Roscosmos did not exist on 1991-10-02.")

    def test_an_agency_may_be_founded_during_the_flight(
        self, unsaved, tm13, person, roscosmos
    ):
        roscosmos.existed_from = datetime.date(1992, 2, 25)
        row = unsaved(tm13, person("Sergei Krikalev"), "down", agency=roscosmos)

        row.full_clean(exclude=["sources"])

    def test_an_agency_that_ended_brings_nobody_home(
        self, unsaved, tm13, person, roscosmos
    ):
        roscosmos.existed_until = datetime.date(1992, 2, 25)
        row = unsaved(tm13, person("Sergei Krikalev"), "down", agency=roscosmos)

        assert_told(row, "agency", "Roscosmos did not exist on 1992-03-25.")

    def test_nation_and_agency_are_told_at_once(
        self, unsaved, tm13, person, roscosmos, soviet_union
    ):
        roscosmos.existed_until = datetime.date(1992, 2, 25)
        who = person("Sergei Krikalev")
        row = unsaved(tm13, who, "down", nation=soviet_union, agency=roscosmos)

        assert set(row.existence_errors()) == {"nation", "agency"}

    def test_a_flight_without_a_date_asks_nothing_of_nation_and_agency(
        self, unsaved, fly, person, roscosmos
    ):
        roscosmos.existed_until = datetime.date(1992, 2, 25)
        plan = fly("plan", outcome="planned", launched_at=None, launch_precision="")
        row = unsaved(plan, person("A B"), status="planned", agency=roscosmos)

        assert row.existence_errors() == {}

    def test_a_private_traveller_needs_no_agency(self, unsaved, tm13, person):
        row = unsaved(tm13, person("Dennis Tito"), "down", agency=None)

        row.full_clean(exclude=["sources"])


class TestTwoPlaces:
    def test_nobody_flies_on_two_ships_at_once(self, unsaved, seat, fly, ms22, rubio):
        crew5 = fly("crew-5", 2022)
        for leg in ("up", "down"):
            seat(ms22, rubio, leg)
        seat(crew5, rubio, "up")

        assert_told(
            unsaved(crew5, rubio, "down"),
            "person",
            "Francisco Rubio cannot rise on",
        )

    def test_ships_may_be_entered_one_by_one(self, unsaved, fly, rubio):
        """Rubio's way home is on another ship than his way up, whichever is first."""
        ms22, ms23 = fly("ms-22", 2022), fly("ms-23", 2023)
        next_flight = fly("ms-30", 2026)
        for mission, leg in [
            (next_flight, "down"),
            (ms22, "up"),
            (next_flight, "up"),
            (ms23, "down"),
        ]:
            row = unsaved(mission, rubio, leg)
            row.full_clean(exclude=["sources"])
            row.save()

    def test_nobody_rises_again_from_orbit(self, unsaved, seat, fly, rubio):
        seat(fly("ms-29", 2025, outcome="in-flight"), rubio, "up")

        assert_told(
            unsaved(fly("crew-13", 2026, outcome="in-flight"), rubio, "up"),
            "person",
            "cannot rise on Crew 13 while in space since Ms 29",
        )

    def test_a_seat_not_flown_is_in_no_place(self, unsaved, seat, fly, ms22, rubio):
        seat(ms22, rubio, "up")
        seat(ms22, rubio, "down")

        unsaved(fly("crew-5"), rubio, status="backup").full_clean(exclude=["sources"])

    def test_seats_entered_with_others_wait_for_them(self, unsaved, seat, fly, rubio):
        """The form of a whole mission checks its seats together."""
        seat(fly("ms-29", 2025, outcome="in-flight"), rubio, "up")
        row = unsaved(fly("crew-13", 2026, outcome="in-flight"), rubio, "up")
        row.is_entered_with_others = True

        row.full_clean(exclude=["sources"])

    def test_a_mission_lost_at_an_unknown_time_breaks_no_form(
        self, unsaved, seat, fly, rubio
    ):
        lost = {"landed_at": None, "landing_precision": ""}
        mission = fly("ms-10", 2018, outcome="launch-abort", **lost)
        seat(mission, rubio, "up")

        unsaved(mission, rubio, "down").full_clean(exclude=["sources"])

    def test_an_empty_form_is_told_what_is_missing(self, db):
        assert_told(SeatAssignment(), "mission", "cannot be null")


@pytest.fixture
def swapped(fly, person, seat, america):
    """Rubio rises on MS-22 and comes home on MS-23, which rose empty."""
    rubio = person("Francisco Rubio")
    return (
        seat(fly("ms-22", 2022), rubio, "up", nation=america),
        seat(fly("ms-23", 2023), rubio, "down", nation=america),
    )


class TestJourneys:
    def test_a_seat_up_knows_on_what_it_came_home(self, swapped):
        up = SeatAssignment.objects.with_journeys().get(leg="up")

        assert up.home_on == "ms-23"
        assert up.home_name == "Ms 23"
        assert up.home_at == utc(2023, 9, 1, 12)
        assert up.home_precision == "minute"

    def test_a_seat_down_knows_on_what_it_rose(self, swapped):
        down = SeatAssignment.objects.with_journeys().get(leg="down")

        assert (down.rose_on, down.rose_name) == ("ms-22", "Ms 22")

    def test_both_seats_of_a_journey_return_on_the_ship_that_landed(self, swapped):
        seats = SeatAssignment.objects.with_journeys()

        assert [row.returned_on for row in seats] == ["ms-23", "ms-23"]
        assert all(row.changed_ships for row in seats)

    def test_who_lands_in_their_own_ship_changed_none(self, crew_of):
        crew_of("crew-1")
        seats = SeatAssignment.objects.with_journeys()

        assert [row.returned_on for row in seats] == ["crew-1", "crew-1"]
        assert not any(row.changed_ships for row in seats)

    def test_who_is_in_space_has_not_returned(self, fly, person, seat):
        seat(fly("ms-29", outcome="in-flight"), person("Anna Kikina"))
        up = SeatAssignment.objects.with_journeys().get()

        assert up.home_on is None
        assert up.returned_on == ""
        assert not up.changed_ships

    def test_who_was_lost_has_not_returned(self, fly, person, seat):
        seat(fly("sts-107", 2003, outcome="lost"), person("Kalpana Chawla"))

        assert SeatAssignment.objects.with_journeys().get().returned_on == ""

    @pytest.mark.parametrize("status", ["backup", "replaced", "withdrawn", "planned"])
    def test_who_did_not_rise_did_not_return(self, swapped, fly, seat, status):
        mission = fly("earlier", 2021)
        row = seat(mission, swapped[0].person, "up", status=status)
        row = SeatAssignment.objects.with_journeys().get(pk=row.pk)

        assert row.returned_on == ""
        assert not row.changed_ships

    def test_each_flight_of_a_person_has_its_own_way_home(self, fly, person, seat):
        who = person("Oleg Kononenko")
        for slug, year in [("ms-11", 2018), ("ms-17", 2020), ("ms-24", 2023)]:
            mission = fly(slug, year)
            seat(mission, who, "up")
            seat(mission, who, "down")
        ups = SeatAssignment.objects.up().with_journeys()
        downs = SeatAssignment.objects.down().with_journeys()

        assert {row.mission.slug: row.home_on for row in ups} == {
            "ms-11": "ms-11",
            "ms-17": "ms-17",
            "ms-24": "ms-24",
        }
        assert {row.mission.slug: row.rose_on for row in downs} == {
            "ms-11": "ms-11",
            "ms-17": "ms-17",
            "ms-24": "ms-24",
        }

    def test_a_landing_known_to_the_day_of_the_launch_ends_the_journey(
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

        assert SeatAssignment.objects.up().with_journeys().get().home_on == "vostok"


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
    def test_who_changed_ships_is_aboard_until_the_other_ship_lands(
        self, swapped, aboard, when
    ):
        assert aboard(*when) == ["Francisco Rubio ms-22"]

    def test_who_changed_ships_is_home_when_the_other_ship_landed(
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

    def test_risen_order_is_oldest_first(self, crew_of):
        crew_of("crew-2", 2021)
        crew_of("crew-1", 2020)

        rows = SeatAssignment.objects.up().in_order_risen()

        assert [row.mission.slug for row in rows] == ["crew-1", "crew-2"]

import datetime

import pytest

from missions.models import SeatAssignment

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

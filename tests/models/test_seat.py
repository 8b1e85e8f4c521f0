import datetime

import pytest
from django.core.exceptions import ValidationError
from django.template import Context, Template

from missions.models import Leg, Mission, SeatAssignment

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

    @pytest.mark.parametrize("position", [0, 101])
    def test_a_position_is_one_of_a_crew(self, unsaved, ms22, rubio, position):
        row = unsaved(ms22, rubio, position=position)

        assert_refused(row, "seat_position_is_one_of_a_crew", "from 1 to 100")

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

    def test_one_person_launches_and_returns(self, unsaved, seat, ms22, rubio):
        seat(ms22, rubio, "up")

        unsaved(ms22, rubio, "down").full_clean(exclude=["sources"])

    def test_only_a_backup_stands_in(self, unsaved, ms22, rubio, person):
        row = unsaved(ms22, rubio, stands_in_for=person("Anna Kikina"))

        assert_refused(row, "only_a_backup_stands_in", "Only a backup")

    def test_nobody_stands_in_for_themselves(self, unsaved, ms22, rubio):
        row = unsaved(ms22, rubio, status="backup", stands_in_for=rubio)

        assert_refused(row, "nobody_stands_in_for_themselves", "their own backup")

    def test_seats_are_exchanged_at_launch(self, unsaved, ms22, rubio, swap):
        row = unsaved(ms22, rubio, "down", exchange=swap("kikina-rubio"))

        assert_refused(row, "only_launch_seats_are_exchanged", "Only a launch seat")

    @pytest.mark.parametrize(
        "fields",
        [{"price": 51_000_000, "currency": "USD"}, {"price": 0, "currency": "USD"}],
    )
    def test_terms_are_told_at_launch(self, unsaved, ms22, rubio, fields):
        row = unsaved(ms22, rubio, "down", **fields)

        assert_refused(
            row, "terms_belong_to_the_launch_seat", "belong to the launch seat"
        )

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


class TestStatus:
    @pytest.mark.parametrize(
        "outcome, leg, words",
        [
            ("planned", "up", "is planned, so none of its launch seats is flown"),
            ("cancelled", "up", "is cancelled, so none of its launch seats is flown"),
            ("in-flight", "down", "is in flight, so none of its return seats is flown"),
            ("planned", "down", "is planned, so none of its return seats is flown"),
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

        assert_told(row, "status", f"so its {Leg(leg).label} seats are flown")

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

    def test_krikalev_may_launch_a_soviet(self, unsaved, tm13, person, soviet_union):
        row = unsaved(tm13, person("Sergei Krikalev"), "up", nation=soviet_union)

        row.full_clean(exclude=["sources"])

    def test_nobody_lands_for_a_nation_that_ended(
        self, unsaved, tm13, person, soviet_union
    ):
        row = unsaved(tm13, person("Sergei Krikalev"), "down", nation=soviet_union)

        assert_told(row, "nation", "Soviet Union did not exist on 1992-03-25.")

    def test_nobody_launches_for_a_nation_to_come(self, unsaved, tm13, person, russia):
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

    def test_an_agency_that_ended_brings_nobody_back(
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


class TestAlone:
    """A row's own rules look at no other row."""

    def test_seats_of_one_person_may_be_entered_in_any_order(self, unsaved, fly, rubio):
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

    def test_a_seat_of_a_mission_still_to_be_saved_is_checked_too(self, rubio):
        row = SeatAssignment(
            mission=Mission(outcome="planned"), leg="up", status="flown"
        )

        with pytest.raises(ValidationError, match="none of its launch seats"):
            row.clean()

    def test_an_empty_form_is_told_what_is_missing(self, db):
        assert_told(SeatAssignment(), "mission", "cannot be null")


class TestAnnotated:
    @pytest.mark.parametrize(
        "name, method",
        [
            ("own", "with_own"),
            ("return_slug", "with_return"),
            ("returned_at", "with_return"),
            ("launch_slug", "with_launch"),
        ],
    )
    def test_a_value_that_was_not_asked_for_says_how_to_ask(
        self, seat, ms22, rubio, name, method
    ):
        seat(ms22, rubio)

        with pytest.raises(AttributeError, match=rf"`{name}`.*objects\.{method}\(\)"):
            getattr(SeatAssignment.objects.get(), name)
        assert hasattr(getattr(SeatAssignment.objects, method)().get(), name)

    @pytest.mark.parametrize("name", ["returned_on", "changed_spacecraft"])
    def test_what_is_computed_from_it_says_so_too(self, seat, ms22, rubio, name):
        seat(ms22, rubio)

        with pytest.raises(AttributeError, match="with_return"):
            getattr(SeatAssignment.objects.get(), name)

    def test_a_template_does_not_swallow_it(self, seat, ms22, rubio):
        seat(ms22, rubio)
        page = Template("{{ seat.return_name }}")

        with pytest.raises(AttributeError, match="with_return"):
            page.render(Context({"seat": SeatAssignment.objects.get()}))


class TestOnItsPage:
    @pytest.mark.parametrize(
        "leg, status, anchor",
        [
            ("up", "flown", "up-francisco-rubio"),
            ("down", "planned", "down-francisco-rubio"),
            ("up", "backup", "up-francisco-rubio-backup"),
            ("down", "withdrawn", "down-francisco-rubio-withdrawn"),
        ],
    )
    def test_a_seat_has_a_place_by_leg_and_person(
        self, unsaved, ms22, rubio, leg, status, anchor
    ):
        row = unsaved(ms22, rubio, leg, status=status)

        assert row.get_absolute_url() == f"/missions/soyuz-ms-22/#{anchor}"

    @pytest.mark.parametrize(
        "leg, status, is_up, is_counted",
        [
            ("up", "flown", True, True),
            ("down", "planned", False, True),
            ("up", "replaced", True, False),
            ("down", "withdrawn", False, False),
            ("up", "backup", True, False),
        ],
    )
    def test_a_seat_knows_its_leg_and_whether_it_counts(
        self, unsaved, ms22, rubio, leg, status, is_up, is_counted
    ):
        row = unsaved(ms22, rubio, leg, status=status)

        assert (row.is_up, row.is_counted) == (is_up, is_counted)

    def test_the_other_seats_of_an_exchange_are_those_traded_with(
        self, seat, fly, ms22, rubio, person, swap
    ):
        own = seat(ms22, rubio)
        other = seat(fly("crew-5"), person("Anna Kikina"))
        swap("rubio-kikina", own, other)

        assert own.traded_with == [other]
        assert other.traded_with == [own]


class TestReturn:
    """What a seat says of its spaceflight, once it was asked for with it."""

    @staticmethod
    def said():
        rows = SeatAssignment.objects.with_spaceflights().order_by("pk")
        return [(row.returned_on, row.changed_spacecraft) for row in rows]

    def test_a_spaceflight_on_two_missions(self, seat, fly, ms22, rubio):
        seat(ms22, rubio, "up")
        seat(fly("soyuz-ms-23", 2023), rubio, "down")

        assert self.said() == [("soyuz-ms-23", True)] * 2

    def test_a_spaceflight_on_one(self, seat, ms22, rubio):
        seat(ms22, rubio, "up")
        seat(ms22, rubio, "down")

        assert self.said() == [("soyuz-ms-22", False)] * 2

    def test_one_that_has_no_other_end(self, seat, fly, ms22, rubio, person):
        seat(ms22, rubio, "up")
        seat(fly("soyuz-ms-23", 2023), person("Anna Kikina"), "down")

        assert self.said() == [("", False), ("soyuz-ms-23", False)]

    @pytest.mark.parametrize("leg", ["up", "down"])
    def test_a_seat_that_was_not_flown_returned_on_nothing(
        self, seat, fly, ms22, rubio, leg
    ):
        seat(fly("earlier", 2021), rubio, leg, status="withdrawn")
        seat(ms22, rubio, "up")
        seat(fly("soyuz-ms-23", 2023), rubio, "down")

        assert self.said()[0] == ("", False)


@pytest.mark.parametrize(
    ("role", "published", "said", "is_in_other_words"),
    [
        ("commander", "Komandir", "commander", True),
        ("flight-engineer", "Bortinzhener-1", "flight engineer 1", True),
        ("mission-specialist", "Mission Specialist 2", "mission specialist 2", False),
        ("participant", "Tourist Seat 6", "spaceflight participant", True),
        ("pilot", "", "pilot", False),
        ("", "", "", False),
    ],
)
def test_a_role_has_the_number_that_was_published(
    role, published, said, is_in_other_words
):
    seat = SeatAssignment(role=role, role_as_published=published)

    assert seat.role_in_words == said
    assert seat.is_role_in_other_words is is_in_other_words


@pytest.mark.parametrize("status", ["flown", "planned", "backup"])
def test_a_seat_says_whether_it_was_flown_or_is_planned(status):
    seat = SeatAssignment(status=status)

    assert (seat.is_flown, seat.is_planned) == (status == "flown", status == "planned")


def test_a_seat_says_who_where_and_on_which_leg(seat, ms22, rubio):
    assert str(seat(ms22, rubio)) == "Francisco Rubio, Soyuz Ms 22 launch"
    assert str(seat(ms22, rubio, "down")) == "Francisco Rubio, Soyuz Ms 22 return"

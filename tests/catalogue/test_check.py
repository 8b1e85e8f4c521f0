"""The rules that span rows, asked of the database."""

import pytest

from missions.catalogue import problems
from missions.models import (
    Agreement,
    Announcement,
    AssignmentChange,
    Disagreement,
    Exchange,
    Mission,
    SeatAssignment,
    Source,
)


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


class TestJourneys:
    @pytest.fixture
    def rubio(self, person):
        return person("Francisco Rubio")

    def test_a_crew_that_landed_has_seats_home(self, fly, seat, rubio, told):
        up = seat(fly("ms-22"), rubio, "up")

        assert told() == [(up, "person", "has no seat home though the mission landed.")]

    def test_a_seat_home_on_another_ship_will_do(self, fly, seat, rubio, told):
        seat(fly("ms-22", 2022), rubio, "up")
        seat(fly("ms-23", 2023), rubio, "down")

        assert told() == []

    def test_a_seat_home_that_is_planned_will_do(self, fly, seat, rubio, told):
        seat(fly("ms-22", 2022), rubio, "up")
        later = fly("ms-23", 2023, outcome="in-flight")
        seat(later, rubio, "down", status="planned")

        assert told() == []

    def test_a_crew_in_flight_needs_no_seat_home_yet(self, fly, seat, rubio, told):
        seat(fly("ms-29", outcome="in-flight"), rubio, "up")

        assert told() == []

    def test_a_crew_that_was_lost_has_no_seat_home(self, fly, seat, rubio, told):
        seat(fly("sts-107", outcome="lost"), rubio, "up")

        assert told() == []

    def test_a_crew_whose_launch_was_aborted_has_seats_home(
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

    def test_who_lands_has_risen(self, fly, seat, rubio, told):
        down = seat(fly("ms-23"), rubio, "down")

        assert told() == [(down, "person", "came home without a seat up before it.")]

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
                "Francisco Rubio cannot rise on Crew 5 while in space since Ms 22.",
            )
        ]

    def test_nobody_flies_while_another_flight_lasts(self, fly, seat, rubio, told):
        """In a whole catalogue there is no ship still to be entered."""
        seat(fly("ms-29", 2020, outcome="in-flight"), rubio, "up")
        mission = fly("crew-5", 2022)
        seat(mission, rubio, "up")
        seat(mission, rubio, "down")

        assert [field for row, field, sentence in told()] == ["person"]

    def test_seats_that_were_not_flown_make_no_journey(self, fly, seat, rubio, told):
        seat(fly("ms-22"), rubio, "down", status="withdrawn")
        seat(fly("ms-23"), rubio, "up", status="backup")

        assert told() == []


class TestExchanges:
    @pytest.fixture
    def one(self, fly, person, seat):
        mission = fly("ms-29", outcome="in-flight")
        return seat(mission, person("Anna Kikina"))

    def test_an_exchange_trades_two_seats(self, swap, one, told):
        exchange = swap("a", one)

        assert told() == [(exchange, "pairing", "trades 1 of at least 2 seats.")]

    def test_an_open_exchange_trades_one(self, swap, one, told):
        swap("a", one, pairing="open")

        assert told() == []

    def test_an_open_exchange_trades_one_at_least(self, swap, told):
        exchange = swap("a", pairing="open")

        assert told() == [(exchange, "pairing", "trades 0 of at least 1 seats.")]


def test_a_disagreement_names_two_sources(fly, source, told):
    row = Disagreement.objects.create(
        slug="a", mission=fly("ms-22"), fact="Landing time", reason="-"
    )
    row.claims.create(source=source, value="11:46")

    assert told() == [(row, "fact", "names fewer than two sources.")]

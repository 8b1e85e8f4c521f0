"""The sentences that a mission's page begins with."""

import pytest

from missions.models import Exchange, Outcome
from missions.reports.leads.missions import mission_lead

from ...exchange_era import utc

NOW = utc(2024, 6, 11, 12)


def told(mission, moment=NOW):
    seats = mission.seats.counted().with_spaceflights().for_crew_list()
    seats = seats.prefetch_related(
        "exchange__seats__person", "exchange__seats__mission"
    )
    return mission_lead(mission, list(seats), moment)


@pytest.fixture
def crewed(fly, person, seat):
    """Makes a mission that so many people launched and landed on."""

    def make(slug, size, legs=("up", "down"), **fields):
        mission = fly(slug, **fields)
        for number in range(1, size + 1):
            for leg in legs:
                role = "commander" if number == 1 else "pilot"
                who = person(f"Number No{number}") if leg == legs[0] else who  # noqa: F821
                seat(mission, who, leg, position=number, role=role)
        return mission

    return make


def test_who_launched_on_whose_spacecraft_and_returned_elsewhere(exchange_era):
    assert told(exchange_era.ms22) == (
        "Sergey Prokopyev and Frank Rubio launched on Soyuz MS, operated by Roscosmos, "
        "bound for the ISS, on 21 September 2022. It landed without a crew on 28 March "
        "2023 after 187 days 21 h 51 min. Its crew returned on Soyuz Ms 23. Frank "
        "Rubio’s seat was an exchanged one, probably for Anna Kikina’s on Crew 5: no "
        "source read names the pair."
    )


def test_a_pair_that_a_source_names_is_told_as_one(exchange_era):
    Exchange.objects.update(pairing="sourced")

    assert told(exchange_era.ms22).endswith(
        "Frank Rubio’s seat was exchanged for Anna Kikina’s on Crew 5."
    )


def test_a_launch_without_a_crew_and_whom_it_returned(exchange_era):
    assert told(exchange_era.ms23) == (
        "Launched without a crew on Soyuz MS, operated by Roscosmos, bound for the "
        "ISS, on 24 February 2023. It landed on 27 September 2023 after about 214 "
        "days. It brought back Frank Rubio and Sergey Prokopyev, who had launched on "
        "Soyuz Ms 22."
    )


def test_a_spacecraft_with_a_name_is_called_by_it(exchange_era):
    assert " launched on Endurance (Crew Dragon), operated by SpaceX, " in told(
        exchange_era.crew5
    )
    assert "It landed with the same crew on 12 March 2023" in told(exchange_era.crew5)


def test_a_mission_in_flight_says_for_how_long(exchange_era):
    assert told(exchange_era.ms30).endswith(
        "In flight for 10 days, according to our sources."
    )
    assert "for 1 day," in told(exchange_era.ms30, utc(2024, 6, 2, 10))


def test_a_planned_flight_has_words_of_its_own(exchange_era):
    assert told(exchange_era.planned) == (
        "Nicole Mann is to launch on Crew Dragon, operated by SpaceX, no earlier than "
        "February 2031."
    )


def test_a_plan_without_a_crew_says_so(fly):
    plan = fly("soyuz-ms-40", outcome="planned", launched_at=None, launch_precision="")

    assert told(plan) == (
        "To launch on Soyuz MS, operated by Roscosmos, launch date unknown; no crew "
        "named yet."
    )


def test_of_a_large_crew_the_commander_is_named(crewed):
    assert told(crewed("sts-1", 5)).startswith(
        "A crew of five, commanded by Number No1, launched on Soyuz MS"
    )


def test_a_crew_that_is_not_entered_is_not_called_empty(crewed, fly):
    said = told(crewed("m-1", 2, ("up",)))

    assert "Crew of the return not entered yet." in said
    assert "without a crew" not in said
    nobody = told(fly("m-2"))
    assert "Crew not entered yet." in nobody and "without a crew" not in nobody


def test_who_flew_alone_is_no_crew_of_the_same(crewed):
    assert "It landed on " in told(crewed("vostok", 1))


def test_a_lost_crew_is_told_in_a_curators_words(crewed):
    lost = crewed("sts-107", 3, ("up",), outcome=Outcome.LOST)

    assert told(lost).endswith(" The crew of three was lost on 1 September 2022.")
    lost.note = "Columbia and its crew were lost during re-entry."
    assert told(lost).endswith(f" {lost.note}")
    assert "landed" not in told(lost)


def test_who_was_alone_is_named(crewed):
    lost = crewed("soyuz-1", 1, ("up",), outcome=Outcome.LOST)

    assert told(lost).endswith(" Number No1 died on 1 September 2022.")


def test_an_abort_is_no_landing_of_a_flight(crewed):
    failed = crewed("soyuz-ms-10", 2, outcome=Outcome.ABORTED, reach="below-100-km")

    assert " The launch was aborted; it landed on " in told(failed)


def test_a_cancelled_mission_says_that_no_one_flew(fly):
    assert told(fly("starliner-1", outcome="cancelled")) == (
        "Cancelled before launch; no one flew."
    )


def test_an_exchanged_seat_without_its_other_half_is_said(
    exchange_era, fly, person, seat, swap
):
    mission = fly("crew-7", vehicle=exchange_era.dragon)
    swap("alone", seat(mission, person("Konstantin Borisov")), pairing="open")

    assert told(mission).endswith(
        "Konstantin Borisov’s seat is an exchanged one; "
        "no seat in return is identified."
    )

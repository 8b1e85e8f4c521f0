"""The sentence that a person's page begins with."""

import datetime

import pytest

from missions.models import Agency
from missions.reports.leads.people import person_lead
from missions.spaceflights import spaceflights_of

from ...exchange_era import utc

NOW = utc(2024, 6, 11, 12)


def told(person, moment=NOW):
    seats = list(person.seats.select_related("nation", "mission").in_launch_order())
    flown = [seat for seat in seats if seat.is_flown]
    others = [seat for seat in seats if not seat.is_flown]
    return person_lead(person, spaceflights_of(flown)[0], others, moment)


def test_a_spaceflight_on_two_spacecraft_names_both(exchange_era):
    assert told(exchange_era.rubio) == (
        "NASA astronaut, one spaceflight, about 370 days; launched on Soyuz Ms 22, "
        "returned on Soyuz Ms 23."
    )


def test_a_cosmonaut_is_called_so_and_one_spacecraft_named_once(exchange_era):
    assert told(exchange_era.kikina) == (
        "Roscosmos cosmonaut, one spaceflight, 157 days 10 h 0 min; launched and "
        "returned on Crew 5."
    )


def test_who_is_in_space_is_said_to_be_first_of_all(exchange_era):
    assert told(exchange_era.kononenko) == (
        "In space now, according to our sources: 10 days since the launch of Soyuz Ms "
        "30 on 1 June 2024. Roscosmos cosmonaut, on a first spaceflight."
    )


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "launched today on Soyuz Ms 30."), (1, "1 day since"), (2, "2 days since")],
)
def test_days_so_far_are_whole_ones(exchange_era, days, said):
    moment = utc(2024, 6, 1, 20) + datetime.timedelta(days=days)

    assert f"our sources: {said}" in told(exchange_era.kononenko, moment)


def test_who_flew_before_is_on_a_later_spaceflight(exchange_era, fly, seat):
    before = fly("soyuz-ms-11", 2018)
    for leg in ("up", "down"):
        seat(before, exchange_era.kononenko, leg)

    assert "on a second spaceflight, " in told(exchange_era.kononenko)
    assert (
        " on those before; first on Soyuz Ms 11 in 2018, last on Soyuz Ms 30"
        in told(exchange_era.kononenko)
    )


def test_several_spaceflights_are_said_by_the_first_and_the_last(
    exchange_era, fly, seat
):
    for slug, year in (("ms-31", 2024), ("ms-32", 2025)):
        up = fly(slug, year)
        seat(up, exchange_era.rubio)
        seat(up, exchange_era.rubio, "down")

    assert "three spaceflights" in told(exchange_era.rubio)
    assert told(exchange_era.rubio).endswith(
        "first on Soyuz Ms 22 in 2022, last on Ms 32 in 2025; returned on a different "
        "spacecraft once."
    )


def test_a_plan_is_said_no_closer_than_announced(exchange_era):
    assert told(exchange_era.mann).endswith(
        " Named for Crew 99, no earlier than February 2031."
    )


def test_a_plan_without_a_date_says_so(fly, person, seat):
    mission = fly("crew-77", outcome="planned", launched_at=None, launch_precision="")
    seat(mission, person("Some One"), status="planned")

    assert "Named for Crew 77, launch date unknown." in told(mission.seats.get().person)


def test_a_backup_who_never_flew_has_no_spaceflight(exchange_era):
    assert told(exchange_era.chub) == (
        "Roscosmos cosmonaut, no spaceflight in the catalogue. "
        "Backup on Soyuz Ms 22 for Sergey Prokopyev. "
        "Named for Crew 5 and replaced."
    )


def test_who_was_lost_is_said_to_be_lost_with_the_crew(fly, nasa, person, seat):
    lost = fly("sts-107", outcome="lost")
    seat(lost, person("Kalpana Chawla", agency=nasa))

    assert told(lost.seats.get().person).endswith(
        "; died on Sts 107, 1 September 2022."
    )
    assert "returned" not in told(lost.seats.get().person)


def test_a_launch_that_failed_below_100_km_is_no_spaceflight(fly, person, seat):
    failed = fly("soyuz-ms-10", 2018, outcome="launch-abort", reach="below-100-km")
    who = person("Nick Hague")
    for leg in ("up", "down"):
        seat(failed, who, leg)

    assert told(who).endswith(
        "no spaceflight in the catalogue. Launched on Soyuz Ms 10 in 2018, which "
        "stayed below 100 km."
    )


@pytest.mark.parametrize(
    ("role", "arrangement", "said"),
    [
        ("researcher", "guest", "Flew for the United States, "),
        (
            "participant",
            "private",
            "Private spaceflight participant for the United States, ",
        ),
        ("commander", "private", "Private astronaut for the United States, "),
    ],
)
def test_who_has_no_agency_is_called_by_nation_and_terms(
    america, arrangement, fly, person, role, said, seat
):
    mission, who = fly("m-1"), person("Some One")
    for leg in ("up", "down"):
        seat(mission, who, leg, nation=america, role=role, arrangement=arrangement)

    assert told(who).startswith(said)


def test_who_was_sent_by_a_company_is_called_by_their_role(fly, person, seat):
    company = Agency.objects.create(
        slug="rca", name="RCA Astro", short_name="RCA", kind="company"
    )
    mission, who = fly("sts-61-b"), person("Robert Cenker", agency=company)
    for leg in ("up", "down"):
        seat(mission, who, leg, role="payload-specialist")

    assert told(who).startswith("RCA payload specialist, one spaceflight")


def test_an_agency_of_old_is_said_by_its_plain_name(exchange_era, person):
    exchange_era.roscosmos.short_name = "Roscosmos (then FKA)"
    who = person("Some One", agency=exchange_era.roscosmos)

    assert told(who).startswith("Roscosmos cosmonaut,")

"""What a card says of one row, made of rows alone: no test here makes a request."""

import datetime

import pytest

from missions.drawings.cards.details import (
    agency_card,
    agreement_card,
    announcement_card,
    exchange_card,
    leg_heading,
    mission_card,
    nation_card,
    person_card,
    vehicle_card,
)
from missions.drawings.crews import crews_of
from missions.models import Exchange, Leg, Nation
from missions.reports.counts import by_agency, by_nation, by_vehicle, flown
from missions.spaceflights import spaceflights_of

LEAD = ["Two people flew.", "The first was one of them."]


def seats_of(person, *statuses):
    seats = person.seats.select_related("person", "nation", "mission__vehicle")
    return [seat for seat in seats.in_launch_order() if seat.status in statuses]


def card_of_person(person):
    flown, others = seats_of(person, "flown"), seats_of(person, "backup", "replaced")
    return person_card("Person", person, spaceflights_of(flown)[0], flown, others)


def card_of_mission(mission):
    seats = mission.seats.with_spaceflights().with_own().for_crew_list()
    return mission_card("Mission", mission, crews_of(mission, list(seats)))


def test_a_mission_shows_a_map_of_each_leg_that_can_be_drawn(exchange_era):
    card = card_of_mission(exchange_era.crew5)

    assert (card.kicker, card.title) == ("Mission", "Crew 5")
    assert card.facts == ("Crew Dragon", "Endurance (C210)", "ISS", "landed")
    assert len(card.drawing.maps) == 2
    assert len(card_of_mission(exchange_era.planned).drawing.maps) == 1


def test_a_mission_that_was_cancelled_shows_no_map(fly):
    assert card_of_mission(fly("m", outcome="cancelled")).drawing is None


@pytest.mark.parametrize(
    ("mission", "leg", "heading"),
    [
        ("ms22", Leg.UP, "↑ Launch, 21 September 2022"),
        ("ms23", Leg.DOWN, "↓ Return, 27 September 2023"),
        ("ms30", Leg.DOWN, "↓ Return"),
        ("planned", Leg.UP, "↑ Launch, no earlier than February 2031"),
    ],
)
def test_a_leg_has_an_arrow_and_its_day(exchange_era, mission, leg, heading):
    assert leg_heading(getattr(exchange_era, mission), leg) == heading


def test_a_launch_without_a_date_is_an_arrow_alone(fly):
    undated = fly("m", outcome="planned", launched_at=None, launch_precision="")

    assert leg_heading(undated, Leg.UP) == "↑ Launch"


def test_a_person_is_shown_by_their_spaceflights(exchange_era):
    card = card_of_person(exchange_era.rubio)

    assert card.facts == (
        "Flew for: United States",
        "1 spaceflight: about 370 days",
    )
    [spaceflight] = card.drawing.spaceflights
    assert spaceflight.changed_spacecraft


def test_a_spaceflight_that_lasts_has_no_length_yet(exchange_era):
    card = card_of_person(exchange_era.kononenko)

    assert card.facts == ("Flew for: Russia",)
    assert len(card.drawing.spaceflights) == 1


def test_who_flew_for_two_nations_has_both_in_order(crew_of, america):
    mission = crew_of("m")
    who = mission.seats.first().person
    who.seats.filter(leg="down").update(nation=america)

    assert card_of_person(who).facts[0] == "Flew for: Russia, United States"


def test_who_has_not_flown_is_shown_by_their_other_assignments(exchange_era):
    card = card_of_person(exchange_era.chub)

    assert card.facts == (
        "No spaceflight in the catalogue, which begins at 100 km.",
        "backup: Soyuz Ms 22 (Soyuz MS)",
        "replaced: Crew 5 (Crew Dragon)",
    )
    assert card.drawing is None


def test_an_agency_shows_where_its_people_flew(exchange_era, nasa):
    rows = by_vehicle(flown().filter(agency=nasa))
    card = agency_card("Agency", nasa, LEAD, rows, ())

    assert card.title == "NASA"
    assert card.facts[0].endswith("Administration: space agency, United States.")
    assert card.facts[1] == "Two people flew."
    assert card.drawing.heading == "Launch seats of its people, by vehicle"
    assert dict(card.drawing.rows) == {"Soyuz MS": 1, "Crew Dragon": 1}


def test_an_agency_that_sent_nobody_shows_whom_it_carried(exchange_era, dragon):
    rows = by_agency(flown().filter(mission__vehicle=dragon))
    card = agency_card("Agency", dragon.operator, LEAD, [], rows)

    assert card.drawing.heading == "Launch seats on its vehicles, by agency"
    assert dict(card.drawing.rows) == {"NASA": 1, "Roscosmos": 1}


def test_an_agency_of_no_nation_names_none(roscosmos):
    roscosmos.nation = None

    fact, _lead = agency_card("Agency", roscosmos, LEAD, [], []).facts
    assert fact == "State Corporation Roscosmos: space agency."


def test_a_vehicle_shows_who_flew_on_it(exchange_era, soyuz):
    card = vehicle_card(
        "Vehicle", soyuz, LEAD, by_nation(flown().filter(mission__vehicle=soyuz))
    )

    assert card.facts == (
        "Two people flew.",
        "Soyuz family, 3 seats usually fitted.",
        "Operated by Roscosmos.",
    )
    assert dict(card.drawing.rows) == {"Russia": 2, "United States": 1}


def test_a_vehicle_that_carried_nobody_has_no_drawing(soyuz):
    assert vehicle_card("Vehicle", soyuz, LEAD, []).drawing is None


def test_a_nation_shows_its_flag_and_on_what_its_people_flew(exchange_era, america):
    card = nation_card(
        "Nation", america, LEAD, by_vehicle(flown().filter(nation=america))
    )

    assert card.nation == america
    assert card.facts == ("Two people flew.",)
    assert dict(card.drawing.rows) == {"Soyuz MS": 1, "Crew Dragon": 1}


def test_a_nation_says_when_it_ended_and_what_stood_around_it(russia):
    union = Nation.objects.create(
        code="SUN",
        name="Soviet Union",
        existed_until=datetime.date(1991, 12, 26),
        successor=russia,
    )

    facts = nation_card("Nation", union, LEAD, []).facts
    assert facts[1:] == ("Dissolved on 26 December 1991.", "Successor: Russia.")
    facts = nation_card("Nation", russia, LEAD, []).facts
    assert "Predecessor: Soviet Union." in facts


def test_an_exchange_shows_its_seats(exchange_era):
    exchange = Exchange.objects.for_exchange_list().get()
    card = exchange_card("Seat exchange", exchange)

    assert card.facts == ("flown, pairing inferred",)
    assert [seat.person.name for seat in card.drawing.seats] == [
        "Frank Rubio",
        "Anna Kikina",
    ]
    assert not card.drawing.is_open


def test_an_exchange_without_an_answer_is_drawn_open(exchange_era, swap):
    one_sided = swap("open", exchange_era.kononenko.seats.get(), pairing="open")

    assert exchange_card("Seat exchange", one_sided).drawing.is_open


def test_an_exchange_without_seats_is_not_drawn(swap):
    assert exchange_card("Seat exchange", swap("none-yet")).drawing is None


def test_an_agreement_says_its_parties_and_when_it_was_signed(swap):
    agreement = swap("a-b").agreement
    unsigned = agreement_card("Agreement", agreement)
    agreement.signed_on, agreement.signed_precision = datetime.date(2022, 7, 14), "day"
    signed = agreement_card("Agreement", agreement)

    assert unsigned.facts[1:] == ("NASA, Roscosmos", "Signed")
    assert signed.facts[-1] == "Signed: 14 July 2022"


def test_an_announcement_says_when_and_where(announcement):
    [fact] = announcement_card("Announcement", announcement("dubai")).facts

    assert fact == "25 October 2021, Dubai"

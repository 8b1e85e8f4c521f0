"""What pages say first, of every row that ships."""

import re
from collections import defaultdict

import pytest

from missions.dates import now
from missions.models import CrewMember, Mission, SeatAssignment
from missions.reports.leads.missions import mission_lead
from missions.reports.leads.people import person_lead
from missions.reports.people import places_of
from missions.spaceflights import spaceflights_of

from .plain import DOWN, MISSIONS, SPACEFLIGHTS, UP, aboard_now, mission, person

# One of many, no value, two marks in a row, a blank at an end or two within.
WRONG = (
    r"\b1 (days|spaceflights|launches|seats|people)\b|None|[,;.] ?[,;.]|  |^ | $|%\("
)


@pytest.fixture
def leads():
    """{slug of a person: the lead}"""
    people = CrewMember.objects.select_related("agency__nation")
    found = {}
    for each in people.prefetch_related("seats__mission", "seats__nation"):
        seats = sorted(each.seats.all(), key=lambda seat: seat.pk)
        flown = [seat for seat in seats if seat.is_flown]
        others = [seat for seat in seats if not seat.is_flown]
        found[each.slug] = person_lead(each, spaceflights_of(flown)[0], others, now())
    return found


def test_every_person_has_a_lead_that_reads_well(leads):
    assert len(leads) == CrewMember.objects.count()
    assert [lead for lead in leads.values() if not lead or re.search(WRONG, lead)] == []
    assert all(lead[0].isupper() and lead[-1] == "." for lead in leads.values())


def test_every_mission_has_a_lead_that_reads_well():
    found = {}
    missions = Mission.objects.select_related(
        "vehicle", "spacecraft_operator", "station", "spacecraft"
    )
    seats = defaultdict(list)
    rows = SeatAssignment.objects.counted().with_spaceflights().for_crew_list()
    for seat in rows.prefetch_related(
        "exchange__seats__person", "exchange__seats__mission"
    ):
        seats[seat.mission_id].append(seat)
    for each in missions:
        found[each.slug] = mission_lead(each, seats[each.pk], now())

    assert len(found) == len(MISSIONS)
    assert [lead for lead in found.values() if not lead or re.search(WRONG, lead)] == []
    empty = {slug for slug, lead in found.items() if "without a crew" in lead}
    assert empty >= {row["slug"] for row in MISSIONS.values() if is_one_way(row)}
    assert not [slug for slug, lead in found.items() if "not entered" in lead]


def is_one_way(row):
    """Whether a mission that landed had people in it on one leg alone."""
    crews = [
        [seat for seat in on_leg if seat["mission"] == [row["slug"]]]
        for on_leg in (UP, DOWN)
    ]
    return row["outcome"] == "landed" and bool(crews[0]) != bool(crews[1])


def test_those_in_space_are_said_to_be(leads):
    said = {slug for slug, lead in leads.items() if lead.startswith("In space now")}

    assert said == {person(seat) for seat in aboard_now()}


@pytest.mark.parametrize(
    ("slug", "nations"),
    [
        ("yuri-gagarin", ["SUN"]),
        ("sergei-krikalev", ["SUN", "RUS"]),
        ("francisco-rubio", ["USA"]),
    ],
)
def test_the_place_of_a_person_among_all_and_among_their_nations(slug, nations):
    first = [seat for seat in SPACEFLIGHTS if person(seat) == slug][0]
    launched = min(
        mission(seat)["launched_at"] for seat in SPACEFLIGHTS if person(seat) == slug
    )
    earlier = {
        person(seat) for seat in SPACEFLIGHTS if mission(seat)["launched_at"] < launched
    }
    together = {
        person(seat)
        for seat in SPACEFLIGHTS
        if mission(seat)["launched_at"] == launched
    } - earlier
    among_all, *others = places_of(CrewMember.objects.get(slug=slug))

    assert first
    assert len(earlier) < among_all.number <= len(earlier | together)
    assert [place.nation.code for place in others] == nations


def test_the_last_place_is_how_many_people_were_in_space(leads):
    newest = max(SPACEFLIGHTS, key=lambda seat: mission(seat)["launched_at"])
    together = [
        person(seat) for seat in SPACEFLIGHTS if seat["mission"] == newest["mission"]
    ]
    numbers = [
        place.number
        for slug in together
        for place in places_of(CrewMember.objects.get(slug=slug))[:1]
    ]

    assert max(numbers) == len({person(seat) for seat in SPACEFLIGHTS})

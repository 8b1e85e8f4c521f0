"""Facts that the catalogue leaves unsaid and that a source may give."""

import datetime
from itertools import pairwise

from django.db.models import Min
from django.utils.translation import gettext_lazy as _

from missions.models import (
    CrewMember,
    EmergencyReturn,
    Leg,
    Mission,
    Outcome,
    Reach,
    SeatAssignment,
    Source,
)

from .rules import Rule

ORBITAL = (Reach.ORBITAL, Reach.BEYOND)
FIRST_FLIGHT = "first_flight"
FIND_IT = _("Blank. Fill it in where a page says so, and cite the page.")


def launched():
    return Mission.objects.flown()


def to_orbit():
    return launched().filter(reach__in=ORBITAL)


def with_first_flight():
    return CrewMember.objects.annotate(
        **{FIRST_FLIGHT: Min("seats__mission__launched_at")}
    )


def landed():
    return launched().exclude(outcome__in=[Outcome.LOST, Outcome.IN_FLIGHT])


def legs_in_order():
    """Flown launches and landings of each person: {person: [values]}, as they were."""
    legs = {}
    for seat in SeatAssignment.objects.flown().values(
        *("pk", "person", "leg", "mission"),
        *("mission__launched_at", "mission__landed_at"),
    ):
        legs.setdefault(seat["person"], []).append(seat)
    for found in legs.values():
        found.sort(key=moment_of)
    return legs


def moment_of(seat):
    end = "launched" if seat["leg"] == Leg.UP else "landed"
    return seat[f"mission__{end}_at"]


def returns_left_open(_now):
    """Return seats of people whose spacecraft had left before this one came.

    In that time their assigned return spacecraft is known only if a source states it.
    """
    stated = {}
    for row in EmergencyReturn.objects.order_by("since"):
        stated.setdefault(row.person_id, []).append(row)
    found = [
        landing["pk"]
        for person, legs in legs_in_order().items()
        for launch, landing in pairwise(legs)
        if (launch["leg"], landing["leg"]) == (Leg.UP, Leg.DOWN)
        and launch["mission"] != landing["mission"]
        and known_until(launch, stated.get(person, []))
        < landing["mission__launched_at"].date()
    ]
    return SeatAssignment.objects.filter(pk__in=found)


def known_until(launch, stated):
    """The day to which the assigned return is known without a break."""
    gone = launch["mission__landed_at"]
    day = gone.date() if gone else datetime.date.max
    for row in stated:
        if row.since <= day:
            day = max(day, row.until or datetime.date.max)
    return day


def blank(slug, name, rows, when, **field):
    """A gap: the rows in which one field is blank."""
    return Rule(slug, name, FIND_IT, lambda _now: rows().filter(**field), when)


GAPS = [
    blank(
        "landing-place",
        _("Landings without a place"),
        landed,
        "landed_at",
        landing_place="",
    ),
    blank(
        "launch-site",
        _("Missions without a launch site"),
        launched,
        "launched_at",
        launch_site="",
    ),
    blank("rocket", _("Missions without a rocket"), launched, "launched_at", rocket=""),
    blank(
        "spacecraft",
        _("Missions without a spacecraft"),
        launched,
        "launched_at",
        spacecraft=None,
    ),
    blank(
        "callsign",
        _("Orbital flights without a callsign"),
        to_orbit,
        "launched_at",
        callsign="",
    ),
    blank(
        "cospar-id",
        _("Orbital flights without a COSPAR ID"),
        to_orbit,
        "launched_at",
        cospar_id="",
    ),
    blank(
        "mission-wikidata",
        _("Missions without a Wikidata item"),
        Mission.objects.all,
        "launched_at",
        wikidata="",
    ),
    blank(
        "arrangement",
        _("Flown seats without an arrangement"),
        SeatAssignment.objects.flown,
        "mission__launched_at",
        arrangement="",
    ),
    blank(
        "role",
        _("Flown seats without a role"),
        SeatAssignment.objects.flown,
        "mission__launched_at",
        role="",
    ),
    Rule(
        "assigned-return",
        _("People without a known assigned return"),
        _(
            "Their spacecraft had left before the one they returned on came: say which "
            "they would have left in, where a source does."
        ),
        returns_left_open,
        "mission__launched_at",
    ),
    blank(
        "person-wikidata",
        _("People without a Wikidata item"),
        with_first_flight,
        FIRST_FLIGHT,
        wikidata="",
    ),
    blank(
        "source-address",
        _("Sources without an address"),
        Source.objects.all,
        "published_on",
        url="",
    ),
    blank(
        "source-title",
        _("Sources without a title"),
        Source.objects.all,
        "published_on",
        title="",
    ),
    blank(
        "source-date",
        _("Sources of unknown date"),
        lambda: Source.objects.filter(undated=False),
        "checked_on",
        published_on=None,
    ),
]

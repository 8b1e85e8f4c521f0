"""The rules that span rows, asked of the database."""

import datetime
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext as _

from ..dates import Precision
from ..models import (
    Agreement,
    Announcement,
    AssignmentChange,
    Disagreement,
    EmergencyReturn,
    Exchange,
    Mission,
    Pairing,
    Role,
    SeatAssignment,
    Status,
    VehicleOperator,
)
from ..models.vehicle import out_of_turn
from ..rows.shared import shared
from ..spaceflights import spaceflights_of
from .crews import without_a_seat

COMMANDED_FAMILIES = ("Soyuz", "Space Shuttle", "Shenzhou")
CITED = [
    *(Mission, Agreement, Announcement, Exchange, AssignmentChange, EmergencyReturn),
]
LONGEST = datetime.timedelta(days=500)
MIDNIGHT = datetime.time()
TODAY_OR_LATER = datetime.date.max


@dataclass(frozen=True)
class Problem:
    """A rule that the catalogue breaks: in which row, at which field, in words."""

    row: object  # a model instance
    field: str
    message: str
    is_half: bool = False  # of a spaceflight whose other end may be written next

    def __str__(self):
        return f"{self.row}: {self.message}"


def problems():
    """Every `Problem` of the catalogue in the database; none where all is well."""
    yield from crew_problems()
    yield from rows_without_a_source()
    yield from spaceflight_problems()
    yield from commander_problems()
    yield from spacecraft_problems()
    yield from clock_problems()
    yield from exchange_problems()
    yield from disagreement_problems()
    yield from emergency_return_problems()
    yield from operator_problems()


def crew_problems():
    """A crew never exceeds the seats fitted."""
    crews = defaultdict(list)
    seats = SeatAssignment.objects.counted().select_related("mission__vehicle")
    for seat in shared(seats.order_by("pk")):
        crews[seat.mission].append(seat)
    for mission, crew in crews.items():
        for seat, message in without_a_seat(mission, crew):
            yield Problem(seat, "mission", message)


def rows_without_a_source():
    for model in CITED:
        for row in model.objects.filter(sources=None):
            yield Problem(row, "sources", _("cites no source."))


def spaceflight_problems():
    """Launch seats have a return and the other way round; nobody is in two places."""
    seats_of = defaultdict(list)
    seats = SeatAssignment.objects.flown().select_related("person", "mission")
    for seat in shared(seats.order_by("pk")):
        seats_of[seat.person].append(seat)
    expected = set(
        SeatAssignment.objects.down()
        .filter(status=Status.PLANNED)
        .values_list("person", flat=True)
    )
    for person, own in seats_of.items():
        spaceflights, overlaps = spaceflights_of(own)
        for overlap in overlaps:
            yield Problem(overlap.second, "person", str(overlap))
        for spaceflight in spaceflights:
            is_last = spaceflight is spaceflights[-1]
            yield from incomplete(spaceflight, is_last and person.pk in expected)


def incomplete(spaceflight, return_is_planned):
    if spaceflight.up is None:
        yield Problem(
            spaceflight.down,
            "person",
            _("returned without a launch seat before it."),
            is_half=True,
        )
    elif (
        spaceflight.lasts and spaceflight.up.mission.has_ended and not return_is_planned
    ):
        yield Problem(
            spaceflight.up,
            "person",
            _("has no return seat though the mission landed."),
            is_half=True,
        )


def commander_problems():
    """One commander on every flown leg with a crew, of a vehicle that has one."""
    crews = defaultdict(list)
    seats = SeatAssignment.objects.flown().filter(
        mission__vehicle__family__in=COMMANDED_FAMILIES
    )
    for seat in shared(seats.select_related("mission", "person").order_by("pk")):
        crews[seat.mission_id, seat.leg].append(seat)
    for crew in crews.values():
        commanders = [seat for seat in crew if seat.role == Role.COMMANDER]
        if len(commanders) != 1:
            message = _("one of a crew of %(people)d commands, not %(commanders)d.")
            numbers = {"people": len(crew), "commanders": len(commanders)}
            yield Problem((commanders or crew)[-1], "role", message % numbers)


def spacecraft_problems():
    """A spacecraft flies one mission at a time."""
    flights = defaultdict(list)
    missions = Mission.objects.flown().filter(spacecraft__isnull=False)
    for mission in missions.order_by("launched_at", "pk"):
        flights[mission.spacecraft_id].append(mission)
    for missions_of_one in flights.values():
        for first, second in pairwise(missions_of_one):
            if first.landed_at is None or first.landed_at > second.launched_at:
                message = _("this spacecraft was still flying %(mission)s.")
                yield Problem(second, "spacecraft", message % {"mission": first})


def clock_problems():
    """No midnight that nobody knows, and no mission longer than any was."""
    for mission in Mission.objects.order_by("pk"):
        yield from clock_problems_of(mission)


def clock_problems_of(mission):
    for moment, precision in (
        ("launched_at", "launch_precision"),
        ("landed_at", "landing_precision"),
    ):
        if is_bare_midnight(getattr(mission, moment), getattr(mission, precision)):
            message = _("midnight to the second: is the time known at all?")
            yield Problem(mission, moment, message)
    if mission.duration and mission.duration > LONGEST:
        yield Problem(mission, "landed_at", _("no mission lasted that long."))


def is_bare_midnight(moment, precision):
    return bool(moment and precision == Precision.SECOND and moment.time() == MIDNIGHT)


def exchange_problems():
    for exchange in Exchange.objects.prefetch_related("seats"):
        seats = len(exchange.seats.all())
        wanted = 1 if exchange.pairing == Pairing.OPEN else 2
        if seats < wanted:
            message = _("has %(seats)d of at least %(wanted)d seats.")
            yield Problem(
                exchange, "pairing", message % {"seats": seats, "wanted": wanted}
            )


def disagreement_problems():
    for disagreement in Disagreement.objects.prefetch_related("claims"):
        if len(disagreement.claims.all()) < 2:
            yield Problem(disagreement, "fact", _("names fewer than two sources."))


def emergency_return_problems():
    """One lies within a spaceflight of its person, and its spacecraft was there."""
    assignments = EmergencyReturn.objects.select_related("person", "mission")
    for assignment in assignments.prefetch_related("person__seats__mission").order_by(
        "pk"
    ):
        seats = [
            seat
            for seat in assignment.person.seats.all()
            if seat.status == Status.FLOWN
        ]
        if not any(
            holds(spaceflight, assignment) for spaceflight in spaceflights_of(seats)[0]
        ):
            message = _("this person was not in space all that time.")
            yield Problem(assignment, "since", message)
        mission = assignment.mission
        left = mission.landed_at and mission.landed_at.date() < (
            assignment.until or TODAY_OR_LATER
        )
        if (
            not mission.launched_at
            or mission.launched_at.date() > assignment.since
            or left
        ):
            message = _("%(mission)s was not in space all that time.")
            yield Problem(assignment, "mission", message % {"mission": mission})


def holds(spaceflight, assignment):
    """Whether one lies within a spaceflight; without an end, in one that lasts."""
    if spaceflight.up is None or spaceflight.begins_at.date() > assignment.since:
        return False
    if spaceflight.ends_at is None:
        return True
    return (
        assignment.until is not None and assignment.until <= spaceflight.ends_at.date()
    )


def operator_problems():
    """The operators of a vehicle follow each other, up to the one that it has."""
    turns = defaultdict(list)
    for turn in VehicleOperator.objects.select_related("vehicle").order_by("pk"):
        turns[turn.vehicle].append(turn)
    for vehicle, rows in turns.items():
        for row, field, message in out_of_turn(vehicle.operator_id, rows):
            yield Problem(row, field, message)

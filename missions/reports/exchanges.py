"""The seat exchange over time: what happened, and who has flown more."""

import datetime
from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..dates import CLOCK, Precision, in_utc
from ..models import BEGAN_ON, Agreement, Announcement, SeatAssignment, Status


def exchanged_seats():
    """Exchanged launch seats, by launch, those without a date last."""
    seats = SeatAssignment.objects.filter(exchange__isnull=False).counted()
    return (
        seats.with_return()
        .select_related("person", "agency__nation", "exchange")
        .select_related("mission__vehicle", "mission__spacecraft_operator")
        .in_launch_order()
    )


def sides_of(seats):
    """The sides of an exchange by name: (agency, vehicles that its people fly on)."""
    vehicles = defaultdict(dict)
    for seat in seats:
        if seat.agency:
            vehicles[seat.agency][seat.mission.vehicle] = True
    return [(side, list(vehicles[side])) for side in sorted(vehicles, key=str)]


@dataclass(frozen=True)
class Step:
    """One seat of an exchange, and how many each side had flown with it.

    `given` is a list of (agency, seats flown on the other's spacecraft), in one order
    for all steps; `ahead` the agency that has flown more, or None, and `by` how many. A
    planned seat changes no number yet.
    """

    seat: SeatAssignment
    given: tuple
    ahead: object
    by: int

    @property
    def most_first(self):
        """`given`, the side that has flown most before the others."""
        return sorted(self.given, key=lambda side: (-side[1], str(side[0])))


def balance(seats):
    """The running balance over `seats` (`exchanged_seats`): a list of `Step`s."""
    sides = [agency for agency, vehicles in sides_of(seats)]
    counts, steps = Counter(), []
    for seat in seats:
        if seat.status == Status.FLOWN:
            counts[seat.agency] += 1
        ranked = sorted(sides, key=lambda side: -counts[side])
        by = counts[ranked[0]] - counts[ranked[-1]] if ranked else 0
        given = tuple((side, counts[side]) for side in sides)
        steps.append(Step(seat, given, ranked[0] if by else None, by))
    return steps


class EventKind(models.TextChoices):
    """What happened, and which row an event is about; one day's by these words."""

    ANNOUNCED = "announced"  # an `Announcement`
    LANDED = "landed"  # a launch seat (`exchanged_seats`)
    LAUNCHED = "launched"  # a launch seat
    MADE_PUBLIC = "made-public", _("made public")  # an `Agreement`
    SIGNED = "signed", _("signed")  # an `Agreement`


@dataclass(frozen=True)
class Event:
    """Something that happened, and the row that it is `about`."""

    on: datetime.date
    precision: str
    kind: EventKind
    about: object

    @property
    def is_announcement(self):
        return self.kind == EventKind.ANNOUNCED

    @property
    def is_launch(self):
        return self.kind == EventKind.LAUNCHED

    @property
    def is_landing(self):
        return self.kind == EventKind.LANDED


def story(seats, since=BEGAN_ON):
    """The history since the announcement in Dubai, oldest first: `Event`s."""
    announcements = Announcement.objects.filter(announced_on__gte=since)
    announcements = announcements.prefetch_related("statements__agency")
    events = [
        Event(row.announced_on, row.announced_precision, EventKind.ANNOUNCED, row)
        for row in announcements
    ]
    for agreement in Agreement.objects.of_the_exchange_era(since):
        events += agreement_events(agreement)
    for seat in seats:
        events += seat_events(seat)
    return sorted(events, key=lambda event: (event.on, event.kind, str(event.about)))


def agreement_events(agreement):
    """When it was signed; else when it was made public, for one of an unknown day."""
    if agreement.signed_on:
        day, precision = agreement.signed_on, agreement.signed_precision
        yield Event(day, precision, EventKind.SIGNED, agreement)
    elif agreement.announced_on:
        day, precision = agreement.announced_on, agreement.announced_precision
        yield Event(day, precision, EventKind.MADE_PUBLIC, agreement)


def seat_events(seat):
    if seat.status != Status.FLOWN:
        return
    mission = seat.mission
    launch = day_of(mission.launched_at, mission.launch_precision)
    yield Event(*launch, EventKind.LAUNCHED, seat)
    if seat.returned_at:
        landing = day_of(seat.returned_at, seat.return_precision)
        yield Event(*landing, EventKind.LANDED, seat)


def day_of(moment, precision):
    """(date, precision) of a moment, by its day or less."""
    return in_utc(moment).date(), Precision.DAY if precision in CLOCK else precision

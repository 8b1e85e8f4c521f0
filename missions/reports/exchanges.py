"""The seat exchange told over time: what happened, and who is ahead."""

import datetime
from collections import Counter
from dataclasses import dataclass

from ..dates import CLOCK, in_utc
from ..models import BEGAN_ON, Agreement, Announcement, SeatAssignment


def exchanged_seats():
    """Seats up that are traded, by launch, those without a date last."""
    seats = SeatAssignment.objects.filter(exchange__isnull=False).counted()
    return (
        seats.with_return()
        .select_related("person", "agency", "mission__vehicle__operator", "exchange")
        .in_launch_order()
    )


@dataclass(frozen=True)
class Step:
    """One seat of an exchange, and how many each side had been given with it.

    `given` is a list of (agency, seats flown in the other's ships), in one order for
    all steps; `ahead` the agency that is ahead, or None, and `by` how far. A planned
    seat changes no number yet.
    """

    seat: SeatAssignment
    given: tuple
    ahead: object
    by: int


def balance(seats):
    """The running balance over `seats` (`exchanged_seats`): a list of `Step`s."""
    sides = sorted({seat.agency for seat in seats if seat.agency}, key=str)
    counts, steps = Counter(), []
    for seat in seats:
        if seat.status == "flown":
            counts[seat.agency] += 1
        ranked = sorted(sides, key=lambda side: -counts[side])
        by = counts[ranked[0]] - counts[ranked[-1]] if ranked else 0
        given = tuple((side, counts[side]) for side in sides)
        steps.append(Step(seat, given, ranked[0] if by else None, by))
    return steps


@dataclass(frozen=True)
class Event:
    """Something that happened on the way: `kind` says which row `about` is.

    Kinds: "announced" (an `Announcement`), "signed" and "made public" (an
    `Agreement`), "rose" and "came home" (a seat up with its way home).
    """

    on: datetime.date
    precision: str
    kind: str
    about: object


def story(seats, since=BEGAN_ON):
    """What came of the announcement in Dubai, oldest first: `Event`s."""
    announcements = Announcement.objects.filter(announced_on__gte=since)
    announcements = announcements.prefetch_related("statements__agency")
    events = [
        Event(row.announced_on, row.announced_precision, "announced", row)
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
        yield Event(day, precision, "signed", agreement)
    elif agreement.announced_on:
        day, precision = agreement.announced_on, agreement.announced_precision
        yield Event(day, precision, "made public", agreement)


def seat_events(seat):
    if seat.status != "flown":
        return
    yield mission_event(seat.mission.launched_at, seat.mission.launch_precision, seat)
    if seat.returned_at:
        yield mission_event(seat.returned_at, seat.return_precision, seat, "came home")


def mission_event(moment, precision, seat, kind="rose"):
    """An event of a flight, told by its day or less."""
    told = "day" if precision in CLOCK else precision
    return Event(in_utc(moment).date(), told, kind, seat)

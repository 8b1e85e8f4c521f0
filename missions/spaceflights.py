"""Spaceflights: which UP seat and which DOWN seat of a person belong together.

Computed from seats, never typed in. `spaceflights_of` works on the seats of one
person in memory; `return_seats` and `launch_seats` ask the same of the database, row
by row.
"""

import datetime
from dataclasses import dataclass

from django.db.models import F, OuterRef, Q
from django.utils.translation import gettext as _

from .dates import coarser
from .models.mission_codes import Outcome
from .models.seat_codes import Leg, Status


def differs(mission, other):
    """Whether a spaceflight that has to do with two missions changed spacecraft.

    `other` is where it began or ended (slug or key), None where that is not known.
    """
    return other is not None and other != mission


def differs_in_rows(mission, other):
    """The same of two columns, as a condition."""
    return Q(**{f"{other}__isnull": False}) & ~Q(**{other: F(mission)})


@dataclass(frozen=True)
class Spaceflight:
    """One person's launch seat and return seat; either may be missing.

    `down` is None while in space, where the crew was lost, or where it was not entered.
    """

    up: object = None
    down: object = None

    @property
    def changed_spacecraft(self):
        """Whether the person returned on another mission than they launched on."""
        return bool(
            self.up and self.down and differs(self.up.mission_id, self.down.mission_id)
        )

    @property
    def changed_vehicle(self):
        """Whether that was a spacecraft of another type; needs missions."""
        return bool(
            self.up
            and self.down
            and differs(self.up.mission.vehicle_id, self.down.mission.vehicle_id)
        )

    @property
    def changed_nation(self):
        """Whether the person landed for another nation than they launched for."""
        return bool(
            self.up and self.down and differs(self.up.nation_id, self.down.nation_id)
        )

    @property
    def begins_at(self):
        return self.up.mission.launched_at if self.up else None

    @property
    def ends_at(self):
        """When it ended: the landing, or the loss of the crew. None while it lasts."""
        if self.down:
            return self.down.mission.landed_at
        return self.up.mission.landed_at if self.lost else None

    @property
    def lost(self):
        return bool(
            self.up and not self.down and self.up.mission.outcome == Outcome.LOST
        )

    @property
    def lasts(self):
        """Whether the person is still in space on this spaceflight."""
        return bool(self.up and not self.down and not self.lost)

    @property
    def elapsed(self):
        """From launch to landing or loss; None while it lasts or where not known."""
        if not self.up or self.ends_at is None:
            return None
        return self.ends_at - self.begins_at

    @property
    def precision(self):
        """How closely `elapsed` is known; "" where it is not."""
        if self.elapsed is None:
            return ""
        end = (self.down or self.up).mission
        return coarser(self.up.mission.launch_precision, end.landing_precision)


def time_in_space(spaceflights):
    """(time, precision, number) of the ended spaceflights above 100 km among these.

    The time is a sum from launch to landing; a spaceflight that lasts is not in it.
    """
    ended = [
        spaceflight
        for spaceflight in spaceflights
        if spaceflight.elapsed is not None and spaceflight.up.mission.is_above_100_km
    ]
    if not ended:
        return None, "", 0
    total = sum((spaceflight.elapsed for spaceflight in ended), datetime.timedelta())
    precision = coarser(*(spaceflight.precision for spaceflight in ended))
    return total, precision, len(ended)


@dataclass(frozen=True)
class Overlap:
    """Two UP seats of one person that cannot both be true."""

    first: object
    second: object

    def __str__(self):
        return _(
            "%(person)s cannot launch on %(second)s while in space since %(first)s."
        ) % {
            "person": self.second.person,
            "second": self.second.mission,
            "first": self.first.mission,
        }


def in_time_order(seats):
    """Seats of one person by when they happened; a landing after its own launch."""
    launched_on = {seat.mission_id for seat in seats if seat.leg == Leg.UP}

    def moment(seat):
        if seat.leg == Leg.UP:
            return seat.mission.launched_at, 0
        landed = seat.mission.landed_at or seat.mission.launched_at
        if seat.mission_id in launched_on:
            landed = max(landed, seat.mission.launched_at)
        return landed, 1

    return sorted(seats, key=moment)


def spaceflights_of(seats):
    """Spaceflights in the flown `seats` of one person, oldest first, and overlaps.

    Returns (list of `Spaceflight`, list of `Overlap`). A launch seat that is followed
    by another and only one landing is a spaceflight without a known end, not an
    overlap: a curator may enter the missions one by one.
    """
    spaceflights, overlaps, launched, closed = [], [], [], None
    for seat in in_time_order(seats):
        if seat.leg == Leg.UP:
            if closed:
                spaceflights += [Spaceflight(up) for up in launched]
                launched, closed = [], None
            launched.append(seat)
            continue
        up = launched_before(seat, launched)
        if up:
            later = launched[launched.index(up) + 1 :]
            overlaps += [Overlap(up, other) for other in later]
            launched.remove(up)
            if closed and closed.up:
                overlaps.append(Overlap(*in_time_order([closed.up, up])))
        closed = Spaceflight(up, seat)
        spaceflights.append(closed)
    spaceflights += [Spaceflight(up) for up in launched]
    overlaps += flown_meanwhile(spaceflights)
    return sorted(spaceflights, key=begun), each_once(overlaps)


def each_once(overlaps):
    """Each overlap once, without those of one mission: that is one seat typed twice."""
    return [
        each
        for number, each in enumerate(overlaps)
        if each not in overlaps[:number] and each.first.mission != each.second.mission
    ]


def flown_meanwhile(spaceflights):
    """Overlaps of a mission that is still in flight with whatever launched after it."""
    return [
        Overlap(lasting.up, other.up)
        for lasting in spaceflights
        if lasting.lasts and lasting.up.mission.outcome == Outcome.IN_FLIGHT
        for other in spaceflights
        if other.up and other.begins_at > lasting.begins_at
    ]


def launched_before(seat_down, launched):
    """The launch seat that `seat_down` ends: on the same mission, else the last one."""
    for seat in launched:
        if seat.mission_id == seat_down.mission_id:
            return seat
    return launched[-1] if launched else None


def begun(spaceflight):
    return (
        spaceflight.begins_at
        or spaceflight.ends_at
        or spaceflight.down.mission.launched_at
    )


def return_seats(seats):
    """DOWN seats, first one first, with which the UP seat of an outer query ends."""
    return (
        seats.filter(person=OuterRef("person"), leg=Leg.DOWN, status=Status.FLOWN)
        .filter(
            Q(mission=OuterRef("mission"))
            | Q(mission__landed_at__gte=OuterRef("mission__launched_at"))
        )
        .order_by("mission__landed_at", "pk")
    )


def return_among(returns, mission, launched_at):
    """What `return_seats` asks of the database, of one person's flown return seats.

    `returns` are pairs of a mission and its landing, first one first; gives the pair
    with which a launch ends, or None.
    """
    for back in returns:
        if back[0] == mission or back[1] >= launched_at:
            return back
    return None


def launch_seats(seats):
    """UP seats, last one first, that the DOWN seat of an outer query belongs to."""
    return (
        seats.filter(person=OuterRef("person"), leg=Leg.UP, status=Status.FLOWN)
        .filter(
            Q(mission=OuterRef("mission"))
            | Q(mission__launched_at__lte=OuterRef("mission__landed_at"))
        )
        .order_by("-mission__launched_at", "pk")
    )

"""Seat maps: which person is drawn in which place of a spacecraft, on one leg.

Places go by the order of the crew; nobody recorded who sat where, and the page says so.
"""

import re
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..models import Leg
from .cabins import Cabin, Place, cabin_of
from .lettering import (
    TYPE,
    SeatLine,
    estimated_width,
    is_loose,
    seat_lines,
    set_in,
    split_at_spaces,
)


class SeatKind(models.TextChoices):
    """How a seat is drawn: the class of its drawing, and what the key says of it."""

    OWN = "own", gettext_lazy("on their own country’s spacecraft")
    FOREIGN = "foreign", gettext_lazy("on another country’s spacecraft")
    EMPTY = "empty", gettext_lazy("seat left empty")
    UNNAMED = "unnamed", gettext_lazy("no one named yet")


@dataclass(frozen=True)
class Couch:
    """One seat as drawn; `seat` is None where nobody is in it, and `name` empty."""

    place: Place
    kind: SeatKind
    seat: object
    name: str
    lines: list[SeatLine]

    @property
    def is_traded(self):
        return bool(self.seat and self.seat.exchange_id)


@dataclass(frozen=True)
class SeatMap:
    """The drawing of one leg of a mission, and the sentences under it."""

    cabin: Cabin
    couches: list[Couch]
    notes: list[str]

    @property
    def seat_left(self):
        """Where a seat's left edge is, from its middle."""
        return -self.cabin.seat_width // 2

    @property
    def rest(self):
        """How far the headrest reaches to either side, dashed in a foreign seat."""
        return self.cabin.seat_width // 2 - 14

    @property
    def badge_x(self):
        """Where the sign of an exchanged seat stands: in its right upper corner."""
        return self.cabin.seat_width // 2 - 8


def seat_map(mission, seats, leg, names, opposite=()):
    """The map of one leg, or None where there is nothing to draw: nobody is entered.

    `seats` are the counted ones of that leg in crew order, as `for_crew_list`,
    `with_spaceflights` and `with_own` read them, `opposite` those of the other leg;
    `names` what drawings call people, by slug. Asks the database nothing.
    """
    if not (seats or is_known_empty(mission, leg, opposite)):
        return None
    fitted = mission.seats_there(len(seats))
    cabin = cabin_of(mission.vehicle.family, fitted)
    taken = dict(zip(order_of_places(seats, fitted), seats, strict=True))
    vacant = SeatKind.EMPTY if mission.has_happened(leg) else SeatKind.UNNAMED
    room = cabin.seat_width - 9
    couches = []
    for number, place in enumerate(cabin.places[:fitted]):
        seat, name = taken.get(number), ""
        if seat:
            name = names[seat.person.slug]
            kind = SeatKind.OWN if seat.own else SeatKind.FOREIGN
            words = words_in(seat, name, room)
        else:
            kind, words = vacant, VACANT[vacant]
        couches.append(Couch(place, kind, seat, name, set_in(words, room)))
    return SeatMap(cabin, couches, notes_on(mission, seats, leg))


def is_known_empty(mission, leg, opposite):
    """Whether a leg without seats is drawn with all of them empty or not named yet.

    Missing rows alone say nothing: it was empty where everybody of the other leg is
    known to have launched, or returned, on another mission.
    """
    if leg == Leg.UP and not mission.has_flown:
        return not mission.is_cancelled
    if leg == Leg.DOWN and not mission.has_landed:
        return False
    return bool(opposite) and all(seat.changed_spacecraft for seat in opposite)


def order_of_places(seats, fitted):
    """For each seat the number of its place: its position, else its number in the crew.

    A position leaves places before it free: Rubio, third of Soyuz MS-22, sits right.
    """
    positions = [seat.position or 0 for seat in seats]
    in_range = all(1 <= position <= fitted for position in positions)
    if in_range and len(set(positions)) == len(positions):
        return [position - 1 for position in positions]
    return range(len(seats))


VACANT = {
    SeatKind.EMPTY: [("vacant", [gettext_lazy("empty")])],
    SeatKind.UNNAMED: [("vacant", [gettext_lazy("not named"), gettext_lazy("yet")])],
}


def words_in(seat, name, room):
    """What stands in a taken seat: kinds of type, each with its lines."""
    role = seat.get_role_display() if seat.role else _("role unknown")
    words = [
        ("role", seat_lines(split_at_spaces(role), "role", room, 2)),
        name_in(name, room),
        ("nation", [seat.nation.code]),
    ]
    if seat.changed_spacecraft:
        words.append(("spacecraft", other_spacecraft_in(seat, room)))
    return words


def name_in(name, room):
    """A name on one or two lines, in smaller type before any of it is squeezed."""
    parts = re.findall(r"[^ -]+[ -]?", name)
    for kind in ("name", "small name", "smallest name"):
        lines = seat_lines(parts, kind, room, 2)
        if all(is_loose(line, kind, room) for line in lines):
            break
    return kind, lines


def other_spacecraft(seat):
    """How a spaceflight went on or began elsewhere: "returned on", a mission's name."""
    if seat.leg == Leg.UP:
        return _("returned on"), seat.return_name
    return _("launched on"), seat.launch_name


def other_spacecraft_in(seat, room):
    """`other_spacecraft` on up to three lines, the name on one where there is room."""
    lead, name = other_spacecraft(seat)
    text = f"{lead} {name}"
    if estimated_width(text, TYPE["spacecraft"][0]) <= room:
        return [text]
    return [lead, *seat_lines(split_at_spaces(name), "spacecraft", room, 2)]


def notes_on(mission, seats, leg):
    """Sentences under the drawing: what it shows, and what it does not claim."""
    notes = [
        note_on_vacant_seats(mission, seats, leg),
        note_on_fitted_seats(mission),
        note_on_foreigners(seats),
        note_on_order(mission, seats),
    ]
    return [note for note in notes if note]


def note_on_vacant_seats(mission, seats, leg):
    fitted = mission.seats_there(len(seats))
    empty, happened = fitted - len(seats), mission.has_happened(leg)
    if empty <= 0:
        return ""
    if seats and happened:
        note = ngettext(
            "%(empty)d of %(fitted)d seats stayed empty.",
            "%(empty)d of %(fitted)d seats stayed empty.",
            empty,
        )
    elif seats:
        note = ngettext(
            "%(empty)d of %(fitted)d seats is not named yet.",
            "%(empty)d of %(fitted)d seats are not named yet.",
            empty,
        )
    elif leg == Leg.DOWN:
        note = _("It landed without a crew.")
    elif happened:
        note = _("It launched without a crew, with %(fitted)d seats fitted.")
    else:
        note = _("No crew named yet.")
    return note % {"empty": empty, "fitted": fitted}


def note_on_fitted_seats(mission):
    """Where more or fewer seats were fitted than this vehicle usually has."""
    fitted, vehicle = mission.seats_available, mission.vehicle
    if fitted == vehicle.seats:
        return ""
    return ngettext(
        "%(fitted)d seat was fitted instead of the usual %(usual)d.",
        "%(fitted)d seats were fitted instead of the usual %(usual)d.",
        fitted,
    ) % {"fitted": fitted, "usual": vehicle.seats}


def note_on_foreigners(seats):
    guests = ", ".join(seat.person.name for seat in seats if not seat.own)
    if not guests:
        return ""
    return _("On another country’s spacecraft: %(people)s.") % {"people": guests}


def note_on_order(mission, seats):
    if not seats or mission.seats_available == 1:
        return ""
    if all(seat.position for seat in seats):
        return _("Drawn in crew order; who sat where is not recorded.")
    return _(
        "No source we read gives the order of this crew: the drawing shows neither "
        "rank nor who sat where."
    )


def key_to(maps):
    """What the kinds of seats in these maps mean: [(kind, words)]."""
    used = {couch.kind for drawn in maps for couch in drawn.couches}
    return [(kind, kind.label) for kind in SeatKind if kind in used]

"""Launched and landed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from missions.models import Leg, Mission, Outcome, SeatAssignment, Status
from missions.spaceflights import spaceflights_of

from ..admin.choices import searched
from ..admin.dates import MomentField, precision_typed
from .event import LOST, CrewedEvent, seat_of, seat_row
from .fields import CrewRow, text

LEFT_OUT_OF_LAUNCH = _("Who is left out loses the seat: it becomes “withdrawn”.")
LEFT_OUT_OF_LANDING = _(
    "Who is left out stays in space: say on which mission they return. A return "
    "seat is then planned for them there."
)
TIME_UNKNOWN = _("Leave the time blank where only the day is known.")


def moment(label):
    return MomentField(label=label, required=False, help_text=TIME_UNKNOWN)


def first_values(seat):
    """Of the row of a crew, from a seat that is known."""
    return {
        "person": seat.person_id,
        "role": seat.role,
        "nation": seat.nation_id,
        "agency": seat.agency_id,
    }


class Launched(CrewedEvent):
    slug, name = "launched", _("Launched")
    outcomes = [Outcome.PLANNED]
    row, crew_help = CrewRow, LEFT_OUT_OF_LAUNCH

    launched_at = moment(_("Launch (UTC)"))
    spacecraft = searched(Mission, "spacecraft", required=False)
    rocket = text(_("Rocket"), 60, required=False)
    launch_site = text(_("Launch site"), 80, required=False)
    empty = forms.BooleanField(label=_("It launched without a crew"), required=False)
    field_order = ["launched_at", "spacecraft", "rocket", "launch_site", "empty"]

    def known(self):
        names = "spacecraft", "rocket", "launch_site"
        return {name: getattr(self.mission, name) for name in names}

    def known_crew(self):
        planned = self.mission.seats.up().filter(status=Status.PLANNED)
        return [first_values(seat) for seat in planned.order_by("position", "pk")]

    def clean(self):
        cleaned = super().clean()
        return wanted_moment(self, cleaned, "launched_at")

    def happen(self, writer):
        seats = writer.seats_of(self.mission)
        flown = [row.fields_of_seat() for row in self.rows_kept()]
        for fields in flown:
            seat_row(seats, Leg.UP, Status.FLOWN, **fields)
        for fields in seats.values():
            if (fields["leg"], fields["status"]) == (Leg.UP, Status.PLANNED):
                fields |= LOST
        names = "launched_at", "spacecraft", "rocket", "launch_site"
        said = {name: self.cleaned_data[name] for name in names}
        said["launch_precision"] = precision_typed(self["launched_at"])
        said |= {"outcome": Outcome.IN_FLIGHT, "launch_is_earliest": False}
        self.write_mission(writer, said, seats)


class LandedRow(CrewRow):
    returns_on = searched(
        SeatAssignment, "mission", required=False, label=_("Returns on, if left out")
    )

    def fields_of_return(self, seats):
        """On the terms of the launch seat, where the planned return has none yet."""
        fields = self.fields_of_seat()
        planned = seat_of(seats, fields["person"], Leg.DOWN, Status.PLANNED)
        up = launch_seat_of(self.cleaned_data["person"])
        if up and not seats.get(planned, {}).get("arrangement"):
            fields["arrangement"] = up.arrangement
        return fields


class Landed(CrewedEvent):
    slug, name = "landed", _("Landed")
    outcomes = [Outcome.IN_FLIGHT]
    row, crew_help = LandedRow, LEFT_OUT_OF_LANDING

    landed_at = moment(_("Landing (UTC)"))
    landing_place = text(_("Landing place"), 120, required=False)
    empty = forms.BooleanField(label=_("It landed without a crew"), required=False)
    field_order = ["landed_at", "landing_place", "empty"]

    def known_crew(self):
        return [first_values(seat) for seat in aboard(self.mission)]

    def clean(self):
        cleaned = super().clean()
        return wanted_moment(self, cleaned, "landed_at")

    def happen(self, writer):
        for row in self.crew.deleted_forms:
            self.keep_in_space(writer, row)
        seats = writer.seats_of(self.mission)
        for row in self.rows_kept():
            fields = row.fields_of_return(seats)
            up = seats.get(seat_of(seats, fields["person"], Leg.UP, Status.FLOWN), {})
            fields |= {"position": up["position"]} if up else {}
            seat_row(seats, Leg.DOWN, Status.FLOWN, **fields)
        said = {
            "outcome": Outcome.LANDED,
            "landed_at": self.cleaned_data["landed_at"],
            "landing_precision": precision_typed(self["landed_at"]),
            "landing_place": self.cleaned_data["landing_place"],
        }
        self.write_mission(writer, said, seats)

    def keep_in_space(self, writer, row):
        """Who is left out is to return on another mission."""
        mission = row.is_valid() and row.cleaned_data.get("returns_on")
        if mission:
            seats = writer.seats_of(mission)
            fields = row.fields_of_return(seats)
            seat_row(seats, Leg.DOWN, Status.PLANNED, **fields)
            writer.write(mission, {}, seats)


def wanted_moment(form, cleaned, name):
    if not cleaned.get(name) and name not in form.errors:
        form.add_error(name, _("Say when, if only the day."))
    return cleaned


def launch_seat_of(person):
    """That of the spaceflight which somebody is on, or None."""
    flown = person.seats.flown().select_related("mission")
    lasting = [each.up for each in spaceflights_of(list(flown))[0] if each.lasts]
    return lasting[-1] if lasting else None


def aboard(mission):
    """Seats of who is to land on a mission in flight.

    Those planned for the return, then those of its launch who are not back and for
    whom no return is planned elsewhere.
    """
    rows = SeatAssignment.objects.select_related("person")
    planned = list(rows.filter(mission=mission, leg=Leg.DOWN, status=Status.PLANNED))
    gone = set(
        rows.down()
        .filter(mission__landed_at__gt=mission.launched_at, status=Status.FLOWN)
        .values_list("person", flat=True)
    ) | set(rows.down().filter(status=Status.PLANNED).values_list("person", flat=True))
    launched = rows.filter(mission=mission).flown().up().exclude(person__in=gone)
    return [*planned, *launched.order_by("position", "pk")]

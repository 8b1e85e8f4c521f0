"""Slipped and cancelled."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from missions.dates import CALENDAR, Precision
from missions.models import ChangeKind, Leg, Outcome, Status

from ..admin.dates import MomentField, precision_typed
from .announced import Announced, reason, short
from .event import LOST, Event


class Slipped(Event):
    slug, name = "slipped", gettext_lazy("Slipped")
    outcomes = [Outcome.PLANNED]

    launched_at = MomentField(
        label=gettext_lazy("New launch date (UTC)"),
        required=False,
        help_text=gettext_lazy("Blank where no new date is known."),
    )
    launch_precision = forms.ChoiceField(
        label=gettext_lazy("Date known"),
        choices=CALENDAR,
        initial=Precision.DAY,
        help_text=gettext_lazy(
            "Where no time is given. A month is typed as its first."
        ),
    )
    launch_is_earliest = forms.BooleanField(
        label=gettext_lazy("No earlier than"), required=False
    )

    def happen(self, writer):
        names = "launched_at", "launch_precision", "launch_is_earliest"
        said = {name: self.cleaned_data[name] for name in names}
        if not said["launched_at"]:
            said |= {"launch_precision": "", "launch_is_earliest": False}
        elif (typed := precision_typed(self["launched_at"])) != Precision.DAY:
            said["launch_precision"] = typed
        self.write_mission(writer, said)


class Cancelled(Announced):
    """A mission that will not fly: without a date, and nobody has a seat on it."""

    slug, name = "cancelled", gettext_lazy("Cancelled")
    outcomes = [Outcome.PLANNED]

    reason = reason()

    def happen(self, writer):
        seats = writer.seats_of(self.mission)
        for fields in seats.values():
            if fields["status"] == Status.PLANNED:
                fields |= LOST
        planned = self.mission.seats.filter(status=Status.PLANNED, leg=Leg.UP)
        people = [seat.person for seat in planned.select_related("person")]
        said = {"outcome": Outcome.CANCELLED}
        said |= {"launched_at": None, "launch_precision": ""}
        self.write_mission(writer, said | {"launch_is_earliest": False}, seats)
        self.cite_seats(writer, *people, status=Status.WITHDRAWN)
        for person in people:
            self.withdraw(writer, person)

    def withdraw(self, writer, person):
        words = {"person": short(person), "mission": self.mission}
        told = _("%(person)s lost the seat on %(mission)s when it was cancelled.")
        self.note_change(
            writer,
            person,
            kind=ChangeKind.WITHDRAWN,
            from_mission=self.mission,
            reason=self.cleaned_data["reason"],
            summary=told % words,
        )

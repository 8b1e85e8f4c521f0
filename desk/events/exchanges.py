"""Exchange agreed."""

from itertools import groupby

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from missions.models import Exchange, Outcome, Pairing, SeatAssignment, Status

from ..admin.choices import searched
from ..slugs import free_slug
from .event import Event
from .fields import text

TWO_SEATS = _("Choose the seats of both sides, or say that no reciprocal one is known.")
NOT_HERE = _("Choose a seat of this mission, or enter it on the page of another.")
ONE_SIDE = _("These are seats of one agency: an exchange has two sides.")


def free_seats():
    """Launch seats that are to fly or are in flight, and in no exchange yet."""
    coming = Q(status=Status.PLANNED)
    flying = Q(status=Status.FLOWN, mission__outcome=Outcome.IN_FLIGHT)
    seats = SeatAssignment.objects.up().filter(coming | flying)
    seats = seats.filter(exchange=None, agreement=None)
    seats = seats.select_related("mission", "person", "agency")
    return seats.order_by("mission__name", "position", "pk")


class SeatsChoice(forms.ModelMultipleChoiceField):
    def label_from_instance(self, seat):
        """ "Anil Menon (NASA), Soyuz MS-29"."""
        sent = f" ({seat.agency.short_name})" if seat.agency else ""
        return f"{seat.person}{sent}, {seat.mission}"


class ExchangeAgreed(Event):
    slug, name = "exchange-agreed", _("Exchange agreed")
    outcomes = [Outcome.PLANNED, Outcome.IN_FLIGHT]

    note = None  # of several missions
    seats = SeatsChoice(
        free_seats(),
        label=_("Seats exchanged"),
        widget=forms.CheckboxSelectMultiple(),
        help_text=_("Seats flown before are entered on the page of their mission."),
    )
    agreement = searched(Exchange, "agreement")
    pairing = forms.ChoiceField(label=_("Pairing"), choices=Pairing.choices)
    exchange_name = text(_("Name"), 120, help_text=_("Peskov and Kim"))
    basis = forms.CharField(
        label=_("Basis"),
        widget=forms.Textarea({"rows": 3, "class": "vLargeTextField"}),
        help_text=Exchange._meta.get_field("basis").help_text,
    )

    def known(self):
        own = [seat.pk for seat in free_seats().filter(mission=self.mission)]
        return {"seats": own if len(own) == 1 else []}

    def clean(self):
        cleaned = super().clean()
        enough = 1 if cleaned.get("pairing") == Pairing.OPEN else 2
        if len(cleaned.get("seats", ())) < enough and "seats" not in self.errors:
            self.add_error("seats", TWO_SEATS)
        elif seats := list(cleaned.get("seats", ())):
            if not any(seat.mission == self.mission for seat in seats):
                self.add_error("seats", NOT_HERE)
            agencies = {seat.agency for seat in seats}
            if enough > 1 and len(agencies) == 1 and None not in agencies:
                self.add_error("seats", ONE_SIDE)
        return cleaned

    def happen(self, writer):
        said = {name: self.cleaned_data[name] for name in ("pairing", "basis")}
        said |= {"agreement": self.cleaned_data["agreement"]}
        name = self.cleaned_data["exchange_name"]
        slug = free_slug(Exchange, name)
        exchange = writer.write(Exchange(), said | {"name": name, "slug": slug})
        for mission, seats in groupby(self.cleaned_data["seats"], lambda e: e.mission):
            self.exchange(writer, mission, list(seats), exchange.slug)

    def exchange(self, writer, mission, seats, slug):
        held = writer.seats_of(mission)
        for seat in seats:
            held[str(seat.pk)] |= {"exchange": slug}
        writer.write(mission, {}, held)
        for seat in seats:
            writer.write(seat, {})

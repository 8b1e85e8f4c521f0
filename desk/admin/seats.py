"""Seats on their own, and the form set that enters them with their mission."""

from django import forms
from django.contrib import admin
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from missions.catalogue.crews import in_two_places, not_back, without_a_seat
from missions.models import SeatAssignment

from .choices import InUse
from .dates import TYPED
from .forms import CatalogueForm
from .pages import CatalogueAdmin, FoldedSearch


class SeatFormSet(forms.BaseInlineFormSet):
    """All seats of one mission, checked together before any is saved."""

    def clean(self):
        super().clean()
        if any(self.errors) or not self.instance.vehicle_id:
            return
        kept = {id(form.instance): form for form in self.forms if self.is_kept(form)}
        seats = [form.instance for form in kept.values()]
        for rule in (without_a_seat, in_two_places, not_back):
            for seat, message in rule(self.instance, seats):
                kept[id(seat)].add_error("person", message)

    def is_kept(self, form):
        return form.cleaned_data and not form.cleaned_data.get("DELETE")


class SeatAssignmentForm(CatalogueForm):
    """A seat on its own page, checked together with its mission's other seats."""

    def full_clean(self):
        super().full_clean()
        if not self.is_bound or self.errors:
            return
        seat = self.instance
        others = seat.mission.seats.exclude(pk=seat.pk).select_related("person")
        found = {
            "mission": without_a_seat(seat.mission, [*others, seat]),
            "person": in_two_places(seat.mission, [seat, *others]),
        }
        for name, problems in found.items():
            for other, message in problems:
                if other is seat:
                    self.add_error(name, message)


class SeatInline(admin.TabularInline):
    """The seats of a mission, a row each; note and sources are on the seat's page."""

    model = SeatAssignment
    formfield_overrides = TYPED
    formset = SeatFormSet
    extra = 0
    show_change_link = True
    view_on_site = False  # the mission's page shows them all
    verbose_name = _("seat")
    verbose_name_plural = _("Seats: one row per person and leg")
    autocomplete_fields = ["person", "nation", "agency", "stands_in_for", "exchange"]
    fields = [
        "leg",
        "person",
        "status",
        "role",
        "role_as_published",
        "position",
        "nation",
        "agency",
        "arrangement",
        "stands_in_for",
        "exchange",
    ]
    ordering = ["-leg", F("position").asc(nulls_last=True), "status", "pk"]

    def formfield_for_dbfield(self, db_field, request, **options):
        """Only the add link beside a choice: lines stay short."""
        field = super().formfield_for_dbfield(db_field, request, **options)
        for link in ("change", "delete", "view"):
            setattr(field.widget, f"can_{link}_related", False)
        return field


@admin.register(SeatAssignment)
class SeatAssignmentAdmin(FoldedSearch, CatalogueAdmin):
    form = SeatAssignmentForm
    list_display = ["person", "mission", "leg", "status", "role", "nation", "agency"]
    list_filter = [
        "leg",
        "status",
        "role",
        "arrangement",
        ("mission__vehicle", InUse),
        ("exchange", admin.EmptyFieldListFilter),
    ]
    list_select_related = ["person", "mission", "nation", "agency"]
    search_fields = ["person__search_key", "mission__search_key"]
    autocomplete_fields = [
        "mission",
        "person",
        "nation",
        "agency",
        "stands_in_for",
        "exchange",
        "agreement",
        "intermediary",
        "sources",
    ]

"""Seats on their own, and the form set that enters them with their mission."""

from collections import defaultdict

from django import forms
from django.contrib import admin
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from ..models import Leg, SeatAssignment, Status
from ..spaceflights import spaceflights_of
from .forms import FoldedSearch


class SeatForm(forms.ModelForm):
    """A seat inside its mission's form: what looks at other seats waits for them."""

    def _post_clean(self):
        self.instance.is_entered_with_others = True
        super()._post_clean()


class SeatFormSet(forms.BaseInlineFormSet):
    """All seats of one mission, checked together before any is saved."""

    def clean(self):
        super().clean()
        if any(self.errors):
            return
        kept = [form for form in self.forms if self.is_kept(form)]
        for form in kept:
            form.instance.mission = self.instance
            for name, message in form.instance.status_errors().items():
                form.add_error(name, message)
        self.check_crew_sizes(kept)
        self.check_spaceflights(kept)

    def is_kept(self, form):
        return form.cleaned_data and not form.cleaned_data.get("DELETE")

    def check_crew_sizes(self, forms_kept):
        fitted = self.seats_fitted()
        for leg in Leg:
            crew = [
                form
                for form in forms_kept
                if form.instance.leg == leg and form.instance.is_counted
            ]
            for form in crew[fitted:] if fitted else ():
                form.add_error(
                    "person",
                    _("%(people)d people do not fit into the %(seats)d seats fitted.")
                    % {"people": len(crew), "seats": fitted},
                )

    def seats_fitted(self):
        """From the mission as typed; None while its vehicle is not given."""
        mission = self.instance
        return mission.seats_available if mission.vehicle_id else None

    def check_spaceflights(self, forms_kept):
        """Nobody is in two places, counting the seats as typed."""
        typed = defaultdict(list)
        for form in forms_kept:
            if form.instance.status == Status.FLOWN and self.can_be_placed(form):
                typed[form.instance.person_id].append(form)
        elsewhere = SeatAssignment.objects.flown().filter(person__in=typed)
        others = defaultdict(list)
        for seat in elsewhere.exclude(mission=self.instance.pk).select_related(
            "mission", "person"
        ):
            others[seat.person_id].append(seat)
        for person, forms_of_person in typed.items():
            seats = [*others[person], *(form.instance for form in forms_of_person)]
            for overlap in spaceflights_of(seats)[1]:
                forms_of_person[0].add_error("person", str(overlap))

    def can_be_placed(self, form):
        """Whether the mission as typed has the time that this leg needs."""
        if form.instance.leg == Leg.UP:
            return self.instance.launched_at is not None
        return self.instance.landed_at is not None


class SeatInline(admin.TabularInline):
    """The seats of a mission, a line each; note and sources are on the seat's page."""

    model = SeatAssignment
    form = SeatForm
    formset = SeatFormSet
    extra = 0
    show_change_link = True
    verbose_name = _("seat")
    verbose_name_plural = _("Seats: one line a person and leg")
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

    class Media:
        css = {"all": ["missions/admin.css"]}

    def formfield_for_dbfield(self, db_field, request, **options):
        """Only the add link beside a choice: lines stay short."""
        field = super().formfield_for_dbfield(db_field, request, **options)
        for link in ("change", "delete", "view"):
            setattr(field.widget, f"can_{link}_related", False)
        return field


@admin.register(SeatAssignment)
class SeatAssignmentAdmin(FoldedSearch, admin.ModelAdmin):
    list_display = ["person", "mission", "leg", "status", "role", "nation", "agency"]
    list_filter = [
        "leg",
        "status",
        "role",
        "arrangement",
        "mission__vehicle",
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

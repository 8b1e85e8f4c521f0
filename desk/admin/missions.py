import datetime

from django.contrib import admin
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from missions.catalogue.check import clock_problems_of
from missions.dates import now, period_end
from missions.models import Mission, Outcome

from ..events.pages import EventPages, events_of
from .choices import InUse
from .dates import MomentsForm, dated
from .forms import CitedForm
from .pages import CatalogueAdmin, FoldedSearch
from .seats import SeatInline

PLAN = "launched_at", "launch_precision", "outcome", "vehicle"
FAR = datetime.timedelta(days=3653)
NOT_YET = _("This is in the future, and the outcome says that it has happened.")


class MissionForm(MomentsForm, CitedForm):
    moments = [
        ("launched_at", "launch_precision"),
        ("landed_at", "landing_precision"),
    ]

    def doubts(self, cleaned):
        """A plan that is past, and a flight far from all others of its vehicle."""
        if not {*PLAN}.intersection(self.changed_data) or not cleaned.get(
            "launched_at"
        ):
            return
        moment, precision = cleaned["launched_at"], cleaned.get("launch_precision")
        planned = cleaned.get("outcome") == Outcome.PLANNED
        if planned and precision and period_end(moment, precision) < now():
            yield _("The planned launch is in the past. Is the mission still planned?")
        if vehicle := cleaned.get("vehicle"):
            yield from self.far_from_others(vehicle, moment)

    def far_from_others(self, vehicle, moment):
        others = vehicle.missions.exclude(pk=self.instance.pk).exclude(launched_at=None)
        dates = others.values_list("launched_at", flat=True)
        if dates and min(abs(each - moment) for each in dates) > FAR:
            told = _("No other %(vehicle)s flew within ten years of that. Is it so?")
            yield told % {"vehicle": vehicle}

    def _post_clean(self):
        """And what the loader would refuse, or what has not happened yet."""
        super()._post_clean()
        if self.errors:
            return
        for problem in clock_problems_of(self.instance):
            self.add_error(problem.field, capfirst(problem.message))
        for name, happened in (
            ("launched_at", self.instance.has_flown),
            ("landed_at", self.instance.has_ended),
        ):
            moment = getattr(self.instance, name)
            if happened and moment and moment > now():
                self.add_error(name, NOT_YET)


@admin.register(Mission)
class MissionAdmin(EventPages, FoldedSearch, CatalogueAdmin):
    form = MissionForm
    list_display = [
        "name",
        "vehicle",
        "spacecraft",
        "outcome",
        dated(Mission, "launched_at", "launch_precision"),
        dated(Mission, "landed_at", "landing_precision"),
    ]
    list_filter = ["outcome", "reach", ("vehicle", InUse), ("station", InUse)]
    list_select_related = ["vehicle", "spacecraft"]
    search_fields = ["search_key"]
    autocomplete_fields = ["vehicle", "spacecraft", "operator", "station", "sources"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [SeatInline]
    save_on_top = True
    change_form_template = "desk/mission_change_form.html"
    fieldsets = [
        (None, {"fields": [("name", "slug"), "aliases", ("outcome", "reach")]}),
        (
            _("Spacecraft"),
            {
                "fields": [
                    ("vehicle", "spacecraft", "seats_fitted"),
                    ("operator", "station"),
                ]
            },
        ),
        (
            _("Launch and landing, in UTC"),
            {
                "fields": [
                    ("launched_at", "launch_precision", "launch_is_earliest"),
                    ("launch_site", "rocket"),
                    ("landed_at", "landing_precision", "landing_place"),
                ]
            },
        ),
        (
            _("Names in other lists"),
            {
                "fields": [
                    ("callsign", "cospar_id", "wikidata"),
                    ("gcat", "spacefacts"),
                ]
            },
        ),
        (_("Note and sources"), {"fields": ["note", "sources"]}),
    ]

    def render_change_form(self, request, context, **options):
        mission = options.get("obj")
        is_known = mission and mission.pk
        may = is_known and self.has_change_permission(request, mission)
        context["events"] = events_of(mission) if may else []
        return super().render_change_form(request, context, **options)

from django.contrib import admin
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from missions.catalogue.check import clock_problems_of
from missions.dates import now
from missions.models import Mission

from ..events.pages import EventPages, events_of
from .dates import MomentsForm, dated
from .forms import CitedForm
from .pages import CatalogueAdmin, FoldedSearch
from .seats import SeatInline

NOT_YET = _("This is in the future, and the outcome says that it has happened.")


class MissionForm(MomentsForm, CitedForm):
    moments = [
        ("launched_at", "launch_precision"),
        ("landed_at", "landing_precision"),
    ]

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
    list_filter = ["outcome", "reach", "vehicle", "station"]
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
        context["events"] = events_of(mission) if mission and mission.pk else []
        return super().render_change_form(request, context, **options)

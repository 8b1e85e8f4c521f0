from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from ..models import AssignmentChange, Claim, Disagreement, Mission
from .forms import CitedForm, FoldedSearch
from .seats import SeatInline


class MissionForm(CitedForm):
    """A mission with its seats below, which the form set checks as typed."""

    def _post_clean(self):
        self.instance.is_entered_with_seats = True
        super()._post_clean()


@admin.register(Mission)
class MissionAdmin(FoldedSearch, admin.ModelAdmin):
    form = MissionForm
    list_display = [
        "name",
        "vehicle",
        "spacecraft",
        "outcome",
        "launched_at",
        "landed_at",
    ]
    list_filter = ["outcome", "reach", "vehicle", "station"]
    list_select_related = ["vehicle", "spacecraft"]
    search_fields = ["search_key"]
    autocomplete_fields = ["vehicle", "spacecraft", "operator", "station", "sources"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [SeatInline]
    save_on_top = True
    fieldsets = [
        (None, {"fields": [("name", "slug"), "aliases", ("outcome", "reach")]}),
        (
            _("Ship"),
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
            {"fields": [("callsign", "cospar_id", "wikidata")]},
        ),
        (_("Proof"), {"fields": ["note", "sources"]}),
    ]


@admin.register(AssignmentChange)
class AssignmentChangeAdmin(FoldedSearch, admin.ModelAdmin):
    form = CitedForm
    list_display = ["changed_on", "person", "kind", "from_mission", "to_mission"]
    list_display_links = ["person"]
    list_filter = ["kind", "leg", "as_backup"]
    list_select_related = ["person", "from_mission", "to_mission"]
    search_fields = ["person__search_key", "summary", "slug"]
    autocomplete_fields = [
        "person",
        "from_mission",
        "to_mission",
        "in_place_of",
        "replaced_by",
        "announced_by",
        "sources",
    ]


class ClaimInline(admin.TabularInline):
    model = Claim
    extra = 2
    autocomplete_fields = ["source"]


@admin.register(Disagreement)
class DisagreementAdmin(admin.ModelAdmin):
    list_display = ["__str__", "fact", "chosen"]
    list_select_related = ["mission", "person"]
    search_fields = ["fact", "slug"]
    autocomplete_fields = ["mission", "person"]
    inlines = [ClaimInline]

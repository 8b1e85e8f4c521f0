from django.contrib import admin

from missions.models import AssignmentChange

from .dates import dated
from .forms import CitedForm
from .pages import CatalogueAdmin, FoldedSearch


@admin.register(AssignmentChange)
class AssignmentChangeAdmin(FoldedSearch, CatalogueAdmin):
    form = CitedForm
    list_display = [
        dated(AssignmentChange, "changed_on", "changed_precision"),
        "person",
        "kind",
        "from_mission",
        "to_mission",
    ]
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

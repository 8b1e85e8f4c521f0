from django.contrib import admin

from missions.models import AssignmentChange

from .forms import CatalogueAdmin, CitedForm, FoldedSearch


@admin.register(AssignmentChange)
class AssignmentChangeAdmin(FoldedSearch, CatalogueAdmin):
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

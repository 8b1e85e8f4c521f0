from django.contrib import admin
from django.utils.translation import gettext as _

from missions.models import AssignmentChange, ChangeKind

from .dates import dated
from .forms import CitedForm
from .pages import CatalogueAdmin, FoldedSearch


class AssignmentChangeForm(CitedForm):
    slug_of = ("changed_on", "person", "kind", "to_mission", "from_mission")

    def doubts(self, cleaned):
        """Who took the place is known, as a rule, when somebody is replaced."""
        asked = {"kind", "replaced_by"}.intersection(self.changed_data)
        replaced = cleaned.get("kind") == ChangeKind.REPLACED
        if asked and replaced and not cleaned.get("replaced_by"):
            yield _("Somebody is replaced, and it is not said by whom.")


@admin.register(AssignmentChange)
class AssignmentChangeAdmin(FoldedSearch, CatalogueAdmin):
    form = AssignmentChangeForm
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

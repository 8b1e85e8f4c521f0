from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView

from missions.models import Citizenship, CrewMember, EmergencyReturn

from .dates import TYPED, dated
from .forms import CitedForm
from .pages import CatalogueAdmin, FoldedSearch


class CitizenshipInline(admin.TabularInline):
    model = Citizenship
    formfield_overrides = TYPED
    extra = 0
    min_num = 1
    autocomplete_fields = ["nation"]


class ToldApart(AutocompleteJsonView):
    """People are offered with their year of birth, so that none is his namesake."""

    def serialize_result(self, row, key):
        told = getattr(row, "name_told_apart", str(row))
        return super().serialize_result(row, key) | {"text": told}


admin.site.autocomplete_view = ToldApart.as_view(admin_site=admin.site)


@admin.register(CrewMember)
class CrewMemberAdmin(FoldedSearch, CatalogueAdmin):
    list_display = [
        "name",
        "family_name",
        "native_name",
        "agency",
        dated(CrewMember, "born_on", "birth_precision"),
    ]
    list_filter = ["agency", "sex", "citizenships__nation"]
    list_select_related = ["agency"]
    search_fields = ["search_key"]
    autocomplete_fields = ["agency", "sources"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [CitizenshipInline]


@admin.register(EmergencyReturn)
class EmergencyReturnAdmin(CatalogueAdmin):
    form = CitedForm
    list_display = [
        "person",
        "mission",
        dated(EmergencyReturn, "since", "since_precision"),
        dated(EmergencyReturn, "until", "until_precision"),
    ]
    list_select_related = ["person", "mission"]
    search_fields = ["person__search_key", "slug"]
    autocomplete_fields = ["person", "mission", "sources"]

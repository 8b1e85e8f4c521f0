from django.contrib import admin

from ..models import Citizenship, CrewMember, EmergencyReturn
from .forms import CatalogueAdmin, CitedForm, FoldedSearch


class CitizenshipInline(admin.TabularInline):
    model = Citizenship
    extra = 0
    min_num = 1
    autocomplete_fields = ["nation"]


@admin.register(CrewMember)
class CrewMemberAdmin(FoldedSearch, CatalogueAdmin):
    list_display = ["name", "family_name", "native_name", "agency", "born_on"]
    list_filter = ["agency", "sex", "citizenships__nation"]
    list_select_related = ["agency"]
    search_fields = ["search_key"]
    autocomplete_fields = ["agency", "sources"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [CitizenshipInline]


@admin.register(EmergencyReturn)
class EmergencyReturnAdmin(CatalogueAdmin):
    form = CitedForm
    list_display = ["person", "mission", "since", "until"]
    list_select_related = ["person", "mission"]
    search_fields = ["person__search_key", "slug"]
    autocomplete_fields = ["person", "mission", "sources"]

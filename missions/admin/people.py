from django.contrib import admin

from ..models import Citizenship, CrewMember
from .forms import FoldedSearch


class CitizenshipInline(admin.TabularInline):
    model = Citizenship
    extra = 0
    min_num = 1
    autocomplete_fields = ["nation"]


@admin.register(CrewMember)
class CrewMemberAdmin(FoldedSearch, admin.ModelAdmin):
    list_display = ["name", "family_name", "native_name", "agency", "born_on"]
    list_filter = ["agency", "sex", "citizenships__nation"]
    list_select_related = ["agency"]
    search_fields = ["search_key"]
    autocomplete_fields = ["agency", "sources"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [CitizenshipInline]

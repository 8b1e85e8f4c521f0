from django.contrib import admin

from missions.models import Claim, Disagreement

from .dates import TYPED
from .pages import CatalogueAdmin


class ClaimInline(admin.TabularInline):
    model = Claim
    formfield_overrides = TYPED
    extra = 2
    autocomplete_fields = ["source"]


@admin.register(Disagreement)
class DisagreementAdmin(CatalogueAdmin):
    list_display = ["__str__", "fact", "chosen"]
    list_select_related = ["mission", "person"]
    search_fields = ["fact", "slug"]
    autocomplete_fields = ["mission", "person"]
    inlines = [ClaimInline]

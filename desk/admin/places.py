"""Nations, agencies, vehicles, stations and sources: what missions refer to."""

from django.contrib import admin

from missions.models import (
    Agency,
    FormerSlug,
    Nation,
    Source,
    Spacecraft,
    Station,
    Vehicle,
)

from .forms import SECURE_ADDRESSES, CatalogueAdmin


@admin.register(Nation)
class NationAdmin(CatalogueAdmin):
    list_display = ["name", "code", "existed_from", "existed_until", "successor"]
    list_select_related = ["successor"]
    search_fields = ["name", "code"]
    autocomplete_fields = ["successor"]


@admin.register(Agency)
class AgencyAdmin(CatalogueAdmin):
    formfield_overrides = SECURE_ADDRESSES
    list_display = ["short_name", "name", "kind", "nation"]
    list_filter = ["kind", "nation"]
    list_select_related = ["nation"]
    search_fields = ["name", "short_name", "native_name"]
    autocomplete_fields = ["nation", "predecessor", "sources"]
    prepopulated_fields = {"slug": ["short_name"]}


class SpacecraftInline(admin.TabularInline):
    model = Spacecraft
    extra = 0
    prepopulated_fields = {"slug": ["name", "serial"]}


@admin.register(Vehicle)
class VehicleAdmin(CatalogueAdmin):
    list_display = ["name", "family", "operator", "maker", "seats"]
    list_filter = ["family", "operator"]
    list_select_related = ["operator", "maker"]
    search_fields = ["name", "family"]
    autocomplete_fields = ["operator", "maker", "sources"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [SpacecraftInline]


@admin.register(Spacecraft)
class SpacecraftAdmin(CatalogueAdmin):
    list_display = ["__str__", "vehicle"]
    list_filter = ["vehicle"]
    list_select_related = ["vehicle"]
    search_fields = ["name", "serial", "vehicle__name"]
    autocomplete_fields = ["vehicle"]


@admin.register(Station)
class StationAdmin(CatalogueAdmin):
    list_display = ["short_name", "name", "in_orbit_from", "in_orbit_until"]
    search_fields = ["name", "short_name"]
    prepopulated_fields = {"slug": ["short_name"]}


@admin.register(Source)
class SourceAdmin(CatalogueAdmin):
    formfield_overrides = SECURE_ADDRESSES
    list_display = ["publisher", "title", "published_on", "checked_on", "read_directly"]
    list_display_links = ["publisher", "title"]
    list_filter = ["read_directly", "language", "publisher"]
    search_fields = ["publisher", "title", "url", "slug"]


@admin.register(FormerSlug)
class FormerSlugAdmin(CatalogueAdmin):
    """To be read: a changed slug writes them, and they lead on for good."""

    list_display = ["slug", "noun", "now"]
    list_filter = ["noun"]
    search_fields = ["slug", "now"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

"""Nations, agencies, vehicles, stations and sources: what missions refer to."""

from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.utils.translation import gettext_lazy as _

from missions.dates import now
from missions.models import (
    Agency,
    Claim,
    FormerSlug,
    Nation,
    Source,
    Spacecraft,
    Station,
    Vehicle,
    VehicleOperator,
)
from missions.models.vehicle import out_of_turn
from missions.templatetags.flags import SPRITE, flag_alone

from ..models import Edit
from .choices import InUse
from .dates import TYPED, dated
from .forms import CatalogueForm
from .giving_way import GivesWay
from .pages import CatalogueAdmin

NO_FLAG = _(
    "No flag is drawn for %(nation)s: pages show its name alone, until there is a "
    "symbol “%(sign)s” in %(file)s."
)


@admin.register(Nation)
class NationAdmin(CatalogueAdmin):
    list_display = [
        "name",
        "code",
        dated(Nation, "existed_from"),
        dated(Nation, "existed_until"),
        "successor",
    ]
    list_select_related = ["successor"]
    search_fields = ["name", "code"]
    autocomplete_fields = ["successor"]

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if not flag_alone(obj):
            words = {"nation": obj, "sign": obj.code.lower(), "file": SPRITE}
            self.message_user(request, NO_FLAG % words, messages.WARNING)


@admin.register(Agency)
class AgencyAdmin(CatalogueAdmin):
    list_display = ["short_name", "name", "kind", "nation"]
    list_filter = ["kind", ("nation", InUse)]
    list_select_related = ["nation"]
    search_fields = ["name", "short_name", "native_name"]
    autocomplete_fields = ["nation", "predecessor", "sources"]
    prepopulated_fields = {"slug": ["short_name"]}


class SpacecraftInline(admin.TabularInline):
    model = Spacecraft
    formfield_overrides = TYPED
    extra = 0
    prepopulated_fields = {"slug": ["name", "serial"]}


class InTurn(forms.BaseInlineFormSet):
    def clean(self):
        """Each follows the one before it, and the last is the vehicle's operator."""
        super().clean()
        if any(self.errors):
            return
        leaving = self.deleted_forms
        kept = [f for f in self.forms if f.instance.agency_id and f not in leaving]
        rows = [form.instance for form in kept]
        for row, field, message in out_of_turn(self.instance.operator_id, rows):
            kept[rows.index(row)].add_error(field, message)


class VehicleOperatorInline(admin.TabularInline):
    model = VehicleOperator
    formset = InTurn
    extra = 0
    autocomplete_fields = ["agency"]
    verbose_name_plural = _("operators in turn, where it changed hands")


@admin.register(Vehicle)
class VehicleAdmin(CatalogueAdmin):
    list_display = ["name", "family", "operator", "maker", "seats"]
    list_filter = ["family", ("operator", InUse)]
    list_select_related = ["operator", "maker"]
    search_fields = ["name", "family"]
    autocomplete_fields = ["operator", "maker", "sources"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [VehicleOperatorInline, SpacecraftInline]


@admin.register(Spacecraft)
class SpacecraftAdmin(CatalogueAdmin):
    list_display = ["__str__", "vehicle"]
    list_filter = [("vehicle", InUse)]
    list_select_related = ["vehicle"]
    search_fields = ["name", "serial", "vehicle__name"]
    autocomplete_fields = ["vehicle"]


@admin.register(Station)
class StationAdmin(CatalogueAdmin):
    list_display = [
        "short_name",
        "name",
        dated(Station, "in_orbit_from"),
        dated(Station, "in_orbit_until"),
    ]
    search_fields = ["name", "short_name"]
    prepopulated_fields = {"slug": ["short_name"]}


class SourceForm(CatalogueForm):
    slug_of = ("publisher", "published_on", "title")


@admin.register(Source)
class SourceAdmin(GivesWay):
    form = SourceForm
    led_by = Claim, "source"
    copied = ("publisher", "published_on", "published_precision", "undated", "language")
    list_display = [
        "publisher",
        "title",
        dated(Source, "published_on", "published_precision"),
        dated(Source, "checked_on"),
        "read_directly",
    ]
    list_display_links = ["publisher", "title"]
    list_filter = ["read_directly", "undated", "language"]
    search_fields = ["publisher", "title", "url", "slug"]

    def get_changeform_initial_data(self, request):
        return {"checked_on": now().date()} | super().get_changeform_initial_data(
            request
        )

    def add_view(self, request, form_url="", extra_context=None):
        """One can begin like the last that this curator entered."""
        last = self.last_of(request.user)
        values = {name: getattr(last, name) or "" for name in self.copied if last}
        more = {"like_last": f"?{urlencode(values)}", "last": last} if last else {}
        return super().add_view(request, form_url, more | (extra_context or {}))

    def last_of(self, user):
        entered = Edit.objects.filter(model="source", by=user, before__isnull=True)
        newest = entered.filter(row__isnull=False).values_list("row", flat=True)[:1]
        return Source.objects.filter(pk__in=list(newest)).first()


@admin.register(FormerSlug)
class FormerSlugAdmin(CatalogueAdmin):
    """To be read: slugs that change and rows that are deleted write them."""

    list_display = ["slug", "noun", "now", "called", dated(FormerSlug, "gone_on")]
    list_filter = ["noun", ("gone_on", admin.EmptyFieldListFilter)]
    search_fields = ["slug", "now", "called"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

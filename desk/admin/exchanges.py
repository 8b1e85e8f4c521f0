from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from missions.models import Agreement, Announcement, Exchange, SeatAssignment, Statement

from .choices import InUse
from .dates import TYPED, dated
from .forms import CitedForm
from .pages import CatalogueAdmin


@admin.register(Agreement)
class AgreementAdmin(CatalogueAdmin):
    form = CitedForm
    list_display = [
        "name",
        "kind",
        "status",
        dated(Agreement, "signed_on", "signed_precision"),
        "amends",
    ]
    list_filter = ["kind", "status", ("parties", InUse)]
    list_select_related = ["amends"]
    search_fields = ["name", "slug"]
    autocomplete_fields = ["amends", "parties", "sources"]
    prepopulated_fields = {"slug": ["name"]}


class AnnouncementForm(CitedForm):
    slug_of = ("announced_on", "title")


class StatementInline(admin.StackedInline):
    model = Statement
    formfield_overrides = TYPED
    extra = 0
    autocomplete_fields = ["agency"]


@admin.register(Announcement)
class AnnouncementAdmin(CatalogueAdmin):
    form = AnnouncementForm
    list_display = [
        dated(Announcement, "announced_on", "announced_precision"),
        "title",
        "place",
    ]
    list_display_links = ["title"]
    search_fields = ["title", "summary", "slug"]
    autocomplete_fields = ["agencies", "vehicles", "missions", "sources"]
    inlines = [StatementInline]


class ExchangedSeatInline(admin.TabularInline):
    """The seats of an exchange, to be seen here and entered with their missions."""

    model = SeatAssignment
    fk_name = "exchange"
    fields = ["person", "mission", "status", "agency"]
    readonly_fields = fields
    extra = 0
    can_delete = False
    show_change_link = True
    verbose_name_plural = _("Its seats (enter them on the seat or the mission)")

    def has_add_permission(self, request, obj=None):
        return False


@admin.register(Exchange)
class ExchangeAdmin(CatalogueAdmin):
    form = CitedForm
    list_display = ["name", "agreement", "pairing"]
    list_filter = ["pairing", ("agreement", InUse)]
    list_select_related = ["agreement"]
    search_fields = ["name", "basis", "slug"]
    autocomplete_fields = ["agreement", "sources"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [ExchangedSeatInline]

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from missions.catalogue.crews import in_two_places
from missions.models import (
    Citizenship,
    CrewMember,
    EmergencyReturn,
    FormerSlug,
    Mission,
    SeatAssignment,
    Source,
)

from ..in_use import LeadsToBoth
from ..models import Edit
from ..namesakes import in_full, names_of, namesakes, source_in_full, with_namesake
from .choices import InUse
from .dates import TYPED, dated
from .forms import CatalogueForm, CitedForm
from .giving_way import GivesWay
from .pages import CatalogueAdmin, FoldedSearch


class CitizenshipInline(admin.TabularInline):
    model = Citizenship
    formfield_overrides = TYPED
    extra = 0
    view_on_site = False  # it is on the person's
    min_num = 1
    autocomplete_fields = ["nation"]


class ToldApart(AutocompleteJsonView):
    """People and sources are offered with what tells them from others alike."""

    def get_queryset(self):
        rows = super().get_queryset()
        return with_namesake(rows) if rows.model is CrewMember else rows

    def serialize_result(self, row, key):
        told = getattr(row, "name_told_apart", str(row))
        if isinstance(row, Source):
            told = source_in_full(row)
        if getattr(row, "has_namesake", False):
            told = in_full(row)
        return super().serialize_result(row, key) | {"text": told}


admin.site.autocomplete_view = ToldApart.as_view(admin_site=admin.site)


class CrewMemberForm(CatalogueForm):
    names = ("name", "native_name", "aliases")

    def doubts(self, cleaned):
        """The same person is not entered twice."""
        if not {*self.names}.intersection(self.changed_data):
            return
        names = [cleaned.get(name, "") for name in self.names]
        for person in namesakes(self.instance.pk, *names):
            told = _("There is somebody of this name: %(person)s. Is it the same?")
            yield told % {"person": in_full(person)}


@admin.register(CrewMember)
class CrewMemberAdmin(FoldedSearch, GivesWay):
    form = CrewMemberForm
    led_by = SeatAssignment, "person"
    way = gettext_lazy("It is the same person as")
    do = gettext_lazy("Merge the two")
    note_on_it = gettext_lazy(
        "All of these, the names and the address go to the other, and this row is "
        "deleted: a merge wants a second curator, where there is one."
    )
    list_display = [
        "name",
        "family_name",
        "native_name",
        "agency",
        dated(CrewMember, "born_on", "birth_precision"),
    ]
    list_filter = [("agency", InUse), "sex", ("citizenships__nation", InUse)]
    list_select_related = ["agency"]
    search_fields = ["search_key"]
    autocomplete_fields = ["agency", "sources"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [CitizenshipInline]

    def may_give_way(self, request, row):
        return super().may_give_way(request, row) and self.has_delete_permission(
            request, row
        )

    def give_way(self, request, row, other):
        """Two rows of one person become one, which takes over names and address."""
        super().give_way(request, row, other)
        for mission in Mission.objects.filter(seats__person=other).distinct():
            seats = list(mission.seats.filter(person=other).select_related("mission"))
            for _seat, why in in_two_places(mission, seats):
                raise LeadsToBoth(_("They are not one. %(why)s") % {"why": why})
        with self.noting(request, other):
            take_names(other, row)
            other.save()
        before = self.state_in_database(request, row)
        Edit.objects.note(row, before, None, request.user, request.saving)
        row.delete()
        FormerSlug.objects.note(other, row.slug)  # it is not gone, it leads there
        told = _("%(person)s was merged into %(other)s.")
        return told % {"person": row, "other": other}


def take_names(person, other):
    """What the other was called and this one is not, among the other names."""
    known = names_of(person.name, person.native_name, person.aliases)
    for name in (other.name, other.native_name, *other.aliases.splitlines()):
        if names_of(name, "", "") - known:
            person.aliases = f"{person.aliases}\n{name}".strip()


class EmergencyReturnForm(CitedForm):
    slug_of = ("person", "mission")


@admin.register(EmergencyReturn)
class EmergencyReturnAdmin(CatalogueAdmin):
    form = EmergencyReturnForm
    list_display = [
        "person",
        "mission",
        dated(EmergencyReturn, "since", "since_precision"),
        dated(EmergencyReturn, "until", "until_precision"),
    ]
    list_select_related = ["person", "mission"]
    search_fields = ["person__search_key", "slug"]
    autocomplete_fields = ["person", "mission", "sources"]

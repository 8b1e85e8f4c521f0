from django.utils.translation import gettext_lazy as _

from ..dates import now
from ..folding import matches
from ..models import Agency, CrewMember, Nation, Vehicle
from .aboard import flown_seats
from .facets import Facet
from .filter_set import FacetedFilterSet
from .kinds import Checkbox, Number, Sort, Words


class CrewMemberFilter(FacetedFilterSet):
    in_sight = ("q", "nation", "agency", "vehicle")

    q = Words(label=_("Name"), method="filter_q")
    nation = Facet(
        "citizenships__nation__code",
        label=_("Nation"),
        rows=Nation,
        key="code",
    )
    agency = Facet("agency__slug", label=_("Agency"), rows=Agency)
    vehicle = Facet(
        "flown__mission__vehicle__slug",
        label=_("Launched or landed on"),
        rows=Vehicle,
        aliases=flown_seats,
    )
    families = Number(
        label=_("Spacecraft families launched on, at least"),
        method="filter_families",
        min_value=1,
        max_value=9,
    )
    in_space = Checkbox(label=_("In space now"), method="filter_in_space")
    sort = Sort(
        {
            "name": (_("Name"), "family_name"),
            "born": (_("Born"), "born_on"),
        }
    )

    class Meta:
        model = CrewMember
        fields = []

    def filter_q(self, queryset, name, value):
        return queryset.filter(matches(value, "search_key"))

    def filter_families(self, queryset, name, value):
        if not value:
            return queryset
        return self.among(queryset, name, CrewMember.objects.with_families(value))

    def filter_in_space(self, queryset, name, value):
        if not value:
            return queryset
        return queryset.filter(pk__in=CrewMember.objects.aboard(now()).values("pk"))

from django.utils.translation import gettext_lazy as _

from ..folding import matches
from ..models import Agreement, Exchange, Nation, Pairing, SeatAssignment, Vehicle
from .facets import Facet
from .filter_set import FacetedFilterSet
from .kinds import Sort, Words


class ExchangeFilter(FacetedFilterSet):
    pairing = Facet("pairing", label=_("Pairing"), codes=Pairing)
    agreement = Facet("agreement__slug", label=_("Under the agreement"), rows=Agreement)
    nation = Facet(
        "seats__nation__code", label=_("Nation flown for"), rows=Nation, key="code"
    )
    vehicle = Facet("seats__mission__vehicle__slug", label=_("Vehicle"), rows=Vehicle)
    person = Words(label=_("Person"), method="filter_person")
    sort = Sort(
        {
            "launched": (_("First launch"), "first_launch"),
            "name": (_("Name"), "name"),
            "pairing": (_("Pairing"), "pairing"),
            "agreement": (_("Agreement"), "agreement__name"),
        }
    )

    class Meta:
        model = Exchange
        fields = []

    def filter_person(self, queryset, name, value):
        seats = SeatAssignment.objects.filter(matches(value, "person__search_key"))
        return queryset.filter(pk__in=seats.values("exchange"))

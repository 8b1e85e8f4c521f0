from django.utils.translation import gettext_lazy as _

from ..folding import matches
from ..models import Exchange, Pairing, SeatAssignment
from .facets import Facet
from .filter_set import FacetedFilterSet
from .kinds import Words


class ExchangeFilter(FacetedFilterSet):
    pairing = Facet("pairing", label=_("Pairing"), codes=Pairing)
    person = Words(label=_("Person"), method="filter_person")

    class Meta:
        model = Exchange
        fields = []

    def filter_person(self, queryset, name, value):
        seats = SeatAssignment.objects.filter(matches(value, "person__search_key"))
        return queryset.filter(pk__in=seats.values("exchange"))

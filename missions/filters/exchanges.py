from django.utils.translation import gettext_lazy as _

from ..models import Agreement, CrewMember, Exchange, Nation, Pairing, Vehicle
from .facets import Facet
from .filter_set import FacetedFilterSet
from .kinds import Named, Sort


class ExchangeFilter(FacetedFilterSet):
    pairing = Facet("pairing", label=_("Pairing"), codes=Pairing)
    agreement = Facet("agreement__slug", label=_("Under the agreement"), rows=Agreement)
    nation = Facet(
        "seats__nation__code", label=_("Nation flown for"), rows=Nation, key="code"
    )
    vehicle = Facet("seats__mission__vehicle__slug", label=_("Vehicle"), rows=Vehicle)
    person = Named(CrewMember, "seats__person", label=_("Person"))
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

from django.db.models import Count, Prefetch, Q
from django.utils.translation import gettext_lazy as _

from ..counts import by_agency, by_vehicle, flown
from ..filters import AgencyFilter
from ..models import Agency, Agreement, Leg, Status
from ..tables import AGENCIES
from .public import FilteredList, PublicDetail


class AgencyListView(FilteredList):
    title = _("Agencies")
    rule = _("People are those with a flown seat up that the agency sponsored.")
    model = Agency
    filterset_class = AgencyFilter
    columns = AGENCIES
    noun = "agency"

    def get_queryset(self):
        flown = Q(seats__status=Status.FLOWN, seats__leg=Leg.UP)
        return (
            Agency.objects.select_related("nation", "predecessor")
            .annotate(people=Count("seats__person", filter=flown, distinct=True))
            .order_by("short_name", "pk")
        )


class AgencyDetailView(PublicDetail):
    model = Agency

    def get_queryset(self):
        return Agency.objects.select_related("nation", "predecessor").prefetch_related(
            "successors",
            "vehicles_operated",
            "vehicles_made",
            Prefetch("agreements", Agreement.objects.in_order_signed()),
            "sources",
        )

    def get_context_data(self, **context):
        agency = self.object
        return super().get_context_data(
            flown_on=by_vehicle(flown().filter(agency=agency)),
            carried=by_agency(flown().filter(mission__vehicle__operator=agency)),
            people=agency.crew.by_name(),
            missions=agency.missions_operated.newest_first().select_related("vehicle"),
            **context,
        )

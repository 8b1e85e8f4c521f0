from django.db.models import Count, Q

from ..counts import by_agency, by_vehicle, flown_up
from ..filters import AgencyFilter
from ..models import Agency, Leg, Status
from ..tables import AGENCIES
from .public import FilteredList, PublicDetail


class AgencyListView(FilteredList):
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
            "successors", "vehicles_operated", "vehicles_made", "agreements", "sources"
        )

    def get_context_data(self, **context):
        agency = self.object
        return super().get_context_data(
            flown_on=by_vehicle(flown_up().filter(agency=agency)),
            carried=by_agency(
                flown_up()
                .filter(mission__vehicle__operator=agency)
                .filter(agency__isnull=False)
            ),
            people=agency.crew.by_name(),
            missions=agency.missions_operated.newest_first().select_related("vehicle"),
            **context,
        )

from django.db.models import Count, Prefetch, Q
from django.utils.translation import gettext_lazy as _

from ..counts import by_nation, flown
from ..filters import VehicleFilter
from ..models import NOT_FLOWN, Mission, Vehicle
from ..tables import VEHICLES
from .public import FilteredList, PublicDetail


class VehicleListView(FilteredList):
    title = _("Vehicles")
    rule = _(
        "One row is a class of spacecraft; flights are those that left the ground."
    )
    model = Vehicle
    filterset_class = VehicleFilter
    columns = VEHICLES
    noun = "vehicle"

    def get_queryset(self):
        flown = ~Q(missions__outcome__in=NOT_FLOWN)
        return (
            Vehicle.objects.select_related("operator__nation", "maker")
            .annotate(flights=Count("missions", filter=flown))
            .order_by("name", "pk")
        )


class VehicleDetailView(PublicDetail):
    model = Vehicle

    def get_queryset(self):
        return Vehicle.objects.select_related(
            "operator__nation", "maker"
        ).prefetch_related("sources")

    def get_context_data(self, **context):
        vehicle = self.object
        missions = Mission.objects.newest_first()
        return super().get_context_data(
            carried=by_nation(flown().filter(mission__vehicle=vehicle)),
            hulls=vehicle.spacecraft.prefetch_related(
                Prefetch("missions", missions.reverse())
            ),
            missions=vehicle.missions.newest_first(),
            **context,
        )

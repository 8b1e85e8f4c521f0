from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from .. import joined
from ..dates import now
from ..drawings.cards.details import vehicle_card
from ..filters import VehicleFilter
from ..models import Mission, SeatAssignment, Vehicle
from ..models.question_codes import Group
from ..reports.counts import by_nation, flown
from ..reports.leads.flown import FLOWN_FOR, launches_of, vehicle_lead
from ..tables import VEHICLES
from .detail import PublicDetail
from .filtered import FilteredList
from .over_years import ChartedOverYears


class VehicleListView(FilteredList):
    title = _("Vehicles")
    rule = _(
        "One row per class of spacecraft; missions flown are those that left the "
        "ground, with or without a crew, failed launches included."
    )
    model = Vehicle
    filterset_class = VehicleFilter
    table = VEHICLES
    unit = ngettext_lazy("vehicle", "vehicles")


class VehicleDetailView(ChartedOverYears, PublicDetail):
    model = Vehicle
    kicker = _("Vehicle")
    across = Group.NATION

    def get_queryset(self):
        return Vehicle.objects.select_related(
            "operator__nation", "maker"
        ).prefetch_related("operators__agency__nation", "sources")

    def carried(self):
        return by_nation(flown().filter(mission__vehicle=self.object))

    def lead(self):
        """Sentences."""
        seats = SeatAssignment.objects.filter(mission__vehicle=self.object)
        launches = launches_of(seats, FLOWN_FOR)
        return vehicle_lead(self.object, launches, seats.aboard(now()).count())

    def card(self):
        return vehicle_card(self.kicker, self.object, self.lead(), self.carried())

    def asked_over_years(self):
        return {"vehicle": self.object.slug}

    def get_context_data(self, **context):
        vehicle = self.object
        missions = Mission.objects.newest_first()
        return super().get_context_data(
            lead=" ".join(self.lead()),
            carried=self.carried(),
            own=[nation.code for nation in vehicle.operators_nations],
            over_years=self.over_years,
            individuals=vehicle.spacecraft.prefetch_related(
                Prefetch("missions", missions.reverse())
            ),
            missions=vehicle.missions.newest_first(),
            joined=joined.vehicle(self.object, self.at),
            **context,
        )

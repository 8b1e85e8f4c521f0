from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, ngettext_lazy

from ..drawings.cards import Card, seats_up
from ..filters import VehicleFilter
from ..models import Mission, Vehicle
from ..reports.counts import by_nation, flown, with_missions_flown
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
    unit = ngettext_lazy("vehicle", "vehicles")

    def get_queryset(self):
        vehicles = with_missions_flown(Vehicle.objects.all())
        vehicles = vehicles.select_related("operator__nation", "maker")
        return vehicles.order_by("name", "pk")


class VehicleDetailView(PublicDetail):
    model = Vehicle
    kicker = _("Vehicle")

    def get_queryset(self):
        return Vehicle.objects.select_related(
            "operator__nation", "maker"
        ).prefetch_related("sources")

    def carried(self):
        return by_nation(flown().filter(mission__vehicle=self.object))

    def card(self):
        vehicle, carried = self.object, self.carried()
        seats = ngettext(
            "%(family)s family, %(seats)d seat usually fitted.",
            "%(family)s family, %(seats)d seats usually fitted.",
            vehicle.seats,
        )
        facts = [
            seats % {"family": vehicle.family, "seats": vehicle.seats},
            _("Operated by %(operator)s.") % {"operator": vehicle.operator},
        ]
        if not carried:
            facts.append(_("Nobody has flown on it yet."))
        return Card(
            kicker=self.kicker,
            title=str(vehicle),
            facts=tuple(facts),
            drawing=seats_up(carried, _("Seats up, by nation flown for")),
        )

    def get_context_data(self, **context):
        vehicle = self.object
        missions = Mission.objects.newest_first()
        return super().get_context_data(
            carried=self.carried(),
            hulls=vehicle.spacecraft.prefetch_related(
                Prefetch("missions", missions.reverse())
            ),
            missions=vehicle.missions.newest_first(),
            **context,
        )

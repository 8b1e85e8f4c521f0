from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from .. import joined
from ..dates import now
from ..drawings.cards.details import agency_card
from ..filters import AgencyFilter
from ..models import Agency, Agreement, SeatAssignment, Vehicle
from ..models.question_codes import Group
from ..reports.counts import by_agency, by_vehicle, flown, people
from ..reports.leads.flown import OPERATORS, agency_lead, launches_of
from ..tables import AGENCIES
from .detail import PublicDetail
from .filtered import FilteredList
from .over_years import ChartedOverYears


class AgencyListView(FilteredList):
    title = _("Agencies")
    rule = _(
        "People are those who launched above 100 km in a seat that the agency "
        "sponsored."
    )
    model = Agency
    filterset_class = AgencyFilter
    table = AGENCIES
    unit = ngettext_lazy("agency", "agencies")


class AgencyDetailView(ChartedOverYears, PublicDetail):
    model = Agency
    kicker = _("Agency")
    across = Group.SHIP_OF

    def get_queryset(self):
        return Agency.objects.select_related("nation", "predecessor").prefetch_related(
            "successors",
            "vehicles_made",
            Prefetch("agreements", Agreement.objects.in_order_signed()),
            "sources",
        )

    def flown_on(self):
        return by_vehicle(flown().filter(agency=self.object))

    def carried(self):
        return by_agency(flown().filter(mission__spacecraft_operator=self.object))

    def lead(self):
        """Sentences."""
        seats = SeatAssignment.objects.filter(agency=self.object)
        launches = launches_of(seats, OPERATORS)
        aboard = seats.aboard(now()).count()
        carried = people(
            SeatAssignment.objects.spaceflights().filter(
                mission__spacecraft_operator=self.object
            )
        )
        return agency_lead(self.object, launches, aboard, carried)

    def card(self):
        flown_on = self.flown_on()
        carried = () if flown_on else self.carried()
        return agency_card(self.kicker, self.object, self.lead(), flown_on, carried)

    def asked_over_years(self):
        return {"agency": self.object.slug}

    def get_context_data(self, **context):
        agency = self.object
        return super().get_context_data(
            lead=" ".join(self.lead()),
            flown_on=self.flown_on(),
            carried=self.carried(),
            own=[agency.slug],
            operates=Vehicle.objects.operated_by(agency),
            over_years=self.over_years,
            people=agency.crew.by_name(),
            missions=agency.missions_operated.newest_first().select_related("vehicle"),
            joined=joined.agency(self.object, self.at),
            **context,
        )

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from .. import joined
from ..drawings.cards.details import in_orbit, station_card
from ..filters import StationFilter
from ..models import Station
from ..models.question_codes import Group
from ..reports.question_words import lasting_in_words
from ..reports.stations import Visits
from ..tables import STATIONS
from .detail import PublicDetail
from .filtered import FilteredList
from .over_years import ChartedOverYears


class StationListView(FilteredList):
    title = _("Stations")
    rule = _(
        "People are those who launched on a mission that docked at the station, each "
        "once; a free flight is no visit."
    )
    model = Station
    filterset_class = StationFilter
    table = STATIONS
    unit = ngettext_lazy("station", "stations")


class StationDetailView(ChartedOverYears, PublicDetail):
    model = Station
    kicker = _("Station")
    rule = StationListView.rule
    across = Group.NATION

    def get_queryset(self):
        return Station.objects.prefetch_related("operators", "sources")

    def card(self):
        return station_card(self.kicker, self.object, Visits(self.object))

    def asked_over_years(self):
        return {"station": self.object.slug}

    def get_context_data(self, **context):
        visits = Visits(self.object)
        docked = self.object.missions.docked().newest_first()
        return super().get_context_data(
            visits=visits,
            lasting=lasting_in_words(visits.lasting) if visits.lasting else "",
            over_years=self.over_years,
            in_orbit=in_orbit(self.object),
            docked=docked,
            joined=joined.station(self.object, self.at),
            lists=[
                (_("Missions that docked"), docked),
                (_("Missions planned"), self.object.missions.upcoming()),
            ],
            **context,
        )

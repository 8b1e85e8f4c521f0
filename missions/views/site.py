from django.views.generic import TemplateView, View

from ..counts import flown_up, nations_by_vehicle
from ..dates import now
from ..filters import SourceFilter
from ..models import (
    AssignmentChange,
    CrewMember,
    Disagreement,
    Exchange,
    Leg,
    Mission,
    SeatAssignment,
    Source,
)
from ..tables import SOURCES
from .public import FilteredList, PublicPage, not_found

NEWEST = 5


class HomeView(PublicPage, TemplateView):
    template_name = "missions/home.html"

    def get_context_data(self, **context):
        aboard = SeatAssignment.objects.aboard(now()).select_related(
            "person", "nation", "mission__vehicle", "mission__station"
        )
        vehicles, nations = nations_by_vehicle(flown_up())
        exchanges = Exchange.objects.for_exchange_list()
        return super().get_context_data(
            aboard=aboard.in_order_risen(),
            exchanges=exchanges.newest_flight_first()[:NEWEST],
            upcoming=Mission.objects.upcoming().for_mission_table()[:NEWEST],
            vehicles=vehicles,
            nations=nations,
            **context,
        )


class AboutView(PublicPage, TemplateView):
    template_name = "missions/about.html"

    def get_context_data(self, **context):
        flown = SeatAssignment.objects.flown()
        return super().get_context_data(
            missions_flown=Mission.objects.flown().count(),
            people_flown=CrewMember.objects.filter(
                pk__in=flown.filter(leg=Leg.UP).values("person")
            ).count(),
            seats_up=flown.up().count(),
            seats_down=flown.down().count(),
            changes=AssignmentChange.objects.count(),
            sources=Source.objects.count(),
            **context,
        )


class SourceListView(FilteredList):
    model = Source
    filterset_class = SourceFilter
    columns = SOURCES
    noun = "source"

    def get_queryset(self):
        return Source.objects.in_reading_order()

    def get_context_data(self, **context):
        return super().get_context_data(
            disagreements=Disagreement.objects.select_related(
                "mission", "person"
            ).prefetch_related("claims__source"),
            **context,
        )


class NotFoundView(PublicPage, View):
    def get(self, request):
        return not_found(request)

from django.http import HttpResponsePermanentRedirect
from django.utils.http import escape_leading_slashes
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from django.views.generic import TemplateView, View

from ..dates import now
from ..drawings.cards import Card, Figures, Pair
from ..drawings.seat_map import crews_going_up, key_to
from ..filters import SourceFilter
from ..filters.answers import QUESTIONS
from ..models import (
    AssignmentChange,
    Disagreement,
    Exchange,
    Mission,
    Pairing,
    SeatAssignment,
    Source,
)
from ..reports.counts import by_nation, by_vehicle, totals
from ..reports.matrix import Matrix, Question
from ..tables import SOURCES
from .public import FilteredList, PublicPage, not_found

NEWEST = 4
NATIONS = 12


class HomeView(PublicPage, TemplateView):
    template_name = "missions/home.html"
    kicker = _("Crew seat assignments since 1961")

    def card(self):
        """The newest swap, which says at a glance what the site is about."""
        pairs = Exchange.objects.for_exchange_list().exclude(pairing=Pairing.OPEN)
        newest = pairs.newest_flight_first().first()
        seats = tuple(newest.seats.all()) if newest else ()
        told = _("Newest swap, %(pairing)s")
        return Card(
            kicker=self.kicker,
            title=_("Who flies on whose spacecraft, and who swapped seats with whom"),
            facts=(told % {"pairing": newest.pairing_in_words},) if newest else (),
            drawing=Pair(seats, is_open=False) if seats else None,
        )

    def get_context_data(self, **context):
        aboard = SeatAssignment.objects.aboard(now())
        ships = Mission.objects.filter(seats__in=aboard).distinct().newest_first()
        crews = crews_going_up(list(ships.select_related("vehicle", "station")))
        matrix = Matrix(Question())
        exchanges = Exchange.objects.for_exchange_list()
        return super().get_context_data(
            aboard=aboard.count(),
            crews=crews,
            seat_key=key_to(crew.map for crew in crews if crew.map),
            traded=any(seat.exchange_id for crew in crews for seat in crew.seats),
            exchanges=exchanges.newest_flight_first()[:NEWEST],
            upcoming=Mission.objects.upcoming().for_mission_table()[:NEWEST],
            questions=QUESTIONS,
            matrix=matrix,
            nations=matrix.rows[:NATIONS],
            **context,
        )


class AboutView(PublicPage, TemplateView):
    title = _("About CrewSwap")
    template_name = "missions/about.html"
    kicker = _("Crew seat assignments since 1961")

    def card(self):
        counted = totals(SeatAssignment.objects)
        return Card(
            kicker=self.kicker,
            title=self.title,
            drawing=Figures(
                (
                    (counted["people_in_space"], _("people in space")),
                    (counted["spaceflights"], _("spaceflights")),
                    (counted["changed_spacecraft"], _("home in another ship")),
                )
            ),
        )

    def get_context_data(self, **context):
        return super().get_context_data(
            totals=totals(SeatAssignment.objects),
            missions_flown=Mission.objects.flown().count(),
            changes=AssignmentChange.objects.count(),
            sources=Source.objects.count(),
            by_nation=by_nation(SeatAssignment.objects.spaceflights()),
            by_vehicle=by_vehicle(SeatAssignment.objects.spaceflights()),
            **context,
        )


class SourceListView(FilteredList):
    title = _("Sources")
    model = Source
    filterset_class = SourceFilter
    columns = SOURCES
    noun = "source"
    unit = ngettext_lazy("source", "sources")

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


class SlashMissingView(PublicPage, View):
    """Leads to the address with a slash, as `APPEND_SLASH` does.

    That one answers a POST with Django's own error page while debug is on.
    """

    def get(self, request):
        address = request.get_full_path(force_append_slash=True)
        return HttpResponsePermanentRedirect(escape_leading_slashes(address))

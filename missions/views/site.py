from django.conf import settings
from django.http import HttpResponsePermanentRedirect
from django.template.loader import render_to_string
from django.utils.http import escape_leading_slashes
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView, View

from .. import joined
from ..dates import now
from ..drawings.cards.overviews import about_card, home_card
from ..drawings.crews import crews_at_launch, seat_key_to
from ..dumps.entered import delay_of_versions
from ..filters.answers import CHANGED, QUESTIONS
from ..models import (
    AssignmentChange,
    Exchange,
    Mission,
    Pairing,
    SeatAssignment,
    Source,
)
from ..reports.counts import by_nation, by_vehicle, totals
from ..reports.exchanges import exchanged_seats
from ..reports.freshness import newest_event
from ..reports.leads.exchanges import sides_in_words
from ..reports.matrix import Matrix, Question
from ..reports.meant import list_meant_by, meant_by_path
from ..rows.in_hand import in_hand
from .page import PublicPage, answer_to_a_miss, moved_to, not_found
from .pictured import PicturedPage

NEWEST = 4
NATIONS = 12
FIRE_OF_APOLLO_1 = (  # what the Smithsonian says of it
    "https://airandspace.si.edu/collection-archive/"
    "apollo-1-204-fire-collection/sova-nasm-2017-0029"
)


class CataloguePage(PicturedPage, TemplateView):
    """A page of the whole catalogue, which programs find as a data set."""

    def get_context_data(self, **context):
        context = super().get_context_data(**context)
        as_of = context["as_of"]["checked"]
        return context | {"joined": joined.catalogue(self.at, as_of)}


class HomeView(CataloguePage):
    template_name = "missions/home.html"
    kicker = _("Crew seat assignments since 1961")

    def card(self):
        pairs = Exchange.objects.for_exchange_list().exclude(pairing=Pairing.OPEN)
        return home_card(self.kicker, pairs.newest_flight_first().first())

    def get_context_data(self, **context):
        context = super().get_context_data(**context)
        return context | {"front": front_page(context["as_of"]["checked"])}


@in_hand
def front_page(checked):
    """What the start page says, as HTML: nothing of it hangs on the address.

    `checked` is the day on which sources were last checked.
    """
    aboard = list(SeatAssignment.objects.aboard(now()).values_list("pk", flat=True))
    missions = Mission.objects.filter(seats__in=aboard).distinct().newest_first()
    crews = crews_at_launch(list(missions.select_related("vehicle", "station")))
    matrix = Matrix(Question())
    exchanges = Exchange.objects.for_exchange_list()
    shown = {
        "newest": newest_event(checked),
        "aboard": len(aboard),
        "crews": crews,
        "seat_key": seat_key_to(crews),
        "traded": any(seat.exchange_id for crew in crews for seat in crew.seats),
        "exchanges": exchanges.newest_flight_first()[:NEWEST],
        "upcoming": Mission.objects.upcoming().for_mission_table()[:NEWEST],
        "changed": CHANGED,
        "sides": sides_in_words(list(exchanged_seats())),
        "questions": [each for each in QUESTIONS if each != CHANGED],
        "matrix": matrix,
        "nations": matrix.rows[:NATIONS],
    }
    return render_to_string("missions/_front_page.html", shown)


class FreshPage(CataloguePage):
    """One that says how new the newest event is, and how soon events are here."""

    def get_context_data(self, **context):
        context = super().get_context_data(**context)
        until = context["as_of"]["checked"]
        context["delay"] = delay_of_versions() if settings.DUMPS else None
        return context | {"newest_event": newest_event(until)}


class AboutView(FreshPage):
    title = _("About CrewSwap")
    template_name = "missions/about.html"
    kicker = _("Crew seat assignments since 1961")

    def card(self):
        return about_card(self.kicker, self.title, totals(SeatAssignment.objects))

    def get_context_data(self, **context):
        return super().get_context_data(
            totals=totals(SeatAssignment.objects),
            missions_flown=Mission.objects.flown().count(),
            changes=AssignmentChange.objects.count(),
            sources=Source.objects.count(),
            by_nation=by_nation(SeatAssignment.objects.spaceflights()),
            by_vehicle=by_vehicle(SeatAssignment.objects.spaceflights()),
            fire_of_apollo_1=FIRE_OF_APOLLO_1,
            **context,
        )


class NotFoundView(PublicPage, View):
    """Leads to the list or the row that is meant: `/astronauts/`, `/iss/`."""

    asked = None

    def answer_json(self):
        meant = meant_by_path(self.request.path.removesuffix(".json"))
        return answer_to_a_miss(self.request, meant, answer="json")

    def answer_csv(self):
        return not_found(self.request)

    answer_wiki = answer_csv

    def answer_page(self):
        path = self.request.path_info
        if address := list_meant_by(path.strip("/")):
            return moved_to(self.request, address)
        return answer_to_a_miss(self.request, meant_by_path(path))


class SlashMissingView(PublicPage, View):
    """Leads to the address with a slash, as `APPEND_SLASH` does.

    That one answers a POST with Django's own error page while debug is on.
    """

    asked = None

    def answer_page(self):
        address = self.request.get_full_path(force_append_slash=True)
        return HttpResponsePermanentRedirect(escape_leading_slashes(address))

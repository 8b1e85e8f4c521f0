from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from ..dates import in_words
from ..drawings.cards import Card, Pair
from ..drawings.seat_map import crews_going_up, key_to
from ..filters import ExchangeFilter
from ..models import Agreement, Announcement, Exchange, Pairing, Statement
from ..reports.counts import by_arrangement, flown
from ..reports.exchanges import balance, exchanged_seats, story
from ..tables import SWAPS
from .public import FilteredList, PublicDetail


class ExchangeListView(FilteredList):
    """Agreements, exchanges, and the announcement it began with."""

    title = _("Swaps")
    rule = _("One row is one exchange: seats up that one agreement trades.")
    model = Exchange
    filterset_class = ExchangeFilter
    columns = SWAPS
    noun = "exchange"
    unit = ngettext_lazy("exchange", "exchanges")

    def get_queryset(self):
        return Exchange.objects.for_exchange_list()

    def get_context_data(self, **context):
        seats = list(exchanged_seats())
        agreements = Agreement.objects.in_order_signed().prefetch_related("parties")
        return super().get_context_data(
            agreements=agreements.of_the_exchange_era().select_related("amends"),
            precedents=agreements.precedents().with_seats_counted(),
            steps=balance(seats),
            events=story(seats),
            before=Announcement.objects.before_the_exchange_era(),
            arrangements=by_arrangement(flown()),
            **context,
        )


class ExchangeDetailView(PublicDetail):
    model = Exchange
    kicker = _("Exchange of seats")

    def get_queryset(self):
        return Exchange.objects.for_exchange_list()

    def get_context_data(self, **context):
        missions = dict.fromkeys(seat.mission for seat in self.object.seats.all())
        crews = crews_going_up(list(missions))
        return super().get_context_data(
            crews=crews,
            seat_key=key_to(crew.map for crew in crews if crew.map),
            traded=True,
            **context,
        )

    def card(self):
        exchange = self.object
        seats = tuple(exchange.seats.all())
        is_open = exchange.pairing == Pairing.OPEN
        return Card(
            kicker=self.kicker,
            title=str(exchange),
            facts=(f"{exchange.status.label}, {exchange.pairing_in_words}",),
            drawing=Pair(seats, is_open) if seats else None,
        )


class AgreementDetailView(PublicDetail):
    model = Agreement
    kicker = _("Agreement")

    def get_queryset(self):
        return Agreement.objects.select_related("amends").prefetch_related(
            "parties",
            "sources",
            "addenda",
            Prefetch("exchanges", Exchange.objects.for_exchange_list()),
        )

    def card(self):
        agreement = self.object
        parties = ", ".join(str(party) for party in agreement.parties.all())
        if agreement.signed_on:
            day = in_words(agreement.signed_on, agreement.signed_precision)
            told = _("Signed: %(day)s") % {"day": day}
        else:
            told = agreement.get_status_display().capitalize()
        return Card(
            kicker=self.kicker,
            title=str(agreement),
            facts=(agreement.get_kind_display().capitalize(), parties, told),
        )

    def get_context_data(self, **context):
        seats = self.object.seats.counted().with_return()
        return super().get_context_data(
            seats=seats.select_related(
                "person", "nation", "agency", "mission", "intermediary"
            ).in_launch_order(),
            **context,
        )


class AnnouncementDetailView(PublicDetail):
    model = Announcement
    kicker = _("Announcement")

    def card(self):
        news = self.object
        day = in_words(news.announced_on, news.announced_precision)
        facts = [day, news.occasion, news.place]
        return Card(
            kicker=self.kicker,
            title=str(news),
            facts=(", ".join(fact for fact in facts if fact),),
        )

    def get_queryset(self):
        return Announcement.objects.prefetch_related(
            Prefetch("statements", Statement.objects.select_related("agency")),
            "agencies",
            "vehicles",
            "missions",
            "sources",
        )

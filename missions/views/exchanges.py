from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from ..drawings.balance import balance_chart
from ..drawings.cards.details import (
    agreement_card,
    announcement_card,
    exchange_card,
)
from ..drawings.cards.overviews import swaps_card
from ..drawings.crews import crews_at_launch, seat_key_to
from ..drawings.sheet import Sheet
from ..feeds import entries
from ..filters import ExchangeFilter
from ..models import Agreement, Announcement, Exchange, Statement
from ..reports.counts import by_arrangement, flown
from ..reports.exchanges import balance, exchanged_seats, sides_of, story
from ..reports.leads.exchanges import pairs_in_words, standing
from ..tables import SWAPS
from .charted import KINDS, Charted
from .detail import PublicDetail
from .embedded import Embedded
from .fed import Fed
from .filtered import FilteredList

BALANCE_RULE = _(
    "Counted: launch seats flown on the partner’s spacecraft as part of an exchange, "
    "by the agency that sent the person, who counts again with each launch; planned "
    "seats are not counted. Pairings that no source states are inferred; the balance "
    "depends on the seats alone."
)
THE_WHOLE_BALANCE = _("This chart is of all seat swaps: it takes no parameters.")


class ExchangeListView(Embedded, Charted, Fed, FilteredList):
    """Agreements, exchanges, and the announcement it began with."""

    title = _("Seat swaps")
    rule = _("One row per seat exchange: launch seats that one agreement trades.")
    model = Exchange
    filterset_class = ExchangeFilter
    table = SWAPS
    table_template = "missions/_exchange_rows.html"
    embedded = "missions/_embed_swaps.html"
    tell = {"atom": entries.of_exchanges}
    unit = ngettext_lazy("seat exchange", "seat exchanges")

    def get_context_data(self, **context):
        pairs = pairs_in_words(self.object_list)  # reads them all, once
        seats = list(exchanged_seats())
        steps = balance(seats)
        agreements = Agreement.objects.in_order_signed().prefetch_related("parties")
        context = super().get_context_data(
            standing=standing(seats),
            chart=balance_chart(steps),
            agreements=agreements.of_the_exchange_era().select_related("amends"),
            precedents=agreements.precedents().with_seats_counted(),
            sides=sides_of(seats),
            steps=steps,
            balance_rule=BALANCE_RULE,
            events=story(seats),
            before=Announcement.objects.before_the_exchange_era(),
            arrangements=by_arrangement(flown()),
            **context,
        )
        return context | ({"counted": pairs} if pairs else {})

    def sheet(self, cite):
        seats = list(exchanged_seats())
        chart = balance_chart(balance(seats))
        notes = (_("Balance over time"), BALANCE_RULE)
        return chart and Sheet(standing(seats), notes, chart, cite)

    def chart_query(self):
        """The balance is that of all exchanges, whatever the list is filtered by."""
        return ""

    def refusal(self):
        if self.answer in KINDS and self.request.GET:
            return self.refused([str(THE_WHOLE_BALANCE)], ())
        return super().refusal()

    def card(self):
        """How the exchange stands; of a filtered list, how many rows it has."""
        seats = list(exchanged_seats())
        if self.filterset.chips or not any(seat.is_flown for seat in seats):
            return super().card()
        return swaps_card(self.title, seats, self.filterset.qs)


class ExchangeDetailView(PublicDetail):
    model = Exchange
    kicker = _("Seat exchange")

    def get_queryset(self):
        return Exchange.objects.for_exchange_list()

    def get_context_data(self, **context):
        missions = dict.fromkeys(seat.mission for seat in self.object.seats.all())
        crews = crews_at_launch(list(missions))
        return super().get_context_data(
            crews=crews,
            seat_key=seat_key_to(crews),
            traded=True,
            **context,
        )

    def card(self):
        return exchange_card(self.kicker, self.object)


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
        return agreement_card(self.kicker, self.object)

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
        return announcement_card(self.kicker, self.object)

    def get_queryset(self):
        return Announcement.objects.prefetch_related(
            Prefetch("statements", Statement.objects.select_related("agency")),
            "agencies",
            "vehicles",
            "missions",
            "sources",
        )

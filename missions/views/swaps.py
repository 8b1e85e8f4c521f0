from django.db.models import Prefetch

from ..filters import ExchangeFilter
from ..models import Agreement, Announcement, Exchange, Statement
from ..tables import SWAPS
from .public import FilteredList, PublicDetail


class ExchangeListView(FilteredList):
    """Agreements, exchanges, and the announcement it began with."""

    model = Exchange
    filterset_class = ExchangeFilter
    columns = SWAPS
    noun = "exchange"

    def get_queryset(self):
        return Exchange.objects.for_exchange_list()

    def get_context_data(self, **context):
        return super().get_context_data(
            agreements=Agreement.objects.in_order_signed()
            .select_related("amends")
            .prefetch_related("parties"),
            announcements=Announcement.objects.oldest_first().prefetch_related(
                "statements__agency"
            ),
            **context,
        )


class ExchangeDetailView(PublicDetail):
    model = Exchange

    def get_queryset(self):
        return Exchange.objects.for_exchange_list()


class AgreementDetailView(PublicDetail):
    model = Agreement

    def get_queryset(self):
        return Agreement.objects.select_related("amends").prefetch_related(
            "parties",
            "sources",
            "addenda",
            Prefetch("exchanges", Exchange.objects.for_exchange_list()),
        )


class AnnouncementDetailView(PublicDetail):
    model = Announcement

    def get_queryset(self):
        return Announcement.objects.prefetch_related(
            Prefetch("statements", Statement.objects.select_related("agency")),
            "agencies",
            "vehicles",
            "missions",
            "sources",
        )

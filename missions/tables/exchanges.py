from django.utils.translation import gettext_lazy as _

from ..models import (
    Agency,
    Agreement,
    Announcement,
    CrewMember,
    Exchange,
    ExchangeStatus,
    Mission,
    Nation,
    Statement,
    Vehicle,
)
from .column import (
    Column,
    beside,
    cites,
    code,
    fields,
    key,
    keys,
    moment,
    own_key,
)
from .table import Table


def exchanged(exchange):
    """The exchange's seats as `mission:person`, in the order of their flights."""
    return [f"{seat.mission.slug}:{seat.person.slug}" for seat in exchange.seats.all()]


def signing(agreement):
    return agreement.signed_on, agreement.signed_precision


def news(row):
    return row.announced_on, row.announced_precision


SWAPS = Table(
    "swaps",
    _("The seats that one agreement exchanges for each other."),
    {
        "exchange": own_key(Exchange, _("The exchange.")),
        **fields(Exchange, "name"),
        "agreement": key(
            Agreement, lambda exchange: exchange.agreement, _("What it rests on.")
        ),
        **fields(Exchange, "pairing"),
        "seats": Column(
            exchanged,
            _("Its launch seats as mission:person, in the order of their flights."),
            several=True,
        ),
        **fields(Exchange, "basis"),
        "status": code(
            lambda exchange: exchange.status,
            ExchangeStatus,
            _("How far it has come, by its seats."),
        ),
        "missions": keys(
            Mission,
            lambda exchange: [seat.mission for seat in exchange.seats.all()],
            _("Missions of its seats."),
        ),
        "people": keys(
            CrewMember,
            lambda exchange: [seat.person for seat in exchange.seats.all()],
            _("People in its seats."),
        ),
        "cites": cites(),
        "nations": keys(
            Nation,
            lambda exchange: [seat.nation for seat in exchange.seats.all()],
            _("Nations that they fly for."),
        ),
        "vehicles": keys(
            Vehicle,
            lambda exchange: [seat.mission.vehicle for seat in exchange.seats.all()],
            _("Vehicles of these missions."),
        ),
    },
    lambda: Exchange.objects.for_exchange_list(),
    ("exchange",),
    "exchange-list",
)

AGREEMENTS = Table(
    "agreements",
    _("An arrangement between agencies, or an addendum to one."),
    {
        "agreement": own_key(Agreement, _("The agreement, or the addendum.")),
        **fields(Agreement, "name", "kind", "status"),
        "signed": moment(signing, _("When it was signed.")),
        "announced": moment(news, _("When it was made public.")),
        "parties": keys(Agency, lambda row: row.parties.all(), _("Who agreed.")),
        "amends": key(Agreement, lambda row: row.amends, _("What it is added to.")),
        **fields(Agreement, "terms", "seats_each_way", "covers_from", "covers_until"),
        "exchanges": keys(
            Exchange, lambda row: row.exchanges.all(), _("Exchanges that rest on it.")
        ),
        **fields(Agreement, "note"),
        **beside("signed", signing),
        **beside("announced", news),
        "cites": cites(),
    },
    lambda: (
        Agreement.objects.in_order_signed()
        .select_related("amends")
        .prefetch_related("parties", "exchanges", "sources")
    ),
    ("agreement",),
)

ANNOUNCEMENTS = Table(
    "announcements",
    _("A public statement about who is to fly on what: when, where, by whom."),
    {
        "announcement": own_key(Announcement, _("The announcement.")),
        **fields(Announcement, "title"),
        "announced": moment(news, _("When it was made.")),
        **fields(Announcement, "place", "occasion", "summary"),
        "agencies": keys(Agency, lambda row: row.agencies.all(), _("Agencies named.")),
        "vehicles": keys(Vehicle, lambda row: row.vehicles.all(), _("Vehicles named.")),
        "missions": keys(Mission, lambda row: row.missions.all(), _("Missions named.")),
        **beside("announced", news),
        "cites": cites(),
    },
    lambda: Announcement.objects.oldest_first().prefetch_related(
        "agencies", "vehicles", "missions", "sources"
    ),
    ("announcement",),
)

STATEMENTS = Table(
    "statements",
    _("What one speaker said in an announcement, in our own words."),
    {
        "announcement": key(
            Announcement, lambda row: row.announcement, _("Where it was said.")
        ),
        **fields(Statement, "position", "speaker", "capacity"),
        "agency": key(Agency, lambda row: row.agency, _("Whom they spoke for.")),
        **fields(Statement, "said"),
    },
    lambda: Statement.objects.select_related("announcement", "agency").order_by(
        "announcement__slug", "position"
    ),
    ("announcement", "position"),
)

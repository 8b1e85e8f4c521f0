"""What can be searched: kinds of rows, each with its names and what belongs to it."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Prefetch, Q
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from ...dates import in_words
from ...folding import pattern_of
from ...models import (
    Agency,
    Agreement,
    Announcement,
    CrewMember,
    Exchange,
    Mission,
    Nation,
    SeatAssignment,
    Spacecraft,
    Station,
    Vehicle,
)
from ...models.launch_sites import names_of_site, site_of
from ...models.question_codes import Group as Asked
from ..records import RECORDS
from .vocabulary import RECORD


@dataclass(frozen=True)
class Kind:
    """One kind of row.

    `rows` gives all in the order to show them; where it `is_large`, those that could
    hold any of the words, and all for None. `names` are the names of a row, `belonging`
    texts that are found with them, and `detail` what it is in a few words. `noun`: of
    the list that takes the words too. `groups`: the words of the query finder for what
    a row is to a seat. `is_text`: whether its names are sentences, which hold many
    words by chance. `begins`: whether words are found from their beginnings alone:
    those that are ours, and what people of a nation are called ("american" holds
    "can"). `leads`: whether it stands before others of which a row is called alike.
    `numbered`: whether names end in numbers, each its own: Apollo 1 is not Apollo 17.
    """

    label: str
    rows: Callable
    names: Callable
    detail: Callable
    belonging: Callable = lambda row: ()
    noun: str = ""
    groups: tuple = ()
    is_text: bool = False
    begins: bool = False
    leads: bool = False
    is_large: bool = False
    numbered: bool = False


@dataclass(frozen=True)
class LaunchSite:
    """A launch site, or a pad of one, which has no page but its missions."""

    key_fields = ("name",)

    name: str

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        query = urlencode({"launch_site": self.name})
        return f"{reverse('missions:mission-list')}?{query}"


@dataclass(frozen=True)
class Named:
    """A page, or a question that is ready to be asked, and what else it is called."""

    name: str
    address: str
    names: tuple = ()

    def __str__(self):
        return str(self.name)

    def get_absolute_url(self):
        return self.address


def of_named(label, rows, is_text=False):
    """A `Kind` of `Named` rows, which `rows` gives."""
    return Kind(
        label,
        rows=lambda words: rows(),
        names=lambda row: (row.name, *row.names),
        detail=lambda row: "",
        is_text=is_text,
        begins=True,
    )


def holding_any(rows, words):
    """Rows of a large table whose search key holds one of the words at least.

    All of them for None.
    """
    if words is None:
        return rows
    held = Q(pk__in=[])
    for word in words:
        held |= Q(search_key__regex=pattern_of(word))
    return rows.filter(held)


def people(words):
    return holding_any(CrewMember.objects.select_related("agency"), words).by_name()


def names_of_person(person):
    return (
        *(person.name, person.family_name, person.given_names, person.native_name),
        *person.aliases.splitlines(),
    )


def detail_of_person(person):
    known = person.agency or _("crew member"), person.born_in_words
    return ", ".join(str(fact) for fact in known if fact)


def missions(words):
    return holding_any(Mission.objects.select_related("vehicle"), words).newest_first()


def detail_of_mission(mission):
    day = _("launch date unknown")
    if mission.launched_at:
        day = in_words(mission.launched_at, mission.launch_precision).partition(",")[0]
    return f"{mission.vehicle}, {day}"


def names_of_nation(nation):
    spoken = nation.spoken.splitlines()
    return nation.name, nation.code, nation.native_name, *spoken


def exchanges(words):
    seats = SeatAssignment.objects.select_related("person", "mission").order_by("pk")
    return Exchange.objects.prefetch_related(Prefetch("seats", seats)).order_by("slug")


def in_an_exchange(exchange):
    for seat in exchange.seats.all():
        yield from (*names_of_person(seat.person), seat.mission.name)


def launch_sites(words):
    texts = Mission.objects.order_by().values_list("launch_site", flat=True)
    texts = set(texts.distinct()) - {""}
    return [LaunchSite(name) for name in sorted({*texts, *map(site_of, texts)})]


# What readers call a record besides.
OTHER_TITLES = {
    "first-of-each-nation": (
        *(_("first spaceflight of each nation"), _("first person of each nation")),
    ),
    "first-woman-of-each-nation": (_("first women"),),
    "longest-spaceflight": (_("longest flight"), _("longest mission")),
    "most-days": (_("most time in space"), _("longest time in space in all")),
    "most-spaceflights": (
        *(_("most flights"), _("most missions"), _("who flies most")),
        *(_("who flew most"), _("who has flown most")),
    ),
    "most-spacecraft-types": (_("who has flown on the most spacecraft"),),
    "largest-crews": (
        *(_("largest crew"), _("biggest crews"), _("most people launched at once")),
        *(_("most people on one mission"), _("most people in one spacecraft")),
    ),
    "smallest-crews": (_("smallest crew"),),
    "longest-time-between-spaceflights": (
        *(_("longest time between flights"), _("longest gap between flights")),
    ),
    "shortest-time-between-spaceflights": (
        *(_("shortest time between flights"), _("shortest gap between flights")),
    ),
    "launches-without-crew": (
        *(_("launched empty"), _("spacecraft that launched empty")),
        *(_("launched without a crew"), _("spacecraft launched without a crew")),
    ),
    "most-people-at-once": (_("Largest number of people in space"),),
    "all-women-crews": (_("all-female crews"), _("all-female crew")),
}

STATIONS = Kind(
    _("Stations"),
    rows=lambda words: Station.objects.order_by("short_name"),
    names=lambda row: (row.short_name, row.name),
    detail=lambda row: row.name if row.name != str(row) else _("space station"),
    noun="station",
    groups=(Asked.STATION,),
    leads=True,
)
PEOPLE = Kind(
    _("People"),
    rows=people,
    names=names_of_person,
    detail=detail_of_person,
    noun="crewmember",
    groups=(Asked.PERSON,),
    leads=True,
    is_large=True,
)
MISSIONS = Kind(
    _("Missions"),
    rows=missions,
    names=lambda row: (row.name, row.slug, *row.aliases.splitlines(), row.callsign),
    detail=detail_of_mission,
    noun="mission",
    is_large=True,
    numbered=True,
)
KINDS = [
    STATIONS,
    PEOPLE,
    MISSIONS,
    Kind(
        _("Vehicles"),
        rows=lambda words: Vehicle.objects.select_related("operator").order_by("name"),
        names=lambda row: (row.name, row.native_name, row.family),
        detail=lambda row: row.operator,
        noun="vehicle",
        groups=(Asked.FAMILY, Asked.VEHICLE),
    ),
    Kind(
        _("Spacecraft"),
        rows=lambda words: Spacecraft.objects.select_related("vehicle").order_by("pk"),
        names=lambda row: (row.name, row.serial, row.slug),
        detail=lambda row: row.vehicle,
        belonging=lambda row: (row.vehicle.name,),
        groups=(Asked.SPACECRAFT,),
        numbered=True,
    ),
    Kind(
        _("Nations"),
        rows=lambda words: Nation.objects.order_by("name"),
        names=names_of_nation,
        detail=lambda row: row.code,
        noun="nation",
        groups=(Asked.NATION,),
        begins=True,
        leads=True,
    ),
    Kind(
        _("Agencies"),
        rows=lambda words: Agency.objects.order_by("short_name"),
        names=lambda row: (row.short_name, row.name, row.native_name),
        detail=lambda row: row.name,
        noun="agency",
        groups=(Asked.AGENCY, Asked.OPERATOR),
    ),
    Kind(
        _("Seat exchanges"),
        rows=exchanges,
        names=lambda row: (row.name,),
        detail=lambda row: row.pairing_in_words,
        belonging=in_an_exchange,
        is_text=True,
    ),
    Kind(
        _("Agreements"),
        rows=lambda words: Agreement.objects.prefetch_related(
            "parties"
        ).in_order_signed(),
        names=lambda row: (row.name, row.name.replace("Interkosmos", "Intercosmos")),
        detail=lambda row: capfirst(row.get_kind_display()),
        belonging=lambda row: [party.short_name for party in row.parties.all()],
        is_text=True,
    ),
    Kind(
        _("Announcements"),
        rows=lambda words: Announcement.objects.prefetch_related(
            "statements"
        ).oldest_first(),
        names=lambda row: (row.title,),
        detail=lambda row: in_words(row.announced_on, row.announced_precision),
        belonging=lambda row: (
            *(row.place, row.occasion),
            *(statement.speaker for statement in row.statements.all()),
        ),
        is_text=True,
    ),
    Kind(
        _("Records"),
        rows=lambda words: RECORDS.values(),
        names=lambda row: (row.title, *OTHER_TITLES.get(row.slug, ())),
        detail=lambda row: "",
        groups=(RECORD,),
        begins=True,
    ),
    Kind(
        _("Launch sites"),
        rows=launch_sites,
        names=lambda row: names_of_site(row.name),
        detail=lambda row: _("missions that launched from there"),
        groups=(Asked.LAUNCH_SITE,),
    ),
]

from operator import ge

from django.db.models import Count, OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from ..models import (
    Agency,
    AgencyKind,
    Mission,
    Nation,
    SeatAssignment,
    Sex,
    Station,
    Vehicle,
)
from .aboard import FlownOn, NeverOn, flown_launches, flown_missions, flown_seats
from .facets import Decade, Facet
from .filter_set import FacetedFilterSet
from .kinds import Choice, Measure, Sort, Words
from .people import REACHES, reaching


def first_docked(side, name):
    """Of a vehicle or station: the name of what it docked with first."""
    docked = Mission.objects.flown().exclude(station=None).order_by("launched_at")
    return Subquery(docked.filter(**{side: OuterRef("pk")}).values(name)[:1])


class AgencyFilter(FacetedFilterSet):
    q = Words(label=_("Keyword"), method="filter_q")
    kind = Facet("kind", label=_("Type"), codes=AgencyKind)
    nation = Facet(
        "nation__code",
        label=_("Nation"),
        rows=Nation,
        key="code",
    )
    sort = Sort(
        {
            "name": (_("Name"), "short_name"),
            "full_name": (_("Full name"), "name"),
            "kind": (_("Type"), "kind"),
            "nation": (_("Nation"), "nation__name"),
            "people": (_("People flown"), "people"),
        }
    )

    class Meta:
        model = Agency
        fields = []

    def filter_q(self, queryset, name, value):
        return self.holding_words(queryset, value, "name", "short_name", "native_name")


class VehicleFilter(FacetedFilterSet):
    q = Words(label=_("Keyword"), method="filter_q")
    station = Facet(
        "docked__station__slug",
        label=_("Docked at the station"),
        rows=Station,
        aliases=flown_missions,
    )
    operator = Facet(
        "operator__slug",
        "operators__agency__slug",
        label=_("Operator"),
        rows=Agency,
    )
    nation = Facet(
        "operator__nation__code",
        "operators__agency__nation__code",
        label=_("Operator’s country"),
        rows=Nation,
        key="code",
    )
    sort = Sort(
        {
            "name": (_("Name"), "name"),
            "operator": (_("Operator"), "operator__short_name"),
            "maker": (_("Manufacturer"), "maker__short_name"),
            "nation": (_("Operator’s country"), "operator__nation__name"),
            "stations": (
                _("Docked at"),
                first_docked("vehicle", "station__short_name"),
            ),
            "seats": (_("Seats"), "seats"),
            "missions": (_("Missions flown"), "missions_flown"),
        }
    )

    class Meta:
        model = Vehicle
        fields = []

    def filter_q(self, queryset, name, value):
        return self.holding_words(queryset, value, "name", "family", "native_name")


def first_operator():
    """Of a station: the short name that stands first among its operators’."""
    operators = Agency.objects.filter(stations=OuterRef("pk")).order_by("short_name")
    return Subquery(operators.values("short_name")[:1])


class StationFilter(FacetedFilterSet):
    q = Words(label=_("Keyword"), method="filter_q")
    operator = Facet("operators__slug", label=_("Operator"), rows=Agency)
    vehicle = Facet(
        "docked__vehicle__slug",
        label=_("Vehicle that docked"),
        rows=Vehicle,
        aliases=flown_missions,
    )
    sort = Sort(
        {
            "name": (_("Name"), "short_name"),
            "operators": (_("Operators"), first_operator()),
            "launched": (_("In orbit from"), "in_orbit_from"),
            "until": (_("In orbit until"), "in_orbit_until"),
            "vehicles": (
                _("Vehicles that docked"),
                first_docked("station", "vehicle__name"),
            ),
            "missions": (_("Missions that docked"), "missions_docked"),
            "people": (_("People"), "people"),
            "nations": (_("Nations"), "nations"),
        }
    )

    class Meta:
        model = Station
        fields = []

    def filter_q(self, queryset, name, value):
        return self.holding_words(queryset, value, "name", "short_name")


MOST_OF_A_NATION = 9_999  # spaceflights, beyond any nation’s


def spaceflights_by_nation():
    """{nation's key: spaceflights above 100 km}, of those that have some."""
    spaceflights = SeatAssignment.objects.spaceflights().order_by()
    return dict(spaceflights.values_list("nation").annotate(Count("pk")))


class NationFilter(FacetedFilterSet):
    q = Words(label=_("Keyword"), method="filter_q")
    vehicle = Facet(
        "flown__mission__vehicle__slug",
        label=_("Its people launched or landed on"),
        rows=Vehicle,
        aliases=flown_seats,
    )
    flown_on = FlownOn(label=_("Its people have flown on"))
    never_on = NeverOn(label=_("Its people have never flown on"))
    station = Facet(
        "flown__mission__station__slug",
        label=_("Its people on a mission to the station"),
        rows=Station,
        aliases=flown_seats,
    )
    sex = Facet(
        "flown__person__sex",
        label=_("Sex of its people"),
        codes=Sex,
        aliases=flown_seats,
    )
    flights_from = Measure(
        spaceflights_by_nation,
        ge,
        otherwise=0,
        label=_("Spaceflights for it, from"),
        max_value=MOST_OF_A_NATION,
    )
    reach = Choice(
        label=_("Its people have flown"), choices=REACHES, method="filter_reach"
    )
    decade = Decade("launches__mission__launched_at", aliases=flown_launches)
    sort = Sort(
        {
            "name": (_("Name"), "name"),
            "code": (_("Code"), "code"),
            "successor": (_("Successor"), "successor__name"),
            "people": (_("People"), "people"),
            "women": (_("Women"), "women"),
            "spaceflights": (_("Spaceflights"), "spaceflights"),
            "families": (_("Spacecraft families"), "families"),
            "stations": (_("Stations"), "stations_visited"),
        }
    )

    class Meta:
        model = Nation
        fields = []

    def filter_q(self, queryset, name, value):
        names = "name", "code", "native_name", "spoken"
        return self.holding_words(queryset, value, *names, begins=True)

    def filter_reach(self, queryset, name, value):
        nations = reaching(value).order_by().values("nation")
        return self.among(queryset, Nation.objects.filter(pk__in=nations))

from operator import ge, le

from django.utils.translation import gettext_lazy as _

from ..models import (
    Agency,
    Mission,
    Nation,
    Outcome,
    Spacecraft,
    Station,
    Vehicle,
)
from ..models.fact_columns import month_planned
from ..models.scope_codes import REACHED
from ..models.spaceflight_facts import missions_by_crew
from .aboard import counted_seats
from .facets import Decade, Facet, LaunchSite
from .filter_set import FacetedFilterSet
from .kinds import Checkbox, Choice, Measure, Sort, Words, Year, known
from .people import LONGEST, REACHES

LARGEST = 99  # people aboard, beyond any crew
CREWS = {
    "all-women": _("all women"),
    "all-first-flight": _("all on their first spaceflight"),
    "one-nation": _("of one nation"),
    "with-women": _("with a woman, or several"),
}


def whole_days():
    """{mission's key: days from launch to landing, whoever was aboard how long}"""
    flown = Mission.objects.flown().order_by()
    times = flown.values_list("pk", "launched_at", "landed_at")
    return {pk: (landed - up).days for pk, up, landed in times if up and landed}


def crew_sizes():
    """{mission's key: people who launched, or are to}"""
    missions = Mission.objects.with_crew_sizes().order_by()
    return dict(missions.values_list("pk", "people_up"))


class MissionFilter(FacetedFilterSet):
    in_sight = ("q", "vehicle", "agency", "nation")

    q = Words(label=_("Keyword"), method="filter_q")
    vehicle = Facet("vehicle__slug", label=_("Vehicle"), rows=Vehicle)
    family = Facet(
        "vehicle__family",
        label=_("Spacecraft family"),
        rows=Vehicle,
        key="family",
        shown="family",
    )
    spacecraft = Facet(
        "spacecraft__slug", label=_("Spacecraft"), rows=Spacecraft, at_most=50
    )
    agency = Facet(
        "operator__slug",
        "spacecraft_operator__slug",
        "counted__agency__slug",
        label=_("Agency operating or aboard"),
        rows=Agency,
        aliases=counted_seats,
    )
    nation = Facet(
        "counted__nation__code",
        label=_("Nation aboard"),
        rows=Nation,
        key="code",
        aliases=counted_seats,
    )
    station = Facet(
        "station__slug",
        label=_("Station"),
        rows=Station,
        none=_("none: free flight"),
    )
    launch_site = LaunchSite("launch_site")
    reach = Choice(label=_("Reach"), choices=REACHES, method="filter_reach")
    decade = Decade("launched_at")
    outcome = Facet("outcome", label=_("Outcome"), codes=Outcome)
    year_from = Year("launched_at", "gte", _("Launched from year"))
    year_to = Year("launched_at", "lt", _("to year"))
    days_from = Measure(
        whole_days,
        ge,
        label=_("Days from launch to landing, from"),
        max_value=LONGEST,
    )
    days_to = Measure(whole_days, le, label=_("to days"), max_value=LONGEST)
    people_from = Measure(
        crew_sizes, ge, label=_("People at launch, from"), max_value=LARGEST
    )
    people_to = Measure(crew_sizes, le, label=_("to people"), max_value=LARGEST)
    flown = Checkbox(label=_("Missions flown only"), method="filter_flown")
    mixed = Checkbox(label=_("Mixed crews only"), method="filter_mixed")
    crew = Choice(
        label=_("Crew at launch"), choices=CREWS.items(), method="filter_crew"
    )
    same_crew = Checkbox(
        label=_("Same crew as another mission"), method="filter_same_crew"
    )
    empty = Checkbox(
        label=_("Launched or landed without a crew"), method="filter_empty"
    )
    spare = Checkbox(label=_("Launched with empty seats"), method="filter_spare")
    sort = Sort(
        {
            "launched": (_("Launched"), month_planned(), "launched_at"),
            "landed": (_("Landed"), "landed_at"),
            "name": (_("Mission"), "name"),
            "vehicle": (_("Vehicle"), "vehicle__name"),
            "days": (_("Days"), "elapsed"),
            "station": (_("Station"), "station__name"),
            "launch_site": (_("Launch site"), known("launch_site")),
            "people_up": (_("Crew at launch, people"), "people_up"),
            "people_down": (_("Crew on return, people"), "people_down"),
            "outcome": (_("Outcome"), "outcome"),
        }
    )

    class Meta:
        model = Mission
        fields = []

    def filter_q(self, queryset, name, value):
        return self.among(queryset, Mission.objects.holding(value))

    def filter_reach(self, queryset, name, value):
        return queryset.filter(reach__in=REACHED[value])

    def filter_flown(self, queryset, name, value):
        return queryset.flown()

    def filter_mixed(self, queryset, name, value):
        return queryset.filter(pk__in=Mission.objects.mixed().values("pk"))

    def filter_crew(self, queryset, name, value):
        crews = missions_by_crew()
        return queryset.filter(pk__in=crews[value.replace("-", "_")])

    def filter_same_crew(self, queryset, name, value):
        return queryset.filter(pk__in=missions_by_crew()["same_crew"])

    def filter_empty(self, queryset, name, value):
        return self.among(queryset, Mission.objects.without_a_crew_one_way())

    def filter_spare(self, queryset, name, value):
        return self.among(queryset, Mission.objects.with_empty_seats_at_launch())

from datetime import timedelta

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from ..models import Agency, Mission, Nation, Outcome, Reach, Station, Vehicle
from ..models.mission_codes import ABOVE_100_KM
from ..models.scope_codes import Scope
from ..models.spaceflight_facts import missions_by_crew
from .aboard import counted_seats
from .facets import Decade, Facet, LaunchSite
from .filter_set import FacetedFilterSet
from .kinds import Checkbox, Choice, Number, Sort, Words, Year, known
from .people import LONGEST
from .seats import REACHES

REACHED = {Scope.SPACE: ABOVE_100_KM, Scope.ORBITAL: (Reach.ORBITAL, Reach.BEYOND)}
LARGEST = 99  # people aboard, beyond any crew
CREWS = {
    "all-women": _("all women"),
    "all-first-flight": _("all on their first spaceflight"),
    "one-nation": _("of one nation"),
    "with-women": _("with a woman, or several"),
}


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
    agency = Facet(
        "operator__slug",
        "vehicle__operator__slug",
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
    days_from = Number(
        label=_("Days from launch to landing, from"),
        method="filter_days_from",
        max_value=LONGEST,
    )
    days_to = Number(label=_("to days"), method="filter_days_to", max_value=LONGEST)
    people_from = Number(
        label=_("People at launch, from"),
        method="filter_people_from",
        max_value=LARGEST,
    )
    people_to = Number(
        label=_("to people"), method="filter_people_to", max_value=LARGEST
    )
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
            "launched": (_("Launched"), "launched_at"),
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
        return self.among(queryset, name, Mission.objects.holding(value))

    def filter_reach(self, queryset, name, value):
        return queryset.filter(reach__in=REACHED[value])

    def filter_flown(self, queryset, name, value):
        return queryset.flown() if value else queryset

    def filter_days_from(self, queryset, name, value):
        """Whole days of the mission, whoever was aboard how long."""
        if not value:
            return queryset
        return queryset.flown().filter(
            landed_at__gte=F("launched_at") + timedelta(value)
        )

    def filter_days_to(self, queryset, name, value):
        after = F("launched_at") + timedelta(value + 1)
        return queryset.flown().filter(landed_at__lt=after)

    def filter_people_from(self, queryset, name, value):
        """Who launched, or is to."""
        missions = Mission.objects.with_crew_sizes().filter(people_up__gte=value)
        return self.among(queryset, name, missions)

    def filter_people_to(self, queryset, name, value):
        missions = Mission.objects.with_crew_sizes().filter(people_up__lte=value)
        return self.among(queryset, name, missions)

    def filter_mixed(self, queryset, name, value):
        if not value:
            return queryset
        return queryset.filter(pk__in=Mission.objects.mixed().values("pk"))

    def filter_crew(self, queryset, name, value):
        crews = self.facts(missions_by_crew)
        return queryset.filter(pk__in=crews[value.replace("-", "_")])

    def filter_same_crew(self, queryset, name, value):
        if not value:
            return queryset
        return queryset.filter(pk__in=self.facts(missions_by_crew)["same_crew"])

    def filter_empty(self, queryset, name, value):
        if not value:
            return queryset
        return self.among(queryset, name, Mission.objects.without_a_crew_one_way())

    def filter_spare(self, queryset, name, value):
        if not value:
            return queryset
        return self.among(queryset, name, Mission.objects.with_empty_seats_at_launch())

from django.utils.translation import gettext_lazy as _

from ..dates import now
from ..folding import matches
from ..models import Agency, CrewMember, Nation, Sex, Vehicle
from ..models.spaceflight_facts import spaceflights_by_person, time_by_person
from .aboard import flown_seats
from .facets import Facet
from .filter_set import FacetedFilterSet
from .kinds import Checkbox, Number, Sort, Words, known


class CrewMemberFilter(FacetedFilterSet):
    in_sight = ("q", "nation", "agency", "vehicle")

    q = Words(label=_("Name"), method="filter_q")
    nation = Facet(
        "citizenships__nation__code",
        label=_("Nation"),
        rows=Nation,
        key="code",
    )
    agency = Facet("agency__slug", label=_("Agency"), rows=Agency)
    vehicle = Facet(
        "flown__mission__vehicle__slug",
        label=_("Launched or landed on"),
        rows=Vehicle,
        aliases=flown_seats,
    )
    sex = Facet("sex", label=_("Sex"), codes=Sex)
    flights_from = Number(
        label=_("Spaceflights, from"), method="filter_flights_from", max_value=99
    )
    flights_to = Number(label=_("to"), method="filter_flights_to", max_value=99)
    total_days_from = Number(
        label=_("Days in space in all, at least"),
        method="filter_total_days_from",
        max_value=10_000,
    )
    families = Number(
        label=_("Spacecraft families launched on, at least"),
        method="filter_families",
        min_value=1,
        max_value=9,
    )
    in_space = Checkbox(label=_("In space now"), method="filter_in_space")
    sort = Sort(
        {
            "name": (_("Name"), "family_name"),
            "born": (_("Born"), "born_on"),
            "nation": (_("Nation"), "nation_name"),
            "agency": (_("Home agency"), "agency__short_name"),
            "sex": (_("Sex"), known("sex")),
            "launched": (_("First launch"), "first_launched_at"),
            "age": (_("Age at first launch"), "age"),
            "flights": (_("Spaceflights"), "flights"),
            "total_days": (_("Days in space in all"), "total_time"),
        }
    )

    class Meta:
        model = CrewMember
        fields = []

    def filter_q(self, queryset, name, value):
        return queryset.filter(matches(value, "search_key"))

    def filter_flights_from(self, queryset, name, value):
        """Spaceflights above 100 km; who has none is asked for by 0 as well."""
        if not value:
            return queryset
        return self.with_facts(
            queryset, spaceflights_by_person, lambda flights: len(flights) >= value
        )

    def filter_flights_to(self, queryset, name, value):
        facts = self.facts(spaceflights_by_person).items()
        more = [person for person, flights in facts if len(flights) > value]
        return queryset.exclude(pk__in=more)

    def filter_total_days_from(self, queryset, name, value):
        """Of ended spaceflights above 100 km, launch to the person's own landing."""
        if not value:
            return queryset
        return self.with_facts(queryset, time_by_person, lambda it: it.days >= value)

    def filter_families(self, queryset, name, value):
        if not value:
            return queryset
        return self.among(queryset, name, CrewMember.objects.with_families(value))

    def filter_in_space(self, queryset, name, value):
        if not value:
            return queryset
        return queryset.filter(pk__in=CrewMember.objects.aboard(now()).values("pk"))

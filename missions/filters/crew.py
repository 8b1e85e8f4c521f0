from operator import ge, le

from django.utils.translation import gettext_lazy as _

from ..dates import now
from ..folding import matches
from ..models import Agency, CrewMember, Nation, Sex, Station, Vehicle
from .aboard import FlownOn, NeverOn, flown_seats
from .facets import Facet
from .filter_set import FacetedFilterSet
from .kinds import OLDEST, Checkbox, Measure, Number, Sort, Words, known
from .people import flights_from, flights_to, total_days_from


def ages_at_first_launch():
    """{person's key: full years at the first launch above 100 km}"""
    known = CrewMember.objects.with_career().filter(age__isnull=False).order_by()
    return dict(known.values_list("pk", "age"))


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
    flown_on = FlownOn(label=_("Has flown on"))
    never_on = NeverOn(label=_("Has never flown on"))
    station = Facet(
        "flown__mission__station__slug",
        label=_("On a mission to the station"),
        rows=Station,
        aliases=flown_seats,
    )
    sex = Facet("sex", label=_("Sex"), codes=Sex)
    age_from = Measure(
        ages_at_first_launch, ge, label=_("Age at first launch, from"), max_value=OLDEST
    )
    age_to = Measure(ages_at_first_launch, le, label=_("to age"), max_value=OLDEST)
    flights_from = flights_from(_("Spaceflights, from"), "pk")
    flights_to = flights_to(_("to"), "pk")
    total_days_from = total_days_from(_("Days in space in all, at least"), "pk")
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

    def filter_families(self, queryset, name, value):
        if not value:
            return queryset
        return self.among(queryset, CrewMember.objects.with_families(value))

    def filter_in_space(self, queryset, name, value):
        if not value:
            return queryset
        return queryset.filter(pk__in=CrewMember.objects.aboard(now()).values("pk"))

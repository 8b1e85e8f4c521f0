from operator import ge, le

from django.utils.translation import gettext_lazy as _

from ..dates import FIRST_YEAR, LAST_YEAR, now
from ..folding import matches
from ..models import (
    Agency,
    CrewMember,
    Nation,
    SeatAssignment,
    Sex,
    Station,
    Vehicle,
)
from ..models.fact_columns import lived_in_rows
from .aboard import FlownOn, NeverOn, flown_launches, flown_seats
from .facets import Decade, Facet, LaunchSite
from .filter_set import FacetedFilterSet
from .kinds import OLDEST, Checkbox, Choice, Measure, Number, Sort, Words, known
from .people import (
    NATION_CHANGES,
    REACHES,
    flights_from,
    flights_to,
    nation_changed,
    reaching,
    total_days_from,
)


def ages_at_first_launch():
    """{person's key: full years at the first launch above 100 km}"""
    known = CrewMember.objects.with_career().filter(age__isnull=False).order_by()
    return dict(known.values_list("pk", "age"))


def years_of_first_launch():
    """{person's key: year of the first launch above 100 km}"""
    people = CrewMember.objects.with_career().order_by()
    launches = people.values_list("pk", "first_launched_at")
    return {pk: at.year for pk, at in launches if at}


class CrewMemberFilter(FacetedFilterSet):
    in_sight = ("q", "nation", "agency", "vehicle")

    q = Words(label=_("Name"), method="filter_q")
    nation = Facet(
        "citizenships__nation__code",
        label=_("Nation"),
        rows=Nation,
        key="code",
    )
    flown_for = Facet(
        "launches__nation__code",
        label=_("Has flown for"),
        rows=Nation,
        key="code",
        aliases=flown_launches,
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
    launch_site = LaunchSite("launches__mission__launch_site", aliases=flown_launches)
    reach = Choice(label=_("Has flown"), choices=REACHES, method="filter_reach")
    decade = Decade("launches__mission__launched_at", aliases=flown_launches)
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
    year_from = Measure(
        years_of_first_launch,
        ge,
        label=_("First launched from year"),
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
    )
    year_to = Measure(
        years_of_first_launch,
        le,
        label=_("to year"),
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
    )
    in_space = Checkbox(label=_("In space now"), method="filter_in_space")
    changed = Checkbox(
        label=_("Has returned on a different spacecraft"), method="filter_changed"
    )
    changed_type = Checkbox(
        label=_("Has returned on a different type of spacecraft"),
        method="filter_changed_type",
    )
    nation_changed = Choice(
        label=_("Has flown for another nation"),
        choices=NATION_CHANGES,
        method="filter_nation_changed",
    )
    sort = Sort(
        {
            "name": (_("Name"), "family_name"),
            "born": (_("Born"), "born_on"),
            "nation": (_("Nation"), "nation_name"),
            "agency": (_("Home agency"), "agency__short_name"),
            "sex": (_("Sex"), known("sex")),
            "launched": (_("First launch"), "first_launched_at"),
            "age": (_("Age at first launch"), "age", lived_in_rows("", "first_launch")),
            "flights": (_("Spaceflights"), "flights"),
            "total_days": (_("Days in space in all"), "total_time"),
        }
    )

    class Meta:
        model = CrewMember
        fields = []

    def filter_q(self, queryset, name, value):
        return queryset.filter(matches(value, "search_key"))

    def filter_reach(self, queryset, name, value):
        return self.holding(queryset, reaching(value))

    def filter_changed(self, queryset, name, value):
        changed = SeatAssignment.objects.returned_on_a_different_spacecraft()
        return self.holding(queryset, changed)

    def filter_changed_type(self, queryset, name, value):
        changed = SeatAssignment.objects.returned_on_a_different_vehicle()
        return self.holding(queryset, changed)

    def filter_nation_changed(self, queryset, name, value):
        return self.holding(queryset, nation_changed(value))

    def holding(self, queryset, seats):
        """Who has one of the seats."""
        people = CrewMember.objects.filter(pk__in=seats.order_by().values("person"))
        return self.among(queryset, people)

    def filter_families(self, queryset, name, value):
        return self.among(queryset, CrewMember.objects.with_families(value))

    def filter_in_space(self, queryset, name, value):
        return queryset.filter(pk__in=CrewMember.objects.aboard(now()).values("pk"))

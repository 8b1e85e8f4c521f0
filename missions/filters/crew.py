from django.utils.translation import gettext_lazy as _

from ..dates import FIRST_YEAR, LAST_YEAR, now, year_start
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
from .aboard import FlownOn, NeverOn, flown_seats
from .facets import Facet
from .filter_set import FacetedFilterSet
from .kinds import OLDEST, Checkbox, Choice, Number, Sort, Words, known
from .people import LONGEST, MOST_FLIGHTS, NATION_CHANGES, ByCareer, nation_changed


class CrewMemberFilter(ByCareer, FacetedFilterSet):
    in_sight = ("q", "nation", "agency", "vehicle")

    q = Words(label=_("Name"), method="filter_q")
    nation = Facet(
        "citizenships__nation__code",
        label=_("Nation"),
        rows=Nation,
        key="code",
    )
    flown_for = Facet(
        "flown__nation__code",
        label=_("Has flown for"),
        rows=Nation,
        key="code",
        aliases=flown_seats,
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
    age_from = Number(
        label=_("Age at first launch, from"),
        method="filter_age_from",
        max_value=OLDEST,
    )
    age_to = Number(label=_("to age"), method="filter_age_to", max_value=OLDEST)
    flights_from = Number(
        label=_("Spaceflights, from"),
        method="filter_flights_from",
        max_value=MOST_FLIGHTS,
    )
    flights_to = Number(
        label=_("to"), method="filter_flights_to", max_value=MOST_FLIGHTS
    )
    total_days_from = Number(
        label=_("Days in space in all, at least"),
        method="filter_total_days_from",
        max_value=LONGEST,
    )
    families = Number(
        label=_("Spacecraft families launched on, at least"),
        method="filter_families",
        min_value=1,
        max_value=9,
    )
    year_from = Number(
        label=_("First launched from year"),
        method="filter_year_from",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
    )
    year_to = Number(
        label=_("to year"),
        method="filter_year_to",
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

    def filter_age_from(self, queryset, name, value):
        """In full years at the first launch above 100 km."""
        people = CrewMember.objects.with_career().filter(age__gte=value)
        return self.among(queryset, name, people)

    def filter_age_to(self, queryset, name, value):
        people = CrewMember.objects.with_career().filter(age__lte=value)
        return self.among(queryset, name, people)

    def filter_year_from(self, queryset, name, value):
        """The year of the first launch above 100 km."""
        people = CrewMember.objects.with_career()
        return self.among(
            queryset, name, people.filter(first_launched_at__gte=year_start(value))
        )

    def filter_year_to(self, queryset, name, value):
        people = CrewMember.objects.with_career()
        return self.among(
            queryset, name, people.filter(first_launched_at__lt=year_start(value + 1))
        )

    def filter_changed(self, queryset, name, value):
        changed = SeatAssignment.objects.returned_on_a_different_spacecraft()
        return self.holding(queryset, name, changed) if value else queryset

    def filter_changed_type(self, queryset, name, value):
        changed = SeatAssignment.objects.returned_on_a_different_vehicle()
        return self.holding(queryset, name, changed) if value else queryset

    def filter_nation_changed(self, queryset, name, value):
        return self.holding(queryset, name, nation_changed(value))

    def holding(self, queryset, name, seats):
        """Who has one of the seats."""
        people = CrewMember.objects.filter(pk__in=seats.order_by().values("person"))
        return self.among(queryset, name, people)

    def filter_families(self, queryset, name, value):
        if not value:
            return queryset
        return self.among(queryset, name, CrewMember.objects.with_families(value))

    def filter_in_space(self, queryset, name, value):
        if not value:
            return queryset
        return queryset.filter(pk__in=CrewMember.objects.aboard(now()).values("pk"))

"""What each list can be asked. Parameters are the reader's words."""

from django.db.models import FilteredRelation, Q
from django.utils.translation import gettext_lazy as _

from .dates import now
from .facets import (
    Choice,
    Facet,
    FacetedFilterSet,
    Look,
    Number,
    Sort,
    Ticked,
    Words,
    Year,
)
from .models import (
    COUNTED,
    Agency,
    AgencyKind,
    Agreement,
    Arrangement,
    AssignmentChange,
    ChangeKind,
    CrewMember,
    Exchange,
    Leg,
    Mission,
    Nation,
    Outcome,
    Pairing,
    Role,
    SeatAssignment,
    Source,
    Spacecraft,
    Station,
    Status,
    Vehicle,
)
from .models.seat_questions import citizen_then
from .search import matches


def counted_seats():
    """Seats that are or will be taken, for paths that begin with `counted`."""
    condition = Q(seats__status__in=COUNTED)
    return {"counted": FilteredRelation("seats", condition=condition)}


def flown_seats():
    """Seats that were taken, for paths that begin with `flown`."""
    return {"flown": FilteredRelation("seats", condition=Q(seats__status=Status.FLOWN))}


class MissionFilter(FacetedFilterSet):
    q = Words(label=_("Text"), method="filter_q")
    vehicle = Facet("vehicle__slug", label=_("Vehicle"), rows=Vehicle)
    family = Facet(
        "vehicle__family",
        label=_("Family of vehicles"),
        rows=Vehicle,
        key="family",
        shown="family",
    )
    agency = Facet(
        "operator__slug",
        "vehicle__operator__slug",
        "counted__agency__slug",
        label=_("Agency flying it or aboard"),
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
    station = Facet("station__slug", label=_("Station"), rows=Station)
    outcome = Facet("outcome", label=_("Outcome"), codes=Outcome)
    year_from = Year("launched_at", "gte", _("Launched from year"))
    year_to = Year("launched_at", "lt", _("to year"))
    mixed = Ticked(label=_("Mixed crews only"), method="filter_mixed")
    empty = Ticked(label=_("Rose or landed empty"), method="filter_empty")
    spare = Ticked(label=_("Seats left empty going up"), method="filter_spare")
    sort = Sort(
        {
            "launched": (_("Launched"), "launched_at"),
            "landed": (_("Landed"), "landed_at"),
            "name": (_("Mission"), "name"),
            "vehicle": (_("Vehicle"), "vehicle__name"),
        }
    )

    class Meta:
        model = Mission
        fields = []

    def filter_q(self, queryset, name, value):
        aboard = SeatAssignment.objects.filter(matches(value, "person__search_key"))
        return queryset.filter(
            matches(value, "search_key") | Q(pk__in=aboard.values("mission"))
        )

    def filter_mixed(self, queryset, name, value):
        if not value:
            return queryset
        return queryset.filter(pk__in=Mission.objects.mixed().values("pk"))

    def filter_empty(self, queryset, name, value):
        if not value:
            return queryset
        return self.among(queryset, name, Mission.objects.empty_one_way())

    def filter_spare(self, queryset, name, value):
        if not value:
            return queryset
        return self.among(queryset, name, Mission.objects.with_seats_left_empty())


# The reader's words for how far a flight has to have gone to be counted.
REACHES = [
    ("orbital", _("in orbit or beyond")),
    ("space", _("above 100 km")),
]


class SeatAssignmentFilter(FacetedFilterSet):
    person = Words(label=_("Person"), method="filter_person")
    mission = Words(label=_("Mission"), method="filter_mission")
    vehicle = Facet("mission__vehicle__slug", label=_("Vehicle"), rows=Vehicle)
    family = Facet(
        "mission__vehicle__family",
        label=_("Family of vehicles"),
        rows=Vehicle,
        key="family",
        shown="family",
    )
    spacecraft = Facet(
        "mission__spacecraft__slug",
        label=_("Spacecraft"),
        rows=Spacecraft,
        at_most=50,
    )
    nation = Facet(
        "nation__code",
        label=_("Nation flown for"),
        rows=Nation,
        key="code",
    )
    citizenship = Facet(
        "person__citizenships__nation__code",
        label=_("Citizen of"),
        rows=Nation,
        key="code",
        where=citizen_then,
    )
    agency = Facet("agency__slug", label=_("Agency"), rows=Agency)
    operator = Facet(
        "mission__vehicle__operator__slug", label=_("Ship's operator"), rows=Agency
    )
    ship_of = Facet(
        "mission__vehicle__operator__nation__code",
        label=_("Nation whose ship it is"),
        rows=Nation,
        key="code",
    )
    leg = Facet("leg", label=_("Leg"), codes=Leg)
    role = Facet("role", label=_("Role"), codes=Role)
    status = Facet("status", label=_("Status"), codes=Status)
    arrangement = Facet("arrangement", label=_("Arrangement"), codes=Arrangement)
    through = Facet("intermediary__slug", label=_("Arranged through"), rows=Agency)
    agreement = Facet(
        "agreement__slug",
        "exchange__agreement__slug",
        label=_("Under the agreement"),
        rows=Agreement,
    )
    reach = Choice(label=_("Reach"), choices=REACHES, method="filter_reach")
    year_from = Year("mission__launched_at", "gte", _("Launched from year"))
    year_to = Year("mission__launched_at", "lt", _("to year"))
    foreign = Ticked(label=_("On another nation's ship"), method="filter_foreign")
    changed = Ticked(label=_("Home in another ship"), method="filter_changed")
    sort = Sort(
        {
            "launched": (_("Launched"), "mission__launched_at"),
            "landed": (_("Landed"), "mission__landed_at"),
            "person": (_("Person"), "person__family_name"),
            "mission": (_("Mission"), "mission__name"),
            "nation": (_("Nation"), "nation__name"),
        }
    )

    class Meta:
        model = SeatAssignment
        fields = []

    def filter_person(self, queryset, name, value):
        """By slug, so that links are exact; else by parts of any spelling held."""
        if CrewMember.objects.filter(slug=value).exists():
            return queryset.filter(person__slug=value)
        return queryset.filter(matches(value, "person__search_key"))

    def filter_mission(self, queryset, name, value):
        if Mission.objects.filter(slug=value).exists():
            return queryset.filter(mission__slug=value)
        return queryset.filter(matches(value, "mission__search_key"))

    def filter_reach(self, queryset, name, value):
        reached = {"orbital": queryset.in_orbit, "space": queryset.in_space}
        return reached[value]() if value else queryset

    def filter_foreign(self, queryset, name, value):
        return queryset.on_foreign_vehicles() if value else queryset

    def filter_changed(self, queryset, name, value):
        if not value:
            return queryset
        changed = SeatAssignment.objects.of_changed_journeys()
        return self.among(queryset, name, changed)


class JourneyFilter(SeatAssignmentFilter):
    """Journeys by their seats up, on the timeline: a few of the filters of seats."""

    colour = Look(
        label=_("Coloured by"),
        choices=[("nation", _("nation flown for")), ("vehicle", _("family of ships"))],
    )
    spacecraft = citizenship = leg = role = status = arrangement = through = None
    agreement = operator = ship_of = sort = None


class CrewMemberFilter(FacetedFilterSet):
    q = Words(label=_("Name"), method="filter_q")
    nation = Facet(
        "citizenships__nation__code",
        label=_("Nation"),
        rows=Nation,
        key="code",
    )
    agency = Facet("agency__slug", label=_("Home agency"), rows=Agency)
    vehicle = Facet(
        "flown__mission__vehicle__slug",
        label=_("Vehicle flown"),
        rows=Vehicle,
        aliases=flown_seats,
    )
    families = Number(
        label=_("Families of vehicles risen in, at least"),
        method="filter_families",
        min_value=1,
        max_value=9,
    )
    in_space = Ticked(label=_("In space now"), method="filter_in_space")
    sort = Sort(
        {
            "name": (_("Name"), "family_name"),
            "born": (_("Born"), "born_on"),
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
        return self.among(queryset, name, CrewMember.objects.with_families(value))

    def filter_in_space(self, queryset, name, value):
        if not value:
            return queryset
        return queryset.filter(pk__in=CrewMember.objects.aboard(now()).values("pk"))


class AgencyFilter(FacetedFilterSet):
    q = Words(label=_("Text"), method="filter_q")
    kind = Facet("kind", label=_("Kind"), codes=AgencyKind)
    nation = Facet(
        "nation__code",
        label=_("Nation"),
        rows=Nation,
        key="code",
    )
    sort = Sort({"name": (_("Name"), "short_name")})

    class Meta:
        model = Agency
        fields = []

    def filter_q(self, queryset, name, value):
        return self.holding_words(queryset, value, "name", "short_name", "native_name")


class VehicleFilter(FacetedFilterSet):
    q = Words(label=_("Text"), method="filter_q")
    operator = Facet("operator__slug", label=_("Operator"), rows=Agency)
    nation = Facet(
        "operator__nation__code",
        label=_("Nation"),
        rows=Nation,
        key="code",
    )
    sort = Sort({"name": (_("Name"), "name"), "seats": (_("Seats"), "seats")})

    class Meta:
        model = Vehicle
        fields = []

    def filter_q(self, queryset, name, value):
        return self.holding_words(queryset, value, "name", "family", "native_name")


class NationFilter(FacetedFilterSet):
    q = Words(label=_("Text"), method="filter_q")
    vehicle = Facet(
        "flown__mission__vehicle__slug",
        label=_("Vehicle flown on"),
        rows=Vehicle,
        aliases=flown_seats,
    )
    sort = Sort({"name": (_("Name"), "name"), "people": (_("People"), "people")})

    class Meta:
        model = Nation
        fields = []

    def filter_q(self, queryset, name, value):
        return self.holding_words(queryset, value, "name", "code", "native_name")


class ExchangeFilter(FacetedFilterSet):
    pairing = Facet("pairing", label=_("Pairing"), codes=Pairing)
    person = Words(label=_("Person"), method="filter_person")

    class Meta:
        model = Exchange
        fields = []

    def filter_person(self, queryset, name, value):
        seats = SeatAssignment.objects.filter(matches(value, "person__search_key"))
        return queryset.filter(pk__in=seats.values("exchange"))


class AssignmentChangeFilter(FacetedFilterSet):
    person = Words(label=_("Person"), method="filter_person")
    mission = Words(label=_("Mission, from or to"), method="filter_mission")
    kind = Facet("kind", label=_("Kind"), codes=ChangeKind)
    vehicle = Facet(
        "from_mission__vehicle__slug",
        "to_mission__vehicle__slug",
        label=_("Vehicle"),
        rows=Vehicle,
    )
    announced_by = Facet("announced_by__slug", label=_("Announced by"), rows=Agency)
    year_from = Year("changed_on", "gte", _("From year"))
    year_to = Year("changed_on", "lt", _("to year"))
    bumped = Ticked(
        label=_("Lost a seat: withdrawn or replaced"), method="filter_bumped"
    )
    main_crew = Ticked(label=_("Not of backup crews"), method="filter_main_crew")
    sort = Sort(
        {
            "date": (_("Date"), "changed_on"),
            "person": (_("Person"), "person__family_name"),
        }
    )

    class Meta:
        model = AssignmentChange
        fields = []

    def filter_person(self, queryset, name, value):
        """By slug, so that links are exact; else by parts of any spelling held."""
        if CrewMember.objects.filter(slug=value).exists():
            return queryset.filter(person__slug=value)
        return queryset.filter(matches(value, "person__search_key"))

    def filter_mission(self, queryset, name, value):
        named = Mission.objects.filter(slug=value)
        if not named.exists():
            named = Mission.objects.filter(matches(value, "search_key"))
        pks = named.values("pk")
        return queryset.filter(Q(from_mission__in=pks) | Q(to_mission__in=pks))

    def filter_bumped(self, queryset, name, value):
        return queryset.of_lost_seats() if value else queryset

    def filter_main_crew(self, queryset, name, value):
        return queryset.filter(as_backup=False) if value else queryset


class SourceFilter(FacetedFilterSet):
    q = Words(label=_("Text"), method="filter_q")
    sort = Sort(
        {
            "publisher": (_("Publisher"), "publisher"),
            "published": (_("Published"), "published_on"),
        }
    )

    class Meta:
        model = Source
        fields = []

    def filter_q(self, queryset, name, value):
        return self.holding_words(queryset, value, "publisher", "title", "url")

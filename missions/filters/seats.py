from operator import ge, le

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from ..models import (
    Agency,
    Agreement,
    Arrangement,
    CrewMember,
    Leg,
    Mission,
    Nation,
    Role,
    SeatAssignment,
    Sex,
    Spacecraft,
    Station,
    Status,
    Vehicle,
)
from ..models.fact_columns import lived_in_rows
from ..models.seat_questions import citizen_then
from ..models.spaceflight_facts import (
    ages_by_seat,
    elapsed_on_both_legs,
    firsts_on_both_legs,
)
from .facets import Decade, Facet, LaunchSite
from .filter_set import FacetedFilterSet
from .kinds import (
    OLDEST,
    Checkbox,
    Choice,
    DisplayChoice,
    Measure,
    Named,
    Sort,
    Year,
    known,
)
from .people import (
    LONGEST,
    NATION_CHANGES,
    REACHES,
    flights_from,
    flights_to,
    nation_changed,
    total_days_from,
)


class ColouredBy(TextChoices):
    """What the colour of a bar on the timeline says."""

    NATION = "nation", _("nation flown for")
    VEHICLE = "vehicle", _("spacecraft family")


def days_on_both_legs():
    """{seat's key: whole days to the person's own landing, or the loss}"""
    return {seat: time.days for seat, time in elapsed_on_both_legs().items()}


class SeatAssignmentFilter(FacetedFilterSet):
    in_sight = ("person", "vehicle", "nation", "agency")

    person = Named(CrewMember, "person", label=_("Person"))
    mission = Named(Mission, "mission", label=_("Mission"))
    vehicle = Facet("mission__vehicle__slug", label=_("Vehicle"), rows=Vehicle)
    family = Facet(
        "mission__vehicle__family",
        label=_("Spacecraft family"),
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
        "mission__spacecraft_operator__slug", label=_("Operator"), rows=Agency
    )
    ship_of = Facet(
        "mission__spacecraft_operator__nation__code",
        label=_("Operator’s country"),
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
    sex = Facet("person__sex", label=_("Sex"), codes=Sex)
    station = Facet(
        "mission__station__slug",
        label=_("Station"),
        rows=Station,
        none=_("none: free flight"),
    )
    launch_site = LaunchSite("mission__launch_site")
    reach = Choice(label=_("Reach"), choices=REACHES, method="filter_reach")
    year_from = Year("mission__launched_at", "gte", _("Launched from year"))
    year_to = Year("mission__launched_at", "lt", _("to year"))
    decade = Decade("mission__launched_at")
    age_from = Measure(
        ages_by_seat, ge, label=_("Age at launch, from"), max_value=OLDEST
    )
    age_to = Measure(ages_by_seat, le, label=_("to age"), max_value=OLDEST)
    days_from = Measure(
        days_on_both_legs,
        ge,
        label=_("Days of the spaceflight, from"),
        max_value=LONGEST,
    )
    days_to = Measure(days_on_both_legs, le, label=_("to days"), max_value=LONGEST)
    first = Choice(
        label=_("First spaceflight of the person"),
        choices=[("yes", _("yes")), ("no", _("no"))],
        method="filter_first",
    )
    flights_from = flights_from(_("Spaceflights of the person, from"))
    flights_to = flights_to(_("to spaceflights"))
    total_days_from = total_days_from(_("Days of the person in space in all, at least"))
    foreign = Checkbox(
        label=_("On another country’s spacecraft"), method="filter_foreign"
    )
    changed = Checkbox(
        label=_("Returned on a different spacecraft"), method="filter_changed"
    )
    changed_type = Checkbox(
        label=_("Returned on a different type of spacecraft"),
        method="filter_changed_type",
    )
    nation_changed = Choice(
        label=_("Flew for another nation"),
        choices=NATION_CHANGES,
        method="filter_nation_changed",
    )
    sort = Sort(
        {
            "launched": (_("Launched"), "mission__launched_at"),
            "landed": (_("Mission’s landing"), "mission__landed_at"),
            "returned": (_("Own landing"), "own_landed_at"),
            "days": (_("Days of the spaceflight"), "elapsed"),
            "person": (_("Person"), "person__family_name"),
            "age": (
                _("Age at launch"),
                "age",
                lived_in_rows("person__", "own_launch"),
            ),
            "flights": (_("Spaceflights of the person"), "flights"),
            "total_days": (_("Days in space in all"), "total_time"),
            "sex": (_("Sex"), known("person__sex")),
            "nation": (_("Nation"), "nation__name"),
            "agency": (_("Agency"), "agency__short_name"),
            "leg": (_("Leg"), "leg"),
            "mission": (_("Mission"), "mission__name"),
            "vehicle": (_("Vehicle"), "mission__vehicle__name"),
            "station": (_("Station"), "mission__station__name"),
            "launch_site": (_("Launch site"), known("mission__launch_site")),
            "role": (_("Role"), known("role")),
            "arrangement": (_("Arrangement"), known("arrangement")),
            "status": (_("Status"), "status"),
        }
    )

    class Meta:
        model = SeatAssignment
        fields = []

    def filter_reach(self, queryset, name, value):
        return queryset.reaching(value)

    def filter_first(self, queryset, name, value):
        """Of the spaceflight, above 100 km, that a seat begins or ends."""
        wanted = value == "yes"
        firsts = firsts_on_both_legs().items()
        return queryset.filter(pk__in=[pk for pk, is_so in firsts if is_so == wanted])

    def filter_foreign(self, queryset, name, value):
        return queryset.on_foreign_vehicles()

    def filter_changed(self, queryset, name, value):
        changed = SeatAssignment.objects.returned_on_a_different_spacecraft()
        return self.among(queryset, changed)

    def filter_changed_type(self, queryset, name, value):
        changed = SeatAssignment.objects.returned_on_a_different_vehicle()
        return self.among(queryset, changed)

    def filter_nation_changed(self, queryset, name, value):
        return self.among(queryset, nation_changed(value))


class SpaceflightFilter(SeatAssignmentFilter):
    """Spaceflights by their launch seats, on the timeline: some filters of seats."""

    in_sight = ("person", "family", "nation", "colour")

    colour = DisplayChoice(label=_("Coloured by"), choices=ColouredBy.choices)

    @classmethod
    def countable(cls):
        return SeatAssignment.objects.spaceflights()

    spacecraft = citizenship = leg = role = status = arrangement = through = None
    agreement = operator = ship_of = sort = None

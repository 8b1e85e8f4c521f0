from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from ..models import (
    Agency,
    AssignmentChange,
    ChangeKind,
    CrewMember,
    Mission,
    Nation,
    Sex,
    Vehicle,
)
from .facets import Facet
from .filter_set import FacetedFilterSet
from .kinds import Checkbox, Named, Sort, Year


class AssignmentChangeFilter(FacetedFilterSet):
    in_sight = ("person", "mission", "kind", "vehicle")

    person = Named(CrewMember, "person", label=_("Person"))
    mission = Named(
        Mission, "from_mission", "to_mission", label=_("Mission, from or to")
    )
    kind = Facet("kind", label=_("Type"), codes=ChangeKind)
    vehicle = Facet(
        "from_mission__vehicle__slug",
        "to_mission__vehicle__slug",
        label=_("Vehicle"),
        rows=Vehicle,
    )
    nation = Facet(
        "person__citizenships__nation__code",
        label=_("Nation of the person"),
        rows=Nation,
        key="code",
    )
    agency = Facet("person__agency__slug", label=_("Home agency"), rows=Agency)
    sex = Facet("person__sex", label=_("Sex"), codes=Sex)
    announced_by = Facet("announced_by__slug", label=_("Announced by"), rows=Agency)
    year_from = Year("changed_on", "gte", _("From year"))
    year_to = Year("changed_on", "lt", _("to year"))
    bumped = Checkbox(
        label=_("Reassigned: withdrawn or replaced"), method="filter_bumped"
    )
    main_crew = Checkbox(label=_("Prime crews only"), method="filter_main_crew")
    sort = Sort(
        {
            "date": (_("Date"), "changed_on"),
            "person": (_("Person"), "person__family_name"),
            "kind": (_("Type"), "kind"),
            "mission": (
                _("Mission, to or from"),
                Coalesce("to_mission__name", "from_mission__name"),
            ),
            "announced_by": (_("Announced by"), "announced_by__short_name"),
        }
    )

    class Meta:
        model = AssignmentChange
        fields = []

    def filter_bumped(self, queryset, name, value):
        return queryset.of_reassigned_crew()

    def filter_main_crew(self, queryset, name, value):
        return queryset.filter(as_backup=False)

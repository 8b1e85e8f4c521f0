from django.utils.translation import gettext_lazy as _

from ..filters import CrewMemberFilter
from ..journeys import journeys_of, time_in_space
from ..models import AssignmentChange, CrewMember, Disagreement, Status
from ..tables import CREW
from .public import FilteredList, PublicDetail


class CrewMemberListView(FilteredList):
    title = _("Crew")
    rule = _("One row is one person who holds, held or was named for a seat.")
    model = CrewMember
    filterset_class = CrewMemberFilter
    columns = CREW
    noun = "crewmember"

    def get_queryset(self):
        return CrewMember.objects.for_crew_table().by_name()


class CrewMemberDetailView(PublicDetail):
    model = CrewMember

    def get_queryset(self):
        return CrewMember.objects.select_related("agency").prefetch_related(
            "citizenships__nation", "sources"
        )

    def get_context_data(self, **context):
        person = self.object
        seats = list(
            person.seats.select_related(
                "person",
                "mission__vehicle__operator__nation",
                "mission__spacecraft",
                "nation",
                "agency",
                "exchange",
                "agreement",
                "intermediary",
                "stands_in_for",
            ).in_order_risen()
        )
        flown = [seat for seat in seats if seat.status == Status.FLOWN]
        journeys = journeys_of(flown)[0]
        total, precision, number = time_in_space(journeys)
        return super().get_context_data(
            journeys=journeys,
            time={"total": total, "precision": precision, "number": number},
            changed=sum(journey.changed_ships for journey in journeys),
            other_seats=[seat for seat in seats if seat.status != Status.FLOWN],
            changes=AssignmentChange.objects.filter(person=person).for_timeline(),
            disagreements=Disagreement.objects.filter(person=person).prefetch_related(
                "claims__source"
            ),
            spells=person.lifeboat_spells.select_related("mission").prefetch_related(
                "sources"
            ),
            **context,
        )

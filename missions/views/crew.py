from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, ngettext_lazy

from ..dates import elapsed_in_words
from ..drawings.cards import Card, Ways
from ..filters import CrewMemberFilter
from ..models import AssignmentChange, CrewMember, Disagreement, Status
from ..spaceflights import spaceflights_of, time_in_space
from ..tables import CREW
from .public import FilteredList, PublicDetail


class CrewMemberListView(FilteredList):
    title = _("Crew")
    rule = _("One row is one person who holds, held or was named for a seat.")
    model = CrewMember
    filterset_class = CrewMemberFilter
    columns = CREW
    noun = "crewmember"
    unit = ngettext_lazy("person", "people")

    def get_queryset(self):
        return CrewMember.objects.for_crew_table().by_name()


class CrewMemberDetailView(PublicDetail):
    model = CrewMember
    kicker = _("Person")

    def get_queryset(self):
        return CrewMember.objects.select_related("agency").prefetch_related(
            "citizenships__nation", "sources"
        )

    def seats(self):
        """The person's flown seats in the order they rose, and the others."""
        seats = self.object.seats.select_related(
            "person",
            "mission__vehicle__operator__nation",
            "mission__spacecraft",
            "nation",
            "agency",
            "exchange",
            "agreement",
            "intermediary",
            "stands_in_for",
        )
        flown, others = [], []
        for seat in seats.in_launch_order():
            (flown if seat.status == Status.FLOWN else others).append(seat)
        return flown, others

    def card(self):
        flown, others = self.seats()
        spaceflights = spaceflights_of(flown)[0]
        nations = {str(seat.nation): None for seat in flown}
        facts = [_("Flew for: %(nations)s") % {"nations": ", ".join(nations)}]
        total, precision, number = time_in_space(spaceflights)
        if number:
            ended = ngettext(
                "%(number)d spaceflight that ended: %(time)s",
                "%(number)d spaceflights that ended: %(time)s",
                number,
            )
            time = elapsed_in_words(total, precision)
            facts.append(ended % {"number": number, "time": time})
        if not spaceflights:
            facts = [_("No flight in the catalogue yet."), *map(seat_told, others)]
        return Card(
            kicker=self.kicker,
            title=str(self.object),
            facts=tuple(facts),
            drawing=Ways(tuple(spaceflights)) if spaceflights else None,
        )

    def get_context_data(self, **context):
        person = self.object
        flown, others = self.seats()
        spaceflights = spaceflights_of(flown)[0]
        total, precision, number = time_in_space(spaceflights)
        return super().get_context_data(
            spaceflights=spaceflights,
            time={"total": total, "precision": precision, "number": number},
            changed=sum(spaceflight.changed_spacecraft for spaceflight in spaceflights),
            other_seats=others,
            changes=AssignmentChange.objects.filter(person=person).for_timeline(),
            disagreements=Disagreement.objects.filter(person=person).prefetch_related(
                "claims__source"
            ),
            spells=person.emergency_returns.select_related("mission").prefetch_related(
                "sources"
            ),
            **context,
        )


def seat_told(seat):
    """A seat that was not flown: "planned: Crew-13 (Crew Dragon)"."""
    return f"{seat.get_status_display()}: {seat.mission} ({seat.mission.vehicle})"

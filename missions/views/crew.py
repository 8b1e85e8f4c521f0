from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from .. import joined
from ..dates import now
from ..drawings.cabin_of_seat import small_cabin
from ..drawings.cards.details import person_card
from ..filters import CrewMemberFilter
from ..models import (
    AssignmentChange,
    CrewMember,
    Disagreement,
    EmergencyReturn,
    SeatAssignment,
    Status,
)
from ..models.spaceflight_facts import age_at_launch
from ..reports.leads.people import ended_in_words, person_lead
from ..reports.people import places_of
from ..rows.prepared import prepared
from ..spaceflights import spaceflights_of, time_in_space
from ..tables import CREW
from .detail import PublicDetail
from .embedded import Embedded
from .filtered import FilteredList


class CrewMemberListView(FilteredList):
    title = _("People")
    rule = _("One row per person who holds, held or was named for a seat.")
    model = CrewMember
    filterset_class = CrewMemberFilter
    table = CREW
    unit = ngettext_lazy("person", "people")


class CrewMemberDetailView(Embedded, PublicDetail):
    model = CrewMember
    embedded = "missions/_embed_person.html"
    height = 860
    kicker = _("Person")

    def get_queryset(self):
        return CrewMember.objects.select_related("agency__nation").prefetch_related(
            "citizenships__nation", "sources"
        )

    def seats(self):
        """The person's flown seats in order of launch, and the others."""
        flown, others = [], []
        for seat in seats_of(self.object.pk):
            (flown if seat.status == Status.FLOWN else others).append(seat)
        return flown, others

    def card(self):
        flown, others = self.seats()
        spaceflights = spaceflights_of(flown)[0]
        return person_card(self.kicker, self.object, spaceflights, flown, others)

    def get_context_data(self, **context):
        person = self.object
        flown, others = self.seats()
        spaceflights = spaceflights_of(flown)[0]
        total, precision, number = time_in_space(spaceflights)
        return super().get_context_data(
            lead=person_lead(person, spaceflights, others, now()),
            places=places_of(person) if flown else [],
            spaceflights=[(each, drawn(each)) for each in spaceflights],
            time={
                "total": total,
                "precision": precision,
                "number": number,
                "ended": ended_in_words(spaceflights, number),
            },
            changed=sum(spaceflight.changed_spacecraft for spaceflight in spaceflights),
            other_seats=others,
            changes=changes_of(person.pk),
            disagreements=disagreements_on(person.pk),
            emergency_returns=emergency_returns_of(person.pk),
            joined=joined.person(self.object, self.at),
            **context,
        )


@prepared
def seats_of(person):
    seats = SeatAssignment.objects.filter(person=person).select_related(
        "person",
        "mission__vehicle",
        "mission__spacecraft_operator__nation",
        "mission__spacecraft",
        "nation",
        "agency",
        "exchange",
        "agreement",
        "intermediary",
        "stands_in_for",
    )
    return seats.with_own().in_launch_order()


@prepared
def changes_of(person):
    return AssignmentChange.objects.filter(person=person).for_timeline()


@prepared
def disagreements_on(person):
    return Disagreement.objects.filter(person=person).prefetch_related("claims__source")


@prepared
def emergency_returns_of(person):
    held = EmergencyReturn.objects.filter(person=person)
    return held.select_related("mission").prefetch_related("sources")


def drawn(spaceflight):
    """What stands beside a spaceflight: its two cabins, and the age at launch."""
    up, down = spaceflight.up, spaceflight.down
    return {
        "up": small_cabin(up) if up else None,
        "down": small_cabin(down) if down else None,
        "age": age_in(up) if up else None,
    }


def age_in(seat):
    person, mission = seat.person, seat.mission
    return age_at_launch(
        person.born_on,
        person.birth_precision,
        mission.launched_at,
        mission.launch_precision,
    )

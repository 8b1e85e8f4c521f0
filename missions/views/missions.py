from collections import Counter

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from .. import joined
from ..dates import now
from ..drawings.cards.details import mission_card
from ..drawings.crews import crews_of, seat_key_to
from ..feeds import entries
from ..filters import MissionFilter
from ..models import AssignmentChange, Disagreement, Mission, SeatAssignment, Status
from ..reports.footnotes import footnotes
from ..reports.leads.missions import mission_lead
from ..reports.neighbours import neighbours_of
from ..rows.prepared import prepared
from ..tables import MISSIONS
from .detail import PublicDetail
from .embedded import Embedded
from .fed import Fed
from .filtered import FilteredList


class MissionListView(Fed, FilteredList):
    title = _("Missions")
    rule = _("One row per mission: one flight of one spacecraft, launch to landing.")
    model = Mission
    filterset_class = MissionFilter
    table = MISSIONS
    tell = {"atom": entries.of_missions, "ics": entries.calendar_of_missions}
    unit = ngettext_lazy("mission", "missions")


class MissionDetailView(Embedded, PublicDetail):
    model = Mission
    embedded = "missions/_embed_mission.html"
    height = 1020  # both legs, one below the other
    kicker = _("Mission")

    def get_queryset(self):
        return Mission.objects.select_related(
            "vehicle",
            "spacecraft_operator__nation",
            "spacecraft",
            "station",
            "operator",
        ).prefetch_related("sources", "announcements")

    def card(self):
        crews = crews_of(self.object, seats_drawn(self.object.pk))
        return mission_card(self.kicker, self.object, crews)

    def get_context_data(self, **context):
        mission = self.object
        seats = seats_shown(mission.pk)
        crews = crews_of(mission, seats)
        counted = [seat for seat in seats if seat.is_counted]
        backups = [seat for seat in seats if seat.status == Status.BACKUP]
        reassigned = [
            seat for seat in seats if seat.status in (Status.REPLACED, Status.WITHDRAWN)
        ]
        crewed = [] if mission.is_cancelled else crews
        rows = [seat for crew in crewed for seat in crew.seats]
        notes = footnotes([*rows, *backups, *reassigned])
        return super().get_context_data(
            lead=mission_lead(mission, counted, now()),
            nations=nations_of(counted),
            neighbours=neighbours_of(mission),
            legs=crews,
            seat_key=seat_key_to(crews),
            backups=backups,
            reassigned=reassigned,
            traded=[seat for seat in seats if seat.exchange],
            changes=changes_of(mission.pk),
            disagreements=disagreements_on(mission.pk),
            footnotes=notes,
            other_sources=other_sources(mission, seats, notes),
            joined=joined.mission(mission, seats, self.at),
            **context,
        )


def seats_of(mission):
    """All seat rows of a mission, in crew order, as its drawings read them."""
    seats = SeatAssignment.objects.filter(mission=mission)
    return seats.with_spaceflights().with_own().for_crew_list()


seats_drawn = prepared(seats_of)


@prepared
def seats_shown(mission):
    """With what the page says of them beside."""
    return (
        seats_of(mission)
        .select_related(
            "stands_in_for", "exchange__agreement", "agreement", "intermediary"
        )
        .prefetch_related(
            "sources", "exchange__seats__person", "exchange__seats__mission"
        )
    )


@prepared
def changes_of(mission):
    return AssignmentChange.objects.of_mission(mission).for_timeline()


@prepared
def disagreements_on(mission):
    return Disagreement.objects.filter(mission=mission).prefetch_related(
        "claims__source"
    )


def other_sources(mission, seats, notes):
    """The sources that no number leads to: the mission’s, and of seats not shown."""
    of_seats = {source for seat in seats for source in seat.sources.all()}
    return sorted({*mission.sources.all(), *of_seats} - set(notes), key=str)


def nations_of(seats):
    """How many of a crew flew for each nation, each person once for it."""
    flown_for = {(seat.person_id, seat.nation) for seat in seats}
    counts = Counter(nation for _person, nation in flown_for)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].name))

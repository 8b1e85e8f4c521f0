from django.utils.translation import gettext_lazy as _

from ..filters import MissionFilter
from ..models import AssignmentChange, Disagreement, Leg, Mission, Status
from ..seatmap import key_to, seat_map
from ..tables import MISSIONS
from .public import FilteredList, PublicDetail


class MissionListView(FilteredList):
    title = _("Missions")
    rule = _("One row is one flight of one spacecraft, launch to landing.")
    model = Mission
    filterset_class = MissionFilter
    columns = MISSIONS
    noun = "mission"

    def get_queryset(self):
        missions = Mission.objects.for_mission_table().newest_first()
        return missions.select_related("operator")


class MissionDetailView(PublicDetail):
    model = Mission

    def get_queryset(self):
        return Mission.objects.select_related(
            "vehicle__operator__nation", "spacecraft", "station", "operator"
        ).prefetch_related("sources", "announcements")

    def get_context_data(self, **context):
        mission = self.object
        seats = list(
            mission.seats.with_journeys()
            .with_own()
            .for_crew_list()
            .select_related(
                "stands_in_for", "exchange__agreement", "agreement", "intermediary"
            )
            .prefetch_related(
                "sources", "exchange__seats__person", "exchange__seats__mission"
            )
        )
        legs = [crew_of(mission, seats, leg) for leg in (Leg.UP, Leg.DOWN)]
        return super().get_context_data(
            legs=legs,
            seat_key=key_to(crew["map"] for crew in legs if crew["map"]),
            backups=[seat for seat in seats if seat.status == Status.BACKUP],
            moved_off=[
                seat
                for seat in seats
                if seat.status in (Status.REPLACED, Status.WITHDRAWN)
            ],
            traded=[seat for seat in seats if seat.exchange],
            changes=AssignmentChange.objects.of_mission(mission).for_timeline(),
            disagreements=Disagreement.objects.filter(mission=mission).prefetch_related(
                "claims__source"
            ),
            seat_sources=seat_sources(mission, seats),
            **context,
        )


def crew_of(mission, seats, leg):
    """What the page tells of one leg: its counted seats, drawn and by name."""
    counted = [seat for seat in seats if seat.leg == leg and seat.is_counted]
    return {"leg": leg, "seats": counted, "map": seat_map(mission, counted, leg)}


def seat_sources(mission, seats):
    """Sources that seats cite beside those the mission cites itself, each once."""
    own = set(mission.sources.all())
    return sorted(
        {source for seat in seats for source in seat.sources.all()} - own, key=str
    )

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from ..dates import day_in_words
from ..drawings.cards import Card, Seats
from ..drawings.seat_map import key_to, seat_map
from ..filters import MissionFilter
from ..models import AssignmentChange, Disagreement, Leg, Mission, Status
from ..tables import MISSIONS
from .public import FilteredList, PublicDetail


class MissionListView(FilteredList):
    title = _("Missions")
    rule = _("One row is one flight of one spacecraft, launch to landing.")
    model = Mission
    filterset_class = MissionFilter
    columns = MISSIONS
    noun = "mission"
    unit = ngettext_lazy("mission", "missions")

    def get_queryset(self):
        missions = Mission.objects.for_mission_table().newest_first()
        return missions.select_related("operator")


class MissionDetailView(PublicDetail):
    model = Mission
    kicker = _("Mission")

    def get_queryset(self):
        return Mission.objects.select_related(
            "vehicle__operator__nation", "spacecraft", "station", "operator"
        ).prefetch_related("sources", "announcements")

    def seats(self):
        """All seat rows of the mission, in crew order, as its drawings read them."""
        return self.object.seats.with_spaceflights().with_own().for_crew_list()

    def card(self):
        mission = self.object
        seats = list(self.seats())
        legs = [crew_of(mission, seats, leg) for leg in (Leg.UP, Leg.DOWN)]
        maps = [(leg_told(mission, leg), leg["map"]) for leg in legs if leg["map"]]
        known = [mission.vehicle, mission.spacecraft, mission.station]
        facts = [str(fact) for fact in known if fact]
        facts.append(mission.get_outcome_display())
        return Card(
            kicker=self.kicker,
            title=str(mission),
            facts=tuple(facts),
            drawing=Seats(tuple(maps)) if maps else None,
        )

    def get_context_data(self, **context):
        mission = self.object
        seats = list(
            self.seats()
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


def leg_told(mission, crew):
    """The heading of a drawn leg: an arrow, which leg, and its day."""
    if crew["leg"] == Leg.DOWN:
        if not mission.landed_at:
            return _("↓ Down")
        landed = day_in_words(mission.landed_at, mission.landing_precision)
        return _("↓ Down, %(day)s") % {"day": landed}
    if not mission.launched_at:
        return _("↑ Up")
    risen = day_in_words(mission.launched_at, mission.launch_precision)
    if mission.launch_is_earliest:
        return _("↑ Up, not before %(day)s") % {"day": risen}
    return _("↑ Up, %(day)s") % {"day": risen}


def seat_sources(mission, seats):
    """Sources that seats cite beside those the mission cites itself, each once."""
    own = set(mission.sources.all())
    return sorted(
        {source for seat in seats for source in seat.sources.all()} - own, key=str
    )

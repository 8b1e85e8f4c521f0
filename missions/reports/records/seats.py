"""Records of seats that nobody sat in."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ...models import Leg
from . import columns
from .record import Column, Order, Record


@dataclass(frozen=True)
class Launch:
    """A mission that left the ground, by its flown seats on both legs."""

    mission: object
    seats: list

    def crew(self, leg):
        return [seat for seat in self.seats if seat.leg == leg]

    @property
    def left_empty(self):
        """Seats known to have been empty at launch."""
        people = len(self.crew(Leg.UP))
        return self.mission.seats_there(people) - people


def launches(flown):
    """Of the vehicle that is asked for, oldest first."""
    seats = defaultdict(list)
    for seat in flown.seats:
        seats[seat.mission_id].append(seat)
    return [
        Launch(mission, seats[mission.pk])
        for mission in flown.missions
        if flown.asked.holds_vehicle(mission)
    ]


def empty_seats(flown):
    crews = [launch for launch in launches(flown) if launch.crew(Leg.UP)]
    return [(launch.left_empty, launch) for launch in crews if launch.left_empty]


def without_crew(flown):
    return [
        (launch.mission.launched_at, launch)
        for launch in launches(flown)
        if not launch.crew(Leg.UP)
    ]


def crew_on(leg):
    return lambda launch: columns.several(seat.person for seat in launch.crew(leg))


MISSION = (
    columns.launched_on(lambda launch: launch.mission),
    columns.launched(lambda launch: launch.mission),
    columns.on_vehicle(lambda launch: launch.mission),
)

RECORDS = [
    Record(
        slug="empty-seats",
        title=_("Empty seats at launch"),
        rule=_(
            "Seats fitted on a mission that launched with a crew, less the people who "
            "launched in them; launches that failed below 100 km count as well. Where "
            "the number of seats fitted is not known, it is the vehicle’s usual one. "
            "Nothing is known of vehicles whose seats are fitted for each crew, such "
            "as the Space Shuttle."
        ),
        columns=(
            *MISSION,
            Column(
                "empty", _("Empty"), lambda e: columns.number(e.left_empty), "number"
            ),
            Column(
                "fitted",
                _("Seats"),
                lambda e: columns.number(e.mission.seats_available),
                "number",
            ),
            Column("crew", _("Crew"), crew_on(Leg.UP)),
        ),
        entries=empty_seats,
        who="mission",
        value="empty",
        filters=("vehicle",),
        behind=lambda last: ("mission-list", {"spare": "on"}),
    ),
    Record(
        slug="launches-without-crew",
        title=_("Launches without crew"),
        rule=_(
            "Missions that launched with nobody aboard, to bring a crew back. Flights "
            "without people both ways are not in the catalogue."
        ),
        columns=(*MISSION, Column("returned", _("Returned"), crew_on(Leg.DOWN))),
        entries=without_crew,
        who="mission",
        value="launched_at",
        behind=lambda last: ("mission-list", {"flown": "on", "people_to": 0}),
        order=Order.LISTED,
        filters=("vehicle",),
    ),
]

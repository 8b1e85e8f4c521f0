"""Records of spaceflights and of spacecraft: how long, and how soon again."""

from django.utils.translation import gettext_lazy as _

from . import columns
from .gaps import between_missions, gap_columns
from .people import FLOWN_UP
from .record import Cell, Column, Order, Part, Record


def longest(flown):
    """(time, spaceflight) of those that ended."""
    ended = [each for each in flown.spaceflights if each.elapsed is not None]
    return [(each.elapsed, each) for each in ended]


def longest_changed(flown):
    return [pair for pair in longest(flown) if pair[1].changed_spacecraft]


def returned_on(spaceflight):
    """The mission they returned on; nothing where the crew was lost."""
    if not spaceflight.down:
        return Cell((Part("–"),), "")
    return columns.named(spaceflight.down.mission)


def ended(spaceflight):
    mission = (spaceflight.down or spaceflight.up).mission
    return columns.day(mission.landed_at, mission.landing_precision)


COLUMNS = (
    *columns.of_seat(lambda spaceflight: spaceflight.up),
    columns.launched(lambda spaceflight: spaceflight.up.mission),
    Column("returned_on", _("Returned on"), returned_on),
    Column("landed_at", _("Landing"), ended, "date"),
    Column("whole_days", _("Time"), lambda e: columns.days(e.elapsed, e.precision)),
)

RECORDS = [
    Record(
        slug="longest-spaceflight",
        title=_("Longest spaceflight"),
        rule=_(
            "Time from launch to the person’s own landing, or to the loss of the crew. "
            "A spaceflight that still lasts is ranked once it ends."
        ),
        columns=COLUMNS,
        entries=longest,
        who="person",
        value="whole_days",
        behind=lambda last: (
            "seatassignment-list",
            FLOWN_UP | {"days_from": last.days},
        ),
    ),
    Record(
        slug="longest-with-return-on-a-different-spacecraft",
        title=_("Longest spaceflight that returned on a different spacecraft"),
        rule=_(
            "Time from launch to the person’s own landing, where they landed on "
            "another mission than they launched on."
        ),
        columns=COLUMNS,
        entries=longest_changed,
        who="person",
        value="whole_days",
        behind=lambda last: (
            "seatassignment-list",
            FLOWN_UP | {"changed": "on", "days_from": last.days},
        ),
    ),
    Record(
        slug="shortest-time-between-flights-of-a-spacecraft",
        title=_("Shortest time between two flights of a spacecraft"),
        rule=_(
            "From a landing to the next launch of the same spacecraft, where we know "
            "which one flew. A flight without people both ways is not in the "
            "catalogue, so a spacecraft may have flown between the two."
        ),
        columns=gap_columns(
            Column(
                "spacecraft",
                _("Spacecraft"),
                lambda gap: columns.named(gap.of),
            ),
            columns.on_vehicle(lambda gap: gap.launched_on),
        ),
        entries=between_missions,
        who="spacecraft",
        value="whole_days",
        order=Order.LOWEST,
        filters=("vehicle",),
        behind=lambda last: (
            "explore",
            {"by": "spacecraft", "count": "missions", "at_least": 2},
        ),
    ),
]

"""What columns of several tables say of a mission's flight, and of flown seats."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from ..models import Nation, Reach, Station, Vehicle
from .column import Column, Kind, code, keys, text, whole

TOTAL_DAYS = _(
    "Whole days of the person’s spaceflights above 100 km that ended: their times are "
    "added up before they are cut, so that it may be more than the sum of their days."
)
REACH_ASKED = _(
    "The filter “reach” asks in words of its own: “space” for all above 100 km, "
    "“orbital” for orbital and beyond-low-orbit, “beyond” for beyond-low-orbit."
)


def sentences(*each):
    """Several, lazily, one behind the other."""
    return format_lazy("{} {}", *each)


def launch_of(mission):
    return mission.launched_at, mission.launch_precision


def landing_of(mission):
    return mission.landed_at, mission.landing_precision


def reach(value, means):
    """How far a mission went, with how a filter asks for it."""
    return code(value, Reach, sentences(means, REACH_ASKED))


def whole_days(time):
    return None if time is None else time.days


def year_of(mission):
    return mission.launched_at.year if mission.launched_at else None


def decade_of(mission):
    return year_of(mission) and year_of(mission) // 10 * 10


def each_once(values):
    return list(dict.fromkeys(value for value in values if value))


def flown_columns(seats_of):
    """Columns of a row that people belong to, or of a person: what they flew on.

    `seats_of` gives its flown seats of both legs in the order of their flights. Each is
    what a filter of the list asks for.
    """

    def of(value):
        return lambda row: each_once(value(seat.mission) for seat in seats_of(row))

    return {
        "vehicles": keys(
            Vehicle,
            of(lambda mission: mission.vehicle),
            _("Vehicles launched or landed on."),
        ),
        "spacecraft_families": text(
            of(lambda mission: mission.vehicle.family),
            _("Their families."),
            several=True,
            joint="; ",
        ),
        "operator_nations": keys(
            Nation,
            of(lambda mission: mission.spacecraft_operator.nation),
            _("Countries whose agencies or companies operated them at the time."),
        ),
        "stations": keys(
            Station,
            of(lambda mission: mission.station),
            _("Stations of these missions."),
        ),
        "reaches": Column(
            lambda row: each_once(
                seat.mission.reach for seat in seats_of(row) if seat.is_up
            ),
            sentences(
                _("How far the missions went that were launched on."), REACH_ASKED
            ),
            Kind.CODE,
            codes=tuple(Reach.choices),
            several=True,
        ),
        "decades": whole(
            lambda row: each_once(
                decade_of(seat.mission) for seat in seats_of(row) if seat.is_up
            ),
            _("First years of the decades launched in."),
            several=True,
        ),
    }

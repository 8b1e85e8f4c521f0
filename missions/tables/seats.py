from dataclasses import replace
from functools import cache

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from ..models import (
    Agency,
    Agreement,
    Arrangement,
    CrewMember,
    Exchange,
    Leg,
    Mission,
    Nation,
    Role,
    SeatAssignment,
    Sex,
    Spacecraft,
    Station,
    Status,
    Vehicle,
)
from ..reports.in_space import Basis
from .column import (
    Column,
    Kind,
    beside,
    cites,
    code,
    fields,
    flag,
    key,
    key_text,
    keys,
    moment,
    text,
    whole,
)
from .flown import (
    TOTAL_DAYS,
    decade_of,
    landing_of,
    launch_of,
    reach,
    whole_days,
    year_of,
)
from .table import Table


def launch(seat):
    return launch_of(seat.mission)


def landing(seat):
    return landing_of(seat.mission)


def own_landing(seat):
    return seat.own_landed_at, seat.own_landing_precision


def agreement_of(seat):
    return seat.exchange.agreement if seat.exchange else seat.agreement


def nation_changes(seat):
    """What `nation_changed` asks for and the seat is an answer to."""
    changes = {"before": seat.is_after_another_nation, "landing": seat.changed_nation}
    return [word for word, is_so in changes.items() if is_so]


CHANGED_NATION = (
    ("before", _("flew for another nation on an earlier spaceflight")),
    ("landing", _("landed for another nation than launched for")),
)

COLUMNS = {
    "mission": key(Mission, lambda seat: seat.mission, _("The mission of the seat.")),
    "vehicle": key(
        Vehicle, lambda seat: seat.mission.vehicle, _("The type of its spacecraft.")
    ),
    "spacecraft": key(
        Spacecraft,
        lambda seat: seat.mission.spacecraft,
        _("The individual spacecraft; empty where it is not known."),
    ),
    "leg": code(lambda seat: seat.leg, Leg, _("Launch or return.")),
    "person": key(CrewMember, lambda seat: seat.person, _("Whose seat it is.")),
    "name": text(
        lambda seat: seat.person.name,
        _("The person’s name as their agency prints it."),
    ),
    "nation": key(
        Nation, lambda seat: seat.nation, _("The nation flown for on this leg.")
    ),
    "agency": key(
        Agency,
        lambda seat: seat.agency,
        _("Who sends them; empty for a private traveller or where unknown."),
    ),
    "role": code(lambda seat: seat.role, Role, _("What they are in the crew.")),
    "status": code(
        lambda seat: seat.status, Status, _("Whether it is planned or flown.")
    ),
    "arrangement": code(
        lambda seat: seat.arrangement,
        Arrangement,
        _("On what terms; empty where no source says."),
    ),
    "launched_at": moment(launch, _("Launch of the mission.")),
    "landed_at": moment(landing, _("Landing of the mission.")),
    "returned_on": key_text(
        Mission,
        lambda seat: seat.returned_on,
        _(
            "The mission on which this spaceflight returned; empty while in space, "
            "where the crew was lost, and on seats that were not flown."
        ),
    ),
    # The columns above are stable, and in this order; others stand behind them.
    "returned_at": moment(
        own_landing,
        _(
            "When the person landed after this spaceflight, on whichever mission: "
            "Frank Rubio launched on Soyuz MS-22, which landed on 28 March 2023, and "
            "landed on Soyuz MS-23 on 27 September."
        ),
    ),
    "days": whole(
        lambda seat: whole_days(seat.elapsed),
        _(
            "Whole days of the spaceflight that the seat begins or ends, from the "
            "person’s own launch to their landing or to the loss of the crew. Rubio’s "
            "370 days and 21 hours are 370, on his launch seat and on his return "
            "seat: sum one leg. Each is cut to whole days by itself, so that a sum "
            "falls short of total_days, cut once a person, and of the days of "
            "/explore/, cut once a row; launched_at and returned_at tell the exact "
            "time."
        ),
        _("days"),
    ),
    "age": whole(
        lambda seat: seat.age,
        _(
            "Full years at the person’s own launch, on a return seat too; empty where "
            "the day of birth or of the launch is not known."
        ),
        _("years"),
    ),
    "sex": code(lambda seat: seat.person.sex, Sex, _("Of the person.")),
    "first": flag(
        lambda seat: seat.first,
        _(
            "Whether it was the person’s first spaceflight above 100 km, on both its "
            "seats; empty on seats that belong to none."
        ),
    ),
    "flights": whole(
        lambda seat: seat.flights, _("The person’s spaceflights above 100 km in all.")
    ),
    "total_days": whole(
        lambda seat: whole_days(seat.total_time),
        TOTAL_DAYS,
        _("days"),
    ),
    "family": text(
        lambda seat: seat.mission.vehicle.family, _("The vehicle’s family: Soyuz.")
    ),
    "operator": key(
        Agency,
        lambda seat: seat.mission.spacecraft_operator,
        _("Who operated the spacecraft on the day of the launch."),
    ),
    "ship_of": key(
        Nation,
        lambda seat: seat.mission.spacecraft_operator.nation,
        _("The operator’s country."),
    ),
    "foreign": flag(
        lambda seat: not seat.own,
        _("Whether another country operates the spacecraft than the one flown for."),
    ),
    "station": key(
        Station,
        lambda seat: seat.mission.station,
        _("Where the mission docks; empty for a free flight."),
    ),
    "launch_site": text(
        lambda seat: seat.mission.site, _("The launch site without its pad.")
    ),
    "reach": reach(lambda seat: seat.mission.reach, _("How far the mission went.")),
    "year": whole(lambda seat: year_of(seat.mission), _("Year of the launch.")),
    "decade": whole(
        lambda seat: decade_of(seat.mission), _("First year of the launch’s decade.")
    ),
    "changed": flag(
        lambda seat: seat.changed_spacecraft,
        _("Whether the person returned on a different spacecraft."),
    ),
    "changed_type": flag(
        lambda seat: seat.changed_vehicle,
        _("Whether the person returned on a spacecraft of another type."),
    ),
    "nation_changed": Column(
        nation_changes,
        _("How the nation flown for changed; both, or none."),
        Kind.CODE,
        codes=CHANGED_NATION,
        several=True,
    ),
    "citizenship": keys(
        Nation,
        lambda seat: seat.citizen_of,
        _("Nations whose citizen the person was when the mission launched or landed."),
    ),
    "through": key(
        Agency,
        lambda seat: seat.intermediary,
        _("The company through which the seat was bought or bartered."),
    ),
    "agreement": key(
        Agreement, agreement_of, _("The agreement that the seat falls under.")
    ),
    **fields(SeatAssignment, "price", "currency", "price_note"),
    **beside("launch", launch),
    **beside("landing", landing),
    **beside("return", own_landing),
    "exchange": key(
        Exchange, lambda seat: seat.exchange, _("The exchange that it is a part of.")
    ),
    **fields(SeatAssignment, "role_as_published", "position"),
    "backs_up": key(
        CrewMember, lambda seat: seat.stands_in_for, _("For a backup: whose.")
    ),
    **fields(SeatAssignment, "note"),
    "cites": cites(),
}


@cache
def seat_table():
    """Put together once, never read itself: that takes longer than reading a page."""
    return SeatAssignment.objects.for_seat_table()


SEATS = Table(
    "seats",
    _("One row per person, mission and leg: a seat, planned, flown or not flown."),
    COLUMNS,
    lambda: seat_table().all(),
    ("mission", "leg", "person", "status"),
    "seatassignment-list",
    ("sources", "stands_in_for", "person__citizenships__nation"),
)


def by_former_names(columns, **now):
    """Columns that are kept for programs under {former name: name now}."""
    return {
        former: replace(
            columns[former],
            means=format_lazy(_("The same as {name}, by its former name."), name=name),
        )
        for former, name in now.items()
    }


SPACEFLIGHTS = {
    "person": key_text(CrewMember, lambda bar: bar.person, _("Who flew.")),
    "name": text(lambda bar: bar.name, _("The person’s name.")),
    "nation": key_text(Nation, lambda bar: bar.nation, _("The nation launched for.")),
    "rose_on": key_text(
        Mission, lambda bar: bar.launched_on.slug, _("The mission launched on.")
    ),
    "vehicle": key_text(
        Vehicle, lambda bar: bar.launched_on.vehicle, _("Its type of spacecraft.")
    ),
    "launched_at": Column(
        lambda bar: bar.launched_on.launched, _("Launch."), Kind.MOMENT
    ),
    "returned_on": key_text(
        Mission,
        lambda bar: bar.returned_on and bar.returned_on.slug,
        _("The mission returned on."),
    ),
    "returned_in": key_text(
        Vehicle,
        lambda bar: bar.returned_on and bar.returned_on.vehicle,
        _("Its type of spacecraft."),
    ),
    "landed_at": Column(
        lambda bar: bar.returned_on and bar.returned_on.landed,
        _("Landing."),
        Kind.MOMENT,
    ),
    "lost": flag(lambda bar: bar.is_lost, _("Whether the crew was lost.")),
    "changed_ships": flag(
        lambda bar: bar.changed_spacecraft,
        _("Whether the person returned on a different spacecraft."),
    ),
    "whole_days": whole(
        lambda bar: bar.days, _("Whole days from launch to landing."), _("days")
    ),
}
SPACEFLIGHTS |= {
    "launched_on": SPACEFLIGHTS["rose_on"],
    "changed": SPACEFLIGHTS["changed_ships"],
    "days": SPACEFLIGHTS["whole_days"],
} | by_former_names(
    SPACEFLIGHTS, rose_on="launched_on", changed_ships="changed", whole_days="days"
)

IN_SPACE = {
    "person": key(CrewMember, lambda stay: stay.seat.person, _("Who is in space.")),
    "name": text(lambda stay: stay.seat.person.name, _("The person’s name.")),
    "nation": key(Nation, lambda stay: stay.seat.nation, _("The nation launched for.")),
    "agency": key(Agency, lambda stay: stay.seat.agency, _("Who sends them.")),
    "rose_on": key(
        Mission, lambda stay: stay.seat.mission, _("The mission launched on.")
    ),
    "vehicle": key(
        Vehicle, lambda stay: stay.seat.mission.vehicle, _("Its type of spacecraft.")
    ),
    "station": key(
        Station, lambda stay: stay.seat.mission.station, _("Where it is docked.")
    ),
    "launched_at": moment(lambda stay: launch(stay.seat), _("Launch.")),
    "seat_home_on": keys(
        Mission,
        lambda stay: stay.return_missions,
        _("The mission of the assigned return spacecraft; two where either may be."),
    ),
    "seat_home_basis": code(
        lambda stay: stay.basis.value, Basis, _("How that is known.")
    ),
    "returned_on": key_text(
        Mission, lambda stay: stay.seat.returned_on, _("The mission returned on.")
    ),
    "returned_at": moment(
        lambda stay: (stay.seat.returned_at, stay.seat.return_precision),
        _("When the person landed."),
    ),
}
IN_SPACE |= {
    "launched_on": IN_SPACE["rose_on"],
    "assigned_return": IN_SPACE["seat_home_on"],
    "assigned_return_basis": IN_SPACE["seat_home_basis"],
} | by_former_names(
    IN_SPACE,
    rose_on="launched_on",
    seat_home_on="assigned_return",
    seat_home_basis="assigned_return_basis",
)

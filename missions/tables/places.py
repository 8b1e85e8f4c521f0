from django.db.models import F
from django.utils.translation import gettext_lazy as _

from ..models import (
    Agency,
    Nation,
    Spacecraft,
    Station,
    Status,
    Vehicle,
    VehicleOperator,
)
from ..reports.counts import (
    with_flown_on,
    with_missions_flown,
    with_people,
    with_spaceflights,
    with_women,
)
from ..reports.stations import with_docked, with_visits
from .column import cites, fields, key, keys, own_key, text, whole
from .flown import flown_columns
from .table import Table


def nation_of(agency):
    return key(
        Nation,
        lambda row: agency(row).nation,
        _("The operator’s country; empty for a body of several nations."),
    )


def seats_flown(nation):
    """Those flown for it, in the order of the launches of their missions."""
    flown = (seat for seat in nation.seats.all() if seat.status == Status.FLOWN)
    return sorted(flown, key=lambda seat: (seat.mission.launched_at, seat.pk))


AGENCIES = Table(
    "agencies",
    _("Who operates spacecraft, or employs or sponsors the people in them."),
    {
        "agency": own_key(Agency, _("The agency, company or body.")),
        **fields(Agency, "name", "short_name", "kind"),
        "nation": key(
            Nation,
            lambda agency: agency.nation,
            _("Its country; empty for a body of several nations."),
        ),
        "predecessor": key(
            Agency, lambda agency: agency.predecessor, _("What it was before.")
        ),
        "people_flown": whole(
            lambda agency: agency.people,
            _("People who launched above 100 km sponsored by it, each once."),
        ),
        **fields(Agency, "wikidata", "native_name"),
        **fields(Agency, "existed_from", "existed_until", "website"),
        "cites": cites(),
    },
    lambda: (
        with_people(Agency.objects.all(), "agency")
        .select_related("nation", "predecessor")
        .order_by("short_name", "pk")
    ),
    ("agency",),
    "agency-list",
    ("sources",),
)

VEHICLES = Table(
    "vehicles",
    _("A class of spacecraft that people sit in; never the rocket under it."),
    {
        "vehicle": own_key(Vehicle, _("The class of spacecraft.")),
        **fields(Vehicle, "name", "family"),
        "operator": key(
            Agency,
            lambda vehicle: vehicle.operator,
            _("Who flies it, or flew it last."),
        ),
        "nation": nation_of(lambda vehicle: vehicle.operator),
        "maker": key(Agency, lambda vehicle: vehicle.maker, _("Who makes it.")),
        **fields(Vehicle, "seats"),
        "missions_flown": whole(
            lambda vehicle: vehicle.missions_flown, _("Missions that left the ground.")
        ),
        **fields(Vehicle, "wikidata", "native_name", "seats_vary"),
        "cites": cites(),
        "operators": keys(
            Agency,
            lambda vehicle: vehicle.operated_by,
            _("Who operated it, first one first."),
        ),
        "operator_nations": keys(
            Nation,
            lambda vehicle: [agency.nation for agency in vehicle.operated_by],
            _("Their countries."),
        ),
        "stations": keys(
            Station,
            lambda vehicle: vehicle.docked_at,
            _("Stations that it docked at with people aboard, first one first."),
        ),
    },
    lambda: (
        with_docked(with_missions_flown(Vehicle.objects.all()), "station")
        .select_related("operator__nation", "maker")
        .prefetch_related("operators__agency__nation")
        .order_by("name", "pk")
    ),
    ("vehicle",),
    "vehicle-list",
    ("sources",),
)

OPERATORS = Table(
    "vehicle_operators",
    _("Who operated a vehicle in turn, where it changed hands."),
    {
        "vehicle": key(
            Vehicle, lambda turn: turn.vehicle, _("The type of spacecraft.")
        ),
        "agency": key(Agency, lambda turn: turn.agency, _("Who operated it.")),
        **fields(VehicleOperator, "since", "until"),
    },
    lambda: VehicleOperator.objects.select_related("vehicle", "agency").order_by(
        "vehicle__slug", *VehicleOperator._meta.ordering
    ),
    ("vehicle", "agency"),
)

SPACECRAFT = Table(
    "spacecraft",
    _("One of a vehicle: Endeavour (C206)."),
    {
        "spacecraft": own_key(Spacecraft, _("The individual spacecraft.")),
        "vehicle": key(Vehicle, lambda row: row.vehicle, _("What type it is.")),
        **fields(Spacecraft, "name", "serial"),
    },
    lambda: Spacecraft.objects.select_related("vehicle").order_by("slug"),
    ("spacecraft",),
)

NATIONS = Table(
    "nations",
    _("A nation that people fly for; one that ended keeps its own row and code."),
    {
        "nation": own_key(
            Nation, _("ISO 3166-1 alpha-3; of one that ended the code that it had.")
        ),
        "name": text(lambda nation: nation.name, _("Its name.")),
        **fields(Nation, "existed_from", "existed_until"),
        "successor": key(Nation, lambda nation: nation.successor, _("What it became.")),
        "people_flown": whole(
            lambda nation: nation.people,
            _("People who launched above 100 km for it, each once."),
        ),
        "spaceflights": whole(
            lambda nation: nation.spaceflights, _("Their launches above 100 km.")
        ),
        **fields(Nation, "native_name"),
        "women": whole(
            lambda nation: nation.women, _("How many of its people are women.")
        ),
        "families": whole(
            lambda nation: nation.families,
            _("How many families of spacecraft its people launched or landed on."),
        ),
        "stations_visited": whole(
            lambda nation: nation.stations_visited,
            _("How many stations those missions docked at."),
        ),
        **flown_columns(seats_flown),
    },
    lambda: (
        with_flown_on(
            with_women(with_spaceflights(with_people(Nation.objects.all(), "nation")))
        )
        .select_related("successor")
        .order_by("name", "pk")
    ),
    ("nation",),
    "nation-list",
    (
        "seats__mission__vehicle",
        "seats__mission__station",
        "seats__mission__spacecraft_operator__nation",
    ),
)

STATIONS = Table(
    "stations",
    _("A place in orbit that missions dock at."),
    {
        "station": own_key(Station, _("The station.")),
        **fields(Station, "name", "short_name"),
        "operators": keys(
            Agency,
            lambda station: station.operators.all(),
            _("Who ran it; where an agency was renamed, its name at the end."),
        ),
        **fields(Station, "in_orbit_from", "in_orbit_until"),
        "missions_docked": whole(
            lambda station: station.missions_docked, _("Missions that docked.")
        ),
        "people": whole(
            lambda station: station.people,
            _("People who launched on a mission that docked, each once."),
        ),
        "nations": whole(
            lambda station: station.nations, _("How many nations they flew for.")
        ),
        **fields(Station, "wikidata", "note"),
        "cites": cites(),
        "vehicles": keys(
            Vehicle,
            lambda station: station.vehicles_docked,
            _("Vehicles that docked, first one first."),
        ),
    },
    lambda: with_docked(
        with_visits(Station.objects.prefetch_related("operators")), "vehicle"
    ).order_by(F("in_orbit_from").asc(nulls_last=True), "pk"),
    ("station",),
    "station-list",
    ("sources",),
)

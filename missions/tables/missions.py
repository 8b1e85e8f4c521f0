from django.utils.translation import gettext_lazy as _

from ..models import (
    Agency,
    CrewMember,
    Mission,
    Nation,
    Outcome,
    Spacecraft,
    Station,
    Vehicle,
)
from ..models.spaceflight_facts import with_crews
from .column import (
    beside,
    cites,
    code,
    fields,
    flag,
    key,
    keys,
    moment,
    own_key,
    text,
    whole,
)
from .flown import decade_of, landing_of, launch_of, reach, whole_days, year_of
from .table import Table


def people(seats):
    return [seat.person for seat in seats]


def aboard(mission):
    return (*mission.crew_up, *mission.crew_down)


COLUMNS = {
    "mission": own_key(Mission, _("One flight of one spacecraft, launch to landing.")),
    "name": text(lambda mission: mission.name, _("As readers know it: Crew-9.")),
    "vehicle": key(
        Vehicle, lambda mission: mission.vehicle, _("The type of its spacecraft.")
    ),
    "spacecraft": key(
        Spacecraft,
        lambda mission: mission.spacecraft,
        _("The individual spacecraft; empty where it is not known."),
    ),
    "operator": key(
        Agency,
        lambda mission: mission.operator,
        _("Whose mission it is: NASA for Crew-9, Axiom Space for Ax-1."),
    ),
    "station": key(
        Station,
        lambda mission: mission.station,
        _("Where it docks; empty for a free flight."),
    ),
    "reach": reach(lambda mission: mission.reach, _("How far it went.")),
    "outcome": code(
        lambda mission: mission.outcome, Outcome, _("Planned, flown, and how it ended.")
    ),
    "launched_at": moment(launch_of, _("Launch; of a planned one the date aimed at.")),
    "landed_at": moment(
        landing_of, _("Landing; for a crew lost, the time of the loss.")
    ),
    "seats_fitted": whole(
        lambda mission: mission.seats_available, _("Seats fitted on this flight.")
    ),
    "crew_up": keys(
        CrewMember,
        lambda mission: people(mission.crew_up),
        _("People in the seats of the launch, planned or flown."),
    ),
    "crew_down": keys(
        CrewMember,
        lambda mission: people(mission.crew_down),
        _("People in the seats of the return, planned or flown."),
    ),
    "family": text(
        lambda mission: mission.vehicle.family, _("The vehicle’s family: Soyuz.")
    ),
    "launch_site": text(
        lambda mission: mission.site, _("The launch site without its pad.")
    ),
    "year": whole(year_of, _("Year of the launch.")),
    "decade": whole(decade_of, _("First year of the launch’s decade.")),
    "days": whole(
        lambda mission: whole_days(mission.elapsed),
        _("Whole days from the mission’s launch to its landing, or its loss."),
        _("days"),
    ),
    "people_up": whole(
        lambda mission: mission.people_up, _("How many launched, or are to.")
    ),
    "people_down": whole(
        lambda mission: mission.people_down, _("How many returned, or are to.")
    ),
    "seats_empty": whole(
        lambda mission: mission.seats_left_empty,
        _("Seats known to have been empty at a launch with a crew."),
    ),
    "nations": keys(
        Nation,
        lambda mission: [seat.nation for seat in aboard(mission)],
        _("Nations aboard on either leg."),
    ),
    "all_women": flag(
        lambda mission: mission.all_women,
        _("Whether the crew that launched above 100 km was of women."),
    ),
    "all_first_flight": flag(
        lambda mission: mission.all_first_flight,
        _("Whether it was of people on their first spaceflight."),
    ),
    "one_nation": flag(
        lambda mission: mission.one_nation, _("Whether it was of one nation.")
    ),
    "with_women": flag(
        lambda mission: mission.with_women, _("Whether a woman was in it, or several.")
    ),
    "same_crew": flag(
        lambda mission: mission.same_crew,
        _("Whether it launched together on another mission too."),
    ),
    **beside("launch", launch_of),
    **beside("landing", landing_of),
    **fields(Mission, "launch_is_earliest", "rocket"),
    "launch_pad": text(
        lambda mission: mission.launch_site, _("The launch site with its pad.")
    ),
    **fields(Mission, "landing_place", "callsign", "cospar_id"),
    **fields(Mission, "wikidata", "gcat", "spacefacts"),
    **fields(Mission, "aliases", "note"),
    "cites": cites(),
    "spacecraft_operator": key(
        Agency,
        lambda mission: mission.spacecraft_operator,
        _("Who operated the spacecraft on the day of the launch."),
    ),
    "agencies": keys(
        Agency,
        lambda mission: [seat.agency for seat in aboard(mission)],
        _("Who sends the people aboard on either leg."),
    ),
}

MISSIONS = Table(
    "missions",
    _("One flight of one spacecraft, launch to landing."),
    COLUMNS,
    lambda: with_crews(
        Mission.objects.for_mission_table()
        .newest_first()
        .select_related("operator", "spacecraft_operator")
    ),
    ("mission",),
    "mission-list",
    ("sources",),
)

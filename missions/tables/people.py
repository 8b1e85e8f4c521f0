from django.utils.translation import gettext_lazy as _

from ..models import Agency, Citizenship, CrewMember, Mission, Nation, Station, Vehicle
from ..spaceflights import spaceflights_of
from .column import (
    beside,
    cites,
    fields,
    flag,
    key,
    keys,
    moment,
    own_key,
    whole,
)
from .flown import whole_days
from .table import Table


def birth(person):
    return person.born_on, person.birth_precision


def first_launch(person):
    return person.first_launched_at, person.first_launch_precision


def families_launched_on(person):
    """Spacecraft families in which the person's spaceflights began."""
    return {
        seat.mission.vehicle.family
        for seat in person.seats_up
        if seat.mission.is_above_100_km
    }


def has_changed_spacecraft(person):
    spaceflights, _overlaps = spaceflights_of(person.seats_flown)
    return any(each.changed_spacecraft for each in spaceflights)


COLUMNS = {
    "person": own_key(
        CrewMember, _("A person who holds, held or was named for a seat.")
    ),
    **fields(CrewMember, "name", "family_name", "given_names", "native_name"),
    "nations": keys(
        Nation,
        lambda person: [each.nation for each in person.citizenships.all()],
        _("Nations that the person belongs or belonged to."),
    ),
    "agency": key(
        Agency,
        lambda person: person.agency,
        _("Who employs them as crew; empty for private travellers."),
    ),
    "born": moment(birth, _("The day of birth.")),
    "flights": whole(lambda person: person.flights, _("Spaceflights above 100 km.")),
    "missions": keys(
        Mission,
        lambda person: [seat.mission for seat in person.seats_up],
        _("Missions launched on, every one."),
    ),
    **fields(CrewMember, "wikidata", "sex"),
    "total_days": whole(
        lambda person: whole_days(person.total_time),
        _("Whole days of the spaceflights above 100 km that ended."),
        _("days"),
    ),
    "first_launched_at": moment(
        first_launch, _("The first launch of a spaceflight above 100 km.")
    ),
    "age_at_first_launch": whole(
        lambda person: person.age, _("Full years at that launch."), _("years")
    ),
    "families": whole(
        lambda person: len(families_launched_on(person)),
        _("How many families of spacecraft the person launched on, above 100 km."),
    ),
    "vehicles": keys(
        Vehicle,
        lambda person: [seat.mission.vehicle for seat in person.seats_flown],
        _("Vehicles launched or landed on."),
    ),
    "stations": keys(
        Station,
        lambda person: [seat.mission.station for seat in person.seats_flown],
        _("Stations of these missions."),
    ),
    "flown_for": keys(
        Nation,
        lambda person: person.flown_for,
        _("Nations launched for, in the order of their launches."),
    ),
    "changed": flag(
        has_changed_spacecraft,
        _("Whether the person has returned on a different spacecraft."),
    ),
    **beside("birth", birth),
    **beside("first_launch", first_launch),
    **fields(CrewMember, "family_name_first", "aliases", "gcat", "spacefacts"),
    "cites": cites(),
}

CREW = Table(
    "crew",
    _("One row per person who holds, held or was named for a seat."),
    COLUMNS,
    lambda: CrewMember.objects.for_crew_table().by_name(),
    ("person",),
    "crewmember-list",
    ("sources",),
)

CITIZENSHIPS = Table(
    "citizenships",
    _("A nation that a person belongs or belonged to."),
    {
        "person": key(CrewMember, lambda row: row.person, _("Who.")),
        "nation": key(Nation, lambda row: row.nation, _("Which nation.")),
        **fields(Citizenship, "since", "until"),
    },
    lambda: Citizenship.objects.select_related("person", "nation").order_by(
        "person__slug", "nation__code"
    ),
    ("person", "nation"),
)

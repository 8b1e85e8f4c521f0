from django.utils.translation import gettext_lazy as _

from ..models import Agency, Citizenship, CrewMember, Mission, Nation
from ..spaceflights import spaceflights_of
from .column import (
    Column,
    Kind,
    beside,
    cites,
    fields,
    flag,
    key,
    keys,
    moment,
    own_key,
    text,
    whole,
)
from .flown import TOTAL_DAYS, each_once, flown_columns, whole_days
from .seats import CHANGED_NATION
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


def spaceflights(person):
    return spaceflights_of(person.seats_flown)[0]


def nation_changes(person):
    """What `nation_changed` asks for and the person is an answer to."""
    flown = spaceflights(person)
    launched = [each.up for each in flown if each.up]
    nations = {each.nation_id for each in launched if each.mission.is_above_100_km}
    changes = {
        "before": len(nations) > 1,
        "landing": any(each.changed_nation for each in flown),
    }
    return [word for word, is_so in changes.items() if is_so]


def is_aboard(spaceflight):
    return spaceflight.lasts and spaceflight.up.mission.is_above_100_km


FLOWN = flown_columns(lambda person: person.seats_flown)

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
        TOTAL_DAYS,
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
    "vehicles": FLOWN["vehicles"],
    "stations": FLOWN["stations"],
    "flown_for": keys(
        Nation,
        lambda person: person.flown_for,
        _("Nations launched for, in the order of their launches."),
    ),
    "changed": flag(
        lambda person: any(each.changed_spacecraft for each in spaceflights(person)),
        _("Whether the person has returned on a different spacecraft."),
    ),
    **beside("birth", birth),
    **beside("first_launch", first_launch),
    **fields(CrewMember, "family_name_first", "aliases", "gcat", "spacefacts"),
    "cites": cites(),
    "spacecraft_families": FLOWN["spacecraft_families"],
    "operator_nations": FLOWN["operator_nations"],
    "reaches": FLOWN["reaches"],
    "decades": FLOWN["decades"],
    "launch_sites": text(
        lambda person: each_once(seat.mission.site for seat in person.seats_up),
        _("Launch sites launched from, without their pads."),
        several=True,
        joint="; ",
    ),
    "in_space": flag(
        lambda person: any(is_aboard(each) for each in spaceflights(person)),
        _("Whether the person is in space, above 100 km."),
    ),
    "changed_type": flag(
        lambda person: any(each.changed_vehicle for each in spaceflights(person)),
        _("Whether the person has returned on a spacecraft of another type."),
    ),
    "nation_changed": Column(
        nation_changes,
        _("How the nation flown for changed; both, or none."),
        Kind.CODE,
        codes=CHANGED_NATION,
        several=True,
    ),
}

CREW = Table(
    "crew",
    _("One row per person who holds, held or was named for a seat."),
    COLUMNS,
    lambda: CrewMember.objects.for_crew_table().by_name(),
    ("person",),
    "crewmember-list",
    ("sources", "seats_flown__mission__spacecraft_operator__nation"),
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

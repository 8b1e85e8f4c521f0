"""What a single row is as data: a function for each noun, with its related rows.

Each takes the row and `at`, which makes a whole address of a path.
"""

from functools import partial

from ..models import (
    Agency,
    Agreement,
    Announcement,
    AssignmentChange,
    CrewMember,
    Exchange,
    Mission,
    Nation,
    Source,
    Spacecraft,
    Station,
    Vehicle,
)
from ..reports.counts import with_missions_flown, with_people, with_spaceflights
from ..reports.resting import CITING, resting_on
from ..reports.stations import with_visits
from ..spaceflights import spaceflights_of
from . import parts
from .parts import (
    all_named,
    change,
    elsewhere,
    fields,
    flown,
    flown_or_not,
    lines,
    moment,
    named,
    sources,
    wikidata,
)
from .related import changes, changes_of, disagreements_of, seats, seats_of


def counted(row, count):
    """The row with what `count` annotates: the numbers of its list and its page."""
    return count(type(row).objects.filter(pk=row.pk)).get()


def mission(row, at):
    return {
        **fields(row, "slug", "name"),
        "other_names": lines(row.aliases),
        "vehicle": named(row.vehicle, at),
        "spacecraft": named(row.spacecraft, at),
        "seats_fitted": row.seats_available,
        "operator": named(row.operator, at),
        "spacecraft_operator": named(row.spacecraft_operator, at),
        "station": named(row.station, at),
        **fields(row, "reach", "outcome"),
        **flown(row),
        **fields(row, "launch_is_earliest", "rocket"),
        "launch_site": row.site or None,
        "launch_pad": row.launch_site or None,
        **fields(row, "landing_place", "callsign", "cospar_id"),
        **elsewhere(row),
        **fields(row, "note"),
        "seats": seats(row.seats.all(), at),
        "changes": changes(AssignmentChange.objects.of_mission(row), at),
        "announcements": all_named(row.announcements.all(), at),
        "disagreements": disagreements_of(at, mission=row),
        **sources(row, at),
    }


def person(row, at):
    return {
        **fields(row, "slug", "name", "family_name", "given_names", "native_name"),
        "other_names": lines(row.aliases),
        **fields(row, "sex"),
        **moment(row, "born_on", "birth_precision", "born"),
        "agency": named(row.agency, at),
        "nations": [
            named(each.nation, at) | fields(each, "since", "until")
            for each in row.citizenships.all()
        ],
        **elsewhere(row),
        **career(row),
        "spaceflights": spaceflights(row, at),
        "seats": seats_of(at, person=row),
        "changes": changes_of(at, person=row),
        "emergency_returns": emergency_returns(row, at),
        "disagreements": disagreements_of(at, person=row),
        **sources(row, at),
    }


def career(who):
    """Spaceflights above 100 km, and whole days of those that ended."""
    flew = counted(who, lambda people: people.with_career())
    time = flew.total_time
    return {"flights": flew.flights, "total_days": time.days if time else None}


def spaceflights(who, at):
    """Launch and landing of each, those that failed below 100 km too."""
    flown_seats = who.seats.flown().select_related("mission__vehicle")
    return [spaceflight(each, at) for each in spaceflights_of(list(flown_seats))[0]]


def spaceflight(flight, at):
    up = flight.up and flight.up.mission
    end = flight.down.mission if flight.down else up if flight.lost else None
    launch = moment(up, "launched_at", "launch_precision") if up else {}
    landing = moment(end, "landed_at", "landing_precision") if end else {}
    return {
        "launched_on": named(up, at),
        "launched_at": launch.get("launched_at"),
        "launch_precision": launch.get("launch_precision"),
        "returned_on": named(flight.down and flight.down.mission, at),
        "landed_at": landing.get("landed_at"),
        "landing_precision": landing.get("landing_precision"),
        "above_100_km": up and up.is_above_100_km,
        "lost": flight.lost,
        "lasts": flight.lasts,
        "returned_on_a_different_spacecraft": flight.changed_spacecraft,
    }


def emergency_returns(who, at):
    return [
        {
            **fields(each, "slug"),
            "mission": named(each.mission, at),
            **moment(each, "since", "since_precision"),
            **moment(each, "until", "until_precision"),
            **fields(each, "note"),
            **sources(each, at),
        }
        for each in who.emergency_returns.select_related("mission").prefetch_related(
            "sources"
        )
    ]


def agency(row, at):
    return {
        **fields(row, "slug", "name", "short_name", "native_name", "kind"),
        "nation": named(row.nation, at),
        "predecessor": named(row.predecessor, at),
        "successors": all_named(row.successors.all(), at),
        **fields(row, "existed_from", "existed_until", "website"),
        **wikidata(row),
        "vehicles_operated": all_named(Vehicle.objects.operated_by(row), at),
        "vehicles_made": all_named(row.vehicles_made.all(), at),
        "agreements": all_named(row.agreements.all(), at),
        "people_flown": counted(row, partial(with_people, of="agency")).people,
        "missions": flown_or_not(row.missions_operated.newest_first(), at),
        "people": all_named(row.crew.by_name(), at),
        **sources(row, at),
    }


def vehicle(row, at):
    individuals = row.spacecraft.select_related("vehicle").prefetch_related("missions")
    return {
        **fields(row, "slug", "name", "native_name", "family"),
        "operator": named(row.operator, at),
        "nation": named(row.operator.nation, at),
        "operators": [
            {"agency": named(turn.agency, at)} | fields(turn, "since", "until")
            for turn in row.in_turn
        ],
        "maker": named(row.maker, at),
        **fields(row, "seats", "seats_vary"),
        **wikidata(row),
        "spacecraft": [
            named(each, at)
            | fields(each, "serial")
            | {"missions": all_named(each.missions.all(), at)}
            for each in individuals
        ],
        **fields(counted(row, with_missions_flown), "missions_flown"),
        "missions": flown_or_not(row.missions.newest_first(), at),
        **sources(row, at),
    }


def spacecraft(row, at):
    return {
        **fields(row, "slug", "name", "serial"),
        "vehicle": named(row.vehicle, at),
        "missions": flown_or_not(row.missions.newest_first(), at),
    }


def station(row, at):
    return {
        **fields(row, "slug", "name", "short_name"),
        "operators": all_named(row.operators.all(), at),
        **fields(row, "in_orbit_from", "in_orbit_until"),
        **wikidata(row),
        **fields(row, "note"),
        **fields(counted(row, with_visits), "missions_docked", "people", "nations"),
        "missions": flown_or_not(row.missions.newest_first(), at),
        **sources(row, at),
    }


def nation(row, at):
    people = CrewMember.objects.filter(citizenships__nation=row).by_name()
    return {
        **fields(row, "code", "name", "native_name", "existed_from", "existed_until"),
        "successor": named(row.successor, at),
        "predecessors": all_named(row.predecessors.all(), at),
        "agencies": all_named(row.agencies.all(), at),
        "people_flown": counted(row, partial(with_people, of="nation")).people,
        **fields(counted(row, with_spaceflights), "spaceflights"),
        "people": all_named(people, at),
    }


def exchange(row, at):
    return {
        **fields(row, "slug", "name"),
        "agreement": named(row.agreement, at),
        **fields(row, "pairing"),
        "status": row.status.value,
        **fields(row, "basis"),
        "seats": seats_of(at, exchange=row),
        **sources(row, at),
    }


def agreement(row, at):
    return {
        **fields(row, "slug", "name", "kind", "status"),
        **moment(row, "signed_on", "signed_precision"),
        **moment(row, "announced_on", "announced_precision"),
        "parties": all_named(row.parties.all(), at),
        "amends": named(row.amends, at),
        "addenda": all_named(row.addenda.all(), at),
        "terms": lines(row.terms),
        **fields(row, "seats_each_way", "covers_from", "covers_until", "note"),
        "exchanges": all_named(row.exchanges.all(), at),
        "seats": seats_of(at, agreement=row),
        **sources(row, at),
    }


def announcement(row, at):
    return {
        **fields(row, "slug", "title"),
        **moment(row, "announced_on", "announced_precision"),
        **fields(row, "place", "occasion", "summary"),
        "statements": [
            fields(each, "speaker", "capacity")
            | {"agency": named(each.agency, at)}
            | fields(each, "said")
            for each in row.statements.all()
        ],
        "agencies": all_named(row.agencies.all(), at),
        "vehicles": all_named(row.vehicles.all(), at),
        "missions": all_named(row.missions.all(), at),
        **sources(row, at),
    }


def source(row, at):
    return {
        **parts.source(row, at),
        **fields(row, "note"),
        **resting(row, at),
    }


def resting(row, at):
    """{table: rows that cite the source}, each with none where there are none."""
    found = {each.word: each.rows for each in resting_on(row)}
    return {
        word: [seat_named(each, at) for each in found.get(word, ())]
        if word == "seats"
        else all_named(found.get(word, ()), at)
        for word, _heading, _rows in CITING
    }


def seat_named(seat, at):
    """A seat in short: by what it is known."""
    return {
        "mission": seat.mission.slug,
        "person": seat.person.slug,
        **fields(seat, "leg", "status"),
        "name": str(seat),
        "url": at(seat.get_absolute_url()),
    }


DOCUMENTS = {
    Mission: mission,
    CrewMember: person,
    Agency: agency,
    Vehicle: vehicle,
    Spacecraft: spacecraft,
    Nation: nation,
    Station: station,
    Exchange: exchange,
    Agreement: agreement,
    Announcement: announcement,
    AssignmentChange: change,
    Source: source,
}

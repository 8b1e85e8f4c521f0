"""The columns of the CSV and JSON twins of the lists: {column: value of a row}.

What `/seats.csv` holds is fixed by the design and stays stable; the others follow its
habits: slugs and codes, ISO 8601 no more precise than is known, empty where unknown.
"""

from operator import itemgetter

from .dates import iso


def launch(mission):
    return iso(mission.launched_at, mission.launch_precision)


def landing(mission):
    return iso(mission.landed_at, mission.landing_precision)


def slug_of(row):
    return row.slug if row else ""


def people(seats):
    return " ".join(seat.person.slug for seat in seats)


def whole_days(time):
    return None if time is None else time.days


def code_of(nation):
    return nation.code if nation else ""


def year_of(mission):
    return mission.launched_at.year if mission.launched_at else None


def decade_of(mission):
    return year_of(mission) and year_of(mission) // 10 * 10


def agreement_of(seat):
    return seat.exchange.agreement if seat.exchange else seat.agreement


def nation_changes(seat):
    """What `nation_changed` asks for and the seat is an answer to: "before landing"."""
    changes = {"before": seat.is_after_another_nation, "landing": seat.changed_nation}
    return " ".join(word for word, is_so in changes.items() if is_so)


SEATS = {
    "mission": lambda seat: seat.mission.slug,
    "vehicle": lambda seat: seat.mission.vehicle.slug,
    "spacecraft": lambda seat: slug_of(seat.mission.spacecraft),
    "leg": lambda seat: seat.leg,
    "person": lambda seat: seat.person.slug,
    "name": lambda seat: seat.person.name,
    "nation": lambda seat: seat.nation.code,
    "agency": lambda seat: slug_of(seat.agency),
    "role": lambda seat: seat.role,
    "status": lambda seat: seat.status,
    "arrangement": lambda seat: seat.arrangement,
    "launched_at": lambda seat: launch(seat.mission),
    "landed_at": lambda seat: landing(seat.mission),
    "returned_on": lambda seat: seat.returned_on,
    # The columns above are stable, and in this order; others stand behind them.
    "returned_at": lambda seat: iso(seat.own_landed_at, seat.own_landing_precision),
    "days": lambda seat: whole_days(seat.elapsed),
    "age": lambda seat: seat.age,
    "sex": lambda seat: seat.person.sex,
    "first": lambda seat: seat.first,
    "flights": lambda seat: seat.flights,
    "total_days": lambda seat: whole_days(seat.total_time),
    "family": lambda seat: seat.mission.vehicle.family,
    "operator": lambda seat: seat.mission.vehicle.operator.slug,
    "ship_of": lambda seat: code_of(seat.mission.vehicle.operator.nation),
    "foreign": lambda seat: not seat.own,
    "station": lambda seat: slug_of(seat.mission.station),
    "launch_site": lambda seat: seat.mission.site,
    "reach": lambda seat: seat.mission.reach,
    "year": lambda seat: year_of(seat.mission),
    "decade": lambda seat: decade_of(seat.mission),
    "changed": lambda seat: seat.changed_spacecraft,
    "changed_type": lambda seat: seat.changed_vehicle,
    "nation_changed": nation_changes,
    "through": lambda seat: slug_of(seat.intermediary),
    "agreement": lambda seat: slug_of(agreement_of(seat)),
    "price": lambda seat: seat.price,
    "currency": lambda seat: seat.currency,
    "price_note": lambda seat: seat.price_note,
}


def nations_aboard(mission):
    """Codes of the nations in its seats on either leg, each once."""
    seats = (*mission.crew_up, *mission.crew_down)
    return dict.fromkeys(seat.nation.code for seat in seats)


MISSIONS = {
    "mission": lambda mission: mission.slug,
    "name": lambda mission: mission.name,
    "vehicle": lambda mission: mission.vehicle.slug,
    "spacecraft": lambda mission: slug_of(mission.spacecraft),
    "operator": lambda mission: slug_of(mission.operator),
    "station": lambda mission: slug_of(mission.station),
    "reach": lambda mission: mission.reach,
    "outcome": lambda mission: mission.outcome,
    "launched_at": launch,
    "landed_at": landing,
    "seats_fitted": lambda mission: mission.seats_available,
    "crew_up": lambda mission: people(mission.crew_up),
    "crew_down": lambda mission: people(mission.crew_down),
    "family": lambda mission: mission.vehicle.family,
    "launch_site": lambda mission: mission.site,
    "year": year_of,
    "decade": decade_of,
    "days": lambda mission: whole_days(mission.elapsed),
    "people_up": lambda mission: mission.people_up,
    "people_down": lambda mission: mission.people_down,
    "seats_empty": lambda mission: mission.seats_left_empty,
    "nations": lambda mission: " ".join(nations_aboard(mission)),
    "all_women": lambda mission: mission.all_women,
    "all_first_flight": lambda mission: mission.all_first_flight,
    "one_nation": lambda mission: mission.one_nation,
    "same_crew": lambda mission: mission.same_crew,
}


def each_once(slugs):
    return " ".join(filter(None, dict.fromkeys(slugs)))


def families_launched_on(person):
    """Spacecraft families in which the person's spaceflights began."""
    return {
        seat.mission.vehicle.family
        for seat in person.seats_up
        if seat.mission.is_above_100_km
    }


CREW = {
    "person": lambda person: person.slug,
    "name": lambda person: person.name,
    "family_name": lambda person: person.family_name,
    "given_names": lambda person: person.given_names,
    "native_name": lambda person: person.native_name,
    "nations": lambda person: " ".join(
        citizenship.nation.code for citizenship in person.citizenships.all()
    ),
    "agency": lambda person: slug_of(person.agency),
    "born": lambda person: iso(person.born_on, person.birth_precision),
    "flights": lambda person: person.flights,
    "missions": lambda person: " ".join(seat.mission.slug for seat in person.seats_up),
    "wikidata": lambda person: person.wikidata,
    "sex": lambda person: person.sex,
    "total_days": lambda person: whole_days(person.total_time),
    "first_launched_at": lambda person: iso(
        person.first_launched_at, person.first_launch_precision
    ),
    "age_at_first_launch": lambda person: person.age,
    "families": lambda person: len(families_launched_on(person)),
    "vehicles": lambda person: each_once(
        seat.mission.vehicle.slug for seat in person.seats_flown
    ),
    "stations": lambda person: each_once(
        slug_of(seat.mission.station) for seat in person.seats_flown
    ),
}

AGENCIES = {
    "agency": lambda agency: agency.slug,
    "name": lambda agency: agency.name,
    "short_name": lambda agency: agency.short_name,
    "kind": lambda agency: agency.kind,
    "nation": lambda agency: agency.nation.code if agency.nation else "",
    "predecessor": lambda agency: slug_of(agency.predecessor),
    "people_flown": lambda agency: agency.people,
    "wikidata": lambda agency: agency.wikidata,
}

VEHICLES = {
    "vehicle": lambda vehicle: vehicle.slug,
    "name": lambda vehicle: vehicle.name,
    "family": lambda vehicle: vehicle.family,
    "operator": lambda vehicle: vehicle.operator.slug,
    "nation": lambda vehicle: (
        vehicle.operator.nation.code if vehicle.operator.nation else ""
    ),
    "maker": lambda vehicle: slug_of(vehicle.maker),
    "seats": lambda vehicle: vehicle.seats,
    "missions_flown": lambda vehicle: vehicle.missions_flown,
    "wikidata": lambda vehicle: vehicle.wikidata,
}

NATIONS = {
    "nation": lambda nation: nation.code,
    "name": lambda nation: nation.name,
    "existed_from": lambda nation: nation.existed_from,
    "existed_until": lambda nation: nation.existed_until,
    "successor": lambda nation: nation.successor.code if nation.successor else "",
    "people_flown": lambda nation: nation.people,
    "spaceflights": lambda nation: nation.spaceflights,
}

STATIONS = {
    "station": lambda station: station.slug,
    "name": lambda station: station.name,
    "short_name": lambda station: station.short_name,
    "operators": lambda station: " ".join(
        operator.slug for operator in station.operators.all()
    ),
    "in_orbit_from": lambda station: station.in_orbit_from,
    "in_orbit_until": lambda station: station.in_orbit_until,
    "missions_docked": lambda station: station.missions_docked,
    "people": lambda station: station.people,
    "nations": lambda station: station.nations,
    "wikidata": lambda station: station.wikidata,
}

SOURCES = {
    "source": lambda source: source.slug,
    "publisher": lambda source: source.publisher,
    "title": lambda source: source.title,
    "url": lambda source: source.url,
    "published": lambda source: iso(source.published_on, source.published_precision),
    "checked": lambda source: source.checked_on,
    "read_directly": lambda source: source.read_directly,
    "language": lambda source: source.language,
}


def exchanged(exchange):
    """The exchange's seats as `mission:person`, in the order of their flights."""
    return " ".join(
        f"{seat.mission.slug}:{seat.person.slug}" for seat in exchange.seats.all()
    )


SWAPS = {
    "exchange": lambda exchange: exchange.slug,
    "name": lambda exchange: exchange.name,
    "agreement": lambda exchange: exchange.agreement.slug,
    "pairing": lambda exchange: exchange.pairing,
    "seats": exchanged,
    "basis": lambda exchange: exchange.basis,
}


CHANGES = {
    "change": lambda change: change.slug,
    "date": lambda change: iso(change.changed_on, change.changed_precision),
    "kind": lambda change: change.kind,
    "person": lambda change: change.person.slug,
    "name": lambda change: change.person.name,
    "leg": lambda change: change.leg,
    "as_backup": lambda change: change.as_backup,
    "from_mission": lambda change: slug_of(change.from_mission),
    "to_mission": lambda change: slug_of(change.to_mission),
    "in_place_of": lambda change: slug_of(change.in_place_of),
    "replaced_by": lambda change: slug_of(change.replaced_by),
    "announced_by": lambda change: slug_of(change.announced_by),
    "reason": lambda change: change.reason,
    "summary": lambda change: change.summary,
    "sources": lambda change: " ".join(
        source.url for source in change.sources.all() if source.url
    ),
}

SPACEFLIGHTS = {
    "person": lambda bar: bar.person,
    "name": lambda bar: bar.name,
    "nation": lambda bar: bar.nation,
    "rose_on": lambda bar: bar.launched_on.slug,
    "vehicle": lambda bar: bar.launched_on.vehicle,
    "launched_at": lambda bar: bar.launched_on.launched,
    "returned_on": lambda bar: bar.returned_on.slug if bar.returned_on else "",
    "returned_in": lambda bar: bar.returned_on.vehicle if bar.returned_on else "",
    "landed_at": lambda bar: bar.returned_on.landed if bar.returned_on else "",
    "lost": lambda bar: bar.is_lost,
    "changed_ships": lambda bar: bar.changed_spacecraft,
    "whole_days": lambda bar: bar.days,
}

IN_SPACE = {
    "person": lambda stay: stay.seat.person.slug,
    "name": lambda stay: stay.seat.person.name,
    "nation": lambda stay: stay.seat.nation.code,
    "agency": lambda stay: slug_of(stay.seat.agency),
    "rose_on": lambda stay: stay.seat.mission.slug,
    "vehicle": lambda stay: stay.seat.mission.vehicle.slug,
    "station": lambda stay: slug_of(stay.seat.mission.station),
    "launched_at": lambda stay: launch(stay.seat.mission),
    "seat_home_on": lambda stay: " ".join(
        mission.slug for mission in stay.return_missions
    ),
    "seat_home_basis": lambda stay: stay.basis.value,
    "returned_on": lambda stay: stay.seat.returned_on,
    "returned_at": lambda stay: iso(stay.seat.returned_at, stay.seat.return_precision),
}


def matrix_columns(question):
    """Those of a matrix are named for what was asked: its rows, its columns, a count.

    `own` says whether the spacecraft is of the row's own nation.
    """
    names = (question.by, question.across, "own", question.count)
    return {str(name): itemgetter(str(name)) for name in names}


RECORD_LEADERS = {
    "record": lambda answer: answer.record.slug,
    "title": lambda answer: answer.record.title,
    "value": lambda answer: answer.best,
    "leaders": lambda answer: "; ".join(
        row.cell(answer.record.who).words for row in answer.leading
    ),
    "rule": lambda answer: answer.record.rule,
}


def record_columns(record):
    """Those of a record: the place (empty in a list without places), and its own."""
    own = {column.name: data_of(column.name) for column in record.columns}
    return {"place": lambda row: row.place} | own


def data_of(name):
    return lambda row: row.cell(name).data


def answer_columns(question):
    """Those of an answer of `explore`: each group’s code and name, and the count."""
    groups = [word for word in (question.by, question.across) if word]
    names = [name for word in groups for name in (word, f"{word}_name")]
    return {str(name): itemgetter(str(name)) for name in (*names, question.count)}


def plain(value):
    """A value as CSV and JSON hold it: no lazy text, dates in ISO 8601, no None."""
    if value is None:
        return ""
    return value if isinstance(value, int | float | bool) else str(value)


def record(columns, row):
    """One row as a dict, in the order of the columns."""
    return {name: plain(value(row)) for name, value in columns.items()}

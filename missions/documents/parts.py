"""How parts of a document are written, whatever the row: each once.

What is unknown is None. A row that is named has its slug (a nation its code), name and
address; `at` makes a whole address of a path.
"""

from ..dates import iso
from ..wikidata import wikidata_address


def fields(row, *names):
    """{field: value}; a text that is empty is not known."""
    values = {name: getattr(row, name) for name in names}
    return {name: None if value == "" else value for name, value in values.items()}


def moment(row, field, precision, name=""):
    """A moment no more precise than known, with its precision beside it.

    Under a `name` of its own where lists have one for it.
    """
    known = getattr(row, precision)
    beside = f"{name}_precision" if name else precision
    return {name or field: iso(getattr(row, field), known) or None} | {
        beside: known or None
    }


def lines(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def named(row, at):
    """A row in short, or None."""
    if row is None:
        return None
    key = row.key_fields[0]
    return {
        key: getattr(row, key),
        "name": str(row),
        "url": at(row.get_absolute_url()),
    }


def all_named(rows, at):
    return [named(row, at) for row in rows]


def wikidata(row):
    return {
        "wikidata": row.wikidata or None,
        "wikidata_url": wikidata_address(row.wikidata) or None,
    }


def elsewhere(row):
    """What others call a person or a mission."""
    return wikidata(row) | fields(row, "gcat", "spacefacts")


def source(row, at):
    return {
        **fields(row, "slug", "publisher", "title", "url"),
        **moment(row, "published_on", "published_precision", "published"),
        "undated": row.undated,
        "checked": row.checked_on,
        **fields(row, "read_directly", "language"),
    }


def sources(row, at):
    return {"sources": [source(each, at) for each in row.sources.all()]}


def price(seat):
    """What was paid, where a source says so, or None."""
    if seat.price is None:
        return None
    return {"amount": seat.price, **fields(seat, "currency"), "note": seat.price_note}


def exchange_of(seat, at):
    """The exchange of a seat with the seats that it was traded for, or None."""
    if seat.exchange is None:
        return None
    others = [
        {"person": named(other.person, at), "mission": named(other.mission, at)}
        for other in seat.traded_with
    ]
    return named(seat.exchange, at) | {
        "pairing": seat.exchange.pairing,
        "traded_for": others,
    }


def flown(mission):
    return moment(mission, "launched_at", "launch_precision") | moment(
        mission, "landed_at", "landing_precision"
    )


def flown_or_not(missions, at):
    """Missions in short, each with what became of it: some did not fly."""
    return [
        named(each, at) | fields(each, "outcome") | flown(each) for each in missions
    ]


def seat(row, at, missions):
    """One seat. `missions`: {slug: mission} of those that spaceflights lead to."""
    leads_to = row.returned_on if row.is_up else row.launch_slug
    other = {"returned_on" if row.is_up else "launched_on": leads_to}
    return {
        "mission": named(row.mission, at),
        "vehicle": named(row.mission.vehicle, at),
        "leg": row.leg,
        "person": named(row.person, at),
        "nation": named(row.nation, at),
        "agency": named(row.agency, at),
        **fields(row, "role", "role_as_published", "status", "position"),
        "on_own_countrys_spacecraft": row.own,
        **fields(row, "arrangement"),
        "through": named(row.intermediary, at),
        "price": price(row),
        "exchange": exchange_of(row, at),
        "agreement": named(row.agreement, at),
        "backs_up": named(row.stands_in_for, at),
        **{name: named(missions.get(slug), at) for name, slug in other.items()},
        "returned_on_a_different_spacecraft": row.changed_spacecraft,
        **fields(row, "note"),
        **sources(row, at),
    }


def change(row, at):
    return {
        **fields(row, "slug", "kind"),
        **moment(row, "changed_on", "changed_precision", "date"),
        "person": named(row.person, at),
        **fields(row, "leg", "as_backup"),
        "from_mission": named(row.from_mission, at),
        "to_mission": named(row.to_mission, at),
        "in_place_of": named(row.in_place_of, at),
        "replaced_by": named(row.replaced_by, at),
        "announced_by": named(row.announced_by, at),
        **fields(row, "reason", "summary"),
        **sources(row, at),
    }


def disagreement(row, at):
    claims = [
        {"says": claim.value, "source": source(claim.source, at)}
        for claim in row.claims.all()
    ]
    return fields(row, "slug", "fact", "chosen", "reason") | {"claims": claims}

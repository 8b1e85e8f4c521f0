"""What a page is about, in schema.org's words, so that others join it to their own.

Functions from a row to a dict for JSON-LD. `at` makes a whole address of a path. What
is not known is left out.
"""

from .citation import CREDIT, LICENCE, SITE
from .dates import iso
from .models import Sex
from .spacefacts import spacefacts_address
from .wikidata import wikidata_address

VOCABULARY = "https://schema.org"
GENDERS = {Sex.FEMALE: "Female", Sex.MALE: "Male"}
DATA_KINDS = {"csv": "text/csv", "json": "application/json"}


def described(kind, row, at, **facts):
    """A row with its page; `facts` that hold nothing are left out."""
    address = at(row.get_absolute_url())
    known = {
        "@type": kind,
        "@id": address,
        "url": address,
        "name": str(row),
        "alternateName": getattr(row, "native_name", ""),
        "sameAs": pages_elsewhere(row),
    }
    return {name: fact for name, fact in (known | facts).items() if fact}


def pages_elsewhere(row):
    """Where others tell of the same: one address or a list of them, "" for none."""
    wikidata = wikidata_address(getattr(row, "wikidata", ""))
    of_spacefacts = spacefacts_address(getattr(row, "spacefacts", ""))
    found = list(filter(None, (wikidata, of_spacefacts)))
    return found if len(found) > 1 else "".join(found)


def named(kind, row, at):
    """The same in short, inside of another."""
    return row and described(kind, row, at)


def person(who, at):
    return described(
        "Person",
        who,
        at,
        givenName=who.given_names,
        familyName=who.family_name,
        gender=GENDERS.get(who.sex),
        birthDate=iso(who.born_on, who.birth_precision),
        nationality=[
            named("Country", citizenship.nation, at)
            for citizenship in who.citizenships.all()
        ],
        affiliation=named("Organization", who.agency, at),
    )


def mission(flight, seats, at):
    """A flight is an event of its launch crew; `seats` are all its seats."""
    site = flight.launch_site
    status = "EventCancelled" if flight.is_cancelled else "EventScheduled"
    return described(
        "Event",
        flight,
        at,
        startDate=iso(flight.launched_at, flight.launch_precision),
        endDate=iso(flight.landed_at, flight.landing_precision),
        eventStatus=f"{VOCABULARY}/{status}",
        location=site and {"@type": "Place", "name": site},
        organizer=named("Organization", flight.operator, at),
        attendee=[
            named("Person", seat.person, at)
            for seat in seats
            if seat.is_up and seat.is_counted
        ],
    )


def agency(body, at):
    return described(
        "Organization",
        body,
        at,
        legalName=body.name,
        foundingDate=iso_day(body.existed_from),
        dissolutionDate=iso_day(body.existed_until),
    )


def vehicle(craft, at):
    return described(
        "Vehicle",
        craft,
        at,
        vehicleSeatingCapacity=craft.seats,
        manufacturer=named("Organization", craft.maker, at),
    )


def station(place, at):
    return described("Place", place, at, description=place.note)


def nation(country, at):
    return described("Country", country, at)


def iso_day(day):
    return day and day.isoformat()


def catalogue(at, as_of):
    """The whole catalogue as a data set. `as_of`: the day sources were last checked."""
    home = at("/")
    return {
        "@type": "Dataset",
        "@id": f"{home}#catalogue",
        "url": home,
        "name": f"{SITE}: crew seat assignments in human spaceflight",
        "description": (
            "Who held which seat on which crewed spacecraft since 1961, at launch and "
            "on return, for which nation and agency, on what terms, with sources."
        ),
        "license": LICENCE.address,
        "creditText": CREDIT,
        "isAccessibleForFree": True,
        "temporalCoverage": "1961/..",
        "dateModified": iso_day(as_of),
        "distribution": [
            download(word, kind, at(f"/{word}.{end}"))
            for word in ("seats", "missions", "crew", "swaps", "changes")
            for end, kind in DATA_KINDS.items()
        ],
    }


def download(name, kind, address, **facts):
    """A file of a data set; `kind` is its media type."""
    return {
        "@type": "DataDownload",
        "name": name,
        "encodingFormat": kind,
        "contentUrl": address,
    } | facts

"""What the link picture of a page about one row shows."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...dates import Precision, day_in_words, elapsed_in_words, in_words
from ...models import Leg
from ...reports.leads.people import ended_in_words
from ...spaceflights import time_in_space
from .card import Card
from .numbers import Bars, launch_seat_bars
from .seats import Seats
from .spaceflights import Pair, Spaceflights


def mission_card(kicker, mission, crews):
    """`crews`: the `Crew` of each leg."""
    maps = [(leg_heading(mission, crew.leg), crew.map) for crew in crews if crew.map]
    known = [mission.vehicle, mission.spacecraft, mission.station]
    facts = [str(fact) for fact in known if fact]
    return Card(
        kicker=kicker,
        title=str(mission),
        facts=(*facts, mission.get_outcome_display()),
        drawing=Seats(tuple(maps)) if maps else None,
    )


def leg_heading(mission, leg):
    """The heading of a drawn leg: an arrow, which leg, and its day."""
    if leg == Leg.DOWN:
        if not mission.landed_at:
            return _("↓ Return")
        landed = day_in_words(mission.landed_at, mission.landing_precision)
        return _("↓ Return, %(day)s") % {"day": landed}
    if not mission.launched_at:
        return _("↑ Launch")
    launched = day_in_words(mission.launched_at, mission.launch_precision)
    if mission.launch_is_earliest:
        return _("↑ Launch, no earlier than %(day)s") % {"day": launched}
    return _("↑ Launch, %(day)s") % {"day": launched}


def person_card(kicker, person, spaceflights, flown, others):
    """`flown` and `others`: the person's seats; `spaceflights` are made of the first.

    Who has not flown is shown by the seats they hold or held.
    """
    if spaceflights:
        facts = flights_in_words(spaceflights, flown)
    else:
        facts = [
            _("No spaceflight in the catalogue, which begins at 100 km."),
            *map(assignment, others),
        ]
    return Card(
        kicker=kicker,
        title=str(person),
        facts=tuple(facts),
        drawing=Spaceflights(tuple(spaceflights)) if spaceflights else None,
    )


def flights_in_words(spaceflights, flown):
    """Whom somebody flew for, and for how long."""
    nations = dict.fromkeys(str(seat.nation) for seat in flown)
    yield _("Flew for: %(nations)s") % {"nations": ", ".join(nations)}
    total, precision, number = time_in_space(spaceflights)
    if number:
        time = elapsed_in_words(total, precision)
        yield _("%(ended)s: %(time)s") % {
            "ended": ended_in_words(spaceflights, number),
            "time": time,
        }


def assignment(seat):
    """A seat that was not flown: "planned: Crew-13 (Crew Dragon)"."""
    return f"{seat.get_status_display()}: {seat.mission} ({seat.mission.vehicle})"


def agency_card(kicker, agency, lead, flown_on, carried):
    """Where its people flew; where none flew, whom its vehicles carried.

    `lead`: the sentences that its page begins with, of which it says the first.
    """
    kind = f"{agency.name}: {agency.get_kind_display()}"
    heading = _("Launch seats of its people, by vehicle")
    if not flown_on:
        heading = _("Launch seats on its vehicles, by agency")
    return Card(
        kicker=kicker,
        title=agency.short_name,
        facts=(f"{kind}, {agency.nation}." if agency.nation else f"{kind}.", *lead[:1]),
        drawing=launch_seat_bars(flown_on or carried, heading),
    )


def vehicle_card(kicker, vehicle, lead, carried):
    """`lead`: the sentences that its page begins with, of which it says the first."""
    seats = ngettext(
        "%(family)s family, %(seats)d seat usually fitted.",
        "%(family)s family, %(seats)d seats usually fitted.",
        vehicle.seats,
    )
    facts = [
        lead[0],
        seats % {"family": vehicle.family, "seats": vehicle.seats},
        _("Operated by %(operator)s.")
        % {"operator": ", ".join(map(str, vehicle.operated_by))},
    ]
    return Card(
        kicker=kicker,
        title=str(vehicle),
        facts=tuple(facts),
        drawing=launch_seat_bars(carried, _("Launch seats, by nation flown for")),
    )


def station_card(kicker, station, visits):
    """`visits`: who was aboard, as `reports.stations` counts them."""
    rows = tuple((str(each.row), len(each.people)) for each in visits.nations)
    aboard = ngettext(
        "%(people)s person was aboard.",
        "%(people)s people were aboard.",
        len(visits.total.people),
    )
    return Card(
        kicker=kicker,
        title=station.name,
        facts=(
            in_orbit(station),
            aboard % {"people": f"{len(visits.total.people):,}"},
        ),
        drawing=Bars(_("People aboard, by nation flown for"), rows) if rows else None,
    )


def in_orbit(station):
    """When a station was in orbit, in a sentence."""
    known = station.in_orbit_from, station.in_orbit_until
    since, until = (day and in_words(day, Precision.DAY) for day in known)
    if since and until:
        return _("In orbit from %(since)s to %(until)s.") % {
            "since": since,
            "until": until,
        }
    if since:
        return _("In orbit since %(since)s.") % {"since": since}
    return _("Not in orbit yet, as far as our sources say.")


def nation_card(kicker, nation, lead, flown_on):
    """`lead`: the sentences that its page begins with, of which it says the first."""
    return Card(
        kicker=kicker,
        title=str(nation),
        facts=(lead[0], *history_of(nation)),
        drawing=launch_seat_bars(flown_on, _("Launch seats, by vehicle")),
        nation=nation,
    )


def history_of(nation):
    """When a nation was dissolved, its successor and its predecessors."""
    if nation.existed_until:
        yield _("Dissolved on %(day)s.") % {
            "day": in_words(nation.existed_until, Precision.DAY)
        }
    if nation.successor:
        yield _("Successor: %(nation)s.") % {"nation": nation.successor}
    if earlier := [str(each) for each in nation.predecessors.all()]:
        predecessors = ngettext(
            "Predecessor: %(nations)s.", "Predecessors: %(nations)s.", len(earlier)
        )
        yield predecessors % {"nations": ", ".join(earlier)}


def exchange_card(kicker, exchange):
    seats = tuple(exchange.seats.all())
    return Card(
        kicker=kicker,
        title=str(exchange),
        facts=(f"{exchange.status.label}, {exchange.pairing_in_words}",),
        drawing=Pair(seats, exchange.is_open) if seats else None,
    )


def agreement_card(kicker, agreement):
    parties = ", ".join(str(party) for party in agreement.parties.all())
    status = agreement.get_status_display().capitalize()
    if agreement.signed_on:
        day = in_words(agreement.signed_on, agreement.signed_precision)
        status = _("Signed: %(day)s") % {"day": day}
    return Card(
        kicker=kicker,
        title=str(agreement),
        facts=(agreement.get_kind_display().capitalize(), parties, status),
    )


def source_card(kicker, source, resting):
    """`resting`: what rests on it, as `reports.resting` finds it."""
    named = _("%(heading)s: %(number)d")
    rests = [
        named % {"heading": each.heading, "number": len(each.rows)} for each in resting
    ]
    publisher = source.publisher if source.title else ""
    return Card(
        kicker=kicker,
        title=source.title or source.publisher,
        facts=tuple(filter(None, (publisher, ", ".join(rests)))),
    )


def announcement_card(kicker, announcement):
    day = in_words(announcement.announced_on, announcement.announced_precision)
    known = [day, announcement.occasion, announcement.place]
    return Card(
        kicker=kicker,
        title=str(announcement),
        facts=(", ".join(fact for fact in known if fact),),
    )

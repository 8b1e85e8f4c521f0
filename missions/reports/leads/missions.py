"""What a mission's page says first: crew, whose spacecraft, and what was special."""

from django.contrib.humanize.templatetags.humanize import apnumber
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...dates import day_in_words, elapsed_in_words
from ...models import Pairing, Role
from .words import joined, launch_plan, of_agency, of_station

MOST_NAMED = 4  # people that a sentence names; of more it names the commander


def mission_lead(mission, seats, moment):
    """Sentences about a mission at a `moment`.

    `seats` are its counted ones in crew order, read `with_spaceflights`.
    """
    up = [seat for seat in seats if seat.is_up]
    down = [seat for seat in seats if not seat.is_up]
    if mission.is_cancelled:
        sentences = [_("Cancelled before launch; no one flew.")]
    elif not mission.has_flown:
        sentences = [planned(mission, up)]
    else:
        sentences = [launched(mission, up, down), *ended(mission, up, down, moment)]
    sentences += [exchanged(seat) for seat in up if seat.exchange_id]
    return " ".join(capfirst(sentence) for sentence in sentences if sentence)


def people(seats):
    """The crew in a sentence: up to four by name, of more the number and commander."""
    if len(seats) <= MOST_NAMED:
        return joined(seat.person for seat in seats)
    number = apnumber(len(seats))
    first = seats[0]
    if first.role != Role.COMMANDER:
        return _("a crew of %(number)s") % {"number": number}
    return _("a crew of %(number)s, commanded by %(person)s,") % {
        "number": number,
        "person": first.person,
    }


def craft(mission):
    """On what, whose it is, and where to: "Soyuz MS, operated by Roscosmos, …"."""
    words = _("%(spacecraft)s, operated by %(operator)s,")
    if mission.station:
        words = _("%(spacecraft)s, operated by %(operator)s, bound for %(station)s,")
    return words % {
        "spacecraft": named(mission),
        "operator": of_agency(mission.spacecraft_operator),
        "station": mission.station and of_station(mission.station),
    }


def named(mission):
    """The spacecraft by its name where it has one: "Endeavour (Crew Dragon)"."""
    flown = mission.spacecraft
    names = (mission.name, str(mission.vehicle))
    if flown and flown.name and flown.name not in names:
        return f"{flown.name} ({mission.vehicle})"
    return str(mission.vehicle)


def planned(mission, up):
    """A launch to come, no closer than announced."""
    said = {"craft": craft(mission), "plan": launch_plan(mission)}
    if not up:
        words = _("To launch on %(craft)s %(plan)s; no crew named yet.")
        return words % said
    words = ngettext(
        "%(crew)s is to launch on %(craft)s %(plan)s.",
        "%(crew)s are to launch on %(craft)s %(plan)s.",
        len(up) if len(up) <= MOST_NAMED else 1,
    )
    return words % {**said, "crew": people(up)}


def launched(mission, up, down):
    words = _("%(crew)s launched on %(craft)s on %(day)s.")
    if not up and not down:
        words = _("Launched on %(craft)s on %(day)s. Crew not entered yet.")
    elif not up:
        words = _("Launched without a crew on %(craft)s on %(day)s.")
    day = day_in_words(mission.launched_at, mission.launch_precision)
    return words % {
        "crew": people(up) if up else "",
        "craft": craft(mission),
        "day": day,
    }


def ended(mission, up, down, moment):
    """What became of it, who returned elsewhere, and whom it returned."""
    if mission.is_lost:
        yield lost(mission, up)
    elif mission.is_in_flight:
        yield in_flight(mission, moment)
    elif mission.has_ended:
        yield landed(mission, up, down)
    for _slug, seats in by(up, "return_slug", mission):
        words = _("%(people)s returned on %(mission)s.")
        if len(seats) == len(up) > 1:
            words = _("Its crew returned on %(mission)s.")
        yield words % {
            "people": joined(seat.person for seat in seats),
            "mission": seats[0].return_name,
        }
    for _slug, seats in by(down, "launch_slug", mission):
        yield _("It brought back %(people)s, who had launched on %(mission)s.") % {
            "people": joined(seat.person for seat in seats),
            "mission": seats[0].launch_name,
        }


def by(seats, other, mission):
    """Flown seats of spaceflights that another mission began or ended, by it."""
    found = {}
    for seat in seats:
        slug = getattr(seat, other) if seat.is_flown else None
        if slug and slug != mission.slug:
            found.setdefault(slug, []).append(seat)
    return found.items()


def lost(mission, up):
    """How a crew was lost, in a curator's words; else that it was, and when."""
    words = ngettext(
        "%(people)s died on %(day)s.",
        "The crew of %(number)s was lost on %(day)s.",
        len(up),
    )
    return mission.note or words % {
        "people": joined(seat.person for seat in up) if up else "",
        "number": apnumber(len(up)),
        "day": day_in_words(mission.landed_at, mission.landing_precision),
    }


def in_flight(mission, moment):
    days = (moment - mission.launched_at).days
    return ngettext(
        "In flight for %(days)s day, according to our sources.",
        "In flight for %(days)s days, according to our sources.",
        days,
    ) % {"days": f"{days:,}"}


def landed(mission, up, down):
    words = _("It landed on %(day)s after %(time)s.")
    if mission.is_aborted:
        words = _("The launch was aborted; it landed on %(day)s.")
    elif not down and is_left(up):
        words = _("It landed without a crew on %(day)s after %(time)s.")
    elif not down:
        words = _(
            "It landed on %(day)s after %(time)s. Crew of the return not entered yet."
        )
    elif len(up) > 1 and same_people(up, down):
        words = _("It landed with the same crew on %(day)s after %(time)s.")
    return words % {
        "day": day_in_words(mission.landed_at, mission.landing_precision),
        "time": elapsed_in_words(mission.duration, mission.duration_precision),
    }


def same_people(up, down):
    return {seat.person_id for seat in up} == {seat.person_id for seat in down}


def is_left(up):
    """Whether all who launched on it are known to have returned on another."""
    return bool(up) and all(seat.changed_spacecraft for seat in up)


def exchanged(seat):
    """With whose seat a seat was exchanged, or probably was."""
    others = [
        _("%(person)s’s on %(mission)s")
        % {"person": other.person, "mission": other.mission}
        for other in seat.traded_with
    ]
    if not others:
        words = _(
            "%(person)s’s seat is an exchanged one; no seat in return is identified."
        )
        return words % {"person": seat.person}
    words = _("%(person)s’s seat was exchanged for %(others)s.")
    if seat.exchange.pairing == Pairing.INFERRED:
        words = _(
            "%(person)s’s seat was an exchanged one, probably for %(others)s: no "
            "source read names the pair."
        )
    return words % {"person": seat.person, "others": joined(others)}

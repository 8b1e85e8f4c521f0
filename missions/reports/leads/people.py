"""What a person's page says first: what they are, how often they flew, and how."""

from django.contrib.humanize.templatetags.humanize import apnumber, ordinal
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ...dates import day_in_words, elapsed_in_words
from ...models import Arrangement, Role, Status
from ...models.agency import AgencyKind
from ...spaceflights import time_in_space
from .words import crew_of_agency, has_cosmonauts, joined, launch_plan, of_nation

ASTRONAUTS_OF = (AgencyKind.SPACE_AGENCY, AgencyKind.INTERGOVERNMENTAL)
PRIVATE = (Arrangement.PRIVATE, Arrangement.INTERMEDIARY)
ORDINALS = [
    gettext_lazy("first"),
    gettext_lazy("second"),
    gettext_lazy("third"),
    gettext_lazy("fourth"),
    gettext_lazy("fifth"),
    gettext_lazy("sixth"),
    gettext_lazy("seventh"),
]


def person_lead(person, spaceflights, others, moment):
    """Sentences about a person at a `moment`, being in space first.

    `spaceflights` are theirs (`spaceflights_of`), `others` their seats not flown.
    """
    sentences = [
        in_space_now(spaceflights, moment),
        career(person, spaceflights, others),
        *map(launch_below, spaceflights),
        *([] if spaceflights else on_the_ground(others)),
        *map(plan, others),
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def ended_in_words(spaceflights, number):
    """“2 spaceflights” that have ended; “completed” ones of who is on another."""
    words = ngettext("%(number)d spaceflight", "%(number)d spaceflights", number)
    if lasting(spaceflights):
        words = ngettext(
            "%(number)d completed spaceflight",
            "%(number)d completed spaceflights",
            number,
        )
    return words % {"number": number}


def lasting(spaceflights):
    """The spaceflight that the person is on, or None."""
    for spaceflight in spaceflights:
        if spaceflight.lasts and is_counted(spaceflight):
            return None if spaceflight.up.mission.has_ended else spaceflight
    return None


def is_counted(spaceflight):
    return bool(spaceflight.up and spaceflight.up.mission.is_above_100_km)


def in_space_now(spaceflights, moment):
    """ "In space now, 134 days since the launch of Soyuz MS-29 on 14 July 2026."."""
    spaceflight = lasting(spaceflights)
    if not spaceflight:
        return ""
    mission = spaceflight.up.mission
    days = (moment - mission.launched_at).days
    words = ngettext(
        "In space now, according to our sources: %(days)s day since the launch of "
        "%(mission)s on %(day)s.",
        "In space now, according to our sources: %(days)s days since the launch of "
        "%(mission)s on %(day)s.",
        days,
    )
    if not days:
        words = _(
            "In space now, according to our sources: launched today on %(mission)s."
        )
    day = day_in_words(mission.launched_at, mission.launch_precision)
    return words % {"days": f"{days:,}", "mission": mission, "day": day}


def career(person, spaceflights, others):
    """ "NASA astronaut, one spaceflight, 9 days; launched and returned on Ax-1."."""
    flights = [each for each in spaceflights if is_counted(each)]
    seats = [each.up or each.down for each in spaceflights] or others
    parts = [who(person, seats), *flown(spaceflights, flights)]
    story = how(flights) + how_lost(spaceflights)
    said = ", ".join(part for part in parts if part)
    return capfirst("; ".join([said, *story])) + "."


def who(person, seats):
    """What somebody is called; `seats`, oldest first, say it where no agency does."""
    seat = seats[-1] if seats else None
    agency = person.agency
    if agency is None:
        return who_without_agency(seat) if seat else ""
    if agency.kind in ASTRONAUTS_OF or has_cosmonauts(agency):
        return crew_of_agency(agency)
    role = Role(seat.role).label if seat and seat.role else _("crew member")
    return _("%(agency)s %(role)s") % {"agency": agency, "role": role}


def who_without_agency(seat):
    nation = of_nation(seat.nation)
    if seat.arrangement not in PRIVATE:
        return _("flew for %(nation)s") % {"nation": nation} if seat.is_flown else ""
    if seat.role in (Role.PARTICIPANT, Role.UNKNOWN):
        return _("private spaceflight participant for %(nation)s") % {"nation": nation}
    return _("private astronaut for %(nation)s") % {"nation": nation}


def flown(spaceflights, flights):
    """How many spaceflights, in which years, and how long they took."""
    if not flights:
        yield "" if how_lost(spaceflights) else _("no spaceflight in the catalogue")
        return
    total, precision, ended = time_in_space(spaceflights)
    time = elapsed_in_words(total, precision)
    if lasting(spaceflights):
        nth = dict(enumerate(ORDINALS, 1)).get(len(flights)) or ordinal(len(flights))
        yield _("on a %(nth)s spaceflight") % {"nth": nth}
        yield _("%(time)s on those before") % {"time": time} if ended else ""
        return
    number = ngettext("%(number)s spaceflight", "%(number)s spaceflights", len(flights))
    yield number % {"number": apnumber(len(flights))}
    yield time if ended else ""


def how(flights):
    """On which missions: of one spaceflight, or of the first and the last."""
    changed = sum(each.changed_spacecraft for each in flights)
    if len(flights) > 1:
        first, last = flights[0].up.mission, flights[-1].up.mission
        said = [
            _("first on %(first)s in %(since)d, last on %(last)s in %(until)d")
            % {
                "first": first,
                "since": first.launched_at.year,
                "last": last,
                "until": last.launched_at.year,
            }
        ]
        return said + ([times_changed(changed)] if changed else [])
    for flight in flights:
        if flight.changed_spacecraft:
            words = _("launched on %(launch)s, returned on %(landing)s")
        elif flight.down:
            words = _("launched and returned on %(launch)s")
        else:
            return []
        return [words % {"launch": flight.up.mission, "landing": flight.down.mission}]
    return []


def times_changed(number):
    if number == 1:
        return _("returned on a different spacecraft once")
    if number == 2:
        return _("returned on a different spacecraft twice")
    return _("returned on a different spacecraft %(number)s times") % {
        "number": apnumber(number)
    }


def how_lost(spaceflights):
    """On which mission somebody died, if so."""
    return [
        _("died on %(mission)s, %(day)s")
        % {
            "mission": each.up.mission,
            "day": day_in_words(
                each.up.mission.landed_at, each.up.mission.landing_precision
            ),
        }
        for each in spaceflights
        if each.lost
    ]


def launch_below(spaceflight):
    """A launch that failed below 100 km, which is no spaceflight."""
    if is_counted(spaceflight) or not spaceflight.up or spaceflight.lost:
        return ""
    return _("Launched on %(mission)s in %(year)d, which stayed below 100 km.") % {
        "mission": spaceflight.up.mission,
        "year": spaceflight.up.mission.launched_at.year,
    }


def on_the_ground(others):
    """What somebody who never launched was: "Backup on Soyuz MS-22 for Rubio."."""
    named = {
        Status.BACKUP: _("Backup on %(missions)s."),
        Status.REPLACED: _("Named for %(missions)s and replaced."),
        Status.WITHDRAWN: _("Named for %(missions)s, and the seat withdrawn."),
    }
    for status, words in named.items():
        seats = [seat for seat in others if seat.status == status and seat.is_up]
        if seats:
            yield words % {"missions": joined(map(mission_for, seats))}


def mission_for(seat):
    """A mission, and whom a backup stood by for where that is known."""
    words = {"mission": seat.mission, "person": seat.stands_in_for}
    return _("%(mission)s for %(person)s") % words if words["person"] else seat.mission


def plan(seat):
    """A launch that somebody is named for."""
    if not (seat.is_planned and seat.is_up):
        return ""
    return _("Named for %(mission)s, %(plan)s.") % {
        "mission": seat.mission,
        "plan": launch_plan(seat.mission),
    }

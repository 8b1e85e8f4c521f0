"""How the seat exchange stands, in a sentence."""

from collections import Counter

from django.contrib.humanize.templatetags.humanize import apnumber
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...models import ExchangeStatus
from ..exchanges import balance, sides_of
from .words import crew_of_agency, joined


def standing(seats):
    """The exchange so far, from `exchanged_seats`; "" before the first launch.

    "Since 2022: 9 launches by Roscosmos cosmonauts on Crew Dragon, 7 by NASA …".
    Launches and not people, because one may launch twice.
    """
    flown = [seat for seat in seats if seat.is_flown]
    if not flown:
        return ""
    last = balance(flown)[-1]
    vehicles = dict(sides_of(flown))
    said = [
        launches(agency, number, vehicles[agency], is_first=not place)
        for place, (agency, number) in enumerate(last.most_first)
    ]
    return _("Since %(year)d: %(launches)s. %(balance)s.") % {
        "year": flown[0].mission.launched_at.year,
        "launches": ", ".join(said),
        "balance": ahead_in_words(last),
    }


def launches(agency, number, vehicles, is_first):
    """ "9 launches by Roscosmos cosmonauts on Crew Dragon", then "7 by NASA …"."""
    words = _("%(number)d by %(crew)s on %(vehicles)s")
    if is_first:
        words = ngettext(
            "%(number)d launch by %(crew)s on %(vehicles)s",
            "%(number)d launches by %(crew)s on %(vehicles)s",
            number,
        )
    return words % {
        "number": number,
        "crew": crew_of_agency(agency, 2),
        "vehicles": joined(vehicles),
    }


def sides_in_words(seats):
    """What each side has flown, most first: (9, "Roscosmos crew on Crew Dragon")."""
    flown = [seat for seat in seats if seat.is_flown]
    if not flown:
        return []
    vehicles = dict(sides_of(flown))
    words = _("%(agency)s crew on %(vehicles)s")
    return [
        (number, words % {"agency": agency, "vehicles": joined(vehicles[agency])})
        for agency, number in balance(flown)[-1].most_first
    ]


def ahead_in_words(step):
    """Which side has flown more seats with a `Step`, and how many."""
    if not step.ahead:
        return _("Both sides have flown as many")
    return _("%(agency)s has flown %(number)s more") % {
        "agency": step.ahead,
        "number": apnumber(step.by),
    }


PAIRS = {
    ExchangeStatus.FLOWN: lambda number: ngettext(
        "%(number)d pair", "%(number)d pairs", number
    ),
    ExchangeStatus.OWED: lambda number: _("%(number)d not yet reciprocated"),
    ExchangeStatus.AGREED: lambda number: _("%(number)d planned"),
}


def pairs_in_words(exchanges):
    """ "7 pairs, 2 not yet reciprocated, 1 planned"; "" of none."""
    counts = Counter(exchange.status for exchange in exchanges)
    return ", ".join(
        words(counts[status]) % {"number": counts[status]}
        for status, words in PAIRS.items()
        if counts[status]
    )

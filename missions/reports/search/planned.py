"""What is next: the launch that is planned first, or those that may be.

Of launches known to a month, a quarter or a year none is said to be the next while
another may come before it.
"""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from ...dates import day_in_words, period_end, period_start
from ...models import Leg, Outcome, Status
from ...models.question_codes import Group
from .best import COMPARED, LEADERS_NAMED, OF_MISSIONS, labelled
from .vocabulary import NEXT, asks_of, label_of


def planned(parts, asks_people):
    """(noun, what it is asked) of the list of what is planned with some parts.

    Missions, unless only their seats say who is asked for.
    """
    asks = {"sort": NEXT.sort}
    of_missions = OF_MISSIONS | (set() if asks_people else {Group.AGENCY})
    if {part.group for part in parts} <= of_missions:
        return "mission", {"outcome": Outcome.PLANNED.value} | asks
    seats = {"leg": Leg.UP.value, "status": Status.PLANNED.value}
    return "seatassignment", seats | asks


def next_of(parts, asks_people, lists):
    """(label, what may be next, address); None where nothing is planned so."""
    noun, asked = planned(parts, asks_people)
    asks = asks_of(parts) | asked
    rows = lists.leading(noun, asks, COMPARED)
    if not rows:
        return None
    thing = _("Next mission") if noun == "mission" else _("Next spaceflight")
    missions = may_be_next([row if noun == "mission" else row.mission for row in rows])
    told = [in_a_word(mission) for mission in missions]
    if noun == "seatassignment" and not told[1:]:
        people = [str(row.person) for row in rows if row.mission == missions[0]]
        told = [", ".join([*people, *told])]
    words = any_of(told)
    if noun == "seatassignment":  # more may be planned for whom nobody is named yet
        words = _("of those named: %(words)s") % {"words": words}
    address = f"{reverse(f'missions:{noun}-list')}?{urlencode(asks, safe=',')}"
    return labelled(thing, parts), words, address


def may_be_next(missions):
    """Those, soonest first, before which no other has to come; all without a date."""
    ends = [
        period_end(each.launched_at, each.launch_precision)
        for each in missions
        if each.launched_at and not each.launch_is_earliest
    ]
    missions = list(dict.fromkeys(missions))
    if not ends:
        return missions
    dated = [each for each in missions if each.launched_at]
    first = min(ends)
    return [
        each
        for each in dated
        if period_start(each.launched_at, each.launch_precision) < first
    ]


def in_a_word(mission):
    """A mission with its day, or what is known of it."""
    day = day_in_words(mission.launched_at, mission.launch_precision)
    if mission.launch_is_earliest:
        day = _("no earlier than %(day)s") % {"day": day}
    return f"{mission}, {day or _('date unknown')}"


def any_of(told):
    """What may be next: one, or a few of which it is not known which."""
    if not told[1:]:
        return told[0]
    words = "; ".join(told[:LEADERS_NAMED])
    if told[LEADERS_NAMED:]:
        words += " " + _("and %(number)d more") % {"number": len(told) - LEADERS_NAMED}
    return _("which comes first is not known: %(missions)s") % {"missions": words}


def none_planned(asks_people, parts, lists):
    """That nobody is named for such a launch, with the list; None if one is planned.

    Nothing is said of launch sites, which are often told late.
    """
    noun, asked = planned(parts, asks_people)
    asks = asks_of(parts) | asked
    is_of_a_site = Group.LAUNCH_SITE in {part.group for part in parts}
    if is_of_a_site or lists.number(noun, asks) != 0:
        return None
    address = f"{reverse(f'missions:{noun}-list')}?{urlencode(asks, safe=',')}"
    none = _("none planned") if noun == "mission" else _("nobody is named for one")
    return label_of(parts), none, address

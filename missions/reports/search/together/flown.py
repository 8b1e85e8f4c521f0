"""Who flew on some spacecraft, and on another too, or never on it."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ....models.question_codes import Counting, Group
from ..unanswered import FLIGHTS
from ..vocabulary import ANYTHING, BY, COUNT, NEVER, OFTEN, label_of
from .honouring import honouring
from .numbers import in_words_of

CRAFT = (Group.FAMILY, Group.VEHICLE)
# What may have flown so often, and is nobody.
THINGS = FLIGHTS | {"spacecraft", "crew", "crews", "seat", "seats"}


@honouring({NEVER: ANYTHING, COUNT: (Counting.PEOPLE,), BY: ((Group.NATION,),)})
def has_flown(parts, reading, asks_people, lists):
    """Who has flown on some spacecraft, and on another too, or never on it."""
    if reading.rest & FLIGHTS and not asks_people and NEVER not in reading.verbs:
        return []  # missions of either
    noun = "nation" if reading.said(BY) == (Group.NATION,) else "crewmember"
    asks = {} if noun == "nation" else {"flights_from": 1}
    words = []
    behind = (Group.VEHICLE, Group.SHIP_OF)
    for part in sorted(parts, key=lambda part: part.group in behind):
        is_denied = reading.denies(part)
        asked = flown_as(part, noun, is_denied, asks)
        if asked is None or asked.keys() & asks.keys():
            return []
        asks |= asked
        never = _("never %(on)s") % {"on": part.label}
        words.append(never if is_denied else part.label)
    if NEVER in reading.verbs and "never_on" not in asks:
        return []
    if "flown_on" not in asks:  # nations that never flew would be among them
        asks = {"flights_from": 1} | asks
    if "flown_on" in asks and {"station", "decade"} & asks.keys():
        return []  # the list asks each of any of a person’s flights
    number = lists.number(noun, asks)
    address = f"{reverse(f'missions:{noun}-list')}?{urlencode(asks, safe=',')}"
    label = capfirst(", ".join(words))
    return [(label, in_words_of(noun, number), address)] if number else []


@honouring({COUNT: (Counting.PEOPLE,)})
def flown_so_often(parts, reading, asks_people, lists):
    """Who has so many spaceflights, of a sex or a nation."""
    if reading.rest & THINGS:
        return []
    asks = {}
    for part in parts:
        if part.group not in (OFTEN, Group.SEX, Group.NATION):
            return []
        is_nation = part.group == Group.NATION
        asks |= {"flown_for": part.key} if is_nation else part.asks
    number = lists.number("crewmember", asks)
    address = f"{reverse('missions:crewmember-list')}?{urlencode(asks, safe=',')}"
    return [(label_of(parts), in_words_of("crewmember", number), address)]


def flown_as(part, noun, is_denied, asked):
    """What a part asks of a list of people or nations; None where it cannot."""
    is_craft = part.group in (*CRAFT, Group.SHIP_OF) or (
        part.group == Group.NATION and noun == "nation"
    )
    if is_denied:
        is_craft = is_craft or part.group == Group.NATION
        return {"never_on": part.key} if is_craft else None
    if is_craft:
        if "flown_on" not in asked:
            return {"flown_on": part.key}
        return {"vehicle": part.key} if part.group == Group.VEHICLE else None
    if part.group == Group.NATION:
        return {"flown_for": part.key}
    is_known = part.group in (Group.SEX, Group.STATION, Group.DECADE)
    return part.asks if is_known and noun == "crewmember" else None

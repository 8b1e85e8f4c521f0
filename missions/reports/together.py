"""What words ask for together: "iss kikina", "first American on Soyuz".

Each word belongs to one part, and every part is a parameter of a list; what is found
leads to exactly the rows that hold all of them, with their number, which the list
itself says (`Lists`).
"""

import datetime
import re
from collections import defaultdict
from contextlib import suppress
from dataclasses import replace
from itertools import combinations, groupby
from typing import Protocol
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..dates import Precision, in_words, now
from ..models import Leg, Status
from ..models.question_codes import Counting, Group
from .best import best_of, in_a_record
from .in_space import FIRST_DAY
from .question_words import title_of, total_in_words
from .vocabulary import (
    BY,
    COSMONAUTS,
    COUNT,
    MOST,
    NEVER,
    RECORD,
    SHARE,
    asks_of,
    days_said,
    label_of,
)

PARTS, MOST_OF_A_KIND, MOST_TRIED = (1, 2, 3), 3, 12
NOW = {"now", "currently", "today"}
HERE = re.compile(r"(who|how many \w+) (is|are|s) (currently )?(in space|aboard|on)\b")
# What a mission has, whoever is aboard: these alone lead to missions, not to seats.
OF_MISSIONS = {
    *(Group.VEHICLE, Group.FAMILY, Group.STATION),
    *(Group.LAUNCH_SITE, Group.YEAR, Group.DECADE, "when", "reach"),
}
CRAFT = (Group.FAMILY, Group.VEHICLE)
UP = {"leg": Leg.UP.value, "status": Status.FLOWN.value}
# Counts that a list of rows says as well.
OF_LISTS = (Counting.PEOPLE, Counting.SPACEFLIGHTS, Counting.MISSIONS)


class Lists(Protocol):
    """What each list of the site says of what it is asked, {parameter: value}."""

    def number(self, noun, asks):
        """How many rows a list has; 0 where it cannot be asked so."""

    def people(self, asks):
        """How many people launched above 100 km, of the seats that are asked for."""

    def first(self, noun, asks):
        """The first row of a list, or None."""

    def answer(self, asks):
        """The `explore.Answer`; None where it cannot be asked so."""


def on_a_day(words, asked):
    """(name, what it is, address) of the people in space on a day like 1998-07-14.

    Or now, as `asked` in folded words.
    """
    if NOW & {*asked} or HERE.match(" ".join(asked)):
        yield _("In space now"), _("people above 100 km"), reverse("missions:in-space")
    for year, month, day_of_month in days_said(words, asked):
        with suppress(ValueError):
            day = datetime.date(year, month, day_of_month)
            if FIRST_DAY <= day <= now().date():
                name = _("In space on %(day)s") % {"day": in_words(day, Precision.DAY)}
                address = reverse("missions:in-space-day", args=[day.isoformat()])
                yield name, _("people above 100 km"), address


def combined(parts, wanted, is_open):
    """Tuples of parts that share the words out among them; the fewest that do.

    Whatever has a name is found by it alone, unless `is_open`: more than it is asked.
    """
    if not wanted:
        return [()] if is_open else []
    for size in PARTS:
        found = [
            each
            for each in combinations(parts, size)
            if (size > 1 or is_open or each[0].is_nameless)
            and len({part.group for part in each}) == size
            and sum(len(part.held) for part in each) == len(wanted)
            and frozenset().union(*(part.held for part in each)) == wanted
        ]
        if found:
            return found
    return []


def rank_of(parts):
    return tuple(map(sum, zip(*(part.rank for part in parts), strict=True)))


def found_together(parts, reading, asks_people, lists):
    """(label, number in words, address) of what holds all the words.

    Of that which is named best: by whole names, if anything is. Where all words are
    understood and nothing is so, one that says that.
    """
    if not reading.left and not reading.is_question:
        return []
    best = {}
    for part in sorted([*parts, *merged(parts)], key=lambda part: part.rank):
        best.setdefault((part.group, part.held), []).append(part)
    likely = [part for some in best.values() for part in some[:MOST_OF_A_KIND]]
    is_open = asks_people or reading.is_question
    tried = combined(likely, reading.left, is_open)
    tried = [
        (*reading.parts, *each)
        for each in sorted(tried, key=rank_of)
        if not {part.group for part in reading.parts} & {part.group for part in each}
    ][:MOST_TRIED]
    for _rank, alike in groupby(tried, key=rank_of):
        found = [
            one
            for each in alike
            for one in counted(each, reading, asks_people, lists)
            if one
        ]
        if found:  # a family of one vehicle is called as that is: one of them
            return list({each[:2]: each for each in found[::-1]}.values())[::-1]
    return nothing_so(tried) if is_open else []


def nothing_so(tried):
    """That nobody flew so, with the seats that there are none of."""
    for parts in tried:
        groups = {part.group for part in parts}
        if groups - {Group.PERSON} and RECORD not in groups:
            query = urlencode(asks_of(parts) | UP, safe=",")
            address = f"{reverse('missions:seatassignment-list')}?{query}"
            return [(label_of(parts), _("none flown"), address)]
    return []


def merged(parts):
    """What several words name alike, as one `Part`: "soviet cosmonauts".

    Of one that means several, "RUS,SUN", and one that is among them, the latter.
    """
    alike = defaultdict(list)
    for part in parts:
        for other in parts:
            if part.group == other.group and is_meant_by(part, other):
                alike[part.group, part.key].append(other)
    return [
        replace(own, held=held, rank=max(part.rank for part in some))
        for (group, key), some in alike.items()
        for own in [next(p for p in parts if (p.group, p.key) == (group, key))]
        for held in [frozenset().union(*(part.held for part in some))]
        if held != own.held
    ]


def is_meant_by(part, other):
    """Whether both name it: "russian cosmonauts", and "polish cosmonauts"."""
    return is_among(part.key, other.key) or other.held <= COSMONAUTS


def is_among(key, other):
    return key == other or (
        isinstance(key, str) and isinstance(other, str) and key in other.split(",")
    )


def counted(parts, reading, asks_people, lists):
    """What holds some parts, each as (label, number in words, address), or None."""
    groups = {part.group for part in parts}
    if RECORD in groups:
        return [] if reading.verbs else [in_a_record(parts)]
    if MOST in reading.verbs:
        most = reading.said(MOST)
        is_of_missions = groups <= OF_MISSIONS and not asks_people
        if BY not in reading.verbs:
            return best_of(most, parts, is_of_missions, lists)
    if NEVER in reading.verbs or {*CRAFT} <= groups:
        return [has_flown(parts, reading, lists)]
    if {BY, SHARE} & {*reading.verbs} or reading.said(COUNT) not in (None, *OF_LISTS):
        return [in_explore(parts, reading, lists)]
    if not parts:
        return [in_explore(parts, reading, lists)]
    return in_lists(parts, asks_people, lists)


def in_lists(parts, asks_people, lists):
    """People if they are asked for, and missions or seats."""
    label, groups = label_of(parts), {part.group for part in parts}
    if groups == {Group.PERSON}:
        return []  # has a page, which says more
    if groups <= OF_MISSIONS and not asks_people:
        return [rows_with(label, parts, "mission", {"flown": "on"}, lists)]
    if not asks_people or Group.PERSON in groups:
        return [rows_with(label, parts, "seatassignment", UP, lists)]
    each = _("%(what)s: each launch") % {"what": label}
    seats = rows_with(each, parts, "seatassignment", UP, lists)
    return [people_with(label, parts, lists), seats]


def people_with(label, parts, lists):
    """Who flew so, in the query finder; None if nobody did."""
    asks = asks_of(parts)
    number = lists.people(asks)
    counted = ngettext(
        "%d person flown above 100 km", "%d people flown above 100 km", number
    )
    query = urlencode({"by": Group.PERSON.value} | asks, safe=",")
    address = f"{reverse('missions:explore')}?{query}"
    return (label, counted % number, address) if number else None


def rows_with(label, parts, noun, asked, lists):
    """The missions or seats that hold the parts; None where none does."""
    asks = asks_of(parts) | asked
    number = lists.number(noun, asks)
    address = f"{reverse(f'missions:{noun}-list')}?{urlencode(asks, safe=',')}"
    return (label, in_words_of(noun, number), address) if number else None


def has_flown(parts, reading, lists):
    """Who has flown on some spacecraft, and on another too, or never on it."""
    noun = "nation" if reading.said(BY) == (Group.NATION,) else "crewmember"
    asks = {} if noun == "nation" else {"flights_from": 1}
    words = []
    for part in sorted(parts, key=lambda part: part.group == Group.VEHICLE):
        is_denied = bool(part.held) and part.held <= reading.denied
        asked = flown_as(part, noun, is_denied, asks)
        if asked is None:
            return None
        asks |= asked
        never = _("never %(on)s") % {"on": part.label}
        words.append(never if is_denied else part.label)
    if NEVER in reading.verbs and "never_on" not in asks:
        return None
    number = lists.number(noun, asks)
    address = f"{reverse(f'missions:{noun}-list')}?{urlencode(asks, safe=',')}"
    label = capfirst(", ".join(words))
    return (label, in_words_of(noun, number), address) if number else None


def flown_as(part, noun, is_denied, asked):
    """What a part asks of a list of people or nations; None where it cannot."""
    is_craft = part.group in CRAFT or (part.group == Group.NATION and noun == "nation")
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
    return part.asks if is_known else None


def in_explore(parts, reading, lists):
    """A question of the query finder, with what it says of all; None without rows."""
    by = reading.said(BY) or ()
    shared = next((part for part in parts if part.group in SHARED), None)
    if SHARE in reading.verbs:
        if shared is None:
            return None
        by = (shared.group, *by)[:2]
        parts = tuple(part for part in parts if part is not shared)
    most = reading.said(MOST)
    count = reading.said(COUNT) or (most and most.count) or Counting.PEOPLE
    asks = dict(zip(("by", "across"), map(str, by), strict=False))
    asks |= {} if by else {"by": usual_rows(parts, count)}
    asks |= (
        {"count": str(count)} | asks_of(parts) | ({"sort": "-total"} if most else {})
    )
    answer = lists.answer(asks)
    if answer is None or not answer.rows:
        return None
    label = title_of(answer.question)
    label = f"{label}: {label_of(parts)}" if parts else label
    detail = total_in_words(answer)
    if most:
        detail = f"{answer.rows[0].name}: {answer.rows[0].total:,}"
    elif SHARE in reading.verbs:
        detail = share_in_words(answer, shared)
    elif by and reading.said(COUNT) is None:
        detail = in_words_of(by[0], len(answer.rows))
    return label, detail, f"{reverse('missions:explore')}?{urlencode(asks, safe=',')}"


SHARED = (Group.SEX, Group.ARRANGEMENT, Group.NATION, Group.ROLE)


def usual_rows(parts, count):
    """Averages over the decades; else by nation, unless it is of one."""
    groups = {part.group for part in parts}
    if Counting(count).is_ratio or Group.NATION in groups:
        is_of_a_time = groups & {Group.YEAR, Group.DECADE}
        return str(Group.YEAR if is_of_a_time else Group.DECADE)
    return str(Group.NATION)


def share_in_words(answer, part):
    """Of a part, that of the total: "14.9% (111 of 746)"."""
    number = sum(row.total for row in answer.rows if is_among(row.key, part.key))
    share = round(100 * number / answer.total, 1)
    words = {"share": share, "number": number, "all": answer.total}
    return _("%(share)s%%: %(number)d of %(all)d") % words


def in_words_of(noun, number):
    """A number of rows of a list, or of an answer by that group."""
    if noun == "mission":
        return ngettext("%d mission flown", "%d missions flown", number) % number
    if noun == "nation":
        return ngettext("%d nation", "%d nations", number) % number
    if noun == "crewmember":
        return ngettext("%d person", "%d people", number) % number
    if noun == "seatassignment":
        return (
            ngettext("%d launch seat flown", "%d launch seats flown", number) % number
        )
    if noun == "vehicle":
        return ngettext("%d vehicle", "%d vehicles", number) % number
    return ngettext("%d row", "%d rows", number) % number

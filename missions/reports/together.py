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
from functools import partial, wraps
from itertools import combinations, groupby
from typing import Protocol
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, ngettext_lazy

from ..dates import Precision, in_words, now
from ..models.question_codes import Counting, Group
from .best import LAUNCHES, OF_MISSIONS, best_of, in_a_record
from .in_space import FIRST_DAY
from .planned import next_of, none_planned
from .question_words import title_of, total_in_words
from .unanswered import FLIGHTS, is_turned_round
from .vocabulary import (
    ANYTHING,
    BY,
    COSMONAUTS,
    COUNT,
    FIRST,
    LANDING,
    LAST,
    LONGEST,
    LONGEST_MISSION,
    MEANT_WORDS,
    MOST,
    MOST_DAYS,
    MOST_EXPERIENCED,
    MOST_FLIGHTS,
    MOST_MISSIONS,
    MOST_OF_ANY,
    NEVER,
    NEXT,
    OLDEST,
    RECORD,
    SHARE,
    SHORTEST,
    SHORTEST_MISSION,
    YOUNGEST,
    asks_of,
    days_said,
    is_possible,
    label_of,
)

PARTS, MOST_OF_A_KIND, MOST_TRIED = (1, 2, 3), 3, 12
NOW = {"now", "currently", "today"}
OF_NOW = MEANT_WORDS | {"iss", "tiangong", "station", "international", "orbit"}
HERE = re.compile(
    r"(who|how many \w+) (is|are|s) (currently )?"
    r"(in space|aboard|on (the )?(iss|tiangong|\w+ space station|space station)\b)"
)
CRAFT = (Group.FAMILY, Group.VEHICLE)
ABOARD = (*CRAFT, Group.SPACECRAFT, Group.MISSION)
# Counts that a list of rows says as well.
OF_LISTS = (Counting.PEOPLE, Counting.SPACEFLIGHTS, Counting.MISSIONS, Counting.UP)
# What is the most of a group, and of a single mission or person.
MOST_COUNTED = (MOST_OF_ANY, MOST_DAYS, MOST_FLIGHTS, MOST_MISSIONS)
OF_ONE = (
    *(FIRST, LAST, NEXT, LANDING, LONGEST, SHORTEST, LONGEST_MISSION),
    *(SHORTEST_MISSION, OLDEST, YOUNGEST, MOST_DAYS, MOST_FLIGHTS, MOST_EXPERIENCED),
)


class Lists(Protocol):
    """What each list of the site says of what it is asked, {parameter: value}."""

    def number(self, noun, asks):
        """How many rows a list has; None where it cannot be asked so."""

    def people(self, asks):
        """How many people launched above 100 km, of the seats that are asked for."""

    def leading(self, noun, asks, number):
        """The first few rows of a list; none where it cannot be asked so."""

    def answer(self, asks):
        """The `explore.Answer`; None where it cannot be asked so."""


def on_a_day(words, asked, told):
    """(name, what it is, address) of the people in space on a day like 1998-07-14.

    Or now, as `asked` in folded words, where nothing is `told` that the page does not
    say.
    """
    if (NOW & {*asked} and {*told} <= NOW | OF_NOW) or HERE.match(" ".join(asked)):
        yield _("In space now"), _("people above 100 km"), reverse("missions:in-space")
    for year, month, day_of_month in days_said(words, asked):
        with suppress(ValueError):
            day = datetime.date(year, month, day_of_month)
            if FIRST_DAY <= day <= now().date():
                name = _("In space on %(day)s") % {"day": in_words(day, Precision.DAY)}
                address = reverse("missions:in-space-day", args=[day.isoformat()])
                yield name, _("people above 100 km"), address


def honouring(honoured):
    """Makes a builder of answers that gives none where a verb would be left out.

    `honoured`: {verb: what may be asked by it, or `ANYTHING`}. A builder is given some
    parts, the `Reading`, whether it `asks_people`, and the `Lists`.
    """

    def decorated(build):
        @wraps(build)
        def built(parts, reading, asks_people, lists):
            if not reading.is_within(honoured):
                return []
            return build(parts, reading, asks_people, lists)

        return built

    return decorated


def combined(parts, reading, is_open):
    """Tuples of parts that share the words out among them; the fewest that do.

    One of a group at most, and one that is denied. Whatever has a name is found by it
    alone, unless `is_open`: more than it is asked.
    """
    wanted = reading.left
    if not wanted:
        return [()] if is_open else []
    for size in PARTS:
        found = [
            each
            for each in combinations(parts, size)
            if (size > 1 or is_open or each[0].is_nameless)
            and len({(part.group, reading.denies(part)) for part in each}) == size
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
    if is_turned_round(reading):
        return []
    best = {}
    for part in sorted([*parts, *merged(parts)], key=lambda part: part.rank):
        best.setdefault((part.group, part.held), []).append(part)
    likely = [part for some in best.values() for part in some[:MOST_OF_A_KIND]]
    likely = [part for part in likely if not is_of_a_family(part, best)]
    is_open = asks_people or reading.is_question
    tried = [
        (*reading.parts, *each)
        for each in sorted(combined(likely, reading, is_open), key=rank_of)
        if not {part.group for part in reading.parts} & {part.group for part in each}
    ]
    tried = [each for each in tried if is_possible(but_denied(each, reading))]
    if "and" in reading.rest:
        tried = [each for each in tried if {*CRAFT} <= {part.group for part in each}]
    tried = tried[:MOST_TRIED]
    for alike in (list(some) for _rank, some in groupby(tried, key=rank_of)):
        found = [
            one
            for each in alike
            for one in counted(each, reading, asks_people, lists)
            if one
        ]
        if not found and any(map(is_called_so, alike)):
            return []  # who is called so, and not a launch site that is named for them
        if found:  # a family of one vehicle is called as that is: one of them
            return list({each[:2]: each for each in found[::-1]}.values())[::-1]
    return nothing_so(tried, reading, asks_people, lists) if is_open else []


def is_called_so(parts):
    """Whether somebody is among them whose whole name the words are."""
    return any(part.group == Group.PERSON and part.rank[0] == 0 for part in parts)


def is_of_a_family(part, best):
    """Whether it is one of several vehicles that the name of their family holds.

    `best`: {(group, words): parts}, best first.
    """
    families = best.get((Group.FAMILY, part.held), ())
    alike = best.get((Group.VEHICLE, part.held), ())
    is_one = part.group == Group.VEHICLE and len(alike) > 1
    return is_one and any(family.rank < part.rank for family in families)


def but_denied(parts, reading):
    return [part for part in parts if not reading.denies(part)]


def nothing_so(tried, reading, asks_people, lists):
    """That nobody flew so, or is named for it, where the list has no rows."""
    is_next = reading.said(MOST) is NEXT and reading.is_within({MOST: (NEXT,)})
    if reading.verbs and not is_next:
        return []
    none = partial(none_planned, asks_people) if is_next else none_flown
    for parts in tried:
        groups = {part.group for part in parts}
        if groups - {Group.PERSON} and RECORD not in groups:
            if not is_next and not is_of_one_seat(parts):
                return []
            found = none(parts, lists)
            return [found] if found else []
    return []


def is_of_one_seat(parts):
    """Whether a seat can be all of it: of one spacecraft, in a year that has begun.

    That none is of two says nothing about who flew on both.
    """
    craft = [part for part in parts if part.group in ABOARD]
    year = asks_of(parts).get("year_from", "")
    return len(craft) < 2 and not (year and int(year) > now().year)


def none_flown(parts, lists):
    """That nobody flew so, with the seats that there are none of; None if some did."""
    asks = asks_of(parts) | LAUNCHES
    if lists.number("seatassignment", asks) != 0:
        return None
    query = urlencode(asks, safe=",")
    address = f"{reverse('missions:seatassignment-list')}?{query}"
    return label_of(parts), _("none flown"), address


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
    build = builder_for(parts, reading)
    return build(parts, reading, asks_people, lists)


def builder_for(parts, reading):
    """The builder of answers that some parts want: each `honouring` its verbs."""
    groups, verbs = {part.group for part in parts}, {*reading.verbs}
    if RECORD in groups:
        return as_a_record
    if MOST in verbs and BY not in verbs:
        return as_the_best
    if NEVER in verbs or {*CRAFT} <= groups:
        return has_flown
    is_of_lists = reading.said(COUNT) in (None, *OF_LISTS)
    return in_lists if parts and is_of_lists and not {BY, SHARE} & verbs else in_explore


@honouring({})
def as_a_record(parts, reading, asks_people, lists):
    return [in_a_record(parts)]


@honouring({MOST: OF_ONE})
def as_the_best(parts, reading, asks_people, lists):
    is_of_missions = {part.group for part in parts} <= OF_MISSIONS and not asks_people
    if reading.said(MOST) is NEXT:
        return [next_of(parts, asks_people, lists)]
    return best_of(reading.said(MOST), parts, is_of_missions, lists)


@honouring({COUNT: OF_LISTS})
def in_lists(parts, reading, asks_people, lists):
    """People if they are asked for, and missions or seats."""
    label, groups = label_of(parts), {part.group for part in parts}
    if groups == {Group.PERSON}:
        return []  # has a page, which says more
    count = reading.said(COUNT)
    if count == Counting.MISSIONS and (asks_people or not groups <= OF_MISSIONS):
        return []
    is_of_seats = count == Counting.UP or (
        count == Counting.SPACEFLIGHTS and not groups <= OF_MISSIONS
    )
    if is_of_seats:
        return [rows_with(label, parts, "seatassignment", LAUNCHES, lists)]
    if groups <= OF_MISSIONS and not asks_people:
        return [rows_with(label, parts, "mission", {"flown": "on"}, lists)]
    if not asks_people or Group.PERSON in groups:
        return [rows_with(label, parts, "seatassignment", LAUNCHES, lists)]
    each = _("%(what)s: each launch") % {"what": label}
    seats = rows_with(each, parts, "seatassignment", LAUNCHES, lists)
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


@honouring({BY: ANYTHING, SHARE: ANYTHING, COUNT: ANYTHING, MOST: MOST_COUNTED})
def in_explore(parts, reading, asks_people, lists):
    """A question of the query finder, with what it says of all; [] without rows."""
    if SHARE in reading.verbs:
        return a_share(parts, reading, lists)
    by, most = reading.said(BY) or (), reading.said(MOST)
    count = reading.said(COUNT) or (most and most.count) or Counting.PEOPLE
    asks = dict(zip(("by", "across"), map(str, by), strict=False))
    asks |= {} if by else {"by": usual_rows(parts, count)}
    asks |= (
        {"count": str(count)} | asks_of(parts) | ({"sort": "-total"} if most else {})
    )
    is_both = most and most.count and count != most.count
    is_of_people = asks_people and count == Counting.MISSIONS
    answer = None if is_both or is_of_people else lists.answer(asks)
    named = (
        [row for row in answer.rows if row.key != "" and row.total] if answer else []
    )
    if not named:
        return []
    label = title_of(answer.question)
    label = f"{label}: {label_of(parts)}" if parts else label
    detail = total_in_words(answer)
    if most:
        detail = f"{named[0].name}: {named[0].total:,}"
    elif by and reading.said(COUNT) is None:
        detail = in_words_of(by[0], len(named))
    elif Counting(count).is_average:
        flights = in_words_of("spaceflight", answer.total_rests_on)
        detail = _("%(average)s, of %(flights)s") % {
            "average": detail,
            "flights": flights,
        }
    return [(label, detail, in_the_finder(asks))]


def a_share(parts, reading, lists):
    """How much of all is that which stands after "share of"; [] where it is unclear.

    "What percentage of Americans are women" is not said by the share of Americans.
    """
    able = [part for part in parts if part.group in SHARED]
    by, count = reading.said(BY) or (), reading.said(COUNT) or Counting.PEOPLE
    if (
        len(able) != 1
        or not able[0].held & reading.shared
        or able[0].group in by
        or by[1:]
        or MOST in reading.verbs
        or count.is_ratio
    ):
        return []
    [shared] = able
    others = tuple(part for part in parts if part is not shared)
    groups = zip(("by", "across"), map(str, (shared.group, *by)), strict=False)
    asks = dict(groups) | {"count": str(count)} | asks_of(others)
    answer = lists.answer(asks)
    if answer is None or not answer.rows:
        return []
    label = _("Share of %(counted)s") % {"counted": count.label}
    label = f"{label}: {label_of([shared, *others])}"
    return [(label, share_in_words(answer, shared), in_the_finder(asks))]


def in_the_finder(asks):
    return f"{reverse('missions:explore')}?{urlencode(asks, safe=',')}"


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
    return NUMBERS.get(noun, NUMBERS["row"]) % number


NUMBERS = {
    "mission": ngettext_lazy("%d mission flown", "%d missions flown"),
    "nation": ngettext_lazy("%d nation", "%d nations"),
    "crewmember": ngettext_lazy("%d person", "%d people"),
    "seatassignment": ngettext_lazy("%d launch seat flown", "%d launch seats flown"),
    "vehicle": ngettext_lazy("%d vehicle", "%d vehicles"),
    "family": ngettext_lazy("%d spacecraft family", "%d spacecraft families"),
    "spaceflight": ngettext_lazy("%d spaceflight", "%d spaceflights"),
    "station": ngettext_lazy("%d station", "%d stations"),
    "agency": ngettext_lazy("%d agency", "%d agencies"),
    "operator": ngettext_lazy("%d operator", "%d operators"),
    "launch_site": ngettext_lazy("%d launch site", "%d launch sites"),
    "role": ngettext_lazy("%d role", "%d roles"),
    "row": ngettext_lazy("%d row", "%d rows"),
}

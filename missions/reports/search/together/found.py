"""What holds all the words of a question together, and who builds the answer."""

from dataclasses import replace
from itertools import groupby

from ....models.question_codes import Group
from ...leads.words import joined
from ..best import OF_MISSIONS, best_of, in_a_record
from ..planned import next_of
from ..unanswered import is_of_an_expedition, is_of_an_origin, is_turned_round
from ..vocabulary import (
    BY,
    COUNT,
    FIRST,
    LANDING,
    LAST,
    LATER_PLACES,
    LONGEST,
    LONGEST_MISSION,
    MOST,
    MOST_DAYS,
    MOST_EXPERIENCED,
    MOST_FLIGHTS,
    NEVER,
    NEXT,
    OFTEN,
    OLDEST,
    OTHERS,
    RECORD,
    SHARE,
    SHORTEST,
    SHORTEST_MISSION,
    SPACECRAFT_WITH_MOST,
    VERSUS,
    YOUNGEST,
    is_possible,
)
from .combining import but_denied, combined, is_of_a_family, merged, rank_of
from .compared import compared
from .finder import in_explore
from .flown import CRAFT, flown_so_often, has_flown
from .honouring import honouring
from .lists import OF_LISTS, in_lists, in_other_lists
from .nothing import nothing_so

MOST_OF_A_KIND, MOST_TRIED = 3, 12
OF_ONE = (
    *(FIRST, LAST, NEXT, LANDING, LONGEST, SHORTEST, LONGEST_MISSION),
    *(SHORTEST_MISSION, OLDEST, YOUNGEST, MOST_DAYS, MOST_FLIGHTS, MOST_EXPERIENCED),
    *LATER_PLACES,
    SPACECRAFT_WITH_MOST,
)


def found_together(parts, reading, asks_people, lists):
    """(label, number in words, address) of what holds all the words.

    Of that which is named best: by whole names, if anything is. Where all words are
    understood and nothing is so, one that says that.
    """
    is_open = asks_people or reading.is_question
    of_missions = reading.asks_missions and not is_open
    is_nothing_asked = not reading.left and not reading.is_question
    if is_nothing_asked or is_turned_round(reading, of_missions):
        return []
    tried = [
        each
        for each in ways_to_read(parts, reading, is_open or of_missions)
        if not is_of_an_expedition(each, reading, asks_people)
        and not is_of_an_origin(each, reading, asks_people)
        and (not of_missions or each[1:] or each[0].group in OF_MISSIONS)
    ][:MOST_TRIED]
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


def ways_to_read(parts, reading, is_open):
    """Tuples of parts that may hold all the words together, the best named first."""
    said = {part.group for part in reading.parts}
    ways = [
        (*reading.parts, *each)
        for each in sorted(combined(likely(parts), reading, is_open), key=rank_of)
        if not said & {part.group for part in each}
    ]
    ways = [each for each in ways if is_possible(but_denied(each, reading))]
    if "and" in reading.rest:
        return [each for each in ways if {*CRAFT} <= {part.group for part in each}]
    return ways


def likely(parts):
    """The few that are named best, of each kind and words."""
    best = {}
    for part in sorted([*parts, *merged(parts)], key=narrowest_first):
        best.setdefault((part.group, part.held), []).append(part)
    few = [part for some in best.values() for part in as_one(some)[:MOST_OF_A_KIND]]
    return [part for part in few if not is_of_a_family(part, best)]


def narrowest_first(part):
    """By how well it is named; behind a vehicle its family that is called alike."""
    return part.rank, part.group == Group.FAMILY and part.label != part.key


def as_one(stations):
    """Stations that share a name are meant all together: "youngest on Salyut".

    Other parts as they are. The best stand first.
    """
    alike = [part for part in stations if part.rank == stations[0].rank]
    if stations[0].group != Group.STATION or len(alike) == 1:
        return stations
    key = ",".join(part.key for part in alike)
    return [replace(alike[0], key=key, label=joined(part.label for part in alike))]


def is_called_so(parts):
    """Whether somebody is among them whose whole name the words are."""
    return any(part.group == Group.PERSON and part.rank[0] == 0 for part in parts)


def counted(parts, reading, asks_people, lists):
    """What holds some parts, each as (label, number in words, address), or None."""
    build = builder_for(parts, reading)
    return build(parts, reading, asks_people, lists)


def builder_for(parts, reading):
    """The builder of answers that some parts want: each `honouring` its verbs."""
    groups, verbs = {part.group for part in parts}, {*reading.verbs}
    if RECORD in groups:
        return as_a_record
    if OTHERS in verbs:
        return in_other_lists
    if VERSUS in verbs:
        return compared
    if OFTEN in groups:
        return flown_so_often
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

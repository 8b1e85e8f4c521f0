"""Parts that share the words of a question out among them."""

from collections import defaultdict
from dataclasses import replace
from itertools import combinations

from ....models.question_codes import Group
from ..vocabulary import COSMONAUTS

PARTS = (1, 2, 3)


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

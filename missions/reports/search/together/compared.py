"""Two of one kind beside each other: "Soyuz vs Dragon"."""

from collections import Counter

from ....models.question_codes import Counting
from ...leads.words import joined
from ...question_words import title_of
from ..best import OF_MISSIONS, without_what_it_succeeded
from ..vocabulary import COUNT, VERSUS, asks_of, label_of
from .combining import is_among
from .finder import in_the_finder
from .honouring import honouring

ADDED_UP = (Counting.SPACEFLIGHTS, Counting.PEOPLE, Counting.MISSIONS, Counting.UP)


@honouring({VERSUS: ("",), COUNT: ADDED_UP})
def compared(parts, reading, asks_people, lists):
    """What is counted of both; none unless they are two of one group."""
    groups = Counter(part.group for part in parts)
    behind = {part.group for part in parts if reading.denies(part)}
    twofold = [group for group in behind if groups[group] == 2]
    sides = [part for part in parts if part.group in twofold]
    names = {name for part in sides for name in part.asks}
    if len(sides) != 2 or len(names) != 1:
        return []
    [group], [name] = twofold, names
    count = reading.said(COUNT) or what_is_counted(parts, reading, asks_people)
    if count is None:
        return []
    asks = {"by": str(group), "count": str(count)}
    others = [part for part in parts if part not in sides]
    asks |= asks_of(others)
    asks[name] = ",".join(str(part.asks[name]) for part in sides)
    answer = lists.answer(asks)
    if answer is None or not answer.rows:
        return []
    both = joined(without_what_it_succeeded(part).label for part in sides)
    label = f"{title_of(answer.question)}: {both}"
    label = ", ".join([label, *([label_of(others)] if others else [])])
    return [(label, side_by_side(answer.rows, sides), in_the_finder(asks))]


def what_is_counted(parts, reading, asks_people):
    """What is compared where no number is asked for; None where it is not known.

    Missions are of a spacecraft, and of no nation that their crews flew for.
    """
    if reading.rest & {"missions", "launches"}:
        is_of_missions = {part.group for part in parts} <= OF_MISSIONS
        return Counting.MISSIONS if is_of_missions else None
    if asks_people and not reading.rest & {"flights", "spaceflights"}:
        return Counting.PEOPLE
    return Counting.SPACEFLIGHTS


def side_by_side(rows, sides):
    """What is counted of each, those of which nothing is last.

    A decade between the two has a row, and was not asked for.
    """
    asked = [row for row in rows if any(is_among(row.key, it.key) for it in sides)]
    told = [f"{row.name} {row.total:,}" for row in asked]
    told += [
        f"{part.label} 0"
        for part in sides
        if not any(is_among(row.key, part.key) for row in asked)
    ]
    return ", ".join(told)

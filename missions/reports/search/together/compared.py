"""Two of one kind beside each other: "Soyuz vs Dragon"."""

from collections import Counter

from ....models.question_codes import Counting
from ...leads.words import joined
from ...question_words import title_of
from ..vocabulary import COUNT, VERSUS, asks_of
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
    usual = Counting.PEOPLE if asks_people else Counting.SPACEFLIGHTS
    count = reading.said(COUNT) or usual
    asks = {"by": str(group), "count": str(count)}
    asks |= asks_of(part for part in parts if part not in sides)
    asks[name] = ",".join(part.asks[name] for part in sides)
    answer = lists.answer(asks)
    if answer is None or not answer.rows:
        return []
    told = [f"{row.name} {row.total:,}" for row in answer.rows]
    keys = [row.key for row in answer.rows]
    told += [
        f"{part.label} 0"
        for part in sides
        if not any(is_among(key, part.key) for key in keys)
    ]
    both = joined(part.label for part in sides)
    label = f"{title_of(answer.question)}: {both}"
    return [(label, ", ".join(told), in_the_finder(asks))]

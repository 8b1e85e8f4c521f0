"""Questions of the query finder: counts by a group, averages, shares."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from ....dates import now
from ....models import CrewMember
from ....models.question_codes import Counting, Group
from ...leads.words import joined
from ...question_words import title_of, total_in_words
from ..vocabulary import (
    ANYTHING,
    BY,
    COUNT,
    CREWED,
    MOST,
    MOST_DAYS,
    MOST_FLIGHTS,
    MOST_MISSIONS,
    MOST_OF_ANY,
    SHARE,
    asks_of,
    label_of,
)
from .combining import is_among
from .honouring import honouring
from .numbers import in_words_of

# What is the most of a group, and of a single mission or person.
MOST_COUNTED = (MOST_OF_ANY, MOST_DAYS, MOST_FLIGHTS, MOST_MISSIONS)


@honouring({BY: ANYTHING, SHARE: ANYTHING, COUNT: ANYTHING, MOST: MOST_COUNTED})
def in_explore(parts, reading, asks_people, lists):
    """A question of the query finder, with what it says of all; [] without rows."""
    if SHARE in reading.verbs:
        return a_share(parts, reading, lists)
    parts = [part for part in parts if part.key != CREWED]  # nobody flew on others
    by, most = reading.said(BY) or (), reading.said(MOST)
    count = reading.said(COUNT) or (most and most.count) or Counting.PEOPLE
    by = tuple(whose_missions(group, count) for group in by)
    asks = dict(zip(("by", "across"), map(str, by), strict=False))
    asks |= {} if by else {"by": usual_rows(parts, count)}
    asks |= (
        {"count": str(count)} | asks_of(parts) | ({"sort": "-total"} if most else {})
    )
    is_both = most and most.count and count != most.count
    is_of_people = asks_people and count == Counting.MISSIONS
    is_unknown = is_both or is_of_people or is_still_counting(parts, count)
    answer = None if is_unknown else lists.answer(asks)
    named = (
        [row for row in answer.rows if row.key != "" and row.total] if answer else []
    )
    if not named:
        return []
    label = title_of(answer.question)
    label = f"{label}: {label_of(parts)}" if parts else label
    if most:
        detail = f"{named[0].name}: {named[0].total:,}"
    elif by and reading.said(COUNT) is None:
        detail = how_many_and_which(by[0], named)
    else:
        detail = in_all(answer, count)
    return [(label, detail, in_the_finder(asks))]


def in_all(answer, count):
    """The total, and of an average on how many spaceflights it rests."""
    total = total_in_words(answer)
    if not Counting(count).is_average:
        return total
    flights = in_words_of("spaceflight", answer.total_rests_on)
    return _("%(average)s, of %(flights)s") % {"average": total, "flights": flights}


def is_still_counting(parts, count):
    """Whether the days are asked of somebody who is in space, and has more of them."""
    people = [part.key for part in parts if part.group == Group.PERSON]
    aboard = CrewMember.objects.aboard(now()).filter(slug__in=people)
    return Counting(count) == Counting.DAYS and bool(people) and aboard.exists()


def how_many_and_which(group, rows):
    """How many are named, and which if they are few: "1 year: 1961"."""
    words = in_words_of(group, len(rows))
    if len(rows) > NAMED:
        return words
    return f"{words}: {joined(row.name for row in rows)}"


def whose_missions(group, count):
    """A mission is of the country that operates its spacecraft, whoever is aboard."""
    is_of_missions = group == Group.NATION and count == Counting.MISSIONS
    return Group.SHIP_OF if is_of_missions else group


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


NAMED = 3  # rows beside their number
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

"""That nobody flew so, where a list has no rows."""

from functools import partial
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from ....dates import now
from ....models.question_codes import Group
from ..best import LAUNCHES
from ..planned import none_planned
from ..vocabulary import CREW, MOST, NEXT, OFTEN, RECORD, asks_of, label_of
from .flown import CRAFT

ABOARD = (*CRAFT, Group.SPACECRAFT, Group.MISSION)


def nothing_so(tried, reading, asks_people, lists):
    """That nobody flew so, or is named for it, where the list has no rows."""
    is_next = reading.said(MOST) is NEXT and reading.is_within({MOST: (NEXT,)})
    if reading.verbs and not is_next:
        return []
    none = partial(none_planned, asks_people) if is_next else none_flown
    for parts in tried:
        groups = {part.group for part in parts}
        if Group.OPERATOR in groups:  # who flies nobody may have sent somebody
            if not is_next:
                return []
            continue
        if groups - {Group.PERSON} and not groups & {RECORD, OFTEN, CREW}:
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

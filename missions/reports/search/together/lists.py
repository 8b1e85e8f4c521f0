"""Rows of lists that hold some parts, with their number."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ....models.question_codes import Counting, Group
from ..best import LAUNCHES, OF_MISSIONS, SPACEFLIGHTS
from ..vocabulary import COUNT, asks_of, label_of
from .honouring import honouring
from .numbers import in_words_of

# Counts that a list of rows says as well.
OF_LISTS = (Counting.PEOPLE, Counting.SPACEFLIGHTS, Counting.MISSIONS, Counting.UP)


@honouring({COUNT: OF_LISTS})
def in_lists(parts, reading, asks_people, lists):
    """People if they are asked for, and missions or seats."""
    label, groups = label_of(parts), {part.group for part in parts}
    if groups == {Group.PERSON}:
        return []  # has a page, which says more
    count = reading.said(COUNT)
    if count == Counting.MISSIONS and (asks_people or not groups <= OF_MISSIONS):
        return []
    if count == Counting.SPACEFLIGHTS and not groups <= OF_MISSIONS:
        return [spaceflights_with(label, parts, lists)]
    if count == Counting.UP:
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


def spaceflights_with(label, parts, lists):
    """The spaceflights that hold the parts, each by its launch seat."""
    asked = {
        name: value
        for name, value in SPACEFLIGHTS.items()
        if name not in asks_of(parts)
    }
    return rows_with(label, parts, "seatassignment", asked, lists, "spaceflight")


def rows_with(label, parts, noun, asked, lists, called=""):
    """The missions or seats that hold the parts, and what they are `called`.

    None where none does.
    """
    asks = asks_of(parts) | asked
    number = lists.number(noun, asks)
    address = f"{reverse(f'missions:{noun}-list')}?{urlencode(asks, safe=',')}"
    return (label, in_words_of(called or noun, number), address) if number else None

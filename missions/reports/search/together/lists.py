"""Rows of lists that hold some parts, with their number."""

import re
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ....models.question_codes import Counting, Group
from ...question_words import total_in_words
from ..best import LAUNCHES, OF_MISSIONS, SPACEFLIGHTS
from ..vocabulary import (
    ANYTHING,
    COUNT,
    MEANT_WORDS,
    OTHERS,
    PEOPLE_WORDS,
    asks_of,
    label_of,
)
from .honouring import honouring
from .numbers import in_words_of

ANYBODY = PEOPLE_WORDS - MEANT_WORDS  # words of people, whoever they are
ON_MISSIONS = re.compile(r"\b(?:on|aboard)\b.* (?:missions|launches|flights)\b")
# Counts that a list of rows says as well.
OF_LISTS = (Counting.PEOPLE, Counting.SPACEFLIGHTS, Counting.MISSIONS, Counting.UP)


@honouring({COUNT: OF_LISTS})
def in_lists(parts, reading, asks_people, lists):
    """People if they are asked for, and missions or seats."""
    label, groups = label_of(parts), {part.group for part in parts}
    if groups == {Group.PERSON}:
        return []  # has a page, which says more
    count = reading.said(COUNT)
    is_of_people = reading.rest & ANYBODY or ON_MISSIONS.search(reading.words)
    if groups & {Group.NATION, Group.SEX} and not is_of_people:
        if reading.rest & {"missions", "launches"}:
            return missions_of_a_nation(parts, reading, lists)
        if reading.rest & {"flights", "spaceflights"}:
            return [spaceflights_with(label, parts, lists)]
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


@honouring({OTHERS: ANYTHING})
def in_other_lists(parts, reading, asks_people, lists):
    """Seat exchanges or crew changes that hold the parts."""
    noun = reading.said(OTHERS)
    return [rows_with(label_of(parts), parts, noun, {}, lists)] if parts else []


def missions_of_a_nation(parts, reading, lists):
    """Those on its spacecraft, or with its people aboard, if that is asked.

    Nobody counts the missions of women, nor those flown "by Americans".
    """
    others = [part for part in parts if part.group != Group.NATION]
    if not {part.group for part in others} <= OF_MISSIONS or "by" in reading.rest:
        return []
    if "with" in reading.rest:
        label = _("%(nations)s aboard") % {"nations": label_of(parts)}
        return [rows_with(label, parts, "mission", {"flown": "on"}, lists)]
    [nation] = [part for part in parts if part not in others]
    asks = {"by": Group.YEAR.value, "count": Counting.MISSIONS.value}
    asks |= {Group.SHIP_OF.value: nation.key} | asks_of(others)
    answer = lists.answer(asks)
    if answer is None or not answer.rows:
        return []
    address = f"{reverse('missions:explore')}?{urlencode(asks, safe=',')}"
    label = _("Missions on spacecraft of %(nations)s") % {"nations": label_of(parts)}
    return [(label, total_in_words(answer), address)]


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

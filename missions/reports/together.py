"""What several names ask for together: "iss kikina", "soyuz 2024", "france shuttle".

Each word belongs to one part, and every part is a parameter of a list; what is found
leads to exactly the seats or missions that hold all of them, with their number.
"""

from dataclasses import dataclass
from itertools import combinations, groupby
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..dates import FIRST_YEAR, LAST_YEAR
from ..models import Leg, Mission, SeatAssignment, Sex, Status
from ..models.launch_sites import at_site
from ..models.question_codes import Group
from .groups import GROUPS

PARTS, MOST_OF_A_KIND, MOST_TRIED = (1, 2, 3), 3, 12
WOMEN, MEN = {"woman", "women", "female"}, {"men", "male"}
# What a mission has, whoever is aboard: these alone lead to missions, not to seats.
OF_MISSIONS = {
    *(Group.VEHICLE, Group.FAMILY, Group.STATION),
    *(Group.LAUNCH_SITE, Group.YEAR),
}
MISSION = "mission__"


@dataclass(frozen=True)
class Part:
    """A row, or a year, by which seats can be asked for, and the words that name it."""

    group: str
    key: object
    label: str
    held: frozenset
    rank: int

    def of(self, rows):
        """Those of the seats, or of the missions, that it names."""
        path = GROUPS[self.group].paths[0]
        if rows.model is Mission:
            path = path.removeprefix(MISSION)
        if self.group == Group.YEAR:
            path = f"{path}__year"
        if self.group == Group.LAUNCH_SITE:
            return rows.filter(at_site(path, self.key))
        return rows.filter(**{path: self.key})

    @property
    def asks(self):
        return GROUPS[self.group].asks(self.key)


def years(wanted):
    """A `Part` for each of the words that is a year of spaceflight."""
    return [
        Part(Group.YEAR, int(word), word, frozenset([word]), 0)
        for word in wanted
        if word.isdecimal() and FIRST_YEAR <= int(word) <= LAST_YEAR
    ]


def sexes(wanted):
    """A `Part` for each of the words that means women, or men."""
    return [
        Part(Group.SEX, sex.value, label, frozenset([word]), 0)
        for words, sex, label in (
            (WOMEN, Sex.FEMALE, _("Women")),
            (MEN, Sex.MALE, _("Men")),
        )
        for word in words & wanted
    ]


def combined(parts, wanted):
    """Tuples of parts that share the words out among them; the fewest that do.

    Whatever has a name is found by it alone; only a year has none.
    """
    for size in PARTS:
        found = [
            each
            for each in combinations(parts, size)
            if (size > 1 or each[0].group == Group.YEAR)
            and len({part.group for part in each}) == size
            and sum(len(part.held) for part in each) == len(wanted)
            and frozenset().union(*(part.held for part in each)) == wanted
        ]
        if found:
            return found
    return []


def rank_of(parts):
    return sum(part.rank for part in parts)


def found_together(parts, wanted):
    """(label, number in words, address) of what holds all the words.

    Of that which is named best: by whole names, if anything is.
    """
    best = {}
    for part in sorted(parts, key=lambda part: part.rank):
        best.setdefault((part.group, part.held), []).append(part)
    likely = [part for some in best.values() for part in some[:MOST_OF_A_KIND]]
    tried = sorted(combined(likely, wanted), key=rank_of)[:MOST_TRIED]
    for _rank, alike in groupby(tried, key=rank_of):
        found = {each[0]: each for each in map(counted, alike) if each}
        if found:  # a family of one vehicle is called as that is: one of them
            return list(found.values())
    return []


def counted(parts):
    """The missions or seats that hold some parts; None where none does."""
    is_of_missions = {part.group for part in parts} <= OF_MISSIONS
    noun, rows, asked = missions_flown() if is_of_missions else launch_seats()
    for part in parts:
        rows, asked = part.of(rows), part.asks | asked
    number = rows.count()
    if not number:
        return None
    label = ", ".join(part.label for part in sorted(parts, key=place_in_label))
    address = f"{reverse(f'missions:{noun}-list')}?{urlencode(asked)}"
    return label, in_words(noun, number), address


def place_in_label(part):
    """Who first, then on what, and when last."""
    is_who = part.group in (Group.PERSON, Group.SEX)
    return not is_who, list(Group).index(part.group)


def missions_flown():
    return "mission", Mission.objects.flown(), {"flown": "on"}


def launch_seats():
    asked = {"leg": Leg.UP.value, "status": Status.FLOWN.value}
    return "seatassignment", SeatAssignment.objects.up().flown(), asked


def in_words(noun, number):
    if noun == "mission":
        return ngettext("%d mission flown", "%d missions flown", number) % number
    return ngettext("%d launch seat flown", "%d launch seats flown", number) % number

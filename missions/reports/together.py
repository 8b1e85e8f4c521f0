"""What several names ask for together: "iss kikina", "soyuz 2024", "france shuttle".

Each word belongs to one part, and every part is a parameter of a list; what is found
leads to exactly the seats or missions that hold all of them, with their number.
"""

import datetime
import re
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations, groupby
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..dates import FIRST_YEAR, LAST_YEAR, Precision, in_words, now, year_start
from ..models import Leg, Mission, Role, SeatAssignment, Sex, Status
from ..models.launch_sites import at_site
from ..models.nation import OF_PEOPLES
from ..models.question_codes import Group
from .groups import GROUPS
from .in_space import FIRST_DAY

PARTS, MOST_OF_A_KIND, MOST_TRIED = (1, 2, 3), 3, 12
WOMEN, MEN = {"woman", "women", "female", "females"}, {"man", "men", "male", "males"}
COSMONAUTS, TAIKONAUTS = {"cosmonaut", "cosmonauts"}, {"taikonaut", "taikonauts"}
# Words of people: those that say which people, and those that any name may lack.
MEANT_WORDS = WOMEN | MEN | COSMONAUTS | TAIKONAUTS | OF_PEOPLES.keys()
PEOPLE_WORDS = MEANT_WORDS | {
    *("astronaut", "astronauts", "crewmember", "crewmembers", "member", "members"),
    *("people", "person", "persons", "spacefarer", "spacefarers", "traveller"),
    *("travellers", "visitor", "visitors"),
}
NAMED = (0, -1)
RECORD = "record"  # a part beside the groups of seats: one of `records`
DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
NOW = {"now", "currently", "today"}
# What a mission has, whoever is aboard: these alone lead to missions, not to seats.
OF_MISSIONS = {
    *(Group.VEHICLE, Group.FAMILY, Group.STATION),
    *(Group.LAUNCH_SITE, Group.YEAR, Group.DECADE),
}
MISSION = "mission__"


@dataclass(frozen=True)
class Part:
    """A row, or a year, by which seats can be asked for, and the words that name it."""

    group: str
    key: object
    label: str
    held: frozenset
    rank: tuple  # how well a name is held, and how many words of it; the least is best

    def of(self, rows):
        """Those of the seats, or of the missions, that it names."""
        path = GROUPS[self.group].paths[0]
        if rows.model is Mission:
            path = path.removeprefix(MISSION)
        if self.group == Group.DECADE:
            years = year_start(self.key), year_start(self.key + 10)
            return rows.filter(**{f"{path}__gte": years[0], f"{path}__lt": years[1]})
        if self.group == Group.YEAR:
            path = f"{path}__year"
        if self.group == Group.LAUNCH_SITE:
            return rows.filter(at_site(path, self.key))
        return rows.filter(**{path: self.key})

    @property
    def asks(self):
        return GROUPS[self.group].asks(self.key)

    @property
    def is_nameless(self):
        """Whether no row of the catalogue is found by its words."""
        return self.group in (Group.YEAR, Group.DECADE, Group.SEX, Group.ROLE)


def said(told):
    """A `Part` for each of the words that is a value by itself, in no name."""
    return [*years(told), *decades(told), *codes_said(told)]


def years(told):
    """A `Part` for each of the words that is a year of spaceflight."""
    return [
        Part(Group.YEAR, int(word), word, frozenset([word]), NAMED)
        for word in told
        if word.isdecimal() and FIRST_YEAR <= int(word) <= LAST_YEAR
    ]


def decades(told):
    """And for each that is a decade: "1990s"."""
    return [
        Part(Group.DECADE, int(word[:4]), word, frozenset([word]), NAMED)
        for word in told
        if re.fullmatch(r"(19[6-9]|20\d)0s", word)
    ]


def codes_said(told):
    """And for each that means women or men, a role, or the nations of cosmonauts."""
    roles = [
        ({label, f"{label}s"}, Group.ROLE, role, label)
        for role, label in map(partial(map, str), Role.choices)
        if role and " " not in label
    ]
    return [
        Part(group, str(key), label, frozenset([word]), NAMED)
        for words, group, key, label in (
            (WOMEN, Group.SEX, Sex.FEMALE, _("Women")),
            (MEN, Group.SEX, Sex.MALE, _("Men")),
            (COSMONAUTS, Group.NATION, "RUS", _("Russian cosmonauts")),
            (COSMONAUTS, Group.NATION, "SUN", _("Soviet cosmonauts")),
            (TAIKONAUTS, Group.NATION, "CHN", _("Chinese astronauts")),
            *roles,
        )
        for word in told
        if word in words
    ]


def on_a_day(words, asked):
    """(name, what it is, address) of the people in space on a day like 1998-07-14.

    Or now, as `asked` in folded words.
    """
    if NOW & {*asked} or {"are", "in", "space"} <= {*asked}:
        yield _("In space now"), _("people above 100 km"), reverse("missions:in-space")
    for text in DAY.findall(words):
        with suppress(ValueError):
            day = datetime.date.fromisoformat(text)
            if FIRST_DAY <= day <= now().date():
                words = {"day": in_words(day, Precision.DAY)}
                name = _("In space on %(day)s") % words
                yield (
                    name,
                    _("people above 100 km"),
                    reverse("missions:in-space-day", args=[text]),
                )


def combined(parts, wanted, asks_people):
    """Tuples of parts that share the words out among them; the fewest that do.

    Whatever has a name is found by it alone, but by those who ask for people.
    """
    for size in PARTS:
        found = [
            each
            for each in combinations(parts, size)
            if (size > 1 or asks_people or each[0].is_nameless)
            and len({part.group for part in each}) == size
            and sum(len(part.held) for part in each) == len(wanted)
            and frozenset().union(*(part.held for part in each)) == wanted
        ]
        if found:
            return found
    return []


def rank_of(parts):
    return tuple(map(sum, zip(*(part.rank for part in parts), strict=True)))


def found_together(parts, wanted, asks_people):
    """(label, number in words, address) of what holds all the words.

    Of that which is named best: by whole names, if anything is.
    """
    best = {}
    for part in sorted([*parts, *merged(parts)], key=lambda part: part.rank):
        best.setdefault((part.group, part.held), []).append(part)
    likely = [part for some in best.values() for part in some[:MOST_OF_A_KIND]]
    tried = sorted(combined(likely, wanted, asks_people), key=rank_of)[:MOST_TRIED]
    for _rank, alike in groupby(tried, key=rank_of):
        found = [one for each in alike for one in counted(each, asks_people) if one]
        if found:  # a family of one vehicle is called as that is: one of them
            return list({each[:2]: each for each in found[::-1]}.values())[::-1]
    return []


def merged(parts):
    """What several words name alike, as one `Part`: "soviet cosmonauts"."""
    alike = defaultdict(list)
    for part in parts:
        alike[part.group, part.key].append(part)
    return [
        replace(some[0], held=held, rank=max(part.rank for part in some))
        for some in alike.values()
        for held in [frozenset().union(*(part.held for part in some))]
        if held != some[0].held
    ]


def counted(parts, asks_people):
    """What holds some parts: people if they are asked for, and missions or seats.

    Each as (label, number in words, address); None where nothing is counted.
    """
    labels = [part.label for part in sorted(parts, key=place_in_label)]
    label = capfirst(", ".join(labels))
    groups = {part.group for part in parts}
    if RECORD in groups:
        return [in_a_record(label, parts)]
    if groups <= OF_MISSIONS and not asks_people:
        return [rows_with(label, parts, *missions_flown())]
    if not asks_people or Group.PERSON in groups:
        return [rows_with(label, parts, *launch_seats())]
    each = _("%(what)s: each launch") % {"what": label}
    return [people_with(label, parts), rows_with(each, parts, *launch_seats())]


def in_a_record(label, parts):
    """The record among its parts, with the others as its filters; None if not so."""
    [record] = [part.key for part in parts if part.group == RECORD]
    others = [part for part in parts if part.group != RECORD]
    if not others or not {part.group for part in others} <= {*record.filters}:
        return None
    asked = {name: value for part in others for name, value in part.asks.items()}
    return label, _("record"), f"{record.get_absolute_url()}?{urlencode(asked)}"


def people_with(label, parts):
    """Who flew so, in the query finder; None if nobody did."""
    rows, asked = SeatAssignment.objects.spaceflights(), {"by": Group.PERSON.value}
    for part in parts:
        rows, asked = part.of(rows), asked | part.asks
    number = rows.order_by().values("person").distinct().count()
    counted = ngettext(
        "%d person flown above 100 km", "%d people flown above 100 km", number
    )
    address = f"{reverse('missions:explore')}?{urlencode(asked)}"
    return (label, counted % number, address) if number else None


def rows_with(label, parts, noun, rows, asked):
    """The missions or seats that hold the parts; None where none does."""
    for part in parts:
        rows, asked = part.of(rows), part.asks | asked
    number = rows.count()
    address = f"{reverse(f'missions:{noun}-list')}?{urlencode(asked)}"
    return (label, in_words_of(noun, number), address) if number else None


def place_in_label(part):
    """Who first, then on what, and when last."""
    if part.group == RECORD:
        return -2, 0
    is_who = part.group in (Group.PERSON, Group.SEX)
    return -is_who, list(Group).index(part.group)


def missions_flown():
    return "mission", Mission.objects.flown(), {"flown": "on"}


def launch_seats():
    asked = {"leg": Leg.UP.value, "status": Status.FLOWN.value}
    return "seatassignment", SeatAssignment.objects.up().flown(), asked


def in_words_of(noun, number):
    if noun == "mission":
        return ngettext("%d mission flown", "%d missions flown", number) % number
    return ngettext("%d launch seat flown", "%d launch seats flown", number) % number

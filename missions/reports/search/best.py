"""The first, the longest, the most: what a superlative among some parts leads to."""

from dataclasses import replace
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...dates import Precision, elapsed_in_words, in_words
from ...models import Leg, Nation, Status
from ...models.question_codes import Group
from ...models.scope_codes import Scope
from ..leads.words import joined, of_nation
from ..records import RECORDS, Asked, Flown
from ..records.crews import WITH_FILTERS
from ..records.people import OF_KNOWN_AGE
from .vocabulary import (
    CREW,
    FIRST,
    LANDING,
    RECORD,
    SHORTEST_MISSION,
    Part,
    asks_of,
    label_of,
)

FIRST_WOMAN = "first-woman-of-each-nation"
LEADERS_NAMED = 3  # of several
COMPARED = 20  # rows of a list: more than were ever level
LAUNCHES = {"leg": Leg.UP.value, "status": Status.FLOWN.value}
WITH_AN_AGE = {"age_from": "0"}
ABOVE = {"reach": Scope.SPACE.value}  # what ended below is no flight to be the shortest
SPACEFLIGHTS = LAUNCHES | ABOVE
FIRSTS = SPACEFLIGHTS | {"first": "yes"}
# What a mission has, whoever is aboard: these alone lead to missions, not to seats.
OF_MISSIONS = {
    *(Group.VEHICLE, Group.FAMILY, Group.STATION),
    *(Group.LAUNCH_SITE, Group.YEAR, Group.DECADE, Group.SPACECRAFT),
    *("when", "reach", CREW),
}


def best_of(most, parts, is_of_missions, lists):
    """[(label, who and what it is, address)] of a superlative; [None] without rows."""
    if most is LANDING:
        return [those_in_space()] if not parts else []
    if most.place > 1:
        return [in_place(most, parts, is_of_missions, lists)]
    succeeded = with_what_it_succeeded if most is FIRST else without_what_it_succeeded
    parts = tuple(map(succeeded, parts))
    if is_of_missions and most.of_missions:
        asks = {"flown": "on", "sort": most.sort}
        asks |= ABOVE if most is SHORTEST_MISSION else {}
        return [first_of(most, parts, "mission", asks, lists)]
    ranked = record_of(most, parts)
    if ranked:
        return [in_a_record(ranked)]
    if most.count:
        return [most_of(most, parts, lists)]
    asks = SPACEFLIGHTS | {"sort": most.sort}
    return [first_of(most, parts, "seatassignment", asks, lists)]


def in_place(most, parts, is_of_missions, lists):
    """Who was the second, or which mission was; None where that is not known.

    People by their first launches, so that none is asked of a spacecraft or station,
    which some came to on a later one; nor is one of two who launched together.
    """
    if is_of_missions:
        noun, asks, thing = "mission", {"flown": "on"}, _("mission")
    elif {part.group for part in parts} <= {Group.SEX, Group.NATION}:
        noun, asks, thing = "seatassignment", FIRSTS, _("person in space")
    else:
        return None
    parts = tuple(map(with_what_it_succeeded, parts))
    asks = asks_of(parts) | asks | {"sort": most.sort}
    rows = lists.leading(noun, asks, most.place + 1)
    row = rows[most.place - 1] if len(rows) >= most.place else None
    level = [other for other in rows if row and is_level(noun, other, row, most.sort)]
    if len(level) != 1:
        return None
    address = f"{reverse(f'missions:{noun}-list')}?{urlencode(asks, safe=',')}"
    label = labelled(f"{most.label} {thing}", parts)
    return label, rows_in_words(noun, level, most.sort), address


def succeeded_by(part):
    """The nations that one alone followed."""
    if part.group != Group.NATION or "," in part.key:
        return []
    return [*Nation.objects.filter(successor__code=part.key).order_by("code")]


def without_what_it_succeeded(part):
    """A nation that is said to be without those that it followed.

    Who had most spaceflights of Russia did not fly for the Soviet Union.
    """
    earlier = succeeded_by(part)
    if not earlier:
        return part
    words = {"nation": part.label, "earlier": joined(map(of_nation, earlier))}
    return replace(part, label=_("%(nation)s (without %(earlier)s)") % words)


def with_what_it_succeeded(part):
    """A nation with those that it followed: the first German flew for East Germany."""
    earlier = succeeded_by(part)
    if not earlier:
        return part
    nations = [(part.key, part.label), *((each.code, str(each)) for each in earlier)]
    codes, names = zip(*nations, strict=True)
    return replace(part, key=",".join(codes), label=joined(names))


def those_in_space():
    """Nobody announces landings for long: who is up, and what each is to land on."""
    detail = _("who is up, and the spacecraft that each is to return on")
    return _("In space now"), detail, reverse("missions:in-space")


def record_of(most, parts):
    """The parts with the record that ranks so, where its filters hold them all."""
    groups, slug = {str(part.group) for part in parts}, most.record
    if most is FIRST:
        women = [p for p in parts if p.group == Group.SEX and p.key == "F"]
        parts = tuple(part for part in parts if part not in women)
        groups -= {Group.SEX.value} if women else set()
        if women:
            slug = FIRST_WOMAN
        elif groups != {Group.NATION.value}:
            return None  # a list says who was, whatever is asked
    record = RECORDS.get(slug)
    if record is None or not groups <= {*record.filters}:
        return None
    return (*parts, Part(RECORD, record, str(record), frozenset()))


def in_a_record(parts):
    """The record among its parts, with the others as its filters; None if not so.

    With who leads it so, and with what; None where nobody does.
    """
    [record] = [part.key for part in parts if part.group == RECORD]
    others = [part for part in parts if part.group != RECORD]
    groups = {part.group for part in others}
    if not groups <= {*record.filters}:
        return None
    if record.remark == WITH_FILTERS and groups & {Group.SEX, Group.NATION}:
        return None  # a crew with a woman aboard is no crew of so many women
    asked = asks_of(others)
    values = {name: tuple(value.split(",")) for name, value in asked.items()}
    answer = record.answer(Flown(Asked(**values)))
    if not answer.rows:
        return None
    is_of_women = record.slug == FIRST_WOMAN
    label = (
        labelled(_("First woman in space"), others) if is_of_women else label_of(parts)
    )
    query = urlencode(asked, safe=",")
    address = f"{record.get_absolute_url()}{'?' if query else ''}{query}"
    return label, leading_in_words(answer), address


def leading_in_words(answer):
    """Who leads a record, and with what: "Oleg Kononenko: 1,110 days"."""
    leaders = ", ".join(cell.words for cell in answer.leaders)
    if answer.leaders_left_out:
        leaders += " " + _("and %(number)d more") % {"number": answer.leaders_left_out}
    told = leaders if answer.record.is_listed else f"{leaders}: {answer.best}"
    return f"{told} ({answer.among})" if answer.among else told


def most_of(most, parts, lists):
    """Who has the most of what is counted, among those who flew so."""
    asks = {"by": most.by, "count": most.count} | asks_of(parts) | {"sort": "-total"}
    answer = lists.answer(asks)
    if answer is None or not answer.rows:
        return None
    highest = answer.rows[0].total
    leaders = [row.name for row in answer.rows if row.total == highest]
    names = ", ".join(leaders[:LEADERS_NAMED])
    if leaders[LEADERS_NAMED:]:
        names += " " + _("and %(number)d more") % {
            "number": len(leaders) - LEADERS_NAMED
        }
    address = f"{reverse('missions:explore')}?{urlencode(asks, safe=',')}"
    return labelled(most.label, parts), f"{names}: {highest:,}", address


def first_of(most, parts, noun, asked, lists):
    """The list in that order, with its first row, or those that are level with it."""
    asks = asks_of(parts)
    asks |= {name: value for name, value in asked.items() if name not in asks}
    rows = lists.leading(noun, asks, COMPARED)
    is_age = most.sort.endswith("age")
    if is_age:
        rows = [row for row in rows if row.age is not None]
    if not rows:
        return None
    address = f"{reverse(f'missions:{noun}-list')}?{urlencode(asks, safe=',')}"
    thing = _("mission") if noun == "mission" else _("spaceflight")
    thing = _("person at launch") if is_age else thing
    words = {"superlative": most.label, "thing": thing}
    label = labelled(_("%(superlative)s %(thing)s") % words, parts)
    told = rows_in_words(noun, rows, most.sort)
    if is_age and lists.number(noun, asks | WITH_AN_AGE) < lists.number(noun, asks):
        told = f"{OF_KNOWN_AGE}: {told}"
    return label, told, address


def labelled(words, parts):
    return f"{words}: {label_of(parts)}" if parts else str(words)


def rows_in_words(noun, rows, sort):
    """The first of sorted rows, and those that are level with it.

    A mission with its launch; a seat with who, on what, and what it is sorted by.
    """
    level = [row for row in rows if is_level(noun, row, rows[0], sort)]
    mission = rows[0] if noun == "mission" else rows[0].mission
    value = value_in_words(rows[0], mission, sort)
    if noun == "mission":
        if sort.endswith("days"):  # a crew may come back on another
            value = _("%(time)s from launch to landing") % {"time": value}
        return f"{mission}, {value}"
    people = [str(row.person) for row in level]
    names = people[:LEADERS_NAMED]
    if people[LEADERS_NAMED:]:
        names += [_("and %(number)d more") % {"number": len(people) - LEADERS_NAMED}]
    is_one = len({row.mission_id for row in level}) == 1
    return ", ".join([*names, *([str(mission)] if is_one else []), value])


def is_level(noun, row, first, sort):
    """Whether two rows are equal by what they are sorted by; of launches, are one."""
    if noun == "mission":
        return row == first
    if sort.endswith("age"):
        return lived(row) == lived(first)
    if sort.endswith("days"):
        return row.elapsed == first.elapsed
    return row.mission_id == first.mission_id


def lived(seat):
    """From the day of birth to that of the launch."""
    return seat.mission.launched_at.date() - seat.person.born_on


def value_in_words(row, mission, sort):
    """What a row is sorted by."""
    if sort.endswith("launched"):
        value = in_words(mission.launched_at, mission.launch_precision)
        return value.partition(", ")[0] if value else _("date unknown")
    if sort.endswith("age"):
        return ngettext("%(n)d year", "%(n)d years", row.age) % {"n": row.age}
    days = row.elapsed.days
    if not days:
        return elapsed_in_words(row.elapsed, Precision.MINUTE)
    return ngettext("%(n)d day", "%(n)d days", days) % {"n": days}

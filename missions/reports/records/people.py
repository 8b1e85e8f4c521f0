"""Records of people: their spaceflights, their days, their ages."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ...dates import Precision, full_years
from ...spaceflights import time_in_space
from . import columns
from .gaps import between_spaceflights, gap_columns
from .record import Column, Order, Record

FLOWN_UP = {"leg": "up", "status": "flown", "reach": "space"}


@dataclass(frozen=True)
class Career:
    """A person and those of their spaceflights that are asked for."""

    person: object
    spaceflights: list

    @property
    def missions(self):
        return [each.up.mission for each in self.spaceflights]

    @property
    def families(self):
        return list(dict.fromkeys(each.vehicle.family for each in self.missions))

    @property
    def query_of_seats(self):
        return f"person={self.person.slug}&leg=up&status=flown&reach=space"


@dataclass(frozen=True)
class Aged:
    """A spaceflight, and how old its person was at launch."""

    spaceflight: object
    years: int
    days: int  # since the birthday


def careers(flown):
    return [Career(flights[0].up.person, flights) for flights in flown.by_person]


def most_spaceflights(flown):
    return [(len(career.spaceflights), career) for career in careers(flown)]


def most_days(flown):
    timed = [
        (time_in_space(career.spaceflights)[0], career) for career in careers(flown)
    ]
    return [(total, career) for total, career in timed if total is not None]


def most_families(flown):
    return [(len(career.families), career) for career in careers(flown)]


def ages(flown):
    """((years, days since the birthday), `Aged`) where the day of birth is known."""
    for each in flown.spaceflights:
        if each.up.person.birth_precision == Precision.DAY:
            aged = aged_at_launch(each)
            yield (aged.years, aged.days), aged


def aged_at_launch(spaceflight):
    born = spaceflight.up.person.born_on
    day = columns.in_utc(spaceflight.begins_at)
    years = full_years(born, day)
    return Aged(spaceflight, years, (day - birthday(born, born.year + years)).days)


def birthday(born, year):
    """The birthday in a year; of who was born on 29 February the 28th, or the 29th."""
    try:
        return born.replace(year=year)
    except ValueError:
        return born.replace(year=year, day=28)


def age_in_words(aged):
    years = ngettext("%(years)d year", "%(years)d years", aged.years)
    days = ngettext("%(days)d day", "%(days)d days", aged.days)
    return f"{years} {days}" % {"years": aged.years, "days": aged.days}


def ages_left_out(flown):
    """How many spaceflights have a person whose day of birth is not known."""
    number = sum(
        each.up.person.birth_precision != Precision.DAY for each in flown.spaceflights
    )
    if not number:
        return ""
    sentence = ngettext(
        "%(number)d spaceflight is left out: we do not know the person’s day of birth.",
        "%(number)d spaceflights are left out: we do not know the person’s day of "
        "birth.",
        number,
    )
    return sentence % {"number": number}


PERSON = (
    Column("person", _("Person"), lambda career: columns.named(career.person)),
    Column("name", "", lambda e: columns.words(e.person, str(e.person))),
    Column(
        "nations",
        _("Flown for"),
        lambda e: columns.nations(each.up.nation for each in e.spaceflights),
    ),
)
MISSIONS = Column("missions", _("Launched on"), lambda e: columns.several(e.missions))
NUMBER = Column(
    "spaceflights",
    _("Spaceflights"),
    lambda career: columns.linked_number(
        len(career.spaceflights), "seatassignment-list", career.query_of_seats
    ),
    "number",
)
TIME = Column(
    "whole_days",
    _("Time in space"),
    lambda career: columns.days(*time_in_space(career.spaceflights)[:2]),
)
FAMILIES = (
    Column("number", _("Types"), lambda e: columns.number(len(e.families)), "number"),
    Column(
        "families",
        _("Spacecraft families"),
        lambda e: columns.words(", ".join(e.families), ", ".join(e.families)),
    ),
)
AGE = (
    *columns.of_seat(lambda aged: aged.spaceflight.up),
    columns.launched(lambda aged: aged.spaceflight.up.mission),
    Column("age", _("Age"), lambda a: columns.words(age_in_words(a), a.years)),
    Column("days_since_birthday", "", lambda aged: columns.words(aged.days, aged.days)),
)
RULE_OF_AGES = _(
    "Age on the day of launch (UTC), in full years and days since the last birthday; "
    "each spaceflight above 100 km counts. Only people whose day of birth is known are "
    "ranked."
)
OF_KNOWN_AGE = _("of those whose age is known")

BETWEEN = {
    "rule": _(
        "From the person’s own landing to their next launch, both spaceflights "
        "above 100 km."
    ),
    "remark": _("Filters ask about the second of the two."),
    "columns": gap_columns(
        Column("person", _("Person"), lambda gap: columns.named(gap.of)),
        Column("name", "", lambda gap: columns.words(gap.of, str(gap.of))),
    ),
    "entries": between_spaceflights,
    "who": "person",
    "value": "whole_days",
    "behind": lambda last: ("seatassignment-list", FLOWN_UP | {"first": "no"}),
}

RECORDS = [
    Record(
        slug="most-spaceflights",
        title=_("Most spaceflights"),
        rule=_(
            "Launch seats flown above 100 km by one person. A spaceflight that still "
            "lasts counts."
        ),
        columns=(*PERSON, NUMBER, MISSIONS),
        entries=most_spaceflights,
        who="person",
        value="spaceflights",
        behind=lambda last: ("crewmember-list", {"flights_from": last}),
    ),
    Record(
        slug="most-days",
        title=_("Most days in space"),
        rule=_(
            "Time from launch to the person’s own landing (or to the loss of the "
            "crew), added up over one person’s ended spaceflights above 100 km. A "
            "spaceflight that still lasts is counted once it ends."
        ),
        columns=(*PERSON, TIME, NUMBER),
        entries=most_days,
        who="person",
        value="whole_days",
        behind=lambda last: ("crewmember-list", {"total_days_from": last.days}),
    ),
    Record(
        slug="most-spacecraft-types",
        title=_("Most types of spacecraft"),
        rule=_(
            "Families of spacecraft that one person launched on above 100 km. Soyuz TM "
            "and Soyuz MS are one family, Vostok and Voskhod as well."
        ),
        columns=(*PERSON, *FAMILIES, MISSIONS),
        entries=most_families,
        who="person",
        value="number",
        behind=lambda last: ("crewmember-list", {"families": last}),
    ),
    Record(
        slug="oldest",
        title=_("Oldest at launch"),
        rule=RULE_OF_AGES,
        columns=AGE,
        entries=ages,
        who="person",
        value="age",
        behind=lambda last: ("seatassignment-list", FLOWN_UP | {"age_from": last[0]}),
        note=ages_left_out,
        among=OF_KNOWN_AGE,
    ),
    Record(
        slug="youngest",
        title=_("Youngest at launch"),
        rule=RULE_OF_AGES,
        columns=AGE,
        entries=ages,
        who="person",
        value="age",
        order=Order.LOWEST,
        behind=lambda last: ("seatassignment-list", FLOWN_UP | {"age_to": last[0]}),
        note=ages_left_out,
        among=OF_KNOWN_AGE,
    ),
    Record(
        slug="shortest-time-between-spaceflights",
        title=_("Shortest time between two spaceflights of a person"),
        order=Order.LOWEST,
        **BETWEEN,
    ),
    Record(
        slug="longest-time-between-spaceflights",
        title=_("Longest time between two spaceflights of a person"),
        **BETWEEN,
    ),
]

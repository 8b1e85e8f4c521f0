"""Firsts: of each nation, in each role, on each terms."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ...models import Arrangement, Role
from ...models.crew_member import Sex
from ...models.nation import is_own_nation
from . import columns
from .record import Column, Order, Record


@dataclass(frozen=True)
class First:
    """The launch seats with which something began: all on one mission."""

    of: object
    seats: list

    @property
    def mission(self):
        return self.seats[0].mission

    @property
    def operator(self):
        return self.mission.spacecraft_operator


def firsts(seats, key):
    """(what it is the first of, `First`), oldest first; "" and None are none's."""
    found = {}
    for seat in seats:
        if of := key(seat):
            first = found.setdefault(of, First(of, []))
            if not first.seats or first.mission == seat.mission:
                first.seats.append(seat)
    return list(found.items())


def launched(flown):
    """The launch seats that are asked for, oldest first."""
    return [each.up for each in flown.spaceflights]


def of_nations(flown):
    return firsts(launched(flown), lambda seat: seat.nation)


def women_of_nations(flown):
    women = [seat for seat in launched(flown) if seat.person.sex == Sex.FEMALE]
    return firsts(women, lambda seat: seat.nation)


def in_roles(flown):
    return firsts(launched(flown), lambda seat: seat.role)


def terms(seat):
    """Whose seat it was and on what terms it was held; None for one's own."""
    if seat.arrangement in (Arrangement.UNKNOWN, Arrangement.OWN):
        return None
    return seat.mission.spacecraft_operator, seat.arrangement


def on_terms(flown):
    return firsts(launched(flown), terms)


def whose(first):
    """The operator's country, and whether it is the nation's own."""
    return columns.nations([first.operator.nation] if first.operator.nation else [])


def is_own(first):
    own = is_own_nation(first.seats[0].nation, first.operator.nation)
    return columns.words("", own)


NATION = Column("nation", _("Nation flown for"), lambda e: columns.nations([e.of]))
FLOWN_FOR = Column(
    "nations",
    _("Flown for"),
    lambda e: columns.nations(seat.nation for seat in e.seats),
)
PEOPLE = (
    Column(
        "people",
        _("Person"),
        lambda first: columns.several([seat.person for seat in first.seats]),
    ),
    Column(
        "names",
        "",
        lambda e: columns.words("", ", ".join(str(seat.person) for seat in e.seats)),
    ),
)
MISSION = (
    columns.launched_on(lambda first: first.mission),
    columns.launched(lambda first: first.mission),
    columns.on_vehicle(lambda first: first.mission),
)
WHOSE = (
    Column("ship_of", _("Operator’s country"), whose),
    Column("own", "", is_own),
)
ROLE = Column("role", _("Role"), lambda e: columns.words(Role(e.of).label, e.of))
TERMS = (
    Column(
        "operator",
        _("Operator"),
        lambda e: columns.named(e.operator),
    ),
    Column(
        "arrangement",
        _("Terms"),
        lambda e: columns.words(Arrangement(e.of[1]).label, e.of[1]),
    ),
)
AMONG = _(
    "Counted: launch seats flown above 100 km. Several people are named where they "
    "launched together."
)


def counted(**query):
    """The question that counts all whose first a row is."""
    return lambda last: ("explore", query)


RECORDS = [
    Record(
        slug="first-of-each-nation",
        title=_("First of each nation"),
        rule=AMONG,
        columns=(NATION, *PEOPLE, *MISSION, *WHOSE),
        entries=of_nations,
        who="people",
        value="nation",
        behind=counted(by="nation", count="people"),
        order=Order.LISTED,
    ),
    Record(
        slug="first-woman-of-each-nation",
        title=_("First woman of each nation"),
        rule=AMONG,
        columns=(NATION, *PEOPLE, *MISSION, *WHOSE),
        entries=women_of_nations,
        who="people",
        value="nation",
        behind=counted(by="nation", count="people", sex="F"),
        order=Order.LISTED,
        filters=("nation", "vehicle"),
    ),
    Record(
        slug="first-in-each-role",
        title=_("First in each role"),
        rule=AMONG,
        columns=(ROLE, *PEOPLE, FLOWN_FOR, *MISSION),
        entries=in_roles,
        who="people",
        value="role",
        behind=counted(by="role", count="people"),
        order=Order.LISTED,
    ),
    Record(
        slug="first-on-each-terms",
        title=_("First seat exchanged, bought and given, of each operator"),
        rule=_(
            "The first launch seat flown above 100 km on each terms, on the spacecraft "
            "of each operator. Seats of an operator’s own agency, and those whose "
            "terms we do not know, are left out."
        ),
        columns=(*TERMS, *PEOPLE, FLOWN_FOR, *MISSION),
        entries=on_terms,
        who="people",
        value="arrangement",
        behind=counted(by="operator", across="arrangement"),
        order=Order.LISTED,
    ),
]

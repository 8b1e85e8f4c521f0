"""Records of moments: how many people, and of how many nations, at once."""

from collections import defaultdict
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ...dates import in_words, iso
from . import columns
from .record import Cell, Column, Part, Record


@dataclass(frozen=True)
class Period:
    """A time in which the same number was in space.

    `begins`, `ends`: a moment and its precision; `ends` is None while it lasts.
    """

    begins: tuple
    ends: tuple | None
    aboard: tuple  # spaceflights, first launched first

    @property
    def nations(self):
        found = {each.up.nation for each in self.aboard}
        return sorted(found, key=lambda nation: nation.name)


def changes(spaceflights):
    """{moment: (its precision, who landed, who launched)}, in the order of moments.

    A landing known to its day alone is held at that day's beginning, so that nobody
    is counted who may have landed.
    """
    found = defaultdict(lambda: ("", [], []))
    for each in spaceflights:
        end = (each.down or each.up).mission
        begun, ended = (
            each.begins_at,
            each.ends_at and max(each.begins_at, each.ends_at),
        )
        for at, precision, which in (
            (begun, each.up.mission.launch_precision, 2),
            (ended, end.landing_precision, 1),
        ):
            if at is not None:
                known = found[at]
                found[at] = (precision, *known[1:])
                found[at][which].append(each)
    return dict(sorted(found.items(), key=lambda pair: pair[0]))


def periods(spaceflights, same):
    """`Period`s with somebody in space; a new one where what `same` makes changes."""
    found, aboard, since = [], [], None
    for at, (precision, landed, launched) in changes(spaceflights).items():
        gone = set(landed)
        following = [each for each in [*aboard, *launched] if each not in gone]
        if same(following) == same(aboard):
            aboard = following
            continue
        if aboard:
            found.append(Period(since, (at, precision), tuple(aboard)))
        aboard, since = following, (at, precision)
    return found + ([Period(since, None, tuple(aboard))] if aboard else [])


def nations_of(aboard):
    return {each.up.nation.code for each in aboard}


def most_people(flown):
    found = periods(flown.spaceflights, len)
    return [(len(period.aboard), period) for period in found]


def most_in_orbit(flown):
    orbital = [e for e in flown.spaceflights if not e.up.mission.is_below_orbit]
    return [(len(each.aboard), each) for each in periods(orbital, len)]


def most_nations(flown):
    found = periods(flown.spaceflights, nations_of)
    return [(len(period.nations), period) for period in found]


def beginning(period):
    """When it began, as a link to who was in space on that day."""
    at, precision = period.begins
    address = reverse("missions:in-space-day", args=[columns.in_utc(at).isoformat()])
    return Cell((Part(in_words(at, precision), address),), iso(at, precision))


def ending(period):
    if period.ends is None:
        return columns.words(_("still in space"), "")
    return columns.moment(*period.ends)


FROM = Column("begins_at", _("From"), beginning)
TO = Column("ends_at", _("To"), ending)
PEOPLE = Column(
    "people", _("People"), lambda e: columns.number(len(e.aboard)), "number"
)
NATIONS = Column(
    "number_of_nations",
    _("Nations"),
    lambda e: columns.number(len(e.nations)),
    "number",
)
NAMED = Column("nations", _("Flown for"), lambda e: columns.nations(e.nations))
NO_LIST = _(
    "No list can be asked for such times: who was in space is asked of a day, which "
    "the first column leads to."
)

RECORDS = [
    Record(
        slug="most-people-at-once",
        title=_("Most people in space at once"),
        rule=_(
            "People above 100 km at the same moment, from launch to their own landing. "
            "A row is a time in which their number stayed the same; its first day "
            "leads to who was in space on that day."
        ),
        remark=NO_LIST,
        columns=(FROM, TO, PEOPLE, NAMED),
        entries=most_people,
        who="begins_at",
        value="people",
    ),
    Record(
        slug="most-people-in-orbit-at-once",
        title=_("Most people in orbit at once"),
        rule=_(
            "The same without suborbital flights: people on missions that went into "
            "orbit or beyond, at the same moment."
        ),
        remark=NO_LIST,
        columns=(FROM, TO, PEOPLE, NAMED),
        entries=most_in_orbit,
        who="begins_at",
        value="people",
    ),
    Record(
        slug="most-nations-at-once",
        title=_("Most nations in space at once"),
        rule=_(
            "Nations that the people above 100 km at the same moment had launched for. "
            "A row is a time in which these nations stayed the same; its first day "
            "leads to who was in space on that day."
        ),
        remark=NO_LIST,
        columns=(FROM, TO, NATIONS, NAMED),
        entries=most_nations,
        who="begins_at",
        value="number_of_nations",
    ),
]

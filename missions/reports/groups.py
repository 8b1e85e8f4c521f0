"""What seats can be grouped by: the key of a seat, and the key's name and page.

A group also knows which parameters of `/seats/` ask for the seats of a key.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..models import (
    Agency,
    Arrangement,
    CrewMember,
    Leg,
    Mission,
    Nation,
    Role,
    Spacecraft,
    Station,
    Status,
    Vehicle,
)
from ..models.codes import NONE, UNKNOWN
from ..models.crew_member import Sex
from ..models.launch_sites import site_of
from ..models.question_codes import Group
from ..models.spaceflight_facts import PATHS_TO_AGE, age_at_launch

# Full years at launch, first and last; open at both ends.
AGE_BANDS = ((None, 29), (30, 39), (40, 49), (50, 59), (60, 69), (70, 79), (80, None))


@dataclass(frozen=True)
class Grouping:
    """One way to group seats.

    `paths` lead from a seat to what `key` makes the key of. Keys are labelled by
    `codes`, by `rows` (a queryset of what the key is the `field` of), or by `label`.
    `unknown` names the seats without a key, which `ask_unknown` asks for, if anything.
    """

    word: str
    paths: tuple
    key: Callable = lambda value: value or ""
    codes: type | None = None
    rows: Callable | None = None
    field: str = "slug"
    label: Callable = str
    unknown: str = gettext_lazy("none or unknown")
    ask_unknown: str = ""
    step: int = 0  # between keys that are years: those without seats are shown
    is_ordered: bool = False  # by its keys, unless asked otherwise

    @property
    def is_time(self):
        return bool(self.step)

    @property
    def parameters(self):
        """The parameters of `/seats/` by which a key is asked for."""
        return {
            Group.YEAR: ("year_from", "year_to"),
            Group.AGE: ("age_from", "age_to"),
        }.get(self.word, (str(self.word),))

    def named(self):
        """The rows of the catalogue that keys stand for, by key; one query at most."""
        if not self.rows:
            return {}
        return {getattr(row, self.field): row for row in self.rows()}

    def name(self, key, named):
        if self.codes:
            return str(self.codes(key).label)
        if key == "":
            return str(self.unknown)
        return str(named[key]) if self.rows else self.label(key)

    def code(self, key):
        """The key as CSV and JSON hold it: an age band as "30-39"."""
        if self.word == Group.AGE and key != "":
            first, last = AGE_BANDS[key]
            return f"{first or 0}-{last or ''}"
        return key

    def asks(self, key):
        """{parameter: value} for the seats of a key; None where there is none."""
        if key == "":
            return {str(self.word): self.ask_unknown} if self.ask_unknown else None
        if self.word == Group.YEAR:
            return {"year_from": key, "year_to": key}
        if self.word == Group.AGE:
            first, last = AGE_BANDS[key]
            return {
                name: value
                for name, value in (("age_from", first), ("age_to", last))
                if value is not None
            }
        return {str(self.word): key}


def year_of(launched_at):
    return launched_at.year if launched_at else ""


def decade_of(launched_at):
    return launched_at.year // 10 * 10 if launched_at else ""


def band_of(*facts):
    """The number of the age band at launch, "" where the age is not known."""
    age = age_at_launch(*facts)
    if age is None:
        return ""
    return next(
        number
        for number, (_first, last) in enumerate(AGE_BANDS)
        if last is None or age <= last
    )


def band_in_words(number):
    first, last = AGE_BANDS[number]
    if first is None:
        return _("under %(age)d") % {"age": last + 1}
    if last is None:
        return _("%(age)d and over") % {"age": first}
    return f"{first}–{last}"


VEHICLE = "mission__vehicle__"
GROUPS = {
    each.word: each
    for each in (
        Grouping(
            Group.NATION, ("nation__code",), rows=Nation.objects.all, field="code"
        ),
        Grouping(
            Group.CITIZENSHIP,
            ("person__citizenships__nation__code",),
            rows=Nation.objects.all,
            field="code",
        ),
        Grouping(
            Group.AGENCY,
            ("agency__slug",),
            rows=lambda: Agency.objects.select_related("nation"),
        ),
        Grouping(
            Group.OPERATOR,
            ("mission__spacecraft_operator__slug",),
            rows=Agency.objects.all,
        ),
        Grouping(
            Group.SHIP_OF,
            ("mission__spacecraft_operator__nation__code",),
            rows=Nation.objects.all,
            field="code",
            unknown=gettext_lazy("several"),
        ),
        Grouping(Group.VEHICLE, (f"{VEHICLE}slug",), rows=Vehicle.objects.all),
        Grouping(Group.FAMILY, (f"{VEHICLE}family",)),
        Grouping(
            Group.SPACECRAFT,
            ("mission__spacecraft__slug",),
            rows=lambda: Spacecraft.objects.select_related("vehicle"),
        ),
        Grouping(
            Group.STATION,
            ("mission__station__slug",),
            rows=Station.objects.all,
            unknown=gettext_lazy("none: free flight"),
            ask_unknown=NONE,
        ),
        Grouping(
            Group.LAUNCH_SITE,
            ("mission__launch_site",),
            site_of,
            unknown=gettext_lazy("unknown"),
        ),
        Grouping(Group.ROLE, ("role",), codes=Role, ask_unknown=UNKNOWN),
        Grouping(Group.SEX, ("person__sex",), codes=Sex, ask_unknown=UNKNOWN),
        Grouping(
            Group.ARRANGEMENT, ("arrangement",), codes=Arrangement, ask_unknown=UNKNOWN
        ),
        Grouping(Group.LEG, ("leg",), codes=Leg),
        Grouping(Group.STATUS, ("status",), codes=Status),
        Grouping(
            Group.YEAR, ("mission__launched_at",), year_of, step=1, is_ordered=True
        ),
        Grouping(
            Group.DECADE,
            ("mission__launched_at",),
            decade_of,
            label=lambda key: _("%(decade)ds") % {"decade": key},
            step=10,
            is_ordered=True,
        ),
        Grouping(
            Group.AGE,
            PATHS_TO_AGE,
            band_of,
            label=band_in_words,
            unknown=gettext_lazy("unknown"),
            is_ordered=True,
        ),
        Grouping(
            Group.PERSON,
            ("person__slug",),
            rows=lambda: CrewMember.objects.only("slug", "name").order_by(),
        ),
        Grouping(
            Group.MISSION,
            ("mission__slug",),
            rows=lambda: Mission.objects.only("slug", "name").order_by(),
        ),
    )
}

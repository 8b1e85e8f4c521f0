"""What a column of data is: its value of a row, its type, its unit, its meaning.

CSV and JSON, the dictionary, the description of the addresses and the dump are all made
of these, so that none can say another thing than the next.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace

from django.db import models
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from ..dates import TO_THE_DAY, Precision, in_utc, iso
from ..models import (
    Agency,
    Agreement,
    Announcement,
    AssignmentChange,
    CrewMember,
    Disagreement,
    Exchange,
    Mission,
    Nation,
    Source,
    Spacecraft,
    Station,
    Vehicle,
)

# What a row is called where others name it by its slug, or by its code.
NOUNS = {
    Mission: "mission",
    CrewMember: "person",
    Vehicle: "vehicle",
    Spacecraft: "spacecraft",
    Station: "station",
    Agency: "agency",
    Nation: "nation",
    Exchange: "exchange",
    Agreement: "agreement",
    Announcement: "announcement",
    AssignmentChange: "change",
    Disagreement: "disagreement",
    Source: "source",
}


class Kind(models.TextChoices):
    """Types of value, the same in CSV and JSON."""

    TEXT = "text", _("text")
    KEY = "key", _("slug, or code of a nation")
    CODE = "code", _("code")
    WHOLE = "integer", _("whole number")
    NUMBER = "number", _("number")
    FLAG = "boolean", _("true or false")
    DAY = "date", _("date, YYYY-MM-DD")
    MOMENT = "moment", _("ISO 8601 in UTC, no more precise than known")
    ADDRESS = "address", _("web address")
    ANY = "any", _("as the question has it")


@dataclass(frozen=True)
class Column:
    """One column. `value` gives that of a row; None, "" or [] where not known."""

    value: Callable
    means: str = ""
    kind: Kind = Kind.TEXT
    noun: type | None = None  # of keys: the model whose rows they name
    codes: tuple = ()  # (code, label) of each that there is
    unit: str = ""
    several: bool = False  # a list
    joint: str = " "  # stands between its values in CSV

    def data(self, row):
        """The value as JSON holds it; None where nothing is known."""
        value = self.value(row)
        if isinstance(value, list | tuple):
            return [plain(each) for each in value]
        return plain(value)

    def cell(self, row):
        """The value as CSV holds it; "" where nothing is known."""
        return self.in_csv(self.data(row))

    def in_csv(self, value):
        """What CSV holds where JSON holds `value`."""
        if isinstance(value, list):
            value = self.joint.join(map(str, value))
        if isinstance(value, str):
            return harmless(value)
        return "" if value is None else value

    @cached_property
    def labels(self):
        """{code: what it means} of those that rows hold."""
        return {code: str(label) for code, label in self.codes if code}


def plain(value):
    """A value without lazy text; dates in ISO 8601, None for nothing."""
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value) or None


def harmless(text):
    """A text that no spreadsheet runs as a formula: with an apostrophe before it."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def text(value, means, **more):
    return Column(value, means, **more)


def whole(value, means, unit="", **more):
    return Column(value, means, Kind.WHOLE, unit=unit, **more)


def flag(value, means):
    return Column(value, means, Kind.FLAG)


def day(value, means):
    return Column(value, means, Kind.DAY)


def code(value, codes, means):
    return Column(value, means, Kind.CODE, codes=tuple(codes.choices))


def key(noun, value, means, **more):
    """The slug (a nation's code) of a row, itself given by `value`, or None."""

    def key_of(row):
        named = value(row)
        return getattr(named, noun.key_fields[0]) if named else None

    return Column(key_of, means, Kind.KEY, noun=noun, **more)


def keys(noun, value, means):
    """Those of several rows, each once, in the given order."""

    def keys_of(row):
        found = (getattr(each, noun.key_fields[0]) for each in value(row) if each)
        return list(dict.fromkeys(found))

    return Column(keys_of, means, Kind.KEY, noun=noun, several=True)


def own_key(noun, means):
    return key(noun, lambda row: row, means)


def key_text(noun, value, means):
    """A slug that is known as such, without its row."""
    return Column(value, means, Kind.KEY, noun=noun)


def moment(value, means):
    """A moment, which `value` gives with its precision."""
    return Column(lambda row: iso(*value(row)), means, Kind.MOMENT)


def beside(name, value):
    """What stands beside a moment: its precision, and its day where that is known.

    The day can be read as a date by programs that stumble over "2027" and "2027-05".
    """

    def day_of(row):
        when, precision = value(row)
        when = in_utc(when)
        is_known = when is not None and precision in TO_THE_DAY
        day = when.date() if isinstance(when, datetime.datetime) else when
        return day if is_known else None

    return {
        f"{name}_date": day(day_of, _("The day in UTC; empty where it is not known.")),
        f"{name}_precision": code(
            lambda row: value(row)[1], Precision, _("How exact the moment is.")
        ),
    }


KINDS = {
    models.BooleanField: Kind.FLAG,
    models.PositiveSmallIntegerField: Kind.WHOLE,
    models.PositiveBigIntegerField: Kind.WHOLE,
    models.DateField: Kind.DAY,
    models.URLField: Kind.ADDRESS,
}
# What stands in CSV between the lines of a field: of what may hold a semicolon, a line.
JOINTS = {"aliases": "; ", "terms": "\n"}


def fields(model, *names):
    """Fields of the model as columns: {name: Column}, told as its forms tell them."""
    return {name: field_column(model._meta.get_field(name)) for name in names}


def field_column(field):
    kind = Kind.CODE if field.choices else KINDS.get(type(field), Kind.TEXT)
    column = Column(
        lambda row: getattr(row, field.name),
        told(field),
        kind,
        codes=tuple(field.choices or ()),
    )
    if isinstance(field, models.TextField) and field.name in JOINTS:
        lines = lambda row: getattr(row, field.name).splitlines()  # noqa: E731
        return replace(column, value=lines, several=True, joint=JOINTS[field.name])
    return column


def told(field):
    """What a field means: its name, and what its form says."""
    name = f"{capfirst(field.verbose_name)}."
    return f"{name} {field.help_text}".strip()


def cites():
    return keys(Source, lambda row: row.sources.all(), _("The sources that say so."))

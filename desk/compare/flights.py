"""A flight as another catalogue tells of it, whatever the form of its files."""

import datetime
from dataclasses import dataclass, field

from missions.dates import Precision, iso, period_start


class Unreadable(Exception):
    """A file that is not in the form it should be: one sentence says where."""

    def __init__(self, file, row, column, value, what):
        place = f"{file}, row {row}" if row else f"{file}"
        said = f", {column}: “{str(value)[:80]}”" if column else ""
        super().__init__(f"{place}{said}: {what}")


@dataclass(frozen=True)
class Moment:
    at: datetime.datetime  # the first instant of its period, in UTC
    precision: Precision

    @classmethod
    def of(cls, at, precision):
        return cls(period_start(at, precision), Precision(precision))

    def __str__(self):
        return iso(self.at, self.precision)


@dataclass(frozen=True)
class Rider:
    """Who sat there; `role` in the words of the other catalogue, or ""."""

    name: str
    wikidata: str = ""
    role: str = ""


@dataclass
class Flight:
    """What is not known is None or left out; a leg is None where nobody lists it."""

    names: list
    launched: Moment | None = None
    landed: Moment | None = None
    ids: dict = field(default_factory=dict)  # by the fields of a mission
    facts: dict = field(default_factory=dict)  # likewise
    up: list | None = None  # of riders
    down: list | None = None
    crew: list | None = None  # likewise, of either leg, where these are not told apart
    has_flown: bool = False
    is_ours: bool = True  # whether a flight like it belongs into this catalogue

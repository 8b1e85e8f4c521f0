"""What feeds and calendars tell: from rows to `Entry`s, the newest events first.

No row says when we published it. What the catalogue knows is when a curator last read
its sources, so that is the day an entry is dated by: readers see which of them moved.
It does not choose them, since hundreds of old rows are read anew on one day.
"""

import datetime
from dataclasses import dataclass

from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from ..dates import (
    Precision,
    coarser,
    day_in_words,
    in_utc,
    in_words,
    now,
    period_end,
)
from ..models.mission_codes import Outcome
from ..models.source import with_last_checked

IN_A_FEED = 50
ONE_YEAR = datetime.timedelta(days=365)
DAY_ONE, LAST_DAY = datetime.date.min, datetime.date.max
STILL_TO_COME = datetime.datetime(9999, 1, 1, tzinfo=datetime.UTC)


@dataclass(frozen=True)
class Entry:
    """Something that happened or is planned.

    `key` names it for good, whatever becomes of it ("mission/crew-9/launch"); `path`
    leads to its page; `at` (moment or date, or None) and `precision` say when it was,
    `published` (date) when its sources were last read, or the moment of publication.
    """

    key: str
    title: str
    summary: str
    path: str
    kind: str
    published: datetime.date
    at: object = None
    precision: str = ""
    is_earliest: bool = False
    is_planned: bool = False
    is_cancelled: bool = False

    @property
    def published_at(self):
        """The first instant of a day: Atom asks for a time."""
        if isinstance(self.published, datetime.datetime):
            return self.published
        return datetime.datetime.combine(self.published, datetime.time(), datetime.UTC)

    @property
    def day(self):
        """Of what it tells; where that is not known, the last of all of a plan.

        And the first of all of what was, or is not to be.
        """
        if not self.at:
            return LAST_DAY if self.is_to_come else DAY_ONE
        at = in_utc(self.at)
        return at.date() if isinstance(at, datetime.datetime) else at

    @property
    def is_to_come(self):
        return self.is_planned and not self.is_cancelled

    @property
    def headline(self):
        """With the day: "Crew-9 launched (28 September 2024)"."""
        if not self.at:
            return self.title
        day = in_words_with(self.is_earliest, day_in_words(self.at, self.precision))
        return f"{self.title} ({day})"

    @property
    def days(self):
        """(first day, first day after) of the time in which it was."""
        whole = coarser(self.precision, Precision.DAY)
        return self.day, period_end(self.day, whole)


def in_words_with(is_earliest, day):
    return _("no earlier than %(day)s") % {"day": day} if is_earliest else day


def newest(entries):
    ordered = sorted(entries, key=lambda entry: entry.key)
    ordered.sort(key=lambda entry: entry.day, reverse=True)
    return ordered[:IN_A_FEED]


def newest_rows(rows, happened):
    """Those rows of which the newest entries are; `happened` is when, last of all."""
    latest = F("happened").desc(nulls_last=True)
    rows = with_last_checked(rows).annotate(happened=happened)
    return rows.order_by(latest, "slug")[:IN_A_FEED]


def of_changes(changes):
    """Crew changes."""
    return newest(map(change_entry, newest_rows(changes, F("changed_on"))))


def change_entry(change):
    return Entry(
        key=f"change/{change.slug}",
        title=str(change),
        summary=change.summary,
        path=change.get_absolute_url(),
        kind=change.get_kind_display(),
        published=change.last_checked,
        at=change.changed_on,
        precision=change.changed_precision,
    )


def of_exchanges(exchanges):
    """Seat exchanges."""
    rows = newest_rows(exchanges.with_first_launch(), F("first_launch"))
    return newest(map(exchange_entry, rows))


def exchange_entry(exchange):
    seats = [
        _("%(person)s on %(mission)s")
        % {"person": seat.person, "mission": seat.mission}
        for seat in exchange.seats.all()
    ]
    dated = [seat for seat in exchange.seats.all() if seat.mission.launched_at]
    first = dated[0].mission if dated else None
    status = exchange.status.label
    return Entry(
        key=f"exchange/{exchange.slug}",
        title=f"{exchange}: {status}",
        summary=f"{', '.join(seats)}. {exchange.basis}",
        path=exchange.get_absolute_url(),
        kind=status,
        published=exchange.last_checked,
        at=first and first.launched_at,
        precision=first.launch_precision if first else "",
    )


def of_missions(missions):
    """Launches, planned ones too, and landings."""
    without_a_day = Case(When(outcome=Outcome.PLANNED, then=Value(STILL_TO_COME)))
    happened = Coalesce("landed_at", "launched_at", without_a_day)
    rows = newest_rows(missions, happened)
    return newest(entry for mission in rows for entry in mission_entries(mission))


def calendar_of_missions(missions, since=None):
    """Launches and landings of the past year, and those planned; oldest first."""
    since = since or now() - ONE_YEAR
    late = Q(launched_at__gte=since) | Q(landed_at__gte=since)
    entries = [
        entry
        for mission in with_last_checked(missions.filter(late))
        for entry in mission_entries(mission)
        if entry.at and entry.at >= since
    ]
    return sorted(entries, key=lambda entry: (entry.at, entry.key))


def mission_entries(mission):
    if mission.launched_at or not mission.has_flown:
        yield mission_entry(
            mission,
            "launch",
            launch_title(mission),
            mission.crew_up,
            at=mission.launched_at,
            precision=mission.launch_precision,
            is_earliest=mission.launch_is_earliest,
            is_planned=not mission.has_flown,
            is_cancelled=mission.is_cancelled,
        )
    if mission.landed_at:
        yield mission_entry(
            mission,
            "landing",
            landing_title(mission),
            mission.crew_down,
            at=mission.landed_at,
            precision=mission.landing_precision,
        )


def mission_entry(mission, what, title, seats, **when):
    day = in_words(when["at"], when["precision"])
    day = in_words_with(when.get("is_earliest"), day)
    parts = [f"{mission.vehicle}: {day}."]
    if seats:
        names = ", ".join(str(seat.person) for seat in seats)
        parts.append(_("With %(names)s.") % {"names": names})
    return Entry(
        key=f"mission/{mission.slug}/{what}",
        title=title % {"mission": mission},
        summary=" ".join(parts),
        path=mission.get_absolute_url(),
        kind=what,
        published=mission.last_checked,
        **when,
    )


def launch_title(mission):
    if mission.is_cancelled:
        return _("%(mission)s cancelled")
    if mission.has_flown:
        return _("%(mission)s launched")
    return _("%(mission)s: launch planned")


def landing_title(mission):
    return _("%(mission)s lost") if mission.is_lost else _("%(mission)s landed")

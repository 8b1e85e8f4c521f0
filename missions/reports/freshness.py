"""How new the newest event in the catalogue is, and how fast events come into it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from statistics import median

from django.utils.translation import gettext as _

from ..dates import CLOCK, TO_THE_DAY
from ..models import AssignmentChange, Leg, Mission
from ..rows.in_hand import in_hand

LATEST = 10  # launches and landings, of which it is told how fast they were entered
HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Event:
    """A launch, a landing or a crew change, `days` before sources were last checked.

    Which day it was entered on the catalogue does not say, nor what happened since.
    """

    day: date
    what: str
    path: str
    days: int


@in_hand
def newest_event(until):
    """The newest `Event` known to the day, up to the day `until`; None without one."""
    if until is None:
        return None
    found = filter(None, [launch(until), landing(until), change(until)])
    day, what, path = max(found, key=lambda event: event[0], default=(None, "", ""))
    return day and Event(day, what, path, (until - day).days)


def launch(until):
    row = newest(Mission.objects.flown(), "launched_at", "launch_precision", end(until))
    return row and (
        row.launched_at.date(),
        _("launch of %s") % row,
        row.get_absolute_url(),
    )


def landing(until):
    row = newest(Mission.objects, "landed_at", "landing_precision", end(until))
    return row and (
        row.landed_at.date(),
        _("landing of %s") % row,
        row.get_absolute_url(),
    )


def change(until):
    changes = AssignmentChange.objects.select_related("person")
    row = newest(changes, "changed_on", "changed_precision", next_day(until))
    return row and (row.changed_on, _("crew change: %s") % row, row.get_absolute_url())


def newest(rows, name, precision, before):
    """The newest row whose moment is known to the day."""
    known = {f"{precision}__in": TO_THE_DAY, f"{name}__lt": before}
    return rows.filter(**known).order_by(f"-{name}", "pk").first()


def next_day(day):
    return day + timedelta(days=1)


def end(day):
    return datetime.combine(next_day(day), time(), UTC)


@dataclass(frozen=True)
class Delay:
    """The median of the hours from an event to its entry, of how many events."""

    hours: int
    events: int


def delay(entered):
    """The `Delay` of the latest events, `entered` as {(slug, leg): moment} says.

    None where it says nothing of them. An event that is known to the day alone is left
    out, and so is one that was entered before it happened, which is no entry of it.
    """
    hours = [
        (entered[key] - at) / HOUR
        for key, at in latest_events()
        if key in entered and entered[key] >= at
    ]
    return Delay(round(median(hours)), len(hours)) if hours else None


def latest_events():
    """[((slug, leg), moment)] of the latest launches and landings, newest first."""
    found = []
    for leg, name, precision in (
        (Leg.UP, "launched_at", "launch_precision"),
        (Leg.DOWN, "landed_at", "landing_precision"),
    ):
        known = {f"{precision}__in": CLOCK, f"{name}__isnull": False}
        rows = Mission.objects.flown().filter(**known).order_by(f"-{name}", "pk")
        rows = rows.values_list("slug", name)[:LATEST]
        found += [((slug, leg), at) for slug, at in rows]
    return sorted(found, key=lambda event: event[1], reverse=True)[:LATEST]


def legs_entered(before, after):
    """The legs that happened by the outcome `after`, and not by the one `before`.

    `before` is None where the mission was not there.
    """
    was, is_now = Mission(outcome=before), Mission(outcome=after)
    return [
        leg
        for leg in Leg
        if is_now.has_happened(leg) and (before is None or not was.has_happened(leg))
    ]

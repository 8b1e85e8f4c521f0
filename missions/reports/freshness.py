"""How new the newest event in the catalogue is, by the catalogue's own dates."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.utils.translation import gettext as _

from ..dates import TO_THE_DAY
from ..in_hand import in_hand
from ..models import AssignmentChange, Mission


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

"""Dates and times that are known to a stated precision.

A moment is held as the first instant of the period it is known to (a date or an aware
UTC datetime) beside a `Precision`. "February 2023" is 2023-02-01 to the month.
"""

import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Q, When
from django.db.models.functions import ExtractDay, ExtractMonth, ExtractYear
from django.db.models.lookups import Exact, LessThan
from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

FIRST_YEAR, LAST_YEAR = 1961, 2100  # of a calendar of spaceflight
EARLIEST_YEAR = 1800  # of any date: births, nations


class Precision(models.TextChoices):
    """The precision of a date or time."""

    SECOND = "second", gettext_lazy("to the second")
    MINUTE = "minute", gettext_lazy("to the minute")
    DAY = "day", gettext_lazy("to the day")
    MONTH = "month", gettext_lazy("to the month")
    QUARTER = "quarter", gettext_lazy("to the quarter")
    YEAR = "year", gettext_lazy("to the year")


FROM_EXACT_TO_COARSE = Precision.values
PARTS = {"year": ExtractYear, "month": ExtractMonth, "day": ExtractDay}
CLOCK = (Precision.SECOND, Precision.MINUTE)
TO_THE_DAY = (*CLOCK, Precision.DAY)
CALENDAR = [choice for choice in Precision.choices if choice[0] not in CLOCK]


def year_start(year):
    """The first instant of a year, in UTC."""
    return datetime.datetime(year, 1, 1, tzinfo=datetime.UTC)


def period_start(moment, precision):
    """The first instant of the period that holds `moment`; same type as `moment`."""
    parts = {}
    if precision in (Precision.MONTH, Precision.QUARTER, Precision.YEAR):
        parts["day"] = 1
    if precision == Precision.QUARTER:
        parts["month"] = moment.month - (moment.month - 1) % 3
    if precision == Precision.YEAR:
        parts["month"] = 1
    if isinstance(moment, datetime.datetime):
        parts["microsecond"] = 0
        if precision != Precision.SECOND:
            parts["second"] = 0
        if precision not in CLOCK:
            parts |= {"hour": 0, "minute": 0}
    return moment.replace(**parts)


def period_end(moment, precision):
    """The first instant after the period that starts at `moment`; same type."""
    months = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.YEAR: 12}
    if precision in months:
        month = moment.month - 1 + months[precision]
        return moment.replace(
            year=moment.year + month // 12, month=month % 12 + 1, day=1
        )
    lengths = {
        Precision.SECOND: datetime.timedelta(seconds=1),
        Precision.MINUTE: datetime.timedelta(minutes=1),
        Precision.DAY: datetime.timedelta(days=1),
    }
    return moment + lengths[precision]


def iso(moment, precision):
    """ISO 8601 text with no more precision than is known; "" where nothing is known.

    A quarter has no ISO 8601 form of its own and is written as its year.
    """
    if moment is None:
        return ""
    forms = {
        Precision.SECOND: "{0:%Y-%m-%dT%H:%M:%S}Z",
        Precision.MINUTE: "{0:%Y-%m-%dT%H:%M}Z",
        Precision.DAY: "{0:%Y-%m-%d}",
        Precision.MONTH: "{0:%Y-%m}",
    }
    return forms.get(precision, "{0:%Y}").format(in_utc(moment))


def in_words(moment, precision):
    """The moment as readers say it: "21 September 2022, 13:54:49 UTC"."""
    if moment is None:
        return _("unknown")
    moment = in_utc(moment)
    if precision == Precision.YEAR:
        return f"{moment.year}"
    if precision == Precision.QUARTER:
        return _("quarter %(quarter)d of %(year)d") % {
            "quarter": (moment.month + 2) // 3,
            "year": moment.year,
        }
    month = f"{MONTHS[moment.month]} {moment.year}"
    if precision == Precision.MONTH:
        return month
    day = f"{moment.day} {month}"
    if precision == Precision.DAY:
        return day
    clock = "%H:%M:%S" if precision == Precision.SECOND else "%H:%M"
    return f"{day}, {moment.strftime(clock)} UTC"


def day_in_words(moment, precision):
    """The day of a moment, or less where less is known: for tables."""
    return in_words(moment, Precision.DAY if precision in CLOCK else precision)


def in_utc(moment):
    """An aware datetime turned to UTC; a date as it is."""
    if isinstance(moment, datetime.datetime):
        return moment.astimezone(datetime.UTC)
    return moment


def coarser(*precisions):
    """The least exact of several precisions."""
    return max(precisions, key=FROM_EXACT_TO_COARSE.index)


def elapsed_in_words(elapsed, precision):
    """A stretch of time no closer than it is known: "5 days 14 h 3 min", "15 min 22 s".

    Known to the day or less, it is in whole days. Seconds are said of less than an
    hour; of more they are left to the dates.
    """
    if elapsed is None:
        return _("unknown")
    days = ngettext("%(days)s day", "%(days)s days", elapsed.days) % {
        "days": f"{elapsed.days:,}"
    }
    if precision not in CLOCK:
        return _("about %(days)s") % {"days": days}
    hours, rest = divmod(elapsed.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    words = _("%(hours)d h %(minutes)d min")
    if not (hours or elapsed.days):
        words = _("%(minutes)d min")
        if precision == Precision.SECOND:
            words = _("%(minutes)d min %(seconds)d s")
    clock = words % {"hours": hours, "minutes": minutes, "seconds": seconds}
    return f"{days} {clock}" if elapsed.days else clock


def full_years(since, day):
    """Birthdays from `since` to `day` (dates): an age; None where either is unknown."""
    if since is None or day is None:
        return None
    return day.year - since.year - ((day.month, day.day) < (since.month, since.day))


def full_years_in_rows(since, moment):
    """What `full_years` says, of the paths to a date and to a time, as a column."""
    born = {part: take(since) for part, take in PARTS.items()}
    day = {part: take(moment, tzinfo=datetime.UTC) for part, take in PARTS.items()}
    earlier_month = LessThan(day["month"], born["month"])
    same_month = Exact(day["month"], born["month"])
    has_no_birthday_yet = Q(earlier_month) | (
        Q(same_month) & Q(LessThan(day["day"], born["day"]))
    )
    one_less = Case(When(has_no_birthday_yet, then=1), default=0)
    return day["year"] - born["year"] - one_less


def is_in_calendar(moment):
    """Whether a date or time lies in the years that the catalogue is about."""
    return EARLIEST_YEAR <= moment.year <= LAST_YEAR


def existed_on(row, day):
    """Whether a nation or an agency existed on a date, as far as its dates say."""
    begun = row.existed_from is None or row.existed_from <= day
    return begun and (row.existed_until is None or day <= row.existed_until)


def now():
    """The default of every "now" parameter."""
    return timezone.now()


def check_precision(instance, moment_field, precision_field):
    """Errors of one pair of fields, as a dict for `ValidationError`.

    A precision needs a moment and the other way round, and the moment is the first
    instant of its period, so that nobody reads a made-up midnight.
    """
    moment = getattr(instance, moment_field)
    precision = getattr(instance, precision_field)
    if precision and precision not in Precision.values:
        return {}  # the field itself says what is wrong
    if moment is None and precision:
        return {precision_field: _("Leave this blank while the date is unknown.")}
    if moment is not None and not precision:
        return {precision_field: _("State the precision of this date.")}
    if moment is not None and moment != period_start(moment, precision):
        return {
            moment_field: _(
                "Known %(precision)s, so it is entered as %(start)s: the rest is not "
                "known."
            )
            % {
                "precision": Precision(precision).label,
                "start": in_utc(period_start(moment, precision)),
            }
        }
    return {}


def raise_for_precision(instance, *pairs):
    """Raise one `ValidationError` with the errors of all (moment, precision) pairs."""
    errors = {}
    for moment_field, precision_field in pairs:
        errors |= check_precision(instance, moment_field, precision_field)
    if errors:
        raise ValidationError(errors)


def in_calendar(moment_field, name):
    """The time of a flight lies in the calendar of spaceflight, or is not known."""
    years = year_start(FIRST_YEAR), year_start(LAST_YEAR + 1)
    return models.CheckConstraint(
        condition=Q(**{f"{moment_field}__isnull": True})
        | Q(**{f"{moment_field}__gte": years[0], f"{moment_field}__lt": years[1]}),
        name=name,
        violation_error_message=gettext_lazy("The year is one from 1961 to 2100."),
    )


def precision_constraint(moment_field, precision_field, name, choices=None):
    """A moment and its precision are both there or both missing."""
    known = choices or Precision.values
    return models.CheckConstraint(
        condition=Q(**{f"{moment_field}__isnull": True, precision_field: ""})
        | Q(**{f"{moment_field}__isnull": False, f"{precision_field}__in": known}),
        name=name,
        violation_error_message=gettext_lazy(
            "A date and its precision are given together, or both left blank."
        ),
    )


def precision_field(*, calendar=True, **options):
    """The precision beside a date (`calendar`) or beside a time."""
    return models.CharField(
        gettext_lazy("date precision"),
        max_length=7,
        choices=CALENDAR if calendar else Precision.choices,
        blank=True,
        help_text=gettext_lazy("How exact the date is. Blank where it is unknown."),
        **options,
    )

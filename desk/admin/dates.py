"""Dates as curators type and read them: one way, whatever their browser's language."""

import datetime
import re
from contextlib import suppress

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminSplitDateTime
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from missions.dates import CLOCK, Precision, in_words
from missions.models.keyed import refusal_of

from .choices import BY_KEY

DATES = ["%Y-%m-%d", "%d %b %Y", "%d %B %Y"]
TIMES = ["%H:%M:%S", "%H:%M"]
NO_DATE = _("Write the date as 2027-02-03 or 3 Feb 2027.")
NO_SUCH_DAY = _("That day does not exist.")
NO_TIME = _("Write the time as 09:05 or 09:05:30, in UTC.")
TIME_WANTED = _("Write the time, or say that it is known to the day or less.")


def in_calendar(moment):
    """What no row may hold is refused before anything is reckoned from it."""
    if why := refusal_of(models.DateField(), moment):
        raise ValidationError(why)


def precision_typed(bound):
    """How closely a moment is known, by what was typed of its time."""
    parts = bound.data if isinstance(bound.data, list) else [bound.data, None]
    time = (parts[1] or "").strip()
    if not time:
        return Precision.DAY
    return Precision.SECOND if time.count(":") == 2 else Precision.MINUTE


class DayField(forms.DateField):
    """Tells a day that no calendar has from a date that is written otherwise."""

    def __init__(self, *, validators=(), **options):
        super().__init__(
            **options,
            input_formats=DATES,
            error_messages={"invalid": NO_DATE},
            validators=[in_calendar, *validators],
        )

    def to_python(self, value):
        try:
            return super().to_python(value)
        except ValidationError:
            if self.is_written_well(value.strip()):
                raise ValidationError(NO_SUCH_DAY) from None
            raise

    def is_written_well(self, text):
        """Whether it has the form of a date: "2027-02-30", "30 Feb 2027"."""
        if re.fullmatch(r"\d{4}-\d\d?-\d\d?", text, re.ASCII):
            return True
        first = re.sub(r"^\d\d? ", "1 ", text)
        with suppress(ValidationError):
            return first != text and bool(super().to_python(first))
        return False


class MomentWidget(AdminSplitDateTime):
    """The time stays blank of what is known to the day or less, given as a date."""

    def decompress(self, value):
        if isinstance(value, datetime.datetime) or not value:
            return super().decompress(value)
        return [value, None]


class MomentField(forms.SplitDateTimeField):
    """A day, and the time where it is known."""

    def __init__(self, **options):
        super().__init__(
            **{"widget": MomentWidget} | options,
            input_time_formats=TIMES,
            error_messages={"invalid_date": NO_DATE, "invalid_time": NO_TIME},
            validators=[in_calendar],
        )
        self.fields = DayField(required=False), self.fields[1]

    def compress(self, parts):
        if parts and parts[0] and parts[1] in self.empty_values:
            parts = [parts[0], datetime.time()]
        return super().compress(parts)


class MomentsForm(forms.ModelForm):
    """Of a row with `moments`: (field, the field of its precision)."""

    moments = ()

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        for name, precision in self.moments:
            moment = self.initial.get(name)
            if moment and self.initial.get(precision) not in CLOCK:
                self.initial[name] = moment.date()

    def clean(self):
        cleaned = super().clean()
        for name, precision in self.moments:
            if not cleaned.get(name) or cleaned.get(precision) not in CLOCK:
                continue
            if not self[name].data[1]:
                self.add_error(name, ValidationError(TIME_WANTED))
        return cleaned


# How fields of dates, addresses and other rows are typed, on any page.
TYPED = {
    **BY_KEY,
    models.DateField: {"form_class": DayField},
    models.DateTimeField: {"form_class": MomentField, "widget": MomentWidget},
    # An address typed without a scheme is taken for https.
    models.URLField: {"assume_scheme": "https"},
}


def dated(model, name, precision=None):
    """A column of a list: a date, no closer than it is known."""

    @admin.display(ordering=name, description=model._meta.get_field(name).verbose_name)
    def column(row):
        known = getattr(row, precision) if precision else Precision.DAY
        return in_words(getattr(row, name), known) if getattr(row, name) else None

    column.__name__ = name
    return column

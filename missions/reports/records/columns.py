"""Columns that several records have, each from an entry to a `Cell`."""

import datetime

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ...dates import day_in_words, elapsed_in_words, in_words, iso
from .record import Cell, Column, Part


def to(row):
    return Part(str(row), row.get_absolute_url())


def named(row):
    """A row that has a page: its slug in data."""
    return Cell((to(row),), row.slug)


def several(rows):
    """In data a list of their slugs."""
    rows = list(rows)
    return Cell(tuple(map(to, rows)), [row.slug for row in rows])


def nations(rows):
    """Each once, in the given order."""
    rows = list(dict.fromkeys(rows))
    parts = tuple(Part(str(row), row.get_absolute_url(), row) for row in rows)
    return Cell(parts, [row.code for row in rows])


def number(value):
    return Cell((Part(f"{value:,}"),), value)


def linked_number(value, noun, query):
    return Cell((Part(f"{value:,}", f"{reverse(f'missions:{noun}')}?{query}"),), value)


def words(text, data):
    return Cell((Part(str(text)),), data)


def day(at, precision):
    return words(day_in_words(at, precision), iso(at, precision))


def moment(at, precision):
    return words(in_words(at, precision), iso(at, precision))


def days(elapsed, precision):
    """A stretch of time; in data its whole days."""
    return words(elapsed_in_words(elapsed, precision), elapsed.days)


def in_utc(at):
    return at.astimezone(datetime.UTC).date()


def of_seat(seat_of):
    """Who sat in one launch seat of an entry, and on which mission."""
    return (
        Column("person", _("Person"), lambda e: named(seat_of(e).person)),
        Column("name", "", lambda e: words(seat_of(e).person, str(seat_of(e).person))),
        Column("nation", _("Flown for"), lambda e: nations([seat_of(e).nation])),
        launched_on(lambda e: seat_of(e).mission),
    )


def launched_on(mission_of):
    return Column("mission", _("Launched on"), lambda e: named(mission_of(e)))


def launched(mission_of):
    def cell(entry):
        row = mission_of(entry)
        return day(row.launched_at, row.launch_precision)

    return Column("launched_at", _("Launch"), cell, "date")


def on_vehicle(mission_of):
    return Column("vehicle", _("Vehicle"), lambda e: named(mission_of(e).vehicle))

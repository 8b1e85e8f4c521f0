"""Filters in force, as a page says them: chips, a title, ways to widen a list."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class InForce:
    """One filter: `values` are {value: label}, several of a facet; {True: ""} a tick.

    `query`: what the list is asked without the filter.
    """

    name: str
    label: str
    values: dict
    query: str = ""

    def __str__(self):
        """ "Nation: Germany or Russia" """
        words = any_of(self.values.values())
        return f"{self.label}: {words}" if words else str(self.label)


@dataclass(frozen=True)
class Chip:
    """One value of a filter, and what the list is asked without it."""

    name: str
    label: str
    value: str
    query: str


def any_of(words):
    """Values of one filter in words: "Germany, Russia or United States"."""
    *first, last = map(str, words)
    if not first:
        return last
    return _("%(first)s or %(last)s") % {"first": ", ".join(first), "last": last}

"""Data entry for curators: a whole mission with its seats on one page."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from . import (
    changes,
    disagreements,
    edits,
    exchanges,
    missions,
    people,
    places,
    seats,
)

admin.site.site_header = _("CrewSwap: data entry")
admin.site.site_title = _("CrewSwap")
admin.site.index_title = _("What the catalogue holds")

__all__ = [
    "changes",
    "disagreements",
    "edits",
    "exchanges",
    "missions",
    "people",
    "places",
    "seats",
]

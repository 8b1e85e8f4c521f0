"""Records: most, longest, youngest, first; each computed from the seats that flew.

A record is an entry in the file of its noun. `GROUPS`: (heading, its records), in the
order of the page. `RECORDS`: all of them by slug.
"""

from django.utils.translation import gettext_lazy as _

from . import crews, firsts, moments, people, seats, spaceflights
from .flown import Asked, Flown
from .record import Answer, Record

GROUPS = [
    (_("People"), people.RECORDS),
    (_("Spaceflights"), [*spaceflights.RECORDS, *moments.RECORDS]),
    (_("Crews"), crews.RECORDS),
    (_("Firsts"), firsts.RECORDS),
    (_("Seats"), seats.RECORDS),
]
RECORDS = {record.slug: record for _heading, group in GROUPS for record in group}

__all__ = ["GROUPS", "RECORDS", "Answer", "Asked", "Flown", "Record"]

"""What rests on a source: the rows that cite it."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ..models import (
    Agency,
    Agreement,
    Announcement,
    AssignmentChange,
    CrewMember,
    Disagreement,
    EmergencyReturn,
    Exchange,
    Mission,
    SeatAssignment,
    Station,
    Vehicle,
)


@dataclass(frozen=True)
class Resting:
    """Rows of one noun; `word` is that of their tables, `rows` have addresses."""

    word: str
    heading: str
    rows: list


# In the order of the page: the word in data, the heading, all rows in order.
CITING = [
    ("missions", _("Missions"), Mission.objects.newest_first),
    (
        "seats",
        _("Seat assignments"),
        lambda: SeatAssignment.objects.in_launch_order().select_related(
            "person", "mission"
        ),
    ),
    ("crew", _("People"), CrewMember.objects.by_name),
    (
        "changes",
        _("Crew changes"),
        lambda: AssignmentChange.objects.newest_first().select_related("person"),
    ),
    ("swaps", _("Seat exchanges"), lambda: Exchange.objects.order_by("slug")),
    ("agreements", _("Agreements"), Agreement.objects.in_order_signed),
    ("announcements", _("Announcements"), Announcement.objects.oldest_first),
    (
        "emergency_returns",
        _("Emergency-return assignments"),
        lambda: EmergencyReturn.objects.order_by("slug").select_related(
            "person", "mission"
        ),
    ),
    ("agencies", _("Agencies"), lambda: Agency.objects.order_by("short_name")),
    ("vehicles", _("Vehicles"), lambda: Vehicle.objects.order_by("name")),
    ("stations", _("Stations"), lambda: Station.objects.order_by("short_name")),
    (
        "disagreements",
        _("Where it differs from other sources"),
        lambda: Disagreement.objects.order_by("slug").select_related(
            "mission", "person"
        ),
    ),
]


def resting_on(source):
    """A `Resting` for each noun with rows that cite the source; a query a noun."""
    found = [
        Resting(word, heading, list(citing(rows(), source)))
        for word, heading, rows in CITING
    ]
    return [each for each in found if each.rows]


def citing(rows, source):
    """A source says one thing at most where sources differ: no row comes twice."""
    path = "claims__source" if rows.model is Disagreement else "sources"
    return rows.filter(**{path: source})

"""Rows that stand in documents, with all that a document says of them."""

from ..models import AssignmentChange, Disagreement, Mission, SeatAssignment
from .parts import change, disagreement, seat


def seats(rows, at):
    """Seats (a QuerySet) in the order of their launches; six queries."""
    found = list(
        rows.with_spaceflights()
        .with_own()
        .select_related(
            "person",
            "nation",
            "agency",
            "intermediary",
            "stands_in_for",
            "agreement",
            "exchange",
            "mission__vehicle",
        )  # fmt: skip
        .prefetch_related(
            "sources", "exchange__seats__person", "exchange__seats__mission"
        )
        .in_launch_order()
    )
    slugs = {each.return_slug for each in found} | {each.launch_slug for each in found}
    missions = Mission.objects.in_bulk(
        sorted({*slugs, *(each.mission.slug for each in found)} - {None}),
        field_name="slug",
    )
    return [seat(each, at, missions) for each in found]


def seats_of(at, **rows):
    return seats(SeatAssignment.objects.filter(**rows), at)


def changes(rows, at):
    return [change(each, at) for each in rows.for_timeline()]


def changes_of(at, **rows):
    return changes(AssignmentChange.objects.filter(**rows), at)


def disagreements_of(at, **rows):
    found = Disagreement.objects.filter(**rows).prefetch_related("claims__source")
    return [disagreement(each, at) for each in found]

"""Seats of a row that count, for facets whose paths lead over them."""

from django.db.models import FilteredRelation, Q

from ..models import COUNTED, Status


def counted_seats():
    """Seats that are or will be taken, for paths that begin with `counted`."""
    condition = Q(seats__status__in=COUNTED)
    return {"counted": FilteredRelation("seats", condition=condition)}


def flown_seats():
    """Seats that were taken, for paths that begin with `flown`."""
    return {"flown": FilteredRelation("seats", condition=Q(seats__status=Status.FLOWN))}

"""Rows that count, seats or missions, for facets whose paths lead over them."""

from django.db.models import FilteredRelation, Q

from ..models import COUNTED, Status
from ..models.mission_codes import NOT_FLOWN


def counted_seats():
    """Seats that are or will be taken, for paths that begin with `counted`."""
    condition = Q(seats__status__in=COUNTED)
    return {"counted": FilteredRelation("seats", condition=condition)}


def flown_seats():
    """Seats that were taken, for paths that begin with `flown`."""
    return {"flown": FilteredRelation("seats", condition=Q(seats__status=Status.FLOWN))}


def flown_missions():
    """Missions that left the ground, for paths that begin with `docked`."""
    condition = ~Q(missions__outcome__in=NOT_FLOWN)
    return {"docked": FilteredRelation("missions", condition=condition)}

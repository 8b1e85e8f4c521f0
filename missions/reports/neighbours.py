"""The missions before and after one, of its vehicle and to its station."""

from dataclasses import dataclass

from django.db.models import Subquery

from ..dates import TO_THE_DAY
from ..models import Mission
from ..models.mission_codes import Outcome
from ..rows.prepared import prepared


@dataclass(frozen=True)
class Neighbours:
    """`of` is the vehicle or station that they share with a mission."""

    of: object
    previous: Mission | None
    following: Mission | None


def neighbours_of(mission):
    """`Neighbours` by launch, planned ones too; those cancelled are passed by.

    Two queries for the vehicle, and two for the station where it has one. None where
    its launch is not known to the day, since nobody knows what comes before it.
    """
    if mission.launch_precision not in TO_THE_DAY or mission.is_cancelled:
        return []
    shared = {"vehicle": mission.vehicle, "station": mission.station}
    return [
        Neighbours(of, *(next(iter(ask(mission.pk)), None) for ask in ASKED[name]))
        for name, of in shared.items()
        if of
    ]


def next_by(shared, comparison, order):
    """The mission next to one by launch, of those that have what is `shared` too."""

    def ask(mission):
        own = Mission.objects.filter(pk=mission)
        among = Mission.objects.exclude(outcome=Outcome.CANCELLED).filter(
            **{
                shared: Subquery(own.values(shared)),
                f"launched_at__{comparison}": Subquery(own.values("launched_at")),
            },
            launch_precision__in=TO_THE_DAY,
        )
        return among.order_by(order, "slug")[:1]

    return prepared(ask)


ASKED = {
    shared: (
        next_by(shared, "lt", "-launched_at"),
        next_by(shared, "gt", "launched_at"),
    )
    for shared in ("vehicle", "station")
}

"""The missions before and after one, of its vehicle and to its station."""

from dataclasses import dataclass

from ..dates import TO_THE_DAY
from ..models import Mission
from ..models.mission_codes import Outcome


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
        Neighbours(of, *before_and_after(mission, **{name: of}))
        for name, of in shared.items()
        if of
    ]


def before_and_after(mission, **shared):
    among = Mission.objects.filter(**shared).exclude(outcome=Outcome.CANCELLED)
    among = among.exclude(pk=mission.pk).filter(launch_precision__in=TO_THE_DAY)
    earlier = among.filter(launched_at__lt=mission.launched_at)
    later = among.filter(launched_at__gt=mission.launched_at)
    return (
        earlier.order_by("-launched_at", "slug").first(),
        later.order_by("launched_at", "slug").first(),
    )

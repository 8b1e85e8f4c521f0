"""What is known of all spaceflights at once: their time, which were first, foreign."""

from collections import defaultdict

from ..models import Leg, Mission, Outcome, SeatAssignment
from ..spaceflights import return_among


def elapsed_by_seat():
    """{launch seat's key: time from launch to the person's own landing, or the loss}.

    A spaceflight that lasts is not in it. Two queries: they cost less than asking the
    database for the return of each launch seat.
    """
    missions = {
        pk: (launched_at, landed_at, outcome)
        for pk, launched_at, landed_at, outcome in Mission.objects.flown()
        .order_by()
        .values_list("pk", "launched_at", "landed_at", "outcome")
    }
    launches, returns = [], defaultdict(list)
    seats = SeatAssignment.objects.flown().order_by("pk")
    for pk, leg, person, mission in seats.values_list(
        "pk", "leg", "person_id", "mission_id"
    ):
        launched_at, landed_at, outcome = missions[mission]
        if leg == Leg.UP:
            lost_at = landed_at if outcome == Outcome.LOST else None
            launches.append((pk, person, mission, launched_at, lost_at))
        elif landed_at:
            returns[person].append((mission, landed_at))
    for landings in returns.values():
        landings.sort(key=lambda landing: landing[1])
    found = {}
    for pk, person, mission, launched_at, lost_at in launches:
        back = return_among(returns[person], mission, launched_at)
        ended_at = back[1] if back else lost_at
        if ended_at:
            found[pk] = ended_at - launched_at
    return found


def first_spaceflights():
    """Keys of the launch seats of people’s first spaceflights; one query."""
    spaceflights = SeatAssignment.objects.spaceflights()
    in_order = spaceflights.order_by("mission__launched_at", "pk")
    first = {}
    for person, pk in in_order.values_list("person_id", "pk"):
        first.setdefault(person, pk)
    return set(first.values())


def foreign_spaceflights():
    """Keys of the launch seats on another country’s spacecraft; one query."""
    spaceflights = SeatAssignment.objects.spaceflights().order_by()
    return set(spaceflights.on_foreign_vehicles().values_list("pk", flat=True))

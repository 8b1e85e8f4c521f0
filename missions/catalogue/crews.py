"""Rules across the seats of a mission, which forms and files both obey.

Asked of all seats of one mission as they are entered, saved or not.
"""

from collections import defaultdict

from django.db.models import Q
from django.utils.translation import gettext as _

from ..models import Leg, Outcome, SeatAssignment, Status
from ..spaceflights import spaceflights_of


def without_a_seat(mission, seats):
    """A crew never exceeds the seats fitted: yields (seat, why) for each too many."""
    for leg in Leg:
        crew = [seat for seat in seats if seat.leg == leg and seat.is_counted]
        for seat in crew[mission.seats_available :]:
            message = _("%(people)d people do not fit into the %(seats)d seats fitted.")
            numbers = {"people": len(crew), "seats": mission.seats_available}
            yield seat, message % numbers


def in_two_places(mission, seats):
    """Nobody is in two places: yields (first seat of the person, why).

    Asks the database for the seats that these people hold on other missions.
    """
    if mission.launched_at is None:
        return
    entered = defaultdict(list)
    for seat in seats:
        if seat.status == Status.FLOWN:
            entered[seat.person_id].append(seat)
    elsewhere = flown_elsewhere(mission, seats, entered)
    for person, seats_of_person in entered.items():
        for overlap in spaceflights_of([*elsewhere[person], *seats_of_person])[1]:
            if mission in (overlap.first.mission, overlap.second.mission):
                yield seats_of_person[0], str(overlap)


def not_back(mission, seats):
    """Whoever launched on a mission that is over came back: yields (seat, why).

    On it, or on another; or a return seat is planned for them.
    """
    over = mission.outcome in (Outcome.LANDED, Outcome.ABORTED)
    if not over or mission.launched_at is None:
        return
    back = {seat.person_id for seat in seats if seat.is_flown and not seat.is_up}
    missing = [s for s in seats if s.is_flown and s.is_up and s.person_id not in back]
    later = Q(status=Status.PLANNED) | Q(mission__landed_at__gt=mission.launched_at)
    returns = SeatAssignment.objects.counted().filter(later, leg=Leg.DOWN)
    returns = returns.filter(person__in=[seat.person_id for seat in missing])
    elsewhere = set(
        returns.exclude(mission=mission.pk).values_list("person", flat=True)
    )
    for seat in missing:
        if seat.person_id not in elsewhere:
            message = _(
                "%(mission)s is over, and how %(person)s returned is not said: enter a "
                "return seat here, or first on the mission that is to bring them back."
            )
            yield seat, message % {"mission": mission, "person": seat.person}


def flown_elsewhere(mission, seats, people):
    """Flown seats of `people` (keys) on other missions, by person."""
    found = defaultdict(list)
    others = SeatAssignment.objects.flown().filter(person__in=people)
    others = others.exclude(mission=mission.pk).exclude(
        pk__in=[seat.pk for seat in seats if seat.pk]
    )
    for seat in others.select_related("mission", "person"):
        found[seat.person_id].append(seat)
    return found

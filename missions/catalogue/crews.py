"""Rules across the seats of a mission, which forms and files both obey.

Asked of all seats of one mission as they are entered, saved or not.
"""

from collections import defaultdict

from django.utils.translation import gettext as _

from ..models import Leg, SeatAssignment, Status
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

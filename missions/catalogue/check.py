"""The rules that span rows, asked of the database."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..journeys import journeys_of
from ..models import (
    Agreement,
    Announcement,
    AssignmentChange,
    Disagreement,
    Exchange,
    Mission,
    Pairing,
    SeatAssignment,
)


@dataclass(frozen=True)
class Problem:
    """A rule that the catalogue breaks: in which row, at which field, in words."""

    row: object  # a model instance
    field: str
    message: str

    def __str__(self):
        return f"{self.row}: {self.message}"


def problems():
    """Every `Problem` of the catalogue in the database; none where all is well."""
    yield from rows_without_a_source()
    yield from journey_problems()
    yield from exchange_problems()
    yield from disagreement_problems()


def rows_without_a_source():
    for model in (Mission, Agreement, Announcement, Exchange, AssignmentChange):
        for row in model.objects.filter(sources=None):
            yield Problem(row, "sources", _("cites no source."))


def journey_problems():
    """Seats up have a way home, seats down a way up; nobody is in two places."""
    seats_of = defaultdict(list)
    seats = SeatAssignment.objects.flown().select_related("person", "mission")
    for seat in seats.order_by("pk"):
        seats_of[seat.person].append(seat)
    expected = set(
        SeatAssignment.objects.down()
        .filter(status="planned")
        .values_list("person", flat=True)
    )
    for person, own in seats_of.items():
        journeys, overlaps = journeys_of(own)
        for overlap in overlaps:
            yield Problem(overlap.second, "person", str(overlap))
        for journey in journeys:
            is_last = journey is journeys[-1]
            yield from incomplete(journey, is_last and person.pk in expected)


def incomplete(journey, return_is_planned):
    if journey.up is None:
        yield Problem(
            journey.down, "person", _("came home without a seat up before it.")
        )
    elif journey.lasts and journey.up.mission.has_ended and not return_is_planned:
        yield Problem(
            journey.up,
            "person",
            _("has no seat home though the mission landed."),
        )


def exchange_problems():
    for exchange in Exchange.objects.prefetch_related("seats"):
        seats = len(exchange.seats.all())
        wanted = 1 if exchange.pairing == Pairing.OPEN else 2
        if seats < wanted:
            message = _("trades %(seats)d of at least %(wanted)d seats.")
            yield Problem(
                exchange, "pairing", message % {"seats": seats, "wanted": wanted}
            )


def disagreement_problems():
    for disagreement in Disagreement.objects.prefetch_related("claims"):
        if len(disagreement.claims.all()) < 2:
            yield Problem(disagreement, "fact", _("names fewer than two sources."))

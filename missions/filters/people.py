"""People as lists are asked for them."""

from operator import ge, le

from django.utils.translation import gettext_lazy as _

from ..models import SeatAssignment
from ..models.scope_codes import Scope
from ..models.spaceflight_facts import spaceflights_by_person, time_by_person
from .kinds import Measure

MOST_FLIGHTS, LONGEST = 99, 10_000  # spaceflights, and days, beyond any career


REACHES = [(scope.value, scope.label) for scope in Scope if scope != Scope.ALL]
NATION_CHANGES = [
    ("before", _("on an earlier spaceflight")),
    ("landing", _("at landing than at launch")),
]


def nation_changed(word):
    """Flown seats, on both legs, of a spaceflight for another nation."""
    seats = SeatAssignment.objects
    changed = {
        "before": seats.after_another_nation,
        "landing": seats.landed_for_another_nation,
    }
    return changed[word]()


def reaching(word):
    """Launch seats flown of missions that went so far."""
    return SeatAssignment.objects.flown().up().reaching(word)


def numbers_of_flights():
    return {person: len(them) for person, them in spaceflights_by_person().items()}


def numbers_of_days():
    return {person: time.days for person, time in time_by_person().items()}


def flights_from(label, path="person"):
    """Spaceflights above 100 km in all; who has none has 0."""
    return Measure(
        numbers_of_flights,
        ge,
        path=path,
        otherwise=0,
        label=label,
        max_value=MOST_FLIGHTS,
    )


def flights_to(label, path="person"):
    return Measure(
        numbers_of_flights,
        le,
        path=path,
        otherwise=0,
        label=label,
        max_value=MOST_FLIGHTS,
    )


def total_days_from(label, path="person"):
    """Days of ended spaceflights in all, each launch to the person's own landing."""
    return Measure(
        numbers_of_days, ge, path=path, otherwise=0, label=label, max_value=LONGEST
    )

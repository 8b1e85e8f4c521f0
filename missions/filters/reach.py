"""How far a flight has to have gone to be counted, in the reader's words."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    """Which flights count; lists of seats ask for the first two by `reach`."""

    SPACE = "space", _("above 100 km")
    ORBITAL = "orbital", _("in orbit or beyond")
    ALL = "all", _("all, those that failed below 100 km too")


def reaching(seats, scope):
    """The `seats` of flights in a `Scope`."""
    if scope == Scope.ORBITAL:
        return seats.in_orbit()
    return seats.in_space() if scope == Scope.SPACE else seats

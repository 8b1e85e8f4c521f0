"""How far a flight has to have gone to be counted."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .mission_codes import ABOVE_100_KM, Reach


class Scope(models.TextChoices):
    """Values of `reach` in addresses; a list of seats knows all but the last."""

    SPACE = "space", _("above 100 km")
    ORBITAL = "orbital", _("in orbit or beyond")
    BEYOND = "beyond", _("beyond low Earth orbit")
    SUBORBITAL = "suborbital", _("suborbital, above 100 km")
    ALL = "all", _("all, launches that failed below 100 km included")


# What a mission reached that is in a scope; any counts in `ALL`.
REACHED = {
    Scope.SPACE: ABOVE_100_KM,
    Scope.ORBITAL: (Reach.ORBITAL, Reach.BEYOND),
    Scope.BEYOND: (Reach.BEYOND,),
    Scope.SUBORBITAL: (Reach.SUBORBITAL,),
}

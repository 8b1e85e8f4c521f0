"""How far a flight has to have gone to be counted."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    """Values of `reach` in addresses; a list of seats knows the first two."""

    SPACE = "space", _("above 100 km")
    ORBITAL = "orbital", _("in orbit or beyond")
    ALL = "all", _("all, launches that failed below 100 km included")

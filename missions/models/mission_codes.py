"""What a mission can be: its outcome and its reach."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Outcome(models.TextChoices):
    """What became of a mission."""

    PLANNED = "planned", _("planned")
    IN_FLIGHT = "in-flight", _("in flight")
    LANDED = "landed", _("landed")
    LOST = "lost", _("lost with the crew")
    ABORTED = "launch-abort", _("launch abort")
    CANCELLED = "cancelled", _("cancelled")


class Reach(models.TextChoices):
    """How far a mission goes."""

    BELOW = "below-100-km", _("below 100 km")
    SUBORBITAL = "suborbital", _("suborbital, above 100 km")
    ORBITAL = "orbital", _("low Earth orbit")
    BEYOND = "beyond-low-orbit", _("beyond low Earth orbit")


NOT_FLOWN = (Outcome.PLANNED, Outcome.CANCELLED)
ENDED = (Outcome.LANDED, Outcome.LOST, Outcome.ABORTED)
ABOVE_100_KM = (Reach.SUBORBITAL, Reach.ORBITAL, Reach.BEYOND)

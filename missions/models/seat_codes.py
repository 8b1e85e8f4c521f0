"""What a seat can be: its leg, role, status and terms."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Leg(models.TextChoices):
    """One row of a seat is its launch, another its return."""

    UP = "up", _("launch")
    DOWN = "down", _("return")


class Role(models.TextChoices):
    """Roles, normalised across programmes; the published words stand beside them."""

    COMMANDER = "commander", _("commander")
    PILOT = "pilot", _("pilot")
    FLIGHT_ENGINEER = "flight-engineer", _("flight engineer")
    MISSION_SPECIALIST = "mission-specialist", _("mission specialist")
    PAYLOAD_SPECIALIST = "payload-specialist", _("payload specialist")
    RESEARCHER = "researcher", _("researcher")
    OPERATOR = "operator", _("operator")
    MEDICAL_OFFICER = "medical-officer", _("medical officer")
    PARTICIPANT = "participant", _("spaceflight participant")
    UNKNOWN = "", _("unknown")


NUMBERED = (Role.FLIGHT_ENGINEER, Role.MISSION_SPECIALIST, Role.PAYLOAD_SPECIALIST)


class Status(models.TextChoices):
    PLANNED = "planned", _("planned")
    FLOWN = "flown", _("flown")
    BACKUP = "backup", _("backup")
    REPLACED = "replaced", _("replaced")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Arrangement(models.TextChoices):
    """On what terms the person sits there."""

    UNKNOWN = "", _("unknown")
    OWN = "own-agency", _("own agency’s seat")
    PARTNER = "partner-allocation", _("partner’s allocation")
    BARTER = "barter", _("barter")
    PURCHASE = "purchase", _("purchase")
    INTERMEDIARY = "purchase-intermediary", _("purchase through an intermediary")
    GUEST = "guest", _("guest programme")
    PRIVATE = "private", _("private")


COUNTED = (Status.PLANNED, Status.FLOWN)

"""What the query finder can be asked: its groups and its counts."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Group(models.TextChoices):
    """What a row or a column is; most are parameters of `/seats/` too."""

    NATION = "nation", _("nation flown for")
    CITIZENSHIP = "citizenship", _("citizenship")
    AGENCY = "agency", _("agency")
    OPERATOR = "operator", _("operator")
    SHIP_OF = "ship_of", _("operator’s country")
    VEHICLE = "vehicle", _("vehicle")
    FAMILY = "family", _("spacecraft family")
    SPACECRAFT = "spacecraft", _("spacecraft")
    STATION = "station", _("station")
    LAUNCH_SITE = "launch_site", _("launch site")
    ROLE = "role", _("role")
    SEX = "sex", _("sex")
    ARRANGEMENT = "arrangement", _("arrangement")
    LEG = "leg", _("leg")
    STATUS = "status", _("status")
    YEAR = "year", _("year")
    DECADE = "decade", _("decade")
    AGE = "age", _("age")
    PERSON = "person", _("person")
    MISSION = "mission", _("mission")


class Counting(models.TextChoices):
    """What a number counts."""

    SPACEFLIGHTS = "spaceflights", _("spaceflights")
    PEOPLE = "people", _("people")
    UP = "up", _("launch seats")
    DOWN = "down", _("return seats")
    SEATS = "seats", _("seats, launch and return")
    MISSIONS = "missions", _("missions")
    DAYS = "days", _("days in space")
    DAYS_PER_SPACEFLIGHT = "days_per_spaceflight", _("days per spaceflight")
    FIRST_FLIGHTS = "first_flights", _("first flights")
    FOREIGN_SHARE = "foreign_share", _("percent on another country’s spacecraft")
    AVERAGE_AGE = "average_age", _("average age at launch")
    YOUNGEST = "youngest", _("age of the youngest at launch")
    OLDEST = "oldest", _("age of the oldest at launch")

    @property
    def is_of_seats(self):
        """Whether seats of any status and flight are counted, not spaceflights."""
        return self in (Counting.UP, Counting.DOWN, Counting.SEATS)

    @property
    def is_ratio(self):
        """Whether totals are no sums of the rows by their nature."""
        others = (Counting.DAYS_PER_SPACEFLIGHT, Counting.FOREIGN_SHARE)
        return self.is_of_age or self in others

    @property
    def is_average(self):
        """Whether a number rests on several spaceflights, and has to say how many."""
        return self.is_ratio and self not in (Counting.YOUNGEST, Counting.OLDEST)

    @property
    def is_of_age(self):
        return self in (Counting.AVERAGE_AGE, Counting.YOUNGEST, Counting.OLDEST)

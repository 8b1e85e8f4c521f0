from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..public_address import address_of
from .agency import Agency
from .limits import MOST_SEATS, SEATS
from .slugs import Slugged
from .source import cited_sources


class Vehicle(Slugged):
    """A class of spacecraft that people sit in; never the rocket under it."""

    name = models.CharField(_("name"), max_length=60, unique=True)
    native_name = models.CharField(
        _("name in its own script"), max_length=60, blank=True
    )
    family = models.CharField(
        _("family"),
        max_length=60,
        help_text=_("What its versions have in common: Soyuz for Soyuz MS."),
    )
    operator = models.ForeignKey(
        Agency,
        verbose_name=_("operator"),
        on_delete=models.RESTRICT,
        related_name="vehicles_operated",
        help_text=_("Who flies it. Its nation is the vehicle’s."),
    )
    maker = models.ForeignKey(
        Agency,
        verbose_name=_("maker"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="vehicles_made",
    )
    seats = models.PositiveSmallIntegerField(
        _("seats"),
        validators=SEATS,
        help_text=_("Seats usually fitted. A mission can state another number."),
    )
    seats_vary = models.BooleanField(
        _("seats are fitted for each crew"),
        default=False,
        help_text=_(
            "Tick where seats are put in as a crew needs them (Space Shuttle): a seat "
            "that nobody took is then not known to have been there."
        ),
    )
    wikidata = models.CharField(_("Wikidata item"), max_length=12, blank=True)
    sources = cited_sources(blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("vehicle")
        constraints = [
            models.CheckConstraint(
                condition=Q(seats__range=(1, MOST_SEATS)),
                name="vehicle_has_a_seat",
                violation_error_message=_("A vehicle for people has 1 to 100 seats."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("missions:vehicle-detail", self.slug)


class Spacecraft(Slugged):
    """One of a vehicle: Endeavour (C206)."""

    vehicle = models.ForeignKey(
        Vehicle,
        verbose_name=_("vehicle"),
        on_delete=models.RESTRICT,
        related_name="spacecraft",
    )
    name = models.CharField(
        _("name"), max_length=60, blank=True, help_text=_("Blank where it has none.")
    )
    serial = models.CharField(
        _("serial number"), max_length=30, blank=True, help_text=_("C206, No. 754, …")
    )

    class Meta:
        ordering = ["vehicle", "serial", "name", "slug"]
        verbose_name = _("spacecraft")
        verbose_name_plural = _("spacecraft")
        constraints = [
            models.UniqueConstraint(
                fields=["vehicle", "serial"],
                condition=~Q(serial=""),
                name="one_spacecraft_per_serial_number",
                violation_error_message=_("This serial number is taken."),
            ),
            models.CheckConstraint(
                condition=~Q(name="", serial=""),
                name="spacecraft_has_a_name_or_a_serial_number",
                violation_error_message=_("Give a name or a serial number."),
            ),
        ]

    def __str__(self):
        if self.name and self.serial:
            return f"{self.name} ({self.serial})"
        return self.name or self.serial

    def get_absolute_url(self):
        return f"{self.vehicle.get_absolute_url()}#{self.slug}"

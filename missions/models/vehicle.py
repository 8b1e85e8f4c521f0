import datetime
from itertools import pairwise

from django.db import models
from django.db.models import F, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ..public_address import address_of
from .agency import Agency
from .keyed import Keyed, KeyedQuerySet
from .limits import MOST_SEATS, SEATS
from .slugs import Slugged
from .source import cited_sources


class VehicleQuerySet(KeyedQuerySet):
    def operated_by(self, agency):
        """Those that an agency operates, or did."""
        in_turn = Q(operators__agency=agency)
        return self.filter(Q(operator=agency) | in_turn).distinct()


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
        help_text=_("Who flies it, or flew it last."),
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

    objects = VehicleQuerySet.as_manager()

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

    @property
    def in_turn(self):
        """Its operators with their dates, first one first; one alone has none."""
        return list(self.operators.all()) or [
            VehicleOperator(vehicle=self, agency=self.operator)
        ]

    @property
    def operated_by(self):
        """The agencies that operated it, first one first."""
        return [turn.agency for turn in self.in_turn]

    @cached_property
    def docked_at(self):
        """The stations of its missions that `docked`, each once."""
        return list(dict.fromkeys(mission.station for mission in self.docked))

    @property
    def operators_nations(self):
        """Their nations, each once."""
        return list(dict.fromkeys(a.nation for a in self.operated_by if a.nation))


class VehicleOperator(Keyed):
    """Who operated a vehicle from one day to another.

    A row each where it changed hands; one that never did has its `operator` alone.
    """

    key_fields = ("vehicle", "agency")

    vehicle = models.ForeignKey(
        Vehicle,
        verbose_name=_("vehicle"),
        on_delete=models.CASCADE,
        related_name="operators",
    )
    agency = models.ForeignKey(
        Agency,
        verbose_name=_("agency"),
        on_delete=models.RESTRICT,
        related_name="vehicles_operated_in_turn",
    )
    since = models.DateField(
        _("from"), null=True, blank=True, help_text=_("Blank for the first.")
    )
    until = models.DateField(
        _("until"), null=True, blank=True, help_text=_("Blank for the last.")
    )

    class Meta:
        ordering = [F("since").asc(nulls_first=True), "pk"]
        verbose_name = _("operator in turn")
        verbose_name_plural = _("operators in turn")
        constraints = [
            models.UniqueConstraint(
                fields=["vehicle", "agency"],
                name="vehicle_is_operated_once_by_an_agency",
                violation_error_message=_("This agency is there already."),
            ),
            models.CheckConstraint(
                condition=Q(until__gte=F("since"))
                | Q(since__isnull=True)
                | Q(until__isnull=True),
                name="vehicle_operator_ends_after_it_began",
                violation_error_message=_("The end comes after the beginning."),
            ),
        ]

    def __str__(self):
        return f"{self.vehicle}, {self.agency}"


def out_of_turn(operator, rows):
    """(row, field, message) of each that does not follow the one before it.

    `rows`: the operators in turn of one vehicle, whose `operator` is an agency's key.
    """
    rows = sorted(rows, key=lambda row: row.since or datetime.date.min)
    for row in rows[:1]:
        if row.since:
            yield row, "since", _("The first operator has no date from which.")
    for row, following in pairwise(rows):
        if not (row.until and following.since and row.until < following.since):
            yield following, "since", _("An operator begins after the one before ends.")
    for row in rows[-1:]:
        if row.until:
            yield row, "until", _("The last operator has no date until which.")
        if row.agency_id != operator:
            yield row, "agency", _("The last is the vehicle’s operator.")


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

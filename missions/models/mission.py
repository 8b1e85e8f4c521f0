import re

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ..dates import (
    CLOCK,
    Precision,
    coarser,
    in_calendar,
    is_in_calendar,
    period_end,
    precision_constraint,
    precision_field,
    raise_for_precision,
)
from ..public_address import address_of
from ..wikidata import item_errors
from .agency import Agency
from .annotated import Annotated
from .codes import known_code
from .elsewhere import gcat_field, spacefacts_field
from .launch_sites import site_of
from .limits import MOST_SEATS, SEATS
from .mission_codes import ABOVE_100_KM, ENDED, NOT_FLOWN, Outcome, Reach
from .mission_questions import MissionQuerySet
from .search_key import SearchKey
from .seat_codes import Leg
from .slugs import Slugged
from .source import cited_sources
from .station import Station
from .vehicle import Spacecraft, Vehicle


class Mission(Slugged):
    """One flight of one spacecraft, launch to landing."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    aliases = models.TextField(
        _("other names"),
        blank=True,
        help_text=_("One per line, in any script. Search finds them."),
    )
    vehicle = models.ForeignKey(
        Vehicle,
        verbose_name=_("vehicle"),
        on_delete=models.RESTRICT,
        related_name="missions",
    )
    spacecraft = models.ForeignKey(
        Spacecraft,
        verbose_name=_("spacecraft"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="missions",
        help_text=_("The individual spacecraft. Blank while it is not known."),
    )
    seats_fitted = models.PositiveSmallIntegerField(
        _("seats fitted"),
        null=True,
        blank=True,
        validators=SEATS,
        help_text=_("Only where it differs from the vehicle’s usual number."),
    )
    operator = models.ForeignKey(
        Agency,
        verbose_name=_("flown for"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="missions_operated",
        help_text=_("Whose mission it is: NASA for Crew-9, Axiom Space for Ax-1."),
    )
    spacecraft_operator = models.ForeignKey(
        Agency,
        verbose_name=_("operator of the spacecraft"),
        on_delete=models.RESTRICT,
        null=True,
        editable=False,
        related_name="missions_on_its_spacecraft",
        help_text=_("On the day of the launch; the database itself fills it in."),
    )
    station = models.ForeignKey(
        Station,
        verbose_name=_("station"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="missions",
        help_text=_("Where it docks. Blank for a free flight."),
    )
    reach = models.CharField(
        _("reach"), max_length=20, choices=Reach, default=Reach.ORBITAL
    )
    outcome = models.CharField(_("outcome"), max_length=20, choices=Outcome)
    launched_at = models.DateTimeField(
        _("launch (UTC)"),
        null=True,
        blank=True,
        help_text=_("For a planned mission the date aimed at. Blank while unknown."),
    )
    launch_precision = precision_field(calendar=False)
    launch_is_earliest = models.BooleanField(
        _("no earlier than"),
        default=False,
        help_text=_("Tick where a planned launch is given as “no earlier than”."),
    )
    landed_at = models.DateTimeField(
        _("landing (UTC)"),
        null=True,
        blank=True,
        help_text=_("Blank until it is back. For a crew lost, the time of the loss."),
    )
    landing_precision = precision_field(calendar=False)
    rocket = models.CharField(_("rocket"), max_length=60, blank=True)
    launch_site = models.CharField(_("launch site"), max_length=80, blank=True)
    landing_place = models.CharField(_("landing place"), max_length=120, blank=True)
    callsign = models.CharField(_("callsign"), max_length=40, blank=True)
    cospar_id = models.CharField(_("COSPAR ID"), max_length=12, blank=True)
    wikidata = models.CharField(_("Wikidata item"), max_length=12, blank=True)
    gcat = gcat_field()
    spacefacts = spacefacts_field()
    note = models.TextField(
        _("note"),
        blank=True,
        help_text=_("What a reader has to know that no field holds. Plain sentences."),
    )
    sources = cited_sources()
    search_key = SearchKey("name", "slug", "aliases", "callsign")

    objects = MissionQuerySet.as_manager()

    people_up = Annotated("with_crew_sizes")
    people_down = Annotated("with_crew_sizes")
    elapsed = Annotated("with_elapsed")

    class Meta:
        ordering = [F("launched_at").desc(nulls_first=True), "slug"]
        verbose_name = _("mission")
        constraints = [
            known_code("outcome", Outcome, "mission_outcome_is_known"),
            known_code("reach", Reach, "mission_reach_is_known"),
            precision_constraint(
                "launched_at", "launch_precision", "mission_launch_has_precision"
            ),
            precision_constraint(
                "landed_at", "landing_precision", "mission_landing_has_precision"
            ),
            in_calendar("launched_at", "mission_launches_in_the_calendar"),
            in_calendar("landed_at", "mission_lands_in_the_calendar"),
            models.CheckConstraint(
                condition=Q(outcome__in=NOT_FLOWN)
                | Q(launched_at__isnull=False, launch_is_earliest=False),
                name="flown_mission_has_a_launch",
                violation_error_message=_("A mission that flew has a launch date."),
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=ENDED) | Q(landed_at__isnull=True),
                name="only_a_mission_that_ended_has_a_landing",
                violation_error_message=_(
                    "This mission has a landing, so its outcome is “landed”, “lost "
                    "with the crew” or “launch abort”."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(outcome=Outcome.LANDED) | Q(landed_at__isnull=False),
                name="landed_mission_has_a_landing",
                violation_error_message=_(
                    "Say when it landed, if only to the month or year."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(landing_precision__in=CLOCK)
                | ~Q(launch_precision__in=CLOCK)
                | Q(landed_at__gt=F("launched_at")),
                name="mission_lands_after_launch",
                violation_error_message=_("The landing comes after the launch."),
            ),
            models.CheckConstraint(
                condition=Q(seats_fitted__isnull=True)
                | Q(seats_fitted__range=(1, MOST_SEATS)),
                name="mission_has_a_seat_fitted",
                violation_error_message=_("A mission for people has 1 to 100 seats."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("missions:mission-detail", self.slug)

    def clean(self):
        raise_for_precision(
            self,
            ("launched_at", "launch_precision"),
            ("landed_at", "landing_precision"),
        )
        errors = self.order_errors() | self.spacecraft_errors() | item_errors(self)
        errors |= self.cospar_errors() | self.seats_errors()
        if errors:
            raise ValidationError(errors)

    def order_errors(self):
        """A landing known to the day may be on the day of the launch, not before it."""
        if self.landing_precision not in Precision.values or not self.launched_at:
            return {}
        if not is_in_calendar(self.landed_at):
            return {}  # the field itself says what is wrong
        if period_end(self.landed_at, self.landing_precision) > self.launched_at:
            return {}
        return {"landed_at": _("The landing comes after the launch.")}

    def spacecraft_errors(self):
        """The spacecraft is one of the mission's vehicle."""
        flown = self.spacecraft
        if flown is None or flown.vehicle_id == self.vehicle_id:
            return {}
        return {
            "spacecraft": _("%(spacecraft)s is a %(vehicle)s.")
            % {"spacecraft": flown, "vehicle": flown.vehicle}
        }

    def seats_errors(self):
        """No crew needs twice the seats that are usual: that is a number mistyped."""
        if not self.vehicle_id or not self.seats_fitted:
            return {}
        if not 2 * self.vehicle.seats < self.seats_fitted <= MOST_SEATS:
            return {}
        message = _(
            "A %(vehicle)s has %(seats)d seats as a rule: %(fitted)d do not fit."
        )
        words = {
            "vehicle": self.vehicle,
            "seats": self.vehicle.seats,
            "fitted": self.seats_fitted,
        }
        return {"seats_fitted": message % words}

    def cospar_errors(self):
        """A COSPAR ID begins with the year of the launch: 2024-179A."""
        if not self.cospar_id:
            return {}
        if not re.fullmatch(r"\d{4}-\d{3}[A-Z]{1,3}", self.cospar_id):
            return {"cospar_id": _("A COSPAR ID is like 2024-179A.")}
        if self.launched_at and self.cospar_id[:4] != f"{self.launched_at.year}":
            return {"cospar_id": _("A COSPAR ID begins with the year of the launch.")}
        return {}

    @property
    def seats_available(self):
        """How many seats were fitted: the mission's own number or the vehicle's."""
        return self.seats_fitted or self.vehicle.seats

    def seats_there(self, people):
        """How many seats are known to have been there when `people` sat in it.

        Where seats are fitted for each crew, and no number is stated, no more
        than were taken.
        """
        if self.vehicle.seats_vary and not self.seats_fitted:
            return people
        return max(self.seats_available, people)

    @property
    def seats_left_empty(self):
        """How many seats are known to have been empty at launch; None without a crew.

        Free where `seats` are prefetched.
        """
        crew = len(self.crew_up)
        return self.seats_there(crew) - crew if crew and self.has_flown else None

    @property
    def crew_up(self):
        """Launch seats that count, in the order of `seats` (free where prefetched)."""
        return [seat for seat in self.seats.all() if seat.is_counted and seat.is_up]

    @property
    def crew_down(self):
        """Return seats that count, likewise."""
        return [seat for seat in self.seats.all() if seat.is_counted and not seat.is_up]

    @property
    def site(self):
        """The launch site without its pad."""
        return site_of(self.launch_site)

    @property
    def has_flown(self):
        return self.outcome not in NOT_FLOWN

    @property
    def has_ended(self):
        """Whether it is over, in whichever way."""
        return self.outcome in ENDED

    def has_happened(self, leg):
        """Whether a leg of it is history."""
        return self.has_flown if leg == Leg.UP else self.has_ended

    @property
    def is_above_100_km(self):
        return self.reach in ABOVE_100_KM

    @property
    def has_landed(self):
        return self.outcome == Outcome.LANDED

    @property
    def is_in_flight(self):
        return self.outcome == Outcome.IN_FLIGHT

    @property
    def is_lost(self):
        return self.outcome == Outcome.LOST

    @property
    def is_aborted(self):
        return self.outcome == Outcome.ABORTED

    @property
    def duration(self):
        """From launch to landing or loss; None where it lasts or is not known."""
        if not self.has_flown or self.landed_at is None:
            return None
        return self.landed_at - self.launched_at

    @property
    def duration_precision(self):
        """How closely `duration` is known; "" where it is not."""
        if self.duration is None:
            return ""
        return coarser(self.launch_precision, self.landing_precision)

    @property
    def is_cancelled(self):
        return self.outcome == Outcome.CANCELLED

    @property
    def is_below_orbit(self):
        return self.reach in (Reach.BELOW, Reach.SUBORBITAL)

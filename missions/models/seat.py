import datetime
import re

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ..dates import existed_on
from .agency import Agency
from .agreement import Agreement
from .annotated import Annotated
from .both_ends import BothEnds
from .codes import known_code
from .crew_member import CrewMember
from .exchange import Exchange
from .keyed import Keyed
from .limits import HIGHEST_PRICE, MOST_SEATS, SEATS
from .mission import Mission
from .nation import Nation
from .seat_codes import COUNTED, NUMBERED, Arrangement, Leg, Role, Status
from .seat_questions import SeatAssignmentQuerySet
from .source import cited_sources


class SeatAssignment(BothEnds, Keyed):
    """One person, one mission, one leg."""

    key_fields = ("mission", "leg", "person", "status")

    mission = models.ForeignKey(
        Mission,
        verbose_name=_("mission"),
        on_delete=models.RESTRICT,
        related_name="seats",
    )
    leg = models.CharField(_("leg"), max_length=4, choices=Leg)
    person = models.ForeignKey(
        CrewMember,
        verbose_name=_("person"),
        on_delete=models.RESTRICT,
        related_name="seats",
    )
    status = models.CharField(_("status"), max_length=10, choices=Status)
    role = models.CharField(_("role"), max_length=20, choices=Role, blank=True)
    role_as_published = models.CharField(
        _("role as published"),
        max_length=80,
        blank=True,
        help_text=_("The source’s own word where it differs: Bortinzhener-2."),
    )
    nation = models.ForeignKey(
        Nation,
        verbose_name=_("nation flown for"),
        on_delete=models.RESTRICT,
        related_name="seats",
        help_text=_(
            "On this leg: Krikalev launched for the Soviet Union, returned for Russia."
        ),
    )
    agency = models.ForeignKey(
        Agency,
        verbose_name=_("sponsoring agency"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="seats",
        help_text=_("Who sends them. Blank for a private traveller or where unknown."),
    )
    arrangement = models.CharField(
        _("arrangement"),
        max_length=24,
        choices=Arrangement,
        blank=True,
        help_text=_("On what terms. Blank where no source says."),
    )
    intermediary = models.ForeignKey(
        Agency,
        verbose_name=_("through"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="seats_arranged",
        help_text=_("The company through which the seat was bought or bartered."),
    )
    price = models.PositiveBigIntegerField(
        _("price"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(HIGHEST_PRICE)],
        help_text=_("In whole units of the currency, as a source gives it."),
    )
    currency = models.CharField(
        _("currency"),
        max_length=3,
        blank=True,
        validators=[RegexValidator("^[A-Z]{3}$", _("Three capitals: USD, RUB, EUR."))],
        help_text=_("ISO 4217: USD, RUB, EUR."),
    )
    price_note = models.CharField(
        _("what the price is"),
        max_length=200,
        blank=True,
        help_text=_("Reported by whom; an average over how many seats."),
    )
    position = models.PositiveSmallIntegerField(
        _("position in the crew"),
        null=True,
        blank=True,
        validators=SEATS,
        help_text=_("1 commands."),
    )
    stands_in_for = models.ForeignKey(
        CrewMember,
        verbose_name=_("backs up"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="backup_seats",
        help_text=_("For a backup: whose. Blank where not said."),
    )
    exchange = models.ForeignKey(
        Exchange,
        verbose_name=_("exchange"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="seats",
        help_text=_("For a launch seat that was exchanged: in which exchange."),
    )
    agreement = models.ForeignKey(
        Agreement,
        verbose_name=_("agreement"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="seats",
        help_text=_(
            "For a launch seat that an agreement covers without an exchange of its own."
        ),
    )
    note = models.TextField(_("note"), blank=True)
    sources = cited_sources(blank=True)

    objects = SeatAssignmentQuerySet.as_manager()

    own = Annotated("with_own")
    elapsed = Annotated("with_elapsed")
    age = Annotated("with_facts")
    first = Annotated("with_facts")
    flights = Annotated("with_facts")
    total_time = Annotated("with_facts")
    is_after_another_nation = Annotated("with_facts")

    class Meta:
        ordering = ["mission", "-leg", "position", "person", "status"]
        verbose_name = _("seat")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "mission", "leg"],
                condition=Q(status__in=COUNTED),
                name="one_counted_seat_per_person_and_leg",
                violation_error_message=_(
                    "This person has a seat on this leg of this mission."
                ),
            ),
            models.UniqueConstraint(
                fields=["mission", "leg", "person", "status"],
                name="one_row_per_seat_and_status",
                violation_error_message=_("This row is there already."),
            ),
            known_code("leg", Leg, "seat_leg_is_up_or_down"),
            known_code("status", Status, "seat_status_is_known"),
            known_code("role", Role, "seat_role_is_known"),
            known_code("arrangement", Arrangement, "seat_arrangement_is_known"),
            models.CheckConstraint(
                condition=Q(position__isnull=True) | Q(position__range=(1, MOST_SEATS)),
                name="seat_position_is_one_of_a_crew",
                violation_error_message=_("A position is a number from 1 to 100."),
            ),
            models.CheckConstraint(
                condition=Q(stands_in_for__isnull=True) | Q(status=Status.BACKUP),
                name="only_a_backup_stands_in",
                violation_error_message=_("Only a backup stands in for somebody."),
            ),
            models.CheckConstraint(
                condition=Q(stands_in_for__isnull=True) | ~Q(stands_in_for=F("person")),
                name="nobody_stands_in_for_themselves",
                violation_error_message=_("Nobody is their own backup."),
            ),
            models.CheckConstraint(
                condition=Q(exchange__isnull=True) | Q(leg=Leg.UP),
                name="only_launch_seats_are_exchanged",
                violation_error_message=_("Only a launch seat belongs to an exchange."),
            ),
            models.CheckConstraint(
                condition=Q(leg=Leg.UP)
                | Q(agreement__isnull=True, intermediary__isnull=True, price=None),
                name="terms_belong_to_the_launch_seat",
                violation_error_message=_(
                    "Agreement, intermediary and price belong to the launch seat."
                ),
            ),
            models.CheckConstraint(
                condition=Q(price__isnull=True, currency="")
                | Q(price__isnull=False) & ~Q(currency=""),
                name="seat_price_has_a_currency",
                violation_error_message=_(
                    "A price and its currency are given together, or both left blank."
                ),
            ),
            models.CheckConstraint(
                condition=Q(exchange__isnull=True) | Q(agreement__isnull=True),
                name="an_exchanged_seat_has_its_agreement_by_the_exchange",
                violation_error_message=_(
                    "The exchange names its agreement already: leave this blank."
                ),
            ),
        ]
        indexes = [
            models.Index(
                fields=["person", "leg", "status"], name="seat_of_person_by_leg"
            ),
        ]

    def __str__(self):
        return f"{self.person}, {self.mission} {self.get_leg_display()}"

    def get_absolute_url(self):
        return f"{self.mission.get_absolute_url()}#{self.anchor}"

    @property
    def citizen_of(self):
        """Nations whose citizen the person was on the day of the leg.

        The same in SQL: `seat_questions.citizen_then`.
        """
        mission = self.mission
        at = mission.launched_at if self.is_up else mission.landed_at
        day = at and at.astimezone(datetime.UTC).date()
        return [
            each.nation
            for each in self.person.citizenships.all()
            if each.was_held_on(day)
        ]

    @property
    def anchor(self):
        """Where its mission's page shows it; a backup may hold a seat on it too."""
        place = f"{self.leg}-{self.person.slug}"
        return place if self.is_counted else f"{place}-{self.status}"

    @property
    def is_up(self):
        return self.leg == Leg.UP

    @property
    def is_flown(self):
        return self.status == Status.FLOWN

    @property
    def is_planned(self):
        return self.status == Status.PLANNED

    @property
    def for_whom(self):
        """What tells for whom it is and on what terms: all fields that say so."""
        whom = self.nation_id, self.agency_id, self.arrangement, self.intermediary_id
        price = self.price, self.currency, self.price_note
        return *whom, *price, self.agreement_id

    @property
    def role_in_words(self):
        """The role, with its number where the published word has one."""
        number = re.fullmatch(r".*[^\d](\d)", self.role_as_published)
        if number and self.role in NUMBERED:
            return f"{self.get_role_display()} {number[1]}"
        return self.get_role_display() if self.role else ""

    @property
    def is_role_in_other_words(self):
        """Whether its source calls the role something else than we do."""
        published = self.role_as_published.lower()
        return bool(published) and published != self.role_in_words

    @property
    def is_counted(self):
        return self.status in COUNTED

    @property
    def traded_with(self):
        """The other seats of its exchange."""
        return [seat for seat in self.exchange.seats.all() if seat.pk != self.pk]

    def clean(self):
        """What the row and its mission say; `catalogue.crews` looks across rows."""
        if getattr(self, "mission", None) is None:
            return
        errors = self.status_errors()
        if errors:
            raise ValidationError(errors)

    def status_errors(self):
        """Whether the status fits what became of the mission, and the nation its time.

        Returns errors by field.
        """
        mission, errors = self.mission, {}
        lost = mission.is_lost and not self.is_up
        if self.status == Status.FLOWN and (lost or not self.has_happened):
            errors["status"] = _(
                "%(mission)s is %(outcome)s, so none of its %(leg)s seats is flown."
            )
        if self.status == Status.PLANNED and self.has_happened:
            errors["status"] = _(
                "%(mission)s is %(outcome)s, so its %(leg)s seats are flown."
            )
        words = errors and {
            "mission": mission,
            "outcome": mission.get_outcome_display(),
            "leg": self.get_leg_display(),
        }
        said = {field: message % words for field, message in errors.items()}
        return said | self.existence_errors()

    @property
    def has_happened(self):
        """Whether this leg of the mission is history."""
        return self.mission.has_happened(self.leg)

    def existence_errors(self):
        """Nation and agency have to exist at launch, or landing for a return seat."""
        when = (
            self.mission.launched_at if self.leg == Leg.UP else self.mission.landed_at
        )
        if not when:
            return {}
        held = {
            "nation": self.nation if self.nation_id else None,
            "agency": self.agency,
        }
        return {
            name: _("%(name)s did not exist on %(day)s.")
            % {"name": row, "day": when.date()}
            for name, row in held.items()
            if row and not existed_on(row, when.date())
        }

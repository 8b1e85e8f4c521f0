from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, F, Q, Subquery, When
from django.utils.translation import gettext_lazy as _

from ..journeys import journeys_of, way_home, way_up
from .agency import Agency
from .codes import known_code
from .crew_member import CrewMember
from .exchange import Exchange
from .mission import Mission, Outcome, Reach
from .nation import Nation
from .source import cited_sources


class Leg(models.TextChoices):
    UP = "up", _("up")
    DOWN = "down", _("down")


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


class Status(models.TextChoices):
    PLANNED = "planned", _("planned")
    FLOWN = "flown", _("flown")
    BACKUP = "backup", _("backup")
    REPLACED = "replaced", _("replaced")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Arrangement(models.TextChoices):
    """On what terms the person sits there."""

    UNKNOWN = "", _("unknown")
    OWN = "own-agency", _("own agency's seat")
    PARTNER = "partner-allocation", _("partner's allocation")
    BARTER = "barter", _("barter")
    PURCHASE = "purchase", _("purchase")
    INTERMEDIARY = "purchase-intermediary", _("purchase through an intermediary")
    GUEST = "guest", _("guest programme")
    PRIVATE = "private", _("private")


COUNTED = (Status.PLANNED, Status.FLOWN)


def on_own_vehicle():
    """Whether a seat's nation operates the vehicle, or follows or precedes who does."""
    owner = "mission__vehicle__operator__nation"
    own = (
        Q(nation=F(owner))
        | Q(nation__successor=F(owner))
        | Q(nation=F(f"{owner}__successor"))
    )
    return Case(When(own, then=True), default=False)


class SeatAssignmentQuerySet(models.QuerySet):
    """What readers ask about seats."""

    def get_by_natural_key(self, mission, leg, person, status):
        return self.get(
            mission__slug=mission, leg=leg, person__slug=person, status=status
        )

    def up(self):
        return self.filter(leg=Leg.UP)

    def down(self):
        return self.filter(leg=Leg.DOWN)

    def flown(self):
        return self.filter(status=Status.FLOWN)

    def counted(self):
        """Seats that are or will be taken: planned or flown."""
        return self.filter(status__in=COUNTED)

    def in_space(self):
        """Seats of missions that went above 100 km, in orbit or not."""
        return self.exclude(mission__reach=Reach.BELOW)

    def in_orbit(self):
        """Seats of missions that went around the Earth, or further."""
        return self.filter(mission__reach__in=[Reach.ORBITAL, Reach.BEYOND])

    def with_own(self):
        """Annotate `own`: whether the seat's nation operates the vehicle.

        A nation that follows another is not foreign to it: a Soviet cosmonaut on a
        Soyuz TM, which Russia operated last, sits on their own.
        """
        return self.annotate(own=on_own_vehicle())

    def on_foreign_vehicles(self):
        """Seats on a vehicle that another nation operates (`with_own`)."""
        return self.with_own().filter(own=False)

    def with_way_home(self):
        """Annotate UP seats with the landing that ended the journey, null where none.

        `home_on` is the slug of the mission they came home on, `home_name` its name,
        `home_at` and `home_precision` when it landed.
        """
        home = way_home(SeatAssignment.objects)
        return self.annotate(
            home_on=Subquery(home.values("mission__slug")[:1]),
            home_name=Subquery(home.values("mission__name")[:1]),
            home_at=Subquery(home.values("mission__landed_at")[:1]),
            home_precision=Subquery(home.values("mission__landing_precision")[:1]),
        )

    def on_another_ship(self):
        """Seats up of journeys that came home on another mission (`with_way_home`)."""
        return self.exclude(home_on=None).exclude(home_on=F("mission__slug"))

    def with_journeys(self):
        """`with_way_home`, and for DOWN seats `rose_on` and `rose_name` likewise."""
        risen = way_up(SeatAssignment.objects)
        return self.with_way_home().annotate(
            rose_on=Subquery(risen.values("mission__slug")[:1]),
            rose_name=Subquery(risen.values("mission__name")[:1]),
        )

    def aboard(self, when):
        """UP seats of the people who were in space at `when` (aware datetime)."""
        return (
            self.flown()
            .up()
            .in_space()
            .with_way_home()
            .filter(mission__launched_at__lte=when)
            .filter(Q(home_at__isnull=True) | Q(home_at__gt=when))
            .exclude(
                Q(mission__landed_at__isnull=True) | Q(mission__landed_at__lte=when),
                mission__outcome__in=[Outcome.LOST, Outcome.ABORTED],
            )
        )

    def in_order_risen(self):
        """By launch, a crew in its own order; without a date or position last."""
        return self.order_by(
            F("mission__launched_at").asc(nulls_last=True),
            "mission__slug",
            "-leg",
            F("position").asc(nulls_last=True),
            "person__slug",
            "pk",
        )

    def for_crew_list(self):
        """In the order of the seats, with what a line of a crew list shows."""
        return self.select_related("person", "nation", "agency", "mission").order_by(
            "mission", "leg", F("position").asc(nulls_last=True), "person__slug", "pk"
        )

    def for_seat_table(self):
        """With what one row of the seat table and of its CSV shows, newest first."""
        return (
            self.select_related(
                "person",
                "nation",
                "agency",
                "mission__vehicle",
                "mission__spacecraft",
            )
            .with_journeys()
            .newest_first()
        )

    def newest_first(self):
        return self.order_by(
            F("mission__launched_at").desc(nulls_first=True),
            "mission__slug",
            "-leg",
            F("position").asc(nulls_last=True),
            "person__slug",
            "pk",
        )


class SeatAssignment(models.Model):
    """One person, one mission, one leg."""

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
        help_text=_("The source's own word where it differs: Bortinzhener-2."),
    )
    nation = models.ForeignKey(
        Nation,
        verbose_name=_("nation flown for"),
        on_delete=models.RESTRICT,
        related_name="seats",
        help_text=_("On this leg: Krikalev rose for the Soviet Union, landed Russian."),
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
    position = models.PositiveSmallIntegerField(
        _("position in the crew"), null=True, blank=True, help_text=_("1 commands.")
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
        help_text=_("For a seat up that was traded: in which exchange."),
    )
    note = models.TextField(_("note"), blank=True)
    sources = cited_sources(blank=True)

    objects = SeatAssignmentQuerySet.as_manager()

    # Set where several seats are entered at once and checked together.
    is_entered_with_others = False

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
                condition=Q(stands_in_for__isnull=True) | Q(status=Status.BACKUP),
                name="only_a_backup_stands_in",
                violation_error_message=_("Only a backup backs somebody up."),
            ),
            models.CheckConstraint(
                condition=Q(stands_in_for__isnull=True) | ~Q(stands_in_for=F("person")),
                name="nobody_stands_in_for_themselves",
                violation_error_message=_("Nobody is their own backup."),
            ),
            models.CheckConstraint(
                condition=Q(exchange__isnull=True) | Q(leg=Leg.UP),
                name="seats_are_exchanged_on_the_way_up",
                violation_error_message=_("Only a seat up belongs to an exchange."),
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

    def natural_key(self):
        return (self.mission.slug, self.leg, self.person.slug, self.status)

    @property
    def anchor(self):
        """Where its mission's page shows it; a backup may hold a seat on it too."""
        place = f"{self.leg}-{self.person.slug}"
        return place if self.is_counted else f"{place}-{self.status}"

    @property
    def is_up(self):
        return self.leg == Leg.UP

    @property
    def is_counted(self):
        return self.status in COUNTED

    @property
    def traded_with(self):
        """The other seats of its exchange."""
        return [seat for seat in self.exchange.seats.all() if seat.pk != self.pk]

    @property
    def returned_on(self):
        """Slug of the mission that ended the journey; needs `with_way_home`."""
        if self.status != Status.FLOWN:
            return ""
        return self.mission.slug if self.leg == Leg.DOWN else self.home_on or ""

    @property
    def changed_ships(self):
        """Whether this journey rose and came home on two missions."""
        if self.status != Status.FLOWN:
            return False
        other = self.home_on if self.leg == Leg.UP else self.rose_on
        return bool(other and other != self.mission.slug)

    def clean(self):
        if self.is_entered_with_others or not (self.mission_id and self.person_id):
            return
        errors = self.status_errors()
        if self.is_counted and "status" not in errors:
            errors |= self.crew_errors() | self.journey_errors()
        if errors:
            raise ValidationError(errors)

    def status_errors(self):
        """Whether the status fits what became of the mission, and the nation its time.

        Returns errors by field.
        """
        mission, errors = self.mission, {}
        if self.status == Status.FLOWN and not self.has_happened:
            errors["status"] = _(
                "%(mission)s is %(outcome)s, so nobody has flown %(leg)s on it."
            )
        if self.status == Status.PLANNED and self.has_happened:
            errors["status"] = _(
                "%(mission)s is %(outcome)s, so its seats %(leg)s are flown."
            )
        words = {
            "mission": mission,
            "outcome": mission.get_outcome_display(),
            "leg": self.get_leg_display(),
        }
        told = {field: message % words for field, message in errors.items()}
        return told | self.existence_errors()

    @property
    def has_happened(self):
        """Whether this leg of the mission is history."""
        if self.leg == Leg.UP:
            return self.mission.has_flown
        return self.mission.has_ended

    def existence_errors(self):
        """Nation and agency have to exist at launch, or at landing for a seat down."""
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
            if row and not row.existed_on(when.date())
        }

    def crew_errors(self):
        """A crew never exceeds the seats fitted (asks the database for the others)."""
        others = SeatAssignment.objects.counted().filter(
            mission=self.mission_id, leg=self.leg
        )
        return crew_too_large(self.mission, others.exclude(pk=self.pk).count() + 1)

    def journey_errors(self):
        """Nobody is in two places (asks the database for the person's other seats)."""
        if self.status != Status.FLOWN:
            return {}
        others = SeatAssignment.objects.flown().filter(person=self.person_id)
        seats = [*others.exclude(pk=self.pk).select_related("mission", "person"), self]
        overlaps = [
            str(overlap)
            for overlap in journeys_of(seats)[1]
            if self.mission in (overlap.first.mission, overlap.second.mission)
        ]
        return {"person": overlaps} if overlaps else {}


def crew_too_large(mission, people):
    """Errors by field where `people` (a number) do not fit into the mission's seats."""
    if people <= mission.seats_available:
        return {}
    return {
        "mission": _("%(people)d people do not fit into the %(seats)d seats fitted.")
        % {"people": people, "seats": mission.seats_available}
    }

import datetime

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Prefetch, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..dates import precision_constraint, precision_field, raise_for_precision
from .agency import Agency
from .codes import known_code
from .mission import Mission
from .slugs import Slugged, SluggedQuerySet
from .source import cited_sources
from .vehicle import Vehicle


class AgreementStatus(models.TextChoices):
    NEGOTIATED = "negotiated", _("under negotiation")
    SIGNED = "signed", _("signed")
    NEVER_SIGNED = "never-signed", _("never signed")


class AgreementKind(models.TextChoices):
    """What is agreed about seats."""

    EXCHANGE = "exchange", _("exchange of seats")
    JOINT = "joint-flight", _("joint flight")
    GUEST = "guest-programme", _("guest programme")
    PURCHASE = "seat-purchase", _("purchase of seats")


# The day in Dubai on which Roscosmos cleared Crew Dragon for its cosmonauts.
BEGAN_ON = datetime.date(2021, 10, 25)


class AgreementQuerySet(SluggedQuerySet):
    def in_order_signed(self):
        """Oldest first, by signing or by when it was made public; undated ones last."""
        known = Coalesce("signed_on", "announced_on")
        return self.order_by(known.asc(nulls_last=True), "slug")

    def precedents(self, before=BEGAN_ON):
        """Agreements about seats that are older than the swap.

        By the day of signing, or where that is not known the day it was made public.
        """
        known = Coalesce("signed_on", "announced_on")
        return self.annotate(known_on=known).filter(known_on__lt=before)

    def of_the_swap(self, since=BEGAN_ON):
        """The agreements that came of the announcement, signed or not."""
        known = Coalesce("signed_on", "announced_on")
        later = Q(known_on__gte=since) | Q(known_on=None)
        return self.annotate(known_on=known).filter(later)

    def with_seats_counted(self):
        """Annotate `seats_flown`: flown seats up under it, without an exchange's."""
        flown = Q(seats__status="flown")
        return self.annotate(seats_flown=models.Count("seats", filter=flown))


class Agreement(Slugged):
    """An arrangement between agencies, or an addendum to one."""

    name = models.CharField(_("name"), max_length=160, unique=True)
    amends = models.ForeignKey(
        "self",
        verbose_name=_("addendum to"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="addenda",
    )
    parties = models.ManyToManyField(
        Agency, verbose_name=_("parties"), related_name="agreements"
    )
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=AgreementKind,
        default=AgreementKind.EXCHANGE,
    )
    status = models.CharField(_("status"), max_length=20, choices=AgreementStatus)
    signed_on = models.DateField(_("signed"), null=True, blank=True)
    signed_precision = precision_field()
    announced_on = models.DateField(_("made public"), null=True, blank=True)
    announced_precision = precision_field()
    terms = models.TextField(_("terms"), blank=True, help_text=_("One term a line."))
    seats_each_way = models.PositiveSmallIntegerField(
        _("seats each way"),
        null=True,
        blank=True,
        help_text=_("Blank where sources differ or do not say."),
    )
    covers_from = models.PositiveSmallIntegerField(
        _("covers flights from year"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1957), MaxValueValidator(2100)],
    )
    covers_until = models.PositiveSmallIntegerField(
        _("to year"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1957), MaxValueValidator(2100)],
    )
    note = models.TextField(
        _("note"), blank=True, help_text=_("What is open or told in two ways.")
    )
    sources = cited_sources()

    objects = AgreementQuerySet.as_manager()

    class Meta:
        ordering = [F("signed_on").asc(nulls_last=True), "slug"]
        verbose_name = _("agreement")
        constraints = [
            known_code("status", AgreementStatus, "agreement_status_is_known"),
            known_code("kind", AgreementKind, "agreement_kind_is_known"),
            precision_constraint(
                "signed_on", "signed_precision", "agreement_signing_has_precision"
            ),
            precision_constraint(
                "announced_on", "announced_precision", "agreement_news_has_precision"
            ),
            models.CheckConstraint(
                condition=Q(covers_from__isnull=True)
                | Q(covers_until__isnull=True)
                | Q(covers_until__gte=F("covers_from")),
                name="agreement_covers_years_in_order",
                violation_error_message=_("The last year comes after the first."),
            ),
            models.CheckConstraint(
                condition=Q(status=AgreementStatus.SIGNED) | Q(signed_on__isnull=True),
                name="only_a_signed_agreement_has_a_signing_date",
                violation_error_message=_("It has a signing date, so it is signed."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("missions:agreement-detail", args=[self.slug])

    def clean(self):
        raise_for_precision(
            self,
            ("signed_on", "signed_precision"),
            ("announced_on", "announced_precision"),
        )


class AnnouncementQuerySet(SluggedQuerySet):
    def before_the_swap(self, began_on=BEGAN_ON):
        return self.filter(announced_on__lt=began_on).oldest_first()

    def oldest_first(self):
        return self.order_by("announced_on", "slug")


class Announcement(Slugged):
    """A public statement about who is to fly on what: when, where, in which setting."""

    title = models.CharField(
        _("title"), max_length=200, help_text=_("In our own words, one line.")
    )
    announced_on = models.DateField(_("date"))
    announced_precision = precision_field()
    place = models.CharField(_("place"), max_length=120, blank=True)
    occasion = models.CharField(
        _("occasion"), max_length=160, blank=True, help_text=_("Congress, briefing, …")
    )
    summary = models.TextField(_("what was announced"), help_text=_("Our own words."))
    agencies = models.ManyToManyField(
        Agency, verbose_name=_("agencies and companies named"), blank=True
    )
    vehicles = models.ManyToManyField(
        Vehicle, verbose_name=_("vehicles named"), blank=True
    )
    missions = models.ManyToManyField(
        Mission,
        verbose_name=_("missions named"),
        blank=True,
        related_name="announcements",
    )
    sources = cited_sources()

    objects = AnnouncementQuerySet.as_manager()

    class Meta:
        ordering = ["announced_on", "slug"]
        verbose_name = _("announcement")
        constraints = [
            precision_constraint(
                "announced_on", "announced_precision", "announcement_has_precision"
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("missions:announcement-detail", args=[self.slug])

    def clean(self):
        raise_for_precision(self, ("announced_on", "announced_precision"))


class StatementManager(models.Manager):
    def get_by_natural_key(self, announcement, position):
        return self.get(announcement__slug=announcement, position=position)


class Statement(models.Model):
    """What one speaker said in an announcement, in our own words."""

    announcement = models.ForeignKey(
        Announcement, on_delete=models.CASCADE, related_name="statements"
    )
    position = models.PositiveSmallIntegerField(_("order"))
    speaker = models.CharField(
        _("speaker"), max_length=100, blank=True, help_text=_("Blank: an agency spoke.")
    )
    capacity = models.CharField(
        _("speaking as"), max_length=120, blank=True, help_text=_("Their office then.")
    )
    agency = models.ForeignKey(
        Agency,
        verbose_name=_("speaking for"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="statements",
    )
    said = models.TextField(_("said"), help_text=_("In our own words."))

    objects = StatementManager()

    class Meta:
        ordering = ["announcement", "position"]
        verbose_name = _("statement")
        constraints = [
            models.UniqueConstraint(
                fields=["announcement", "position"],
                name="one_statement_per_place_in_an_announcement",
                violation_error_message=_("This place in the order is taken."),
            ),
            models.CheckConstraint(
                condition=~Q(speaker="") | Q(agency__isnull=False),
                name="statement_has_a_speaker_or_an_agency",
                violation_error_message=_("Say who spoke: a person or an agency."),
            ),
        ]

    def __str__(self):
        return f"{self.speaker or self.agency}: {self.announcement}"

    def get_absolute_url(self):
        return self.announcement.get_absolute_url()

    def natural_key(self):
        return (*self.announcement.natural_key(), self.position)


class Pairing(models.TextChoices):
    """How we know which seats are traded against each other."""

    SOURCED = "sourced", _("stated by a source")
    INFERRED = "inferred", _("inferred")
    OPEN = "open", _("no counterpart known")


class ExchangeStatus(models.TextChoices):
    """How far an exchange has come; computed from its seats."""

    AGREED = "agreed", _("agreed")
    OWED = "owed", _("a seat is owed")
    FLOWN = "flown", _("flown")


class ExchangeQuerySet(SluggedQuerySet):
    def with_first_launch(self):
        return self.annotate(first_launch=models.Min("seats__mission__launched_at"))

    def oldest_flight_first(self):
        """By the first launch among the seats, those without a date last."""
        return self.with_first_launch().order_by(
            F("first_launch").asc(nulls_last=True), "slug"
        )

    def newest_flight_first(self):
        return self.with_first_launch().order_by(
            F("first_launch").desc(nulls_last=True), "slug"
        )

    def for_exchange_list(self):
        """Exchanges with their seats, each with its way home, oldest flight first."""
        from .seat import SeatAssignment

        seats = SeatAssignment.objects.with_spaceflights().for_crew_list()
        seats = seats.select_related("mission__vehicle__operator", "mission__station")
        return (
            self.select_related("agreement")
            .prefetch_related(
                Prefetch("seats", seats.order_by("mission__launched_at", "pk")),
                "sources",
            )
            .oldest_flight_first()
        )


class Exchange(Slugged):
    """The seats that one agreement trades against each other."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    agreement = models.ForeignKey(
        Agreement,
        verbose_name=_("agreement"),
        on_delete=models.RESTRICT,
        related_name="exchanges",
    )
    pairing = models.CharField(_("pairing"), max_length=10, choices=Pairing)
    basis = models.TextField(
        _("basis"),
        help_text=_("Why these seats are held against each other, or why none is."),
    )
    sources = cited_sources()

    objects = ExchangeQuerySet.as_manager()

    class Meta:
        ordering = ["slug"]
        verbose_name = _("exchange")
        constraints = [known_code("pairing", Pairing, "exchange_pairing_is_known")]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("missions:exchange-detail", args=[self.slug])

    @property
    def pairing_in_words(self):
        """How it is known which seat answers which: "pairing inferred"."""
        if self.pairing == Pairing.OPEN:
            return self.get_pairing_display()
        return _("pairing %(how)s") % {"how": self.get_pairing_display()}

    @property
    def status(self):
        """Its `ExchangeStatus`: flown once every seat is, on both sides."""
        flown = [seat.status == "flown" for seat in self.seats.all()]
        if not any(flown):
            return ExchangeStatus.AGREED
        if all(flown) and self.pairing != Pairing.OPEN:
            return ExchangeStatus.FLOWN
        return ExchangeStatus.OWED

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from ..dates import precision_constraint, precision_field, raise_for_precision
from ..public_address import address_of
from .agency import Agency
from .announcement import BEGAN_ON
from .codes import known_code
from .keyed import KeyedQuerySet
from .limits import PLACES
from .seat_codes import Status
from .slugs import Slugged
from .source import cited_sources


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


class AgreementQuerySet(KeyedQuerySet):
    def in_order_signed(self):
        """Oldest first, by signing or by when it was made public; undated ones last."""
        known = Coalesce("signed_on", "announced_on")
        return self.order_by(known.asc(nulls_last=True), "slug")

    def precedents(self, before=BEGAN_ON):
        """Agreements about seats from before the exchange era.

        By the day of signing, or where that is not known the day it was made public.
        """
        known = Coalesce("signed_on", "announced_on")
        return self.annotate(known_on=known).filter(known_on__lt=before)

    def of_the_exchange_era(self, since=BEGAN_ON):
        """Agreements since the announcement in Dubai, signed or not."""
        known = Coalesce("signed_on", "announced_on")
        later = Q(known_on__gte=since) | Q(known_on=None)
        return self.annotate(known_on=known).filter(later)

    def with_seats_counted(self):
        """Annotate `seats_flown`: launch seats under it, without those exchanged."""
        flown = Q(seats__status=Status.FLOWN)
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
        _("type"),
        max_length=20,
        choices=AgreementKind,
        default=AgreementKind.EXCHANGE,
    )
    status = models.CharField(_("status"), max_length=20, choices=AgreementStatus)
    signed_on = models.DateField(_("signed"), null=True, blank=True)
    signed_precision = precision_field()
    announced_on = models.DateField(_("made public"), null=True, blank=True)
    announced_precision = precision_field()
    terms = models.TextField(_("terms"), blank=True, help_text=_("One term per line."))
    seats_each_way = models.PositiveSmallIntegerField(
        _("seats each way"),
        null=True,
        blank=True,
        validators=PLACES,
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
        _("note"), blank=True, help_text=_("What is open, or stated in different ways.")
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
        return address_of("missions:agreement-detail", self.slug)

    @property
    def is_signed(self):
        return self.status == AgreementStatus.SIGNED

    def clean(self):
        raise_for_precision(
            self,
            ("signed_on", "signed_precision"),
            ("announced_on", "announced_precision"),
        )

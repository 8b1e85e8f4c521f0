from django.db import models
from django.db.models import F, Prefetch
from django.utils.translation import gettext_lazy as _

from ..public_address import address_of
from .agreement import Agreement
from .codes import known_code
from .seat_codes import Status
from .seated import SeatedQuerySet
from .slugs import Slugged
from .source import cited_sources


class Pairing(models.TextChoices):
    """How we know which seats are exchanged for each other."""

    SOURCED = "sourced", _("stated by a source")
    INFERRED = "inferred", _("inferred")
    OPEN = "open", _("no reciprocal seat identified")


class ExchangeStatus(models.TextChoices):
    """How far an exchange has come; computed from its seats."""

    AGREED = "agreed", _("agreed")
    OWED = "owed", _("not yet reciprocated")
    FLOWN = "flown", _("flown")


class ExchangeQuerySet(SeatedQuerySet):
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
        """Exchanges with their seats and returns, oldest flight first."""
        seats = self.all_seats.with_spaceflights().for_crew_list()
        seats = seats.select_related(
            "mission__vehicle", "mission__spacecraft_operator", "mission__station"
        )
        return (
            self.select_related("agreement")
            .prefetch_related(
                Prefetch("seats", seats.order_by("mission__launched_at", "pk")),
                "sources",
            )
            .oldest_flight_first()
        )


class Exchange(Slugged):
    """The seats that one agreement exchanges for each other."""

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
        help_text=_(
            "Why these seats are taken as exchanged, or why no pairing is known."
        ),
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
        return address_of("missions:exchange-detail", self.slug)

    @property
    def is_open(self):
        """Whether no seat is known to answer its own."""
        return self.pairing == Pairing.OPEN

    @property
    def pairing_in_words(self):
        """How the pairing is known: "pairing inferred"."""
        if self.is_open:
            return self.get_pairing_display()
        return _("pairing %(how)s") % {"how": self.get_pairing_display()}

    @property
    def status(self):
        """Its `ExchangeStatus`: flown once every seat is, on both sides."""
        flown = [seat.status == Status.FLOWN for seat in self.seats.all()]
        if not any(flown):
            return ExchangeStatus.AGREED
        if all(flown) and not self.is_open:
            return ExchangeStatus.FLOWN
        return ExchangeStatus.OWED

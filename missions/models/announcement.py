import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..dates import precision_constraint, precision_field, raise_for_precision
from ..public_address import address_of
from .agency import Agency
from .keyed import Keyed, KeyedQuerySet
from .limits import PLACES
from .mission import Mission
from .slugs import Slugged
from .source import cited_sources
from .vehicle import Vehicle

# The day in Dubai on which Roscosmos cleared Crew Dragon for its cosmonauts.
BEGAN_ON = datetime.date(2021, 10, 25)


class AnnouncementQuerySet(KeyedQuerySet):
    def before_the_exchange_era(self, began_on=BEGAN_ON):
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
    summary = models.TextField(
        _("what was announced"), help_text=_("In our own words.")
    )
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
        return address_of("missions:announcement-detail", self.slug)

    def clean(self):
        raise_for_precision(self, ("announced_on", "announced_precision"))


class Statement(Keyed):
    """What one speaker said in an announcement, in our own words."""

    key_fields = ("announcement", "position")

    announcement = models.ForeignKey(
        Announcement, on_delete=models.CASCADE, related_name="statements"
    )
    position = models.PositiveSmallIntegerField(_("order"), validators=PLACES)
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

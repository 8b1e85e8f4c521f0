from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ..public_address import address_of
from .agency import Agency
from .slugs import Slugged
from .source import cited_sources


class Station(Slugged):
    """A place in orbit that missions dock at."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    short_name = models.CharField(_("short name"), max_length=30, unique=True)
    operators = models.ManyToManyField(
        Agency,
        verbose_name=_("operators"),
        blank=True,
        related_name="stations",
        help_text=_("Who ran it; where an agency was renamed, its name at the end."),
    )
    in_orbit_from = models.DateField(_("in orbit from"), null=True, blank=True)
    in_orbit_until = models.DateField(
        _("in orbit until"), null=True, blank=True, help_text=_("Blank: to this day.")
    )
    wikidata = models.CharField(_("Wikidata item"), max_length=12, blank=True)
    note = models.TextField(
        _("note"),
        blank=True,
        help_text=_("What a reader has to know that no field holds. Plain sentences."),
    )
    sources = cited_sources(blank=True)

    class Meta:
        ordering = ["short_name"]
        verbose_name = _("station")

    def __str__(self):
        return self.short_name

    def get_absolute_url(self):
        return address_of("missions:station-detail", self.slug)

    @cached_property
    def vehicles_docked(self):
        """The vehicles of its missions that `docked`, each once."""
        return list(dict.fromkeys(mission.vehicle for mission in self.docked))

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .slugs import Slugged


class Station(Slugged):
    """A place in orbit that missions dock at."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    short_name = models.CharField(_("short name"), max_length=30, unique=True)
    in_orbit_from = models.DateField(_("in orbit from"), null=True, blank=True)
    in_orbit_until = models.DateField(_("in orbit until"), null=True, blank=True)
    wikidata = models.CharField(_("Wikidata item"), max_length=12, blank=True)

    class Meta:
        ordering = ["short_name"]
        verbose_name = _("station")

    def __str__(self):
        return self.short_name

    def get_absolute_url(self):
        return f"{reverse('missions:mission-list')}?station={self.slug}"

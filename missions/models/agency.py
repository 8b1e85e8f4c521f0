from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..public_address import address_of
from .codes import known_code
from .nation import Nation
from .slugs import Slugged
from .source import cited_sources
from .web_address import public_web_address


class AgencyKind(models.TextChoices):
    SPACE_AGENCY = "space-agency", _("space agency")
    INTERGOVERNMENTAL = "intergovernmental", _("intergovernmental body")
    GOVERNMENT = "government", _("government body")
    COMPANY = "company", _("company")
    OTHER = "other", _("other")


class Agency(Slugged):
    """Who operates spacecraft, or employs or sponsors the people in them."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    short_name = models.CharField(_("short name"), max_length=40, unique=True)
    native_name = models.CharField(
        _("name in its own script"), max_length=160, blank=True
    )
    kind = models.CharField(_("type"), max_length=20, choices=AgencyKind)
    nation = models.ForeignKey(
        Nation,
        verbose_name=_("nation"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="agencies",
        help_text=_("Blank for a body of several nations."),
    )
    predecessor = models.ForeignKey(
        "self",
        verbose_name=_("predecessor"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="successors",
    )
    existed_from = models.DateField(_("existed from"), null=True, blank=True)
    existed_until = models.DateField(_("existed until"), null=True, blank=True)
    website = models.URLField(_("website"), blank=True, validators=[public_web_address])
    wikidata = models.CharField(_("Wikidata item"), max_length=12, blank=True)
    sources = cited_sources(blank=True)

    class Meta:
        ordering = ["short_name"]
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")
        constraints = [known_code("kind", AgencyKind, "agency_kind_is_known")]

    def __str__(self):
        return self.short_name

    def get_absolute_url(self):
        return address_of("missions:agency-detail", self.slug)

    def clean(self):
        if self.predecessor_id and self.predecessor_id == self.pk:
            raise ValidationError(
                {"predecessor": _("An agency is not its own predecessor.")}
            )

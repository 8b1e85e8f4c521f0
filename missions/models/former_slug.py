from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from .codes import known_code
from .keyed import Keyed, KeyedQuerySet


class Noun(models.TextChoices):
    """The models whose rows have a page at their slug, by name."""

    MISSION = "mission", _("mission")
    PERSON = "crewmember", _("crew member")
    VEHICLE = "vehicle", _("vehicle")
    STATION = "station", _("station")
    AGENCY = "agency", _("agency")
    AGREEMENT = "agreement", _("agreement")
    ANNOUNCEMENT = "announcement", _("announcement")
    EXCHANGE = "exchange", _("exchange")
    SOURCE = "source", _("source")


class FormerSlugQuerySet(KeyedQuerySet):
    def note(self, row, former):
        """That `row`, saved, had the slug `former`; older ones lead to the new one too.

        A row that takes its own former slug back has it no longer.
        """
        own = self.filter(noun=row._meta.model_name)
        own.filter(slug=row.slug, now=former).delete()
        own.filter(now=former).update(now=row.slug)
        own.update_or_create(
            noun=row._meta.model_name, slug=former, defaults={"now": row.slug}
        )

    def now(self, model, slug):
        """The slug today of what once had the slug `slug`, or None."""
        found = self.filter(noun=model._meta.model_name, slug=slug)
        return found.values_list("now", flat=True).first()


class FormerSlug(Keyed):
    """A slug that was published: its address leads to the row for good.

    That of a source which gave way to another that says the same leads to the other.
    """

    key_fields = ("noun", "slug")

    noun = models.CharField(_("noun"), max_length=20, choices=Noun)
    slug = models.SlugField(
        _("former slug"), max_length=100, help_text=_("No other row takes it.")
    )
    now = models.SlugField(
        _("slug now"), max_length=100, help_text=_("The row’s slug today.")
    )

    objects = FormerSlugQuerySet.as_manager()

    class Meta:
        ordering = ["noun", "slug"]
        verbose_name = _("former slug")
        constraints = [
            known_code("noun", Noun, "former_slug_has_a_known_noun"),
            models.UniqueConstraint(
                fields=["noun", "slug"],
                name="one_row_per_former_slug",
                violation_error_message=_("This former slug is there already."),
            ),
            models.CheckConstraint(
                condition=~models.Q(slug=models.F("now")),
                name="former_slug_is_not_the_slug_now",
                violation_error_message=_("A former slug is not the slug of today."),
            ),
        ]

    def __str__(self):
        return f"{self.noun} {self.slug}"

    def clean(self):
        """It leads to a row that is there, and no row of today has it."""
        if self.noun not in Noun.values:
            return
        rows = apps.get_model("missions", self.noun).objects
        if not rows.filter(slug=self.now).exists():
            raise ValidationError({"now": _("No row has this slug.")})
        if rows.filter(slug=self.slug).exists():
            raise ValidationError({"slug": _("A row has this slug today.")})

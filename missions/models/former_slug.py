from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..public_address import address_of
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


CALLED = 300


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

    def note_gone(self, row, day, why):
        """That `row` was taken out of the catalogue, with all its slugs."""
        own = self.filter(noun=row._meta.model_name)
        gone = {"now": "", "called": str(row)[:CALLED], "gone_on": day, "why": why}
        own.filter(now=row.slug).update(**gone)
        own.update_or_create(noun=row._meta.model_name, slug=row.slug, defaults=gone)

    def take(self, row):
        """That `row`, saved, has the slug of one that is gone, or of one put back."""
        own = self.filter(noun=row._meta.model_name, slug=row.slug)
        (own if row.is_put_back else own.filter(now="")).delete()

    def of(self, model, slug):
        """What became of the row that once had the slug `slug`, or None."""
        return self.filter(noun=model._meta.model_name, slug=slug).first()

    def now(self, model, slug):
        """The slug today of what once had the slug `slug`; None where there is none."""
        former = self.of(model, slug)
        return former.now or None if former else None


class FormerSlug(Keyed):
    """A slug that was published: its address leads to the row for good.

    That of a source which gave way to another that says the same leads to the other.
    That of a row which is gone says so, until a new row takes it; where it leads to
    another, until the row is put back.
    """

    key_fields = ("noun", "slug")

    noun = models.CharField(_("noun"), max_length=20, choices=Noun)
    slug = models.SlugField(
        _("former slug"),
        max_length=100,
        help_text=_("No other row takes it, unless its row is gone."),
    )
    now = models.SlugField(
        _("slug now"),
        max_length=100,
        blank=True,
        help_text=_("The row’s slug today. Blank where it is gone."),
    )
    called = models.CharField(
        _("called"),
        max_length=CALLED,
        blank=True,
        help_text=_("What a row that is gone was called."),
    )
    gone_on = models.DateField(
        _("gone"),
        null=True,
        blank=True,
        help_text=_("The day on which it was taken out of the catalogue."),
    )
    why = models.CharField(
        _("why"),
        max_length=500,
        blank=True,
        help_text=_("Why it was taken out, for whoever follows an old link."),
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
            models.CheckConstraint(
                condition=models.Q(called="", gone_on=None, why="") & ~models.Q(now="")
                | models.Q(now="", gone_on__isnull=False) & ~models.Q(called=""),
                name="former_slug_leads_on_or_says_what_is_gone",
                violation_error_message=_(
                    "Name the slug of today; or, of a row that is gone, what it was "
                    "called and the day."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.noun} {self.slug}"

    def get_absolute_url(self):
        """The former address, which leads to the row, or says that it is gone."""
        return address_of(f"missions:{self.noun}-detail", self.slug)

    def clean(self):
        """It leads to a row that is there or to none; no row of today has it."""
        if self.noun not in Noun.values:
            return
        rows = apps.get_model("missions", self.noun).objects
        if self.now and not rows.filter(slug=self.now).exists():
            raise ValidationError({"now": _("No row has this slug.")})
        if rows.filter(slug=self.slug).exists():
            raise ValidationError({"slug": _("A row has this slug today.")})

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..dates import precision_constraint, precision_field, raise_for_precision
from ..public_address import address_of
from ..rows.in_hand import in_hand
from .catalogue_version import CatalogueVersion
from .keyed import KeyedQuerySet
from .slugs import Slugged
from .web_address import public_web_address


class SourceQuerySet(KeyedQuerySet):
    def in_reading_order(self):
        """By publisher, newest first."""
        newest = models.F("published_on").desc(nulls_last=True)
        return self.order_by("publisher", newest, "slug")

    def as_of(self):
        """How new the catalogue is; each is None while it is empty.

        `checked`: the date on which a source was last read for it; `published`: that of
        the newest source; `number` and `changed`: how often this database has changed,
        and when last; `version`: the name of what it holds, where that is kept.
        """
        return how_new()


@in_hand
def how_new():
    held = CatalogueVersion.objects.all()
    named = held.filter(named=models.F("number"))
    return Source.objects.aggregate(
        checked=models.Max("checked_on"),
        published=models.Max("published_on"),
        number=models.Max(models.Subquery(held.values("number")[:1])),
        changed=models.Max(models.Subquery(held.values("changed_at")[:1])),
        version=models.Max(models.Subquery(named.values("name")[:1])),
    )


class Source(Slugged):
    """A page, report or data set that states a fact."""

    publisher = models.CharField(_("publisher"), max_length=120)
    title = models.CharField(
        _("title"),
        max_length=300,
        blank=True,
        help_text=_("As printed. Blank where it was not seen."),
    )
    url = models.URLField(
        _("address"), max_length=500, blank=True, validators=[public_web_address]
    )
    published_on = models.DateField(_("published"), null=True, blank=True)
    published_precision = precision_field()
    undated = models.BooleanField(
        _("undated"),
        default=False,
        help_text=_(
            "Tick where the page bears no day of publication, as encyclopaedias and "
            "tables that are kept up do not."
        ),
    )
    checked_on = models.DateField(
        _("checked"), help_text=_("The day a curator last read it for this catalogue.")
    )
    language = models.CharField(
        _("language"), max_length=8, default="en", help_text=_("en, ru, zh, …")
    )
    read_directly = models.BooleanField(
        _("read directly"),
        default=True,
        help_text=_("Untick where the page is known only as cited by another page."),
    )
    note = models.TextField(_("note"), blank=True)

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["publisher", "slug"]
        verbose_name = _("source")
        constraints = [
            models.UniqueConstraint(
                fields=["url"],
                condition=~Q(url=""),
                name="one_source_per_address",
                violation_error_message=_("There is a source with this address."),
            ),
            precision_constraint(
                "published_on", "published_precision", "source_published_has_precision"
            ),
            models.CheckConstraint(
                condition=Q(undated=False) | Q(published_on=None),
                name="undated_source_has_no_date",
                violation_error_message=_("A source that is undated has no date."),
            ),
        ]

    def __str__(self):
        return f"{self.publisher}: {self.title}" if self.title else self.publisher

    def get_absolute_url(self):
        return address_of("missions:source-detail", self.slug)

    def clean(self):
        raise_for_precision(self, ("published_on", "published_precision"))


def with_last_checked(rows):
    """Annotate `last_checked`: the day that a source of the row was last read for us.

    No row says when we published it; this is the closest that the catalogue knows.
    """
    cited = rows.model.sources.through.objects
    newest = cited.filter(**{rows.model._meta.model_name: models.OuterRef("pk")})
    newest = newest.order_by("-source__checked_on").values("source__checked_on")
    return rows.annotate(last_checked=models.Subquery(newest[:1]))


class CitedSources(models.ManyToManyField):
    """A source that is cited cannot be deleted from under its facts."""

    def contribute_to_class(self, cls, name, **options):
        super().contribute_to_class(cls, name, **options)
        if self.remote_field.through:  # the row's own, not one of a migration's
            cited = self.remote_field.through._meta.get_field("source")
            cited.remote_field.on_delete = models.RESTRICT

    def deconstruct(self):
        """To a migration it is any such field."""
        name, _path, values, options = super().deconstruct()
        return name, "django.db.models.ManyToManyField", values, options


def cited_sources(**options):
    """The sources of a row."""
    return CitedSources(
        Source,
        verbose_name=_("sources"),
        related_name="+",
        help_text=_("The pages that say so. At least one where the site shows it."),
        **options,
    )

"""What rows with an address of their own have in common."""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from .former_slug import FormerSlug, Noun
from .keyed import Keyed


class Slugged(Keyed):
    """A row that is known by its slug: in addresses, in fixtures, in exports.

    A slug that was saved once leads to the row for good, or says that it is gone: see
    `FormerSlug`.
    """

    slug = models.SlugField(
        max_length=100,
        unique=True,
        help_text=_(
            "The name in web addresses: a-z, 0-9 and hyphens. A former one leads here "
            "for good, because others link to it."
        ),
    )
    saved_slug = ""  # as the database holds it
    is_put_back = False  # a deletion let its slug lead to another row: it ends that

    class Meta:
        abstract = True

    @classmethod
    def from_db(cls, db, field_names, values):
        row = super().from_db(db, field_names, values)
        row.saved_slug = row.__dict__.get("slug", "")
        return row

    def save(self, **options):
        """And note the slug that it had, where that changes to a free one."""
        before, is_new = self.saved_slug, self._state.adding
        fields = options.get("update_fields")
        if (
            is_new
            or not before
            or before == self.slug
            or (fields and "slug" not in fields)
        ):
            super().save(**options)
        else:
            self.refuse_anothers_slug()
            with transaction.atomic():
                super().save(**options)
                self.note_slug(before)
        if is_new:
            self.note_slug()
        if not fields or "slug" in fields:
            self.saved_slug = self.slug

    def note_slug(self, before=""):
        """That it has its slug now, and no longer the one `before`."""
        if self._meta.model_name in Noun:
            FormerSlug.objects.take(self)
            if before:
                FormerSlug.objects.note(self, before)

    def validate_unique(self, exclude=None):
        super().validate_unique(exclude)
        if not exclude or "slug" not in exclude:
            self.refuse_anothers_slug()

    def refuse_anothers_slug(self):
        """A former slug is its row’s for good; the row may take it back."""
        now = FormerSlug.objects.now(type(self), self.slug)
        if now and not self.is_put_back and now not in (self.slug, self.saved_slug):
            message = _("This slug was that of “%(now)s”, and leads there for good.")
            raise ValidationError({"slug": message % {"now": now}})

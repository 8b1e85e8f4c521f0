"""Natural keys: what tells rows apart in files, whatever their primary keys."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..dates import EARLIEST_YEAR, LAST_YEAR, is_in_calendar
from ..readable import named, unreadable_in

UNREADABLE = _("%(character)s is a character that no reader sees: take it out.")
OUT_OF_CALENDAR = _("The year is one from %(first)d to %(last)d.")


def refusal_of(field, value):
    """Why no row may hold the value in a text or a date, or ""."""
    if isinstance(field, models.CharField | models.TextField):
        found = unreadable_in(value, lines=isinstance(field, models.TextField))
        return UNREADABLE % {"character": named(found)} if found else ""
    if isinstance(field, models.DateField) and value and not is_in_calendar(value):
        return OUT_OF_CALENDAR % {"first": EARLIEST_YEAR, "last": LAST_YEAR}
    return ""


class KeyedQuerySet(models.QuerySet):
    def get_by_natural_key(self, *key):
        """The row with that key; Django's own `loaddata` asks for it."""
        return self.get(**dict(zip(self.model.key_lookups(), key, strict=True)))


class Keyed(models.Model):
    """A row that files name by the values of its `key_fields`."""

    key_fields = ("slug",)

    objects = KeyedQuerySet.as_manager()

    class Meta:
        abstract = True

    def clean_fields(self, exclude=None):
        """And what no text and no date of the catalogue can be, in any field."""
        super().clean_fields(exclude)
        errors = {}
        for field in self._meta.concrete_fields:
            message = field.name not in (exclude or ()) and refusal_of(
                field, getattr(self, field.attname)
            )
            if message:
                errors[field.name] = message
        if errors:
            raise ValidationError(errors)

    def natural_key(self):
        """The values of the key as a tuple; a related row stands there with its own."""
        values = (getattr(self, name) for name in self.key_fields)
        return tuple(
            part
            for value in values
            for part in (value.natural_key() if isinstance(value, Keyed) else (value,))
        )

    @classmethod
    def key_lookups(cls):
        """The lookups that find a row by its natural key: ["mission__slug", "leg"]."""
        lookups = []
        for name in cls.key_fields:
            related = cls._meta.get_field(name).related_model
            below = related.key_lookups() if related else [""]
            lookups += [f"{name}__{lookup}".removesuffix("__") for lookup in below]
        return lookups

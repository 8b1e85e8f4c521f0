"""Natural keys: what tells rows apart in files, whatever their primary keys."""

from django.db import models


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

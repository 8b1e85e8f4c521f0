"""What rows with an address of their own have in common."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .keyed import Keyed


class Slugged(Keyed):
    """A row that is known by its slug: in addresses, in fixtures, in exports."""

    slug = models.SlugField(
        max_length=100,
        unique=True,
        help_text=_(
            "The name in web addresses: a-z, 0-9 and hyphens. It stays the same for "
            "good, because others link to it."
        ),
    )

    class Meta:
        abstract = True

"""Database constraints for fields that hold a code."""

from django.db import models
from django.utils.translation import gettext_lazy as _

UNKNOWN = "unknown"  # how an address asks for rows that hold no code
NONE = "none"  # and for rows that lead to no other: a flight to no station


def known_code(field, choices, name):
    """`field` holds one of `choices` (a TextChoices), whoever writes it."""
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__in": choices.values}),
        name=name,
        violation_error_message=_("This is not one of the known values."),
    )

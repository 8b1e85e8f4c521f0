"""What a row is called in the catalogues of others."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

KEY = RegexValidator(
    r"\A[\w./-]+\Z", _("Letters, digits and the signs . / _ - are all that it has.")
)


def gcat_field():
    return models.CharField(
        _("GCAT ID"),
        max_length=20,
        blank=True,
        validators=[KEY],
        help_text=_("What Jonathan McDowell’s catalogue calls it: S00103."),
    )


def spacefacts_field():
    return models.CharField(
        _("spacefacts ID"),
        max_length=80,
        blank=True,
        validators=[KEY],
        help_text=_(
            "What its page there is called: artemis_ii; of a person with the folders "
            "before it, cosmonauts/english/gagarin_yuri."
        ),
    )

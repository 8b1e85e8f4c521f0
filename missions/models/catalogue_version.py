from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class CatalogueVersion(models.Model):
    """How often the catalogue has changed, and when last: one row.

    The database itself moves it on with every change, see `catalogue.version`.
    """

    number = models.PositiveBigIntegerField(_("number"), default=0)
    changed_at = models.DateTimeField(_("last changed"))

    class Meta:
        verbose_name = _("catalogue version")
        constraints = [
            models.CheckConstraint(
                condition=Q(pk=1),
                name="there_is_one_version",
                violation_error_message=_("There is one version, in row 1."),
            ),
        ]

    def __str__(self):
        return str(self.number)

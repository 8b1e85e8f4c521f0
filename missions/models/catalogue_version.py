from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class CatalogueVersion(models.Model):
    """How often the catalogue has changed, when last, and its name: one row.

    The database itself moves it on with every change, see `catalogue.version`. The name
    is that of the change whose number is `named`, see `catalogue.naming`.
    """

    number = models.PositiveBigIntegerField(_("number"), default=0)
    changed_at = models.DateTimeField(_("last changed"))
    name = models.CharField(_("version"), max_length=12, blank=True)
    named = models.PositiveBigIntegerField(_("number of the name"), null=True)

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

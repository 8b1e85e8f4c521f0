from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ..dates import precision_constraint, precision_field, raise_for_precision
from .crew_member import CrewMember
from .keyed import KeyedQuerySet
from .mission import Mission
from .slugs import Slugged
from .source import cited_sources


class EmergencyReturnQuerySet(KeyedQuerySet):
    def covering(self, start, end):
        """Those of which a part lies in the days from `start` to `end` (dates)."""
        return self.filter(since__lte=end).filter(
            Q(until__isnull=True) | Q(until__gte=start)
        )


class EmergencyReturn(Slugged):
    """When a person would have left on another spacecraft than they launched on.

    Entered only where a source states it: the spacecraft they launched on and the one
    they returned on are known from their seats.
    """

    person = models.ForeignKey(
        CrewMember,
        verbose_name=_("person"),
        on_delete=models.RESTRICT,
        related_name="emergency_returns",
    )
    mission = models.ForeignKey(
        Mission,
        verbose_name=_("spacecraft"),
        on_delete=models.RESTRICT,
        related_name="emergency_returns",
        help_text=_("The mission on whose spacecraft they would have returned."),
    )
    since = models.DateField(_("from"))
    since_precision = precision_field()
    until = models.DateField(
        _("until"), null=True, blank=True, help_text=_("Blank while it lasts.")
    )
    until_precision = precision_field()
    note = models.TextField(
        _("note"), help_text=_("What was arranged, in our own words.")
    )
    sources = cited_sources()

    objects = EmergencyReturnQuerySet.as_manager()

    class Meta:
        ordering = ["since", "slug"]
        verbose_name = _("emergency-return assignment")
        constraints = [
            precision_constraint(
                "since", "since_precision", "emergency_return_has_precision"
            ),
            precision_constraint(
                "until", "until_precision", "emergency_return_end_has_precision"
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="emergency_return_ends_after_it_began",
                violation_error_message=_("The end comes after the beginning."),
            ),
        ]

    def __str__(self):
        return f"{self.person}, {self.mission}"

    def get_absolute_url(self):
        return f"{self.person.get_absolute_url()}#{self.slug}"

    def clean(self):
        raise_for_precision(
            self, ("since", "since_precision"), ("until", "until_precision")
        )

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .crew_member import CrewMember
from .keyed import Keyed
from .mission import Mission
from .slugs import Slugged
from .source import Source


class Disagreement(Slugged):
    """One fact on which sources differ: what each says, what we chose, why."""

    mission = models.ForeignKey(
        Mission,
        verbose_name=_("mission"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="disagreements",
    )
    person = models.ForeignKey(
        CrewMember,
        verbose_name=_("person"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="disagreements",
    )
    fact = models.CharField(
        _("fact"), max_length=120, help_text=_("Landing time, date of birth, …")
    )
    chosen = models.CharField(
        _("chosen"),
        max_length=120,
        blank=True,
        help_text=_("Blank where it cannot be decided and all values stand."),
    )
    reason = models.TextField(_("why"))

    class Meta:
        ordering = ["slug"]
        verbose_name = _("disagreement")
        constraints = [
            models.CheckConstraint(
                condition=Q(mission__isnull=False) | Q(person__isnull=False),
                name="disagreement_is_about_a_mission_or_a_person",
                violation_error_message=_("Say which mission or person it is about."),
            ),
        ]

    def __str__(self):
        return f"{self.mission or self.person}: {self.fact}"

    def get_absolute_url(self):
        return f"{(self.mission or self.person).get_absolute_url()}#{self.slug}"


def by_fact(disagreements):
    """[(kind of fact, disagreements), …], the most frequent first, single ones last.

    “Returned on, after launching on STS-108” is of the kind “Returned on”.
    """
    kinds = {}
    for disagreement in disagreements:
        kind = disagreement.fact.partition(",")[0]
        kinds.setdefault(kind, []).append(disagreement)
    several = {kind: rows for kind, rows in kinds.items() if len(rows) > 1}
    single = [rows[0] for rows in kinds.values() if len(rows) == 1]
    found = sorted(several.items(), key=lambda kind: (-len(kind[1]), kind[0]))
    return [*found, (_("Other facts"), single)] if single else found


class Claim(Keyed):
    """What one source says where sources differ."""

    key_fields = ("disagreement", "source")

    disagreement = models.ForeignKey(
        Disagreement, on_delete=models.CASCADE, related_name="claims"
    )
    source = models.ForeignKey(
        Source,
        verbose_name=_("source"),
        on_delete=models.RESTRICT,
        related_name="claims",
    )
    value = models.CharField(_("says"), max_length=160)

    class Meta:
        ordering = ["disagreement", "source"]
        verbose_name = _("claim")
        constraints = [
            models.UniqueConstraint(
                fields=["disagreement", "source"],
                name="one_claim_per_source_and_disagreement",
                violation_error_message=_("This source is listed already."),
            ),
        ]

    def __str__(self):
        return f"{self.source.publisher}: {self.value}"

    def get_absolute_url(self):
        return self.disagreement.get_absolute_url()

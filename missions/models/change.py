from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ..dates import precision_constraint, precision_field, raise_for_precision
from .agency import Agency
from .codes import known_code
from .crew_member import CrewMember
from .keyed import KeyedQuerySet
from .mission import Mission
from .seat_codes import Leg
from .slugs import Slugged
from .source import cited_sources


class ChangeKind(models.TextChoices):
    NAMED = "named", _("named")
    MOVED = "moved", _("moved")
    WITHDRAWN = "withdrawn", _("withdrawn")
    REPLACED = "replaced", _("replaced")
    RESTORED = "restored", _("restored")


class AssignmentChangeQuerySet(KeyedQuerySet):
    def oldest_first(self):
        return self.order_by(F("changed_on").asc(nulls_first=True), "slug")

    def newest_first(self):
        """Those without a date last."""
        return self.order_by(F("changed_on").desc(nulls_last=True), "slug")

    def of_reassigned_crew(self):
        """Changes by which somebody of a main crew was withdrawn or replaced."""
        reassigned = [ChangeKind.WITHDRAWN, ChangeKind.REPLACED]
        return self.filter(kind__in=reassigned, as_backup=False)

    def of_mission(self, mission):
        """Changes into or out of a mission."""
        return self.filter(Q(from_mission=mission) | Q(to_mission=mission))

    def for_timeline(self):
        """With what a line of a person’s or mission’s crew changes shows."""
        return (
            self.select_related(
                "person",
                "from_mission",
                "to_mission",
                "in_place_of",
                "replaced_by",
                "announced_by",
            )
            .prefetch_related("sources")
            .oldest_first()
        )


class AssignmentChange(Slugged):
    """A dated, sourced change of who is to sit where; one row per person."""

    person = models.ForeignKey(
        CrewMember,
        verbose_name=_("person"),
        on_delete=models.RESTRICT,
        related_name="changes",
    )
    kind = models.CharField(_("type"), max_length=10, choices=ChangeKind)
    changed_on = models.DateField(
        _("date"), null=True, blank=True, help_text=_("When it was announced.")
    )
    changed_precision = precision_field()
    leg = models.CharField(_("leg"), max_length=4, choices=Leg, default=Leg.UP)
    as_backup = models.BooleanField(
        _("as backup"), default=False, help_text=_("Tick for a place in a backup crew.")
    )
    from_mission = models.ForeignKey(
        Mission,
        verbose_name=_("from mission"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="changes_out",
    )
    to_mission = models.ForeignKey(
        Mission,
        verbose_name=_("to mission"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="changes_in",
    )
    in_place_of = models.ForeignKey(
        CrewMember,
        verbose_name=_("in place of"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="+",
    )
    replaced_by = models.ForeignKey(
        CrewMember,
        verbose_name=_("replaced by"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="+",
    )
    announced_by = models.ForeignKey(
        Agency,
        verbose_name=_("announced by"),
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="+",
    )
    reason = models.CharField(
        _("reason"),
        max_length=300,
        blank=True,
        help_text=_("Only a reason that a source states. Blank where none does."),
    )
    summary = models.TextField(_("what changed"), help_text=_("In our own words."))
    sources = cited_sources()

    objects = AssignmentChangeQuerySet.as_manager()

    class Meta:
        ordering = [F("changed_on").asc(nulls_first=True), "slug"]
        verbose_name = _("crew change")
        constraints = [
            known_code("kind", ChangeKind, "change_kind_is_known"),
            known_code("leg", Leg, "change_leg_is_up_or_down"),
            precision_constraint(
                "changed_on", "changed_precision", "change_has_precision"
            ),
            models.CheckConstraint(
                condition=Q(from_mission__isnull=False) | Q(to_mission__isnull=False),
                name="change_names_a_mission",
                violation_error_message=_("Say from which mission or to which."),
            ),
            models.CheckConstraint(
                condition=~Q(kind=ChangeKind.MOVED)
                | Q(from_mission__isnull=False, to_mission__isnull=False),
                name="a_move_has_two_missions",
                violation_error_message=_("A move goes from one mission to another."),
            ),
        ]

    def __str__(self):
        return f"{self.person} {self.get_kind_display()}"

    def get_absolute_url(self):
        return f"{self.person.get_absolute_url()}#{self.slug}"

    @property
    def is_naming(self):
        return self.kind == ChangeKind.NAMED

    @property
    def is_of_return(self):
        return self.leg == Leg.DOWN

    @property
    def event(self):
        """What it has in common with the others that one announcement made."""
        return (
            self.changed_on,
            self.changed_precision,
            self.kind,
            self.leg,
            self.as_backup,
            self.from_mission_id,
            self.to_mission_id,
        )

    def clean(self):
        raise_for_precision(self, ("changed_on", "changed_precision"))
        if self.kind == ChangeKind.NAMED and self.replaced_by_id:
            message = _("Who is named took somebody’s place: say in place of whom.")
            raise ValidationError({"replaced_by": message})


def by_event(changes):
    """Lists of changes that belong together: the four namings of a crew are one."""
    events = {}
    for change in changes:
        events.setdefault(change.event, []).append(change)
    return list(events.values())


def reasons_of(changes):
    """What sources give as reasons of these changes, each once."""
    return list(dict.fromkeys(change.reason for change in changes if change.reason))


def sources_of(changes):
    """What these changes cite, each once."""
    return list(
        dict.fromkeys(source for change in changes for source in change.sources.all())
    )

"""The queue of what other catalogues say otherwise, for curators to judge."""

from django.contrib import admin
from django.db import models
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from missions.dates import now


class Origin(models.TextChoices):
    """A catalogue that ours is compared with."""

    GCAT = "gcat", _("GCAT")
    WIKIDATA = "wikidata", _("Wikidata")
    LAUNCH_LIBRARY = "launchlibrary", _("Launch Library")


class Judged(models.TextChoices):
    OPEN = "open", _("open")
    LATER = "later", _("not now")
    WRONG = "wrong", _("they are wrong")


# Which of our sources stand for another catalogue; the first is cited for it.
SOURCES = {
    Origin.GCAT: ["gcat-human-spaceflight", "gcat-launch-log"],
    Origin.WIKIDATA: ["wikidata-human-spaceflight-2026-05"],
    Origin.LAUNCH_LIBRARY: [],
}


class Suggestion(models.Model):
    """One thing that another catalogue says; what was judged is not offered again."""

    origin = models.CharField(_("catalogue"), max_length=20, choices=Origin)
    key = models.CharField(max_length=300)
    flight = models.CharField(max_length=120)
    about = models.CharField(_("about"), max_length=300)
    what = models.CharField(_("what"), max_length=40)
    model = models.CharField(max_length=40)
    row = models.BigIntegerField(null=True)
    ours = models.CharField(_("ours"), max_length=300, blank=True)
    theirs = models.CharField(_("theirs"), max_length=300)
    values = models.JSONField(default=dict)  # of `desk.states`, for the form
    against = models.JSONField(default=dict)  # likewise, for a disagreement
    judged = models.CharField(
        _("judged"), max_length=10, choices=Judged, default=Judged.OPEN
    )
    why = models.TextField(_("why"), blank=True)
    found_at = models.DateTimeField(_("found"), default=now)

    class Meta:
        ordering = ["origin", "about", "what", "pk"]
        verbose_name = _("suggestion")
        constraints = [
            models.UniqueConstraint(
                fields=["origin", "key"], name="one_suggestion_of_a_kind"
            ),
        ]

    def __str__(self):
        return f"{self.about}, {self.get_what()}"

    @admin.display(description=_("what"), ordering="what")
    def get_what(self):
        """The field or the leg, as a curator reads it."""
        legs = {
            "up": _("launch crew"),
            "down": _("return crew"),
            "mission": _("flight"),
        }
        if self.what in legs:
            return legs[self.what]
        fields = self._meta.apps.get_model("missions", self.model)._meta
        return fields.get_field(self.what).verbose_name

    @property
    def taken_at(self):
        """The form that it fills in."""
        page = f"admin:missions_{self.model}"
        if self.row is None:
            return f"{reverse(f'{page}_add')}?_take={self.pk}"
        return f"{reverse(f'{page}_change', args=[self.row])}?_take={self.pk}"

    @property
    def refused_at(self):
        """The form of the disagreement that it becomes; "" where it can be none."""
        if not self.against:
            return ""
        return f"{reverse('admin:missions_disagreement_add')}?_refuse={self.pk}"


def queue(origin, compared, found):
    """Bring the queue of a catalogue up to what was found; gives what is new in it.

    `compared`: what those flights are called of which the files tell; what is queued of
    others stays. What has been judged stays judged.
    """
    keys = {difference.key: difference for difference in found}
    ours = Suggestion.objects.filter(origin=origin)
    gone = ours.filter(flight__in=compared, judged=Judged.OPEN).exclude(key__in=keys)
    gone.delete()
    known = set(ours.values_list("key", flat=True))
    new = [
        suggested(origin, difference)
        for key, difference in keys.items()
        if key not in known
    ]
    return Suggestion.objects.bulk_create(new)


def suggested(origin, difference):
    return Suggestion(
        origin=origin,
        key=difference.key,
        flight=difference.flight,
        about=difference.about[:300],
        what=difference.what,
        model=difference.model,
        row=difference.row,
        ours=difference.ours[:300],
        theirs=difference.theirs[:300],
        values=difference.values,
        against=against(difference),
    )


def against(difference):
    """The disagreement by which a curator says that they are wrong, as a state."""
    fact = difference.fact
    if not fact:
        return {}
    rows = {"mission": difference.mission, "person": difference.person}
    rows = {name: row and row.slug for name, row in rows.items()}
    called = "-".join(filter(None, rows.values()))
    chosen = difference.ours or str(_("Not in the crew"))
    slug = f"{called}-{slugify(fact)}"
    return rows | {"slug": slug[:80], "fact": fact, "chosen": chosen[:120]}

"""What curators did, kept apart from the catalogue: no reader and no export sees it."""

from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.db import models
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from missions.dates import now

from . import states
from .drafts import Draft
from .suggestions import Suggestion

__all__ = ["Draft", "Edit", "Suggestion"]


def noun_in_words(model_name):
    return capfirst(apps.get_model("missions", model_name)._meta.verbose_name)


class EditQuerySet(models.QuerySet):
    def of(self, row):
        return self.filter(model=row._meta.model_name, row=row.pk)

    def has_deleted(self, model, slug):
        """Whether the row that last had this slug, as the edits know, was deleted."""
        edits = self.filter(model=model._meta.model_name, before__isnull=False)
        states = edits.values_list("before", "after").iterator()
        left = (after for before, after in states if before[""].get("slug") == slug)
        return next(left, True) is None

    def note(self, row, before, after, user, saving):
        """That `row` changed from one state to the other; None where it was not there.

        Nothing is noted where nothing changed.
        """
        if before == after:
            return
        self.create(
            model=row._meta.model_name,
            row=row.pk,
            called=str(row)[:300],
            before=before,
            after=after,
            by=user,
            why=saving.reason,
            sure_of=[doubt.text for doubt in saving.doubts if doubt.sure],
            event=saving.event,
            act=saving.act,
        )


class Edit(models.Model):
    """What somebody changed of one row, and of those entered with it, in one go.

    States are those of `desk.states`.
    """

    model = models.CharField(_("noun"), max_length=40)
    row = models.BigIntegerField(null=True, help_text=_("The row’s primary key."))
    called = models.CharField(_("row"), max_length=300)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("curator"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("drafted by"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        help_text=_("Who typed it, where it was published from a draft."),
    )
    at = models.DateTimeField(_("when"), default=now)
    why = models.TextField(_("why"), blank=True)
    sure_of = models.JSONField(_("sure, against a doubt"), default=list)
    event = models.CharField(_("event"), max_length=40, blank=True)
    act = models.UUIDField(
        null=True, help_text=_("What the edits of one event have in common.")
    )

    objects = EditQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("edit")
        indexes = [models.Index(fields=["model", "row"], name="edits_of_a_row")]

    def __str__(self):
        return f"{self.called}, {self.get_kind()}" if self.row else self.called

    @admin.display(description=_("done"))
    def get_kind(self):
        """What was done with the row, in a word."""
        if self.row is None:
            return _("loaded")
        if self.before is None:
            return _("entered")
        return _("deleted") if self.after is None else _("changed")

    @property
    def model_in_words(self):
        """What kind of row it is; "" where files were loaded."""
        return noun_in_words(self.model) if self.row else ""

    @property
    def form_address(self):
        """Where what it was before is entered: the row's page, or that of a new one."""
        page = f"admin:missions_{self.model}_"
        if self.after is None:
            return reverse(f"{page}add")
        return reverse(f"{page}change", args=[self.row])

    @cached_property
    def changes(self):
        """The `states.Change`s: of a new row all that it holds, of a deleted none."""
        if self.after is None or self.row is None:
            return []
        found = states.changes(self.model, self.before or {}, self.after)
        return [each for each in found if each.before != each.after]

    @property
    def held(self):
        """(What, value) of all that a deleted row held."""
        return states.held(self.model, self.before) if self.after is None else []

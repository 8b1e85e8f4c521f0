"""What is kept back: a post to the desk that was checked and not yet written."""

import hashlib
import json

from django.conf import settings
from django.db import models
from django.http import QueryDict
from django.urls import Resolver404, get_script_prefix, resolve
from django.utils.translation import gettext_lazy as _

from missions.dates import now

PUBLISH = "desk.publish_draft"
VIEW = "desk.view_draft"


class DraftQuerySet(models.QuerySet):
    def numbered(self, text):
        """The draft of a number as typed in an address, or None."""
        is_number = text.isascii() and text.isdecimal() and len(text) < 19
        return self.filter(pk=int(text)).first() if is_number else None

    def of(self, model, row, but=None):
        """Those of a row, by noun and key; `but`: the one that is looked at."""
        found = self.filter(model=model, row=row) if row else self.none()
        return found.exclude(pk=but.pk if but else None).select_related("by")


class Draft(models.Model):
    """What somebody posted, to be posted again when it is published.

    The catalogue holds nothing of it, so that no page, file or feed can show it.
    """

    address = models.TextField(help_text=_("Where it was posted, with its query."))
    posted = models.JSONField(help_text=_("{name: values} of the form."))
    model = models.CharField(_("noun"), max_length=40)
    row = models.BigIntegerField(null=True, help_text=_("The row’s primary key."))
    called = models.CharField(_("row"), max_length=300)
    kind = models.CharField(_("what it does"), max_length=60)
    second = models.TextField(
        _("a second curator"),
        blank=True,
        help_text=_("Why another curator publishes it; blank where none is wanted."),
    )
    going = models.CharField(
        max_length=64,
        blank=True,
        help_text=_(
            "A digest of the rows that it deletes, as they were when asked for."
        ),
    )
    why = models.TextField(_("why"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("curator"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    at = models.DateTimeField(_("kept"), default=now)

    objects = DraftQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("draft")
        default_permissions = ["view"]
        permissions = [("publish_draft", _("Can publish drafts of others"))]

    def __str__(self):
        return _("Draft %(number)d: %(row)s, %(kind)s") % {
            "number": self.pk,
            "row": self.called,
            "kind": self.kind,
        }

    @property
    def form(self):
        """What was posted, to be posted again."""
        data = QueryDict(mutable=True)
        for name, values in self.posted.items():
            data.setlist(name, values)
        return data

    @property
    def path(self):
        return self.address.partition("?")[0]

    @property
    def query(self):
        return self.address.partition("?")[2]

    @property
    def continued_at(self):
        """The form, to be filled in with what was typed."""
        joint = "&" if self.query else "?"
        there = f"{get_script_prefix()}{self.address[1:]}{joint}_draft={self.pk}"
        return f"{there}-{self.version}"

    @property
    def version(self):
        """By which a form knows whether it is still the draft that filled it."""
        typed = json.dumps(self.posted, sort_keys=True)
        return hashlib.sha256(typed.encode()).hexdigest()[:12]

    @property
    def is_typed(self):
        """Whether a form holds it, that can be opened and typed on."""
        try:
            page = resolve(self.path)
        except Resolver404:
            return False
        return "kind" in page.kwargs or page.url_name.endswith(("_add", "_change"))

    def is_seen_by(self, user):
        return user.has_perm(VIEW) or self.by_id == user.pk

    def is_in_hands_of(self, user):
        """Whether it is theirs, or they may publish those of others."""
        return user.has_perm(PUBLISH) or self.by_id == user.pk

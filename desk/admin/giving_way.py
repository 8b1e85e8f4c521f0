"""Rows that may give way to another of their kind, in all that leads to them."""

from contextlib import contextmanager
from functools import partial
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from missions.models import FormerSlug

from ..in_use import LeadsToBoth, replace
from ..keeping import in_turn
from ..saving import Saving
from .choices import searched
from .pages import CatalogueAdmin

SAME = _("Choose another than the one to be replaced.")
NOT_THERE = _("What its address should lead to is not there. Nothing was deleted.")
LEADS_TO = _("Its address leads to “%(other)s”.")


class GivesWay(CatalogueAdmin):
    """The page on which a row in use would be deleted offers another in its place."""

    led_by = None, ""  # a model and its field that leads to such rows
    way, do = _("Replace it by"), _("Replace it in all of these")
    note_on_it = ""

    def get_urls(self):
        view = self.admin_site.admin_view(self.replace_view)
        return [
            path("<int:pk>/replace/", view, name=self.replace_name),
            *super().get_urls(),
        ]

    @property
    def replace_name(self):
        return f"missions_{self.opts.model_name}_replace"

    def form_of_other(self, data=None, **options):
        other = searched(*self.led_by, **{"label": self.way} | options)
        return type("OtherForm", (forms.Form,), {"other": other})(data)

    def form_of_address(self, data=None, **options):
        """Asks where the address of a row leads that is deleted: blank for nowhere."""
        label = _("Its address leads to")
        return self.form_of_other(data, label=label, required=False, **options)

    def objection(self, request, rows, seen):
        if changed := super().objection(request, rows, seen):
            return changed
        typed = self.form_of_address(request.POST)
        if not typed.is_valid():
            return NOT_THERE
        return SAME if typed.cleaned_data["other"] in rows else ""

    def note_address(self, request, row, saving):
        """It leads on where another says the same."""
        typed = self.form_of_address(request.POST)
        other = typed.is_valid() and typed.cleaned_data["other"]
        if not other:
            return super().note_address(request, row, saving)
        FormerSlug.objects.note(other, row.slug)
        saving.why = f"{saving.why} {LEADS_TO % {'other': other}}".strip()

    def render_delete_form(self, request, context):
        form, row = self.form_of_other(), context["object"]
        leads_to = request.POST.get("other") or request.GET.get("other")
        context |= {
            "address": self.form_of_address(initial=leads_to),
            "replacement": form,
            "replace": self.do,
            "replace_note": self.note_on_it,
            "replace_address": reverse(f"admin:{self.replace_name}", args=[row.pk]),
        }
        page = super().render_delete_form(request, context)
        page.context_data["media"] += form.media  # it leaves out what is given
        return page

    @in_turn
    def replace_view(self, request, pk):
        """Whatever leads to this row leads to the other."""
        row = get_object_or_404(self.model, pk=pk)
        there = redirect(f"admin:missions_{self.opts.model_name}_delete", pk)
        if not self.may_give_way(request, row):
            raise PermissionDenied
        form = self.form_of_other(request.POST)
        if request.method != "POST" or not form.is_valid():
            return there
        request.saving = Saving(request.POST)
        other = form.cleaned_data["other"]
        if other == row:
            self.message_user(request, SAME, messages.ERROR)
            return there
        try:
            with transaction.atomic():
                self.message_user(request, self.give_way(request, row, other))
        except LeadsToBoth as problem:
            self.message_user(request, problem.told, messages.ERROR)
            return there
        if not self.model.objects.filter(pk=pk).exists():
            return self.gone()
        return redirect(f"{there.url}?{urlencode({'other': other.pk})}")

    def gone(self):
        return redirect(f"admin:missions_{self.opts.model_name}_changelist")

    def may_give_way(self, request, row):
        return self.has_change_permission(request, row)

    def give_way(self, request, row, other):
        """Let `other` take its place; gives what is told of it."""
        facts = replace(row, other, partial(self.noting, request))
        told = _("“%(other)s” is now named in its place, %(facts)d times.")
        return told % {"other": other, "facts": facts}

    @contextmanager
    def noting(self, request, row):
        """What is changed of a row meanwhile is in its history."""
        row = getattr(row, "disagreement", row)  # a claim is entered with it
        page = self.admin_site.get_model_admin(type(row))
        before = page.state_in_database(request, row)
        yield
        page.note(request, row, before, request.saving)

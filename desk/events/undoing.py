"""An event taken back: each row as it was before it, by the row's own form."""

from copy import copy

from django.apps import apps
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import QueryDict
from django.utils.translation import gettext as _

from missions.models import Mission

from ..in_use import uses_of
from ..keeping import sentences_of
from .writer import Refused


def undo(request, edits):
    """Missions first, because what is of a seat is held to them; new rows go last."""
    changed = [edit for edit in edits if edit.before]
    changed.sort(key=lambda edit: (edit.model != Mission._meta.model_name, -edit.pk))
    for edit in changed:
        if row_of(edit):
            put_back(request, edit)
    for edit in sorted(edits, key=lambda edit: -edit.pk):
        if edit.before is None and (row := row_of(edit)):
            take_out(request, row)


def row_of(edit):
    model = apps.get_model("missions", edit.model)
    return model.objects.filter(pk=edit.row).first()


def put_back(request, edit):
    """What the button of one edit does."""
    posted = QueryDict(mutable=True)
    posted["_put_back"] = str(edit.pk)
    posted["_why"] = request.POST.get("_why", "")  # read before the request is copied
    sent = copy(request)
    sent.POST = posted
    page = admin.site.get_model_admin(apps.get_model("missions", edit.model))
    answer = page.changeform_view(sent, str(edit.row))
    if answer.status_code != 302:
        errors = sentences_of(answer.context_data["errors"])
        raise Refused([(None, f"{edit.called}: {each}") for each in errors])


def take_out(request, row):
    page = admin.site.get_model_admin(type(row))
    if not page.has_delete_permission(request, row):
        raise PermissionDenied
    for user, _field in uses_of(row):
        words = {"row": row, "user": user}
        raise Refused([(None, _("%(row)s is used by %(user)s by now.") % words)])
    page.delete_model(request, row)

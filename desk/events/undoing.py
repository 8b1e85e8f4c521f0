"""An event taken back: each row as it was before it, by the row's own form."""

from copy import copy

from django.apps import apps
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from missions.models import Mission

from ..in_use import uses_of
from ..undone import undone
from .writer import Refused, problems_of

NOTHING_LEFT = gettext_lazy(
    "All of it is as it was before: there is nothing to put back."
)


def undo(request, edits):
    """Missions first, because what is of a seat is held to them; new rows go last."""
    changed = [edit for edit in edits if edit.before]
    changed.sort(key=lambda edit: (edit.model != Mission._meta.model_name, -edit.pk))
    done = [put_back(request, edit) for edit in changed if row_of(edit)]
    for edit in sorted(edits, key=lambda edit: -edit.pk):
        if edit.before is None and (row := row_of(edit)):
            done.append(take_out(request, row))
    if not any(done):
        raise Refused([(None, NOTHING_LEFT)])


def row_of(edit):
    model = apps.get_model("missions", edit.model)
    return model.objects.filter(pk=edit.row).first()


def put_back(request, edit):
    """What the button of one edit does; gives whether there was anything to do."""
    row = row_of(edit)
    page = admin.site.get_model_admin(type(row))
    now = page.state_in_database(request, row)
    wanted, since = undone(edit.model, now, edit.before, edit.after)
    if wanted == now:
        return False
    if since:
        raise Refused([(None, changed_since(edit, each)) for each in since])
    posted = QueryDict(mutable=True)
    posted["_put_back"] = str(edit.pk)
    posted["_why"] = request.POST.get("_why", "")  # read before the request is copied
    sent = copy(request)
    sent.POST = posted
    answer = page.changeform_view(sent, str(edit.row))
    if answer.status_code != 302:
        context = answer.context_data
        sets = [each.formset for each in context["inline_admin_formsets"]]
        problems = problems_of(context["adminform"].form, sets)
        raise Refused([(None, f"{edit.called}: {each}") for _name, each in problems])
    return True


def changed_since(edit, change):
    words = {"row": edit.called, "what": change.what, "now": change.after}
    return _("%(row)s: %(what)s was changed since, to “%(now)s”.") % words


def take_out(request, row):
    """Gives True: it was there."""
    page = admin.site.get_model_admin(type(row))
    if not page.has_delete_permission(request, row):
        raise PermissionDenied
    for user, _field in uses_of(row):
        words = {"row": row, "user": user}
        raise Refused([(None, _("%(row)s is used by %(user)s by now.") % words)])
    page.delete_model(request, row)
    return True

"""A draft that fills a form: which it is, and whether it is still what filled it."""

from django.apps import apps
from django.contrib import messages
from django.urls import resolve
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .models import Draft

OPENED_FROM = "_draft"  # in the address of a form: the draft that fills it, "17-a9c4…"
KEPT_ANEW = gettext_lazy(
    "Draft %(number)d was kept anew by %(who)s after you opened it: it stays beside "
    "what you typed. Look whether it is still wanted."
)


def draft_asked(request):
    """The draft that fills in the form; None where it is of another form."""
    number, _version = asked_in_address(request)
    draft = Draft.objects.numbered(number)
    return draft if draft and is_form_of(draft, request) else None


def asked_in_address(request):
    """(The number of a draft, its version when the form was filled), or empty."""
    number, _dash, version = request.GET.get(OPENED_FROM, "").partition("-")
    return number, version


def is_form_of(draft, request):
    """Whether it was typed there; of a row that is gone, the form of a new one."""
    if draft.path == request.path_info:
        return True
    adds = resolve(request.path_info).url_name == f"missions_{draft.model}_add"
    model = apps.get_model("missions", draft.model)
    return adds and bool(draft.row) and not model.objects.filter(pk=draft.row).exists()


def opened_from(request, typed=None):
    """The draft that fills it in, where it is this curator's to replace.

    It is still what was opened, or holds by now just what was `typed`, as after a
    double click.
    """
    draft, (_number, version) = draft_asked(request), asked_in_address(request)
    if draft is None or not draft.is_in_hands_of(request.user):
        return None
    is_same = version in ("", draft.version) or draft.posted == typed
    return draft if is_same else None


def tell_of_kept_anew(request):
    """A draft that was kept again meanwhile is not lost to who opened it before."""
    draft = draft_asked(request)
    if draft and draft.is_in_hands_of(request.user):
        words = {"who": draft.by or _("somebody"), "number": draft.pk}
        messages.warning(request, KEPT_ANEW % words)

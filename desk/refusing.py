"""What an account may not do: told in the desk's frame, and what was typed stays.

A role may be taken from somebody while a form is open. The form that is then sent is
shown again as it was typed, so that it can be sent once the role is back, or copied.
"""

from copy import copy
from functools import wraps
from http import HTTPStatus

from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

NOT_YOURS = _(
    "Your account may not save this, or may not any more. Nothing was saved: what you "
    "typed is kept below. Ask whoever looks after the accounts, and then save again."
)
NOT_YOUR_ROWS = _(
    "Your account may not save the %(rows)s in this form. Nothing was saved: what you "
    "typed is kept below. Ask whoever looks after the accounts, then save again, or "
    "open the form anew: it leaves them out."
)
TYPES = tuple(f"missions.{verb}_" for verb in ("view", "add", "change"))


def as_typed(request):
    """Let the request see the form that it sent, and its rows within; none is saved."""
    account, request.user = request.user, copy(request.user)

    def has_perm(permission, obj=None):
        return permission.startswith(TYPES) or account.has_perm(permission, obj)

    request.user.has_perm = has_perm
    request.is_refused = True


def is_refused(request):
    return getattr(request, "is_refused", False)


def told(site, view):
    """The view of a page, which says so itself where an account may not see it."""

    @wraps(view)
    def answer(request, *arguments, **options):
        is_draft = hasattr(request, "in_turn")  # who posts it again tells it
        try:
            return view(request, *arguments, **options)
        except PermissionDenied:
            if is_draft:
                raise
        context = {
            "title": _("Your account may not do this"),
            "typed": request.POST.get("_why", ""),
            "is_post": request.method == "POST",
        }
        context = site.each_context(request) | context
        status = HTTPStatus.FORBIDDEN
        return TemplateResponse(request, "desk/refused.html", context, status=status)

    return answer

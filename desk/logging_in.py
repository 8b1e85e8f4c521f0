"""A session that ends while a form is open: logged in there, and what was typed stays.

What was sent is in the page that asks for the password, and is kept nowhere else.
"""

from functools import wraps
from http import HTTPStatus

from django.contrib.auth import login
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters

PREFIX = "_login"  # of the fields of the login, which no form of the desk has
NOT_KEPT = "csrfmiddlewaretoken"


def keeping_what_was_typed(site, view):
    """The view of a page, which asks who sent a form where nobody is logged in."""

    @wraps(view)
    @never_cache
    @csrf_protect
    @sensitive_post_parameters()
    def answer(request, *arguments, **options):
        given, typed = parted(request.POST)
        if is_to_log_in(site, request, typed):
            form = site.login_form(request, data=given or None, prefix=PREFIX)
            if not form.is_valid():
                return asked_who(site, request, form, typed)
            login(request, form.get_user())
        if given:  # by whom it was sent may be known by now, from another window
            request.POST = typed
        return view(request, *arguments, **options)

    return answer


def is_to_log_in(site, request, typed):
    """Whether a form was sent by nobody; a page never repeats a password."""
    return (
        request.method == "POST"
        and not site.has_permission(request)
        and any(name.startswith("_") for name in request.POST)
        and not any("password" in name for name in typed)
    )


def parted(sent):
    """What was sent in the fields of the login, and all that was typed before."""
    given, typed = sent.copy(), sent.copy()
    for name in sent:
        (typed if name.startswith(PREFIX) else given).pop(name)
    return given, typed


def asked_who(site, request, form, typed):
    context = site.each_context(request) | {
        "title": _("Log in to send what you typed"),
        "is_nav_sidebar_enabled": False,  # it would say that there is nothing
        "form": form,
        "typed": [
            (name, value)
            for name, values in typed.lists()
            for value in values
            if name != NOT_KEPT
        ],
    }
    status = HTTPStatus.FORBIDDEN
    return TemplateResponse(request, "desk/log_in.html", context, status=status)

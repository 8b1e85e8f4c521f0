"""A session that ends while a form is open: logged in there, and what was typed stays.

What was sent is in the page that asks for the password, and is kept nowhere else. Who
logs in in another window leaves all forms that are open with a token that is no longer
theirs: these are given back as well, where a page of ours sent them.
"""

from functools import wraps
from http import HTTPStatus

from django.conf import settings
from django.contrib import admin
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
            log_in(request, form.get_user())
        if given:  # by whom it was sent may be known by now, from another window
            request.POST = typed
        return view(request, *arguments, **options)

    return answer


@never_cache
@sensitive_post_parameters()
def without_its_token(request, reason=""):
    """What was sent with a token that is not of this browser; Django asks for it.

    Nothing of it is done. It is shown to be sent again where a browser says that a page
    of ours sent it, which no other site can have it say.
    """
    site, (_given, typed) = admin.site, parted(request.POST)
    is_desk = request.resolver_match.app_name == "admin"
    if not (is_desk and is_of_our_page(request) and may_be_repeated(typed)):
        return refused(request, is_desk)
    if site.has_permission(request):
        title = _("Send what you typed once more")
        return given_back(site, request, title, typed)
    return asked_who(site, request, site.login_form(request, prefix=PREFIX), typed)


def is_of_our_page(request):
    ours = f"{request.scheme}://{request.get_host()}"
    return request.META.get("HTTP_ORIGIN") == ours


def is_to_log_in(site, request, typed):
    """Whether a form was sent by nobody."""
    return (
        request.method == "POST"
        and not site.has_permission(request)
        and any(name.startswith("_") for name in request.POST)
        and may_be_repeated(typed)
    )


def may_be_repeated(typed):
    """Whether there is anything to send again; a page never repeats a password."""
    is_anything = any(name != NOT_KEPT for name in typed)
    return is_anything and not any("password" in name for name in typed)


def log_in(request, account):
    """The token is renewed with it: what is still to check the form asks the cookie."""
    login(request, account)
    request.COOKIES[settings.CSRF_COOKIE_NAME] = request.META["CSRF_COOKIE"]


def parted(sent):
    """What was sent in the fields of the login, and all that was typed before."""
    given, typed = sent.copy(), sent.copy()
    for name in sent:
        (typed if name.startswith(PREFIX) else given).pop(name)
    return given, typed


def asked_who(site, request, form, typed):
    title = _("Log in to send what you typed")
    return given_back(site, request, title, typed, form)


def given_back(site, request, title, typed, form=None):
    """A page that holds what was typed, to be sent again; `form`: by who logs in."""
    context = site.each_context(request) | {
        "title": title,
        "form": form,
        "is_nav_sidebar_enabled": False,  # it would say that there is nothing
        "typed": [
            (name, value)
            for name, values in typed.lists()
            for value in values
            if name != NOT_KEPT
        ],
    }
    status = HTTPStatus.FORBIDDEN
    page = "desk/given_back.html"
    return TemplateResponse(request, page, context, status=status)


def refused(request, is_desk):
    context, status = {"is_desk": is_desk}, HTTPStatus.FORBIDDEN
    return TemplateResponse(request, "403_csrf.html", context, status=status)

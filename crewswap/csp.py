"""The Content-Security-Policy header: what a page may load, and from where.

Django 6.0 brings such a middleware and setting; on it this file goes.
"""

from http import HTTPStatus

from django.conf import settings

DEBUG_PAGES = (HTTPStatus.NOT_FOUND, HTTPStatus.INTERNAL_SERVER_ERROR)


def content_security_policy(get_response):
    """Put the policy on every response. Django's debug pages need their own styles."""
    policy = "; ".join(
        " ".join([kind, *sources]) for kind, sources in settings.SECURE_CSP.items()
    )

    def respond(request):
        response = get_response(request)
        if not (settings.DEBUG and response.status_code in DEBUG_PAGES):
            response.headers.setdefault("Content-Security-Policy", policy)
        return response

    return respond

"""The public address of the site, which PUBLIC_URL says."""

from django.conf import settings
from django.core.exceptions import DisallowedHost, MiddlewareNotUsed


class PublicAddress:
    """Names the site on public pages as PUBLIC_URL does, whatever host was asked.

    Canonical links, feeds and pictures take their host from the request; so it is said
    once, here, and all hosts share what is held. The admin keeps the host asked: what
    is sent to it is held against that.
    """

    def __init__(self, get_response):
        if not settings.PUBLIC_URL.netloc:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.host = settings.PUBLIC_URL.netloc

    def __call__(self, request):
        if not request.path_info.startswith("/admin/") and is_allowed(request):
            request.META["HTTP_HOST"] = self.host
        return self.get_response(request)


def is_allowed(request):
    """Whether the host asked is one of ours; Django refuses the others later."""
    try:
        return bool(request.get_host())
    except DisallowedHost:
        return False

"""Whole addresses, as others are given them. All are made here."""

from urllib.parse import urlsplit


def whole_address(request, path):
    """The address of a path of this site ("/crew/?q=x") with scheme and host."""
    return request.build_absolute_uri(path)


def site_parts(request):
    """(scheme, host) of the site: ("https", "crewswap.example")."""
    parts = urlsplit(whole_address(request, "/"))
    return parts.scheme, parts.netloc

"""Addresses of rows, and whole ones, as others are given them. All are made here."""

from functools import lru_cache
from urllib.parse import urlsplit

from django.urls import get_script_prefix, reverse


def address_of(name, *keys):
    """The path of a page: address_of("missions:nation-detail", "RUS")."""
    return reversed_below(get_script_prefix(), name, keys)


@lru_cache(maxsize=20_000)
def reversed_below(_prefix, name, keys):
    """Tables link the same rows again and again, and routes do not change."""
    return reverse(name, args=keys)


def whole_address(request, path):
    """The address of a path of this site ("/crew/?q=x") with scheme and host."""
    return request.build_absolute_uri(path)


def site_parts(request):
    """(scheme, host) of the site: ("https", "crewswap.example")."""
    parts = urlsplit(whole_address(request, "/"))
    return parts.scheme, parts.netloc

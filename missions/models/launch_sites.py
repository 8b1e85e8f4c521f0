"""Launch sites: a mission holds the pad too, "Baikonur, site 1/5"."""

import re

from django.db.models import Q

PAD = re.compile(r", (?:pad|site) ")


def site_of(text):
    """A launch site without its pad: "Baikonur" of "Baikonur, site 1/5"."""
    return PAD.split(text)[0]


def at_site(path, site):
    """The same as a condition, for rows whose `path` leads to the text."""
    return (
        Q(**{path: site})
        | Q(**{f"{path}__startswith": f"{site}, pad "})
        | Q(**{f"{path}__startswith": f"{site}, site "})
    )

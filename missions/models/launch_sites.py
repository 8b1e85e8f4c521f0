"""Launch sites: a mission holds the pad too, "Baikonur, site 1/5"."""

import re

from django.db.models import Q

PAD = re.compile(r", (?:pad|site) ")

# What readers call a site besides.
OTHER_NAMES = {
    "Baikonur": ("Baikonur Cosmodrome", "Tyuratam", "Байконур"),
    "Baikonur, site 31": ("Baikonur, site 31/6", "31/6"),
    "Baikonur, site 1/5": ("Gagarin’s Start",),
    "Cape Canaveral": ("Cape Kennedy", "CCAFS", "CCSFS"),
    "Jiuquan": ("Jiuquan Satellite Launch Center", "JSLC", "酒泉"),
    "Kennedy Space Center": ("KSC",),
    "Launch Site One, West Texas": ("Corn Ranch", "Van Horn"),
}


def site_of(text):
    """A launch site without its pad: "Baikonur" of "Baikonur, site 1/5"."""
    return PAD.split(text)[0]


def pad_of(text):
    """The pad of a launch site, "" where there is none: "1/5", "39A", "LC-19"."""
    site, *pad = PAD.split(text)
    return "".join(pad)


def names_of_site(text):
    """What a site is called, or a pad of one: "KSC", "LC-39A"."""
    pad, names = pad_of(text), (text, *OTHER_NAMES.get(text, ()))
    if not pad:
        return names
    names = *names, pad, f"pad {pad}"
    return (*names, f"LC-{pad}") if pad[0].isdecimal() else names


def at_site(path, site):
    """The same as a condition, for rows whose `path` leads to the text."""
    return (
        Q(**{path: site})
        | Q(**{f"{path}__startswith": f"{site}, pad "})
        | Q(**{f"{path}__startswith": f"{site}, site "})
    )

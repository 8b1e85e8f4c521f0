"""Where Wikidata tells of a row."""

import re

from django.utils.translation import gettext as _

SITE = "https://www.wikidata.org/wiki/"


def wikidata_address(item):
    """The page of an item ("Q123"); "" for none."""
    return f"{SITE}{item}" if item else ""


def item_errors(row):
    """Whether a row's `wikidata` names an item, as a dict for `ValidationError`."""
    if not row.wikidata or re.fullmatch(r"Q[1-9]\d*", row.wikidata):
        return {}
    return {"wikidata": _("A Wikidata item is a Q and a number: Q43653.")}

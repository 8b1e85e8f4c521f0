"""What the search looks through beside the rows of the catalogue: pages, questions."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..filters.answers import QUESTIONS, TABLES
from ..reports.meant import LIST_OF
from ..reports.search import find
from ..reports.searched import KINDS, Named, of_named
from ..templatetags.navigation import EXPLORED, PAGES, REUSED

TITLES = PAGES | EXPLORED | REUSED
TITLES |= {"source-list": _("Sources"), "about": _("About")}
# What readers call a page besides.
OTHER_TITLES = {
    "in-space": (
        _("Who is in space now"),
        _("How many people are in space"),
        _("Who was in space"),
    ),
    "exchange-list": (
        _("Seat exchanges"),
        _("Balance of seats"),
        _("Who swapped seats"),
    ),
    "explore": (_("Explore"), _("Query finder"), _("Statistics")),
    "matrix": (_("Nations by vehicle"), _("Matrix")),
    "assignmentchange-list": (_("Reassigned crew"), _("Replaced crew")),
    "data": (_("Download"), _("API"), _("CSV and JSON")),
    "about": (_("How things are counted"), _("Method")),
}
ASKED_OF_LISTS = (
    Named(
        _("Missions planned"),
        "outcome=planned&sort=launched",
        (_("Next launches"), _("Upcoming launches"), _("Future missions")),
    ),
    Named(
        _("Missions lost with their crew"),
        "outcome=lost",
        (_("Accidents"), _("Who died in space"), _("Deaths"), _("Fatalities")),
    ),
)


def pages():
    words = {route: [] for route in TITLES}
    for word, model in LIST_OF.items():
        words[f"{model._meta.model_name}-list"].append(word)
    return [
        Named(
            title,
            reverse(f"missions:{route}"),
            (*OTHER_TITLES.get(route, ()), *words[route]),
        )
        for route, title in TITLES.items()
    ]


def ready_questions():
    """Those of the site’s pages, and some that no page shows."""
    missions = reverse("missions:mission-list")
    return [
        *(Named(each.asked, each.address) for each in QUESTIONS),
        *(Named(each.asked, each.address, each.names) for each in TABLES),
        *(
            Named(each.name, f"{missions}?{each.address}", each.names)
            for each in ASKED_OF_LISTS
        ),
    ]


LOOKED_THROUGH = [
    *KINDS,
    of_named(_("Pages"), pages),
    of_named(_("Ready questions"), ready_questions, is_text=True),
]


def look_up(words, each):
    """`Group`s of what holds all of `words`, `each` of a kind at most."""
    return find(words, each, LOOKED_THROUGH)

"""What the search looks through beside the rows of the catalogue: pages, questions."""

from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..filters import (
    AssignmentChangeFilter,
    CrewMemberFilter,
    ExchangeFilter,
    MissionFilter,
    NationFilter,
    SeatAssignmentFilter,
    SeatListFilter,
)
from ..filters.answers import QUESTIONS, TABLES
from ..filters.explore import ExploreFilter
from ..reports.explore import Answer
from ..reports.meant import LIST_OF
from ..reports.search.find import find
from ..reports.search.kinds import KINDS, Named, of_named
from ..reports.search.near import near
from ..tables import CHANGES, CREW, MISSIONS, NATIONS, SEATS, SWAPS
from ..templatetags.navigation import EXPLORED, PAGES, REUSED
from .questions import question_of

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
        _("When does the seat swap agreement end"),
        _("Who owes whom a seat"),
    ),
    "explore": (_("Explore"), _("Query finder"), _("Statistics")),
    "matrix": (_("Nations by vehicle"), _("Matrix")),
    "assignmentchange-list": (_("Reassigned crew"), _("Replaced crew")),
    "data": (_("Download"), _("API"), _("CSV and JSON")),
    "about": (_("How things are counted"), _("Method")),
}
ASKED_OF_LISTS = (
    Named(
        _("Missions with a woman in the crew"),
        "crew=with-women&flown=on",
        (_("Percentage of missions with women"), _("Share of missions with a woman")),
    ),
    Named(
        _("Launches that were aborted"),
        "outcome=launch-abort",
        (_("Launch aborts"), _("Emergencies at launch")),
    ),
    Named(
        _("Missions planned"),
        "outcome=planned&sort=launched",
        (_("Next launches"), _("Upcoming launches"), _("Future missions")),
    ),
    Named(
        _("Missions lost with their crew"),
        "outcome=lost",
        (
            *(_("Accidents"), _("Who died in space"), _("Deaths"), _("Fatalities")),
            *(_("How many people died in space"), _("Lost crews"), _("Lost missions")),
        ),
    ),
)
# What readers ask for and the catalogue does not hold: where that is said.
MOST_EXPEDITIONS = 120
NOT_INCLUDED = {
    _("Apollo 1, which is not in the catalogue"): (
        _("Apollo 1 fire"),
        _("Crew of Apollo 1"),
        "Roger Chaffee",
    ),
    _("Expeditions, which are not in the catalogue"): tuple(
        f"Expedition {number}" for number in range(1, MOST_EXPEDITIONS)
    ),
}


def pages():
    words = {route: [] for route in TITLES}
    for word, model in LIST_OF.items():
        words[f"{model._meta.model_name}-list"].append(word)
    found = [
        Named(
            title,
            reverse(f"missions:{route}"),
            (*OTHER_TITLES.get(route, ()), *words[route]),
        )
        for route, title in TITLES.items()
    ]
    where = f"{reverse('missions:about')}#not-included"
    return found + [Named(name, where, names) for name, names in NOT_INCLUDED.items()]


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
        Named(
            _("Crew taken off a prime crew"),
            f"{reverse('missions:assignmentchange-list')}?bumped=on",
            (_("Who lost their seat"), _("Bumped astronauts"), _("Who was bumped")),
        ),
    ]


class SiteLists:
    """What the lists of the site say to the search: see `together.Lists`."""

    def asked(self, noun, asks):
        """A filter set that is asked so, over the rows that its page shows."""
        filterset, table = LISTS[noun]
        return filterset(query_dict(asks), queryset=table.rows())

    def number(self, noun, asks):
        asked = self.asked(noun, asks)
        return asked.found.count() if asked.form.is_valid() else None

    def people(self, asks):
        asked = SeatAssignmentFilter(query_dict(asks))
        if not asked.form.is_valid():
            return 0
        return asked.qs.spaceflights().order_by().values("person").distinct().count()

    def leading(self, noun, asks, number):
        asked = self.asked(noun, asks)
        return [*asked.found[:number]] if asked.form.is_valid() else []

    def answer(self, asks):
        asked = ExploreFilter(query_dict(asks))
        if not asked.form.is_valid():
            return None
        return Answer(question_of(asked), asked.qs)


LISTS = {
    "seatassignment": (SeatListFilter, SEATS),
    "mission": (MissionFilter, MISSIONS),
    "crewmember": (CrewMemberFilter, CREW),
    "nation": (NationFilter, NATIONS),
    "exchange": (ExchangeFilter, SWAPS),
    "assignmentchange": (AssignmentChangeFilter, CHANGES),
}


def query_dict(asks):
    return QueryDict(urlencode(asks, safe=","))


LOOKED_THROUGH = [
    *KINDS,
    of_named(_("Pages"), pages),
    of_named(_("Ready questions"), ready_questions, is_text=True),
]


def look_up(words, each):
    """`Group`s of what holds all of `words`, `each` of a kind at most."""
    return find(words, each, LOOKED_THROUGH, SiteLists())


def near_names(words):
    """A few `Found` that are called nearly as the words that nothing is called."""
    return near(words, LOOKED_THROUGH)

"""The list of seats: what its page opens on, and its tabs.

The page shows launches flown unless its address says a leg or a status; `status=all`
says all of them. Data are whole unless asked otherwise.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from ..models import Leg, Status
from .facets import Facet
from .seats import SeatAssignmentFilter

SAID = ("leg", "status")
ALL = "all"


@dataclass(frozen=True)
class Tab:
    """A part of the list: how it is called, and the leg and status of its rows."""

    name: str
    title: str
    unit: object
    leg: str = ""
    status: str = ALL

    @property
    def asks(self):
        """{parameter: value}, None for one that is not asked."""
        return {"leg": self.leg or None, "status": self.status}

    @property
    def holds(self):
        """What holds of its seats."""
        asked = self.asks.items()
        return {name: value for name, value in asked if value not in (None, ALL)}


LAUNCH = Tab(
    _("Launch"),
    _("Launch seats flown"),
    ngettext_lazy("launch seat flown", "launch seats flown"),
    Leg.UP.value,
    Status.FLOWN.value,
)
TABS = (
    LAUNCH,
    Tab(
        _("Return"),
        _("Return seats flown"),
        ngettext_lazy("return seat flown", "return seats flown"),
        Leg.DOWN.value,
        Status.FLOWN.value,
    ),
    Tab(
        _("All assignments"),
        _("Seats"),
        ngettext_lazy("seat assignment", "seat assignments"),
    ),
)


def opened(asked):
    """The parameters of the page (a QueryDict): launches flown, unless they say."""
    if not asked.keys() & {*SAID}:
        asked.update(LAUNCH.asks)
    return asked


class AnyStatus(Facet):
    """Statuses, or `all` of them: a form that ticks none says that."""

    ground = ALL

    def known(self, values):
        return super().known(values) | {ALL}

    def settled(self, values):
        if ALL not in values:
            return super().settled(values)
        if {*values} != {ALL}:
            raise ValidationError(gettext("“all” stands alone."))
        return ()


class SeatListFilter(SeatAssignmentFilter):
    """All that can be asked of seats, and the tab that the answer is."""

    status = AnyStatus("status", label=_("Status"), codes=Status)

    @property
    def tab(self):
        """The `Tab` that is asked for, or None: launches flown and planned, say."""
        said = {name: ",".join(self.answers.get(name, ())) for name in SAID}
        said = {name: value for name, value in said.items() if value}
        return next((tab for tab in TABS if tab.holds == said), None)

    @property
    def tabs(self):
        """(tab, its query, its rows under the other filters, is it shown)"""
        rows = self.met_but_for(*SAID)
        return [
            (tab, self.query(**tab.asks), self.number_of(tab, rows), tab is self.tab)
            for tab in TABS
        ]

    def number_of(self, tab, rows):
        for name, value in tab.holds.items():
            rows &= self.list_rows.sets_of(name).get(value, 0)
        return rows.bit_count()

    @cached_property
    def in_force(self):
        """Those beside the tab, which says the leg and the status itself."""
        found = super().in_force
        return [asked for asked in found if not self.tab or asked.name not in SAID]

    @property
    def cleared(self):
        asked = self.tab and (self.tab.holds or {"status": ALL})
        return f"?{urlencode(asked)}" if asked else ""

    def parameters(self, **changes):
        """Always says a leg or a status, so that page and data show the same."""
        asked = super().parameters(**changes)
        if not asked.keys() & {*SAID}:
            asked["status"] = ALL
        return asked

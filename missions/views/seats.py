from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from ..filters import SeatListFilter
from ..filters.seat_list import opened
from ..models import SeatAssignment
from ..tables import SEATS
from .filtered import FilteredList


class SeatAssignmentListView(FilteredList):
    """Every assignment; the page opens on launches flown, data are whole."""

    rule = _("One row per person and leg, launch or return.")
    model = SeatAssignment
    filterset_class = SeatListFilter
    table = SEATS

    @property
    def parameters(self):
        asked = super().parameters
        return opened(asked) if self.is_page else asked

    @property
    def title(self):
        return self.filterset.tab.title if self.filterset.tab else _("Seats")

    @property
    def unit(self):
        if self.filterset.tab:
            return self.filterset.tab.unit
        return ngettext_lazy("seat assignment", "seat assignments")

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

    def get_queryset(self):
        """With citizenships where the page shows them, which are seldom asked for."""
        rows = super().get_queryset()
        if self.is_page and "citizenship" in self.parameters:
            return rows.prefetch_related("person__citizenships__nation")
        return rows

    @property
    def title(self):
        return self.filterset.tab.title if self.filterset.tab else _("Seats")

    @property
    def unit(self):
        if self.filterset.tab:
            return self.filterset.tab.unit
        return ngettext_lazy("seat assignment", "seat assignments")

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from ..filters import SeatAssignmentFilter
from ..models import SeatAssignment
from ..tables import SEATS
from .filtered import FilteredList


class SeatAssignmentListView(FilteredList):
    title = _("Seats")
    rule = _("One row per person and leg, launch or return.")
    model = SeatAssignment
    filterset_class = SeatAssignmentFilter
    columns = SEATS
    unit = ngettext_lazy("seat assignment", "seat assignments")

    def get_queryset(self):
        return SeatAssignment.objects.for_seat_table()

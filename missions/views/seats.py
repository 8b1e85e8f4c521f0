from ..filters import SeatAssignmentFilter
from ..models import SeatAssignment
from ..tables import SEATS
from .public import FilteredList


class SeatAssignmentListView(FilteredList):
    model = SeatAssignment
    filterset_class = SeatAssignmentFilter
    columns = SEATS
    noun = "seatassignment"

    def get_queryset(self):
        return SeatAssignment.objects.for_seat_table()

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from ..drawings.bars import bars_of
from ..drawings.timeline import Colours, overview, strips_of
from ..filters import SpaceflightFilter
from ..filters.asked import query_of
from ..filters.seats import ColouredBy
from ..models import Leg, SeatAssignment, Status
from ..models.scope_codes import Scope
from ..tables import SPACEFLIGHTS
from .data import WIKI
from .filtered import FilteredPage

MOST_IN_STEPS = 12  # years that each have a link; of more the decades have
MOST_IN_TABLES = 500  # spaceflights; a page of more would be twice as heavy with them


class SpaceflightListView(FilteredPage):
    """Spaceflights as bars over time."""

    title = _("Timeline of spaceflights")
    rule = _("One bar per launch seat flown above 100 km.")
    model = SeatAssignment
    filterset_class = SpaceflightFilter
    columns = SPACEFLIGHTS
    unit = ngettext_lazy("spaceflight", "spaceflights")
    template_name = "missions/spaceflight_list.html"

    def get_queryset(self):
        return SeatAssignment.objects.spaceflights()

    def rows(self):
        return bars_of(super().rows())

    def get_context_data(self, **context):
        context = super().get_context_data(**context)
        is_by_vehicle = self.filterset.answers.get("colour") == ColouredBy.VEHICLE
        bars = bars_of(self.object_list)
        colours = Colours(by_vehicle=is_by_vehicle)
        strips = strips_of(bars, colours)
        other = None if is_by_vehicle else ColouredBy.VEHICLE  # by nation unless asked
        return context | {
            "counted": self.counted(len(bars)),
            "years": [(strip, self.query_of_year(strip.year)) for strip in strips],
            "has_tables": len(bars) <= MOST_IN_TABLES or self.answer == WIKI,
            "is_of_one_year": sum(bool(strip.begun) for strip in strips) == 1,
            "are_few": len(strips) <= MOST_IN_STEPS,
            "overview": overview(strips) if strips else "",
            "legend": colours.legend(bars),
            "by_vehicle": is_by_vehicle,
            "recoloured": self.filterset.query(colour=other),
            "as_seats": self.query_of_seats(),
        }

    def query_of_year(self, year):
        """What asks for the spaceflights of these that began in a year."""
        return self.filterset.query(year_from=year, year_to=year)

    def query_of_seats(self):
        """What `/seats/` is asked for the same spaceflights, to be sorted there."""
        asked = self.filterset.parameters(colour=None)
        asked.update({"leg": Leg.UP, "status": Status.FLOWN})
        if "reach" not in asked:
            asked["reach"] = Scope.SPACE
        return query_of(asked)

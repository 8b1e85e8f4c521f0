from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from ..drawings.timeline import Colours, bars_of, strips_of
from ..filters import SpaceflightFilter
from ..models import SeatAssignment
from ..tables import SPACEFLIGHTS
from .public import FilteredPage


class SpaceflightListView(FilteredPage):
    """Spaceflights as bars over time."""

    title = _("Timeline of spaceflights")
    rule = _("One bar is one flown seat up above 100 km.")
    model = SeatAssignment
    filterset_class = SpaceflightFilter
    columns = SPACEFLIGHTS
    noun = "spaceflight"
    unit = ngettext_lazy("spaceflight", "spaceflights")
    template_name = "missions/spaceflight_list.html"

    def get_queryset(self):
        return SeatAssignment.objects.spaceflights()

    def rows_of(self, queryset):
        return bars_of(queryset)

    def get_context_data(self, **context):
        context = super().get_context_data(**context)
        answers = self.filterset.answers
        bars = bars_of(context["object_list"])
        colours = Colours(by_vehicle=answers.get("colour") == "vehicle")
        others = {"nation": "vehicle", "vehicle": "nation"}
        other = others[answers.get("colour") or "nation"]
        return context | {
            "spaceflights": len(bars),
            "strips": strips_of(bars, colours),
            "legend": colours.legend(bars),
            "by_vehicle": colours.by_vehicle,
            "recoloured": self.filterset.query(colour=other),
        }

"""The spaceflights of a page over the years: a question of the query finder, drawn."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ..drawings.charts import Chart, chart_of
from ..drawings.sheet import Sheet
from ..filters.explore import ExploreFilter
from ..models import SeatAssignment
from ..models.question_codes import Group
from ..reports.explore import Answer
from ..reports.leads.over_years import most_of
from ..reports.question_words import title_of
from .charted import Charted
from .explore import question_of

RULE = _("%(title)s: launch seats flown above 100 km, by the year of launch.")
FEWEST_YEARS = 3  # below that a drawing over time says nothing


@dataclass(frozen=True)
class OverYears:
    chart: Chart
    title: str
    finding: str
    query: str  # of `/explore/`, which answers the same

    @property
    def rule(self):
        return RULE % {"title": self.title}

    @property
    def address(self):
        return f"{reverse('missions:explore')}?{self.query}"


def over_years(across, **filters):
    """Spaceflights by year and another group; None where they are of few years."""
    query = urlencode({"by": Group.YEAR, "across": across, **filters})
    asked = ExploreFilter(QueryDict(query), SeatAssignment.objects.order_by())
    answer = Answer(question_of(asked), asked.qs)
    chart = chart_of(answer)
    if chart is None or len(chart.times) < FEWEST_YEARS:
        return None
    return OverYears(chart, title_of(answer.question), most_of(answer), query)


class ChartedOverYears(Charted):
    """A row whose page draws its spaceflights over the years."""

    across = ""  # the `Group` beside years

    @cached_property
    def over_years(self):
        return over_years(self.across, **self.of_this_row())

    def of_this_row(self):
        """The filter of `/explore/` for the spaceflights of the row."""
        raise NotImplementedError

    def sheet(self, cite):
        years = self.over_years
        if years is None:
            return None
        return Sheet(
            heading=f"{cite.title}: {years.finding}" if years.finding else cite.title,
            notes=(years.rule,),
            chart=years.chart,
            cite=cite,
        )

"""The spaceflights of a page over the years: a question of the query finder, drawn."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from ..drawings.charts import Chart, chart_of
from ..filters.explore import ExploreFilter
from ..models import SeatAssignment
from ..models.question_codes import Group
from ..reports.explore import Answer
from ..reports.leads.over_years import most_of
from ..reports.question_words import title_of
from .explore import question_of

FEWEST_YEARS = 3  # below that a drawing over time says nothing


@dataclass(frozen=True)
class OverYears:
    chart: Chart
    title: str
    finding: str
    query: str  # of `/explore/`, which answers the same

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

"""The spaceflights of a page over the years: a question of the query finder, drawn."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import cached_property

from ..drawings.charts import Chart, chart_of
from ..drawings.sheet import Sheet
from ..filters.explore import ExploreFilter
from ..models import SeatAssignment
from ..models.question_codes import Group
from ..reports.explore import Answer
from ..reports.leads.over_years import most_of
from ..reports.question_words import rule_of, title_of
from .charted import Charted
from .embedded import Embedded
from .explore import question_of

FEWEST_YEARS = 3  # below that a drawing over time says nothing


@dataclass(frozen=True)
class OverYears:
    chart: Chart
    title: str
    finding: str
    rule: str
    query: str  # of `/explore/`, which answers the same

    @property
    def address(self):
        return f"{reverse('missions:explore')}?{self.query}"


def over_years(across, finding_of=most_of, **asked):
    """By year and another group; None where there are few years.

    `asked` are parameters of `/explore/`, `finding_of` says the answer in a sentence.
    """
    query = urlencode({"by": Group.YEAR, "across": across, **asked})
    found = ExploreFilter(QueryDict(query), SeatAssignment.objects.order_by())
    answer = Answer(question_of(found), found.qs)
    chart = chart_of(answer)
    if chart is None or len(chart.times) < FEWEST_YEARS:
        return None
    question = answer.question
    words = title_of(question), finding_of(answer), rule_of(question)
    return OverYears(chart, *words, query)


class ChartedOverYears(Embedded, Charted):
    """A page that draws an answer over the years, as that of a row its spaceflights."""

    across = ""  # the `Group` beside years
    embedded = "missions/_embed_over_years.html"

    @property
    def has_part(self):
        return self.over_years is not None

    @cached_property
    def over_years(self):
        return over_years(self.across, **self.asked_over_years())

    def asked_over_years(self):
        """What else `over_years` is asked: a filter for the spaceflights of a row."""
        raise NotImplementedError

    def chart_heading(self, cite):
        finding = self.over_years.finding
        return f"{cite.title}: {finding}" if finding else cite.title

    def sheet(self, cite):
        years = self.over_years
        if years is None:
            return None
        return Sheet(
            heading=self.chart_heading(cite),
            notes=(years.title, years.rule),
            chart=years.chart,
            cite=cite,
        )

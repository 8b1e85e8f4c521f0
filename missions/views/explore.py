from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from ..drawings.cards.overviews import answer_card
from ..drawings.charts import chart_of
from ..drawings.grid import Bars, Grid, columns_shown
from ..drawings.sheet import Sheet
from ..filters.answers import TABLES
from ..filters.explore import ExploreFilter
from ..filters.hints import unknown_order
from ..models import SeatAssignment
from ..reports.explore import NAME, TOTAL, Answer
from ..reports.leads.answers import finding_of
from ..reports.question_words import rule_of, sum_in_words, title_of, unknown_in_words
from ..tables import answer_columns
from .charted import KINDS, Charted
from .embedded import Embedded
from .filtered import FilteredPage
from .questions import question_of

ROWS_SHOWN = 100
NOT_OVER_TIME = _(
    "There is no chart of this answer: ask by year or decade, with spaceflights in it."
)


class ExploreView(Embedded, Charted, FilteredPage):
    """The query finder: any seats, grouped by one or two keys, and counted."""

    kicker = _("Explore")
    filterset_class = ExploreFilter
    model = SeatAssignment
    template_name = "missions/explore.html"
    embedded = "missions/_embed_answer.html"
    unit = ngettext_lazy("row", "rows")

    def get_queryset(self):
        return SeatAssignment.objects.order_by()

    @cached_property
    def question(self):
        """What the address asks; what it leaves out has a usual answer."""
        return question_of(self.filterset)

    @cached_property
    def result(self):
        """The `Answer`, or None where the question is invalid."""
        if self.form.errors:
            return None
        found = Answer(self.question, self.filterset.qs)
        if self.question.sort.removeprefix("-") not in ["", *found.sort_words]:
            told = unknown_order(self.question.sort, found.words_of_columns())
            self.form.add_error("sort", told)
            return None
        return found

    def refusal(self):
        """The answer may find one more fault: a column that it does not have.

        And a file of a chart is there only of what is drawn over time.
        """
        self.result  # noqa: B018
        refusal = super().refusal()
        if refusal is None and self.answer in KINDS and chart_of(self.result) is None:
            return self.refused([str(NOT_OVER_TIME)], ())
        return refusal

    @property
    def title(self):
        return title_of(self.question)

    @property
    def rule(self):
        return rule_of(self.question)

    @property
    def columns(self):
        return answer_columns(self.question)

    def rows(self):
        return self.result.records()

    def card(self):
        return answer_card(self.kicker, self.cited_title(), self.result)

    def sheet(self, cite):
        finding = finding_of(self.result)
        notes = (cite.title, cite.rule) if finding else (cite.rule,)
        return Sheet(finding or cite.title, notes, chart_of(self.result), cite)

    def get_context_data(self, **context):
        answer = self.result
        context = super().get_context_data(
            question=self.question,
            question_rule=self.rule,
            answer=answer,
            tables=TABLES,
            **context,
        )
        if not answer:
            return context
        return context | shown(answer) | self.sort_heads(columns_shown(answer))

    def sort_heads(self, columns):
        """The links that sort, as lists have them in `sort_links`."""
        return {
            "heads": {word: self.sort_link(word) for word in (NAME, TOTAL)},
            "columns": [
                (column, self.sort_link(column.sort_word)) for column in columns
            ],
        }

    def sort_link(self, word):
        """Names begin with the first, numbers with the highest."""
        first, second = (word, f"-{word}") if word == NAME else (f"-{word}", word)
        now = self.question.sort
        return {
            "query": self.filterset.query(sort=second if now == first else first),
            "state": {word: "ascending", f"-{word}": "descending"}.get(now, "none"),
        }


def shown(answer):
    """What the page shows of an answer: a part of its rows and columns, if many."""
    columns = columns_shown(answer)
    rows = answer.rows[:ROWS_SHOWN]
    return {
        "grid": Grid(answer, rows, columns) if answer.question.across else None,
        "finding": finding_of(answer),
        "chart": chart_of(answer),
        "bars": Bars(answer, rows),
        "shown_rows": ROWS_SHOWN,
        "sum": sum_in_words(answer),
        "unknown": unknown_in_words(answer),
    }

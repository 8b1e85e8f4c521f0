from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from ..dates import FIRST_YEAR, LAST_YEAR
from ..drawings.cards import Bars, Card
from ..reports.matrix import Across, By, Counting, Matrix, Question, Scope
from .public import DataTwins, PublicPage, no_such_view


class MatrixForm(forms.Form):
    """The switches of the matrix, as the address gives them; all have a default."""

    by = forms.ChoiceField(choices=By, required=False, label=_("Rows"))
    across = forms.ChoiceField(choices=Across, required=False, label=_("Columns"))
    count = forms.ChoiceField(choices=Counting, required=False, label=_("Counting"))
    reach = forms.ChoiceField(choices=Scope, required=False, label=_("Flights"))
    year_from = forms.IntegerField(
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        required=False,
        label=_("Launched from year"),
    )
    year_to = forms.IntegerField(
        min_value=FIRST_YEAR, max_value=LAST_YEAR, required=False, label=_("to year")
    )

    def question(self):
        given = {name: value for name, value in self.cleaned_data.items() if value}
        return Question(**given)


class MatrixView(DataTwins, PublicPage, TemplateView):
    """Nations (or agencies) by vehicle; each switch is in the address."""

    template_name = "missions/matrix.html"
    title = _("Nations by vehicle")
    kicker = _("Who flew on whose ships")

    def get(self, request, *args, **kwargs):
        self.form = MatrixForm(request.GET)
        if twin := kwargs.get("twin"):
            return self.twin_response(twin)
        return super().get(request, *args, **kwargs)

    def card_response(self):
        if not self.form.is_valid():
            return no_such_view(self.form)
        return super().card_response()

    def card(self):
        question = self.question()
        matrix = Matrix(question)
        heading = _("%(counted)s by %(row)s") % {
            "counted": Counting(question.count).label.capitalize(),
            "row": By(question.by).label,
        }
        rows = tuple((row.name, row.total) for row in matrix.rows)
        return Card(
            kicker=self.kicker,
            title=self.title,
            facts=(question.rule(),),
            drawing=Bars(heading, rows) if rows else None,
        )

    def twin_response(self, twin):
        if not self.form.is_valid():
            return no_such_view(self.form)
        records = Matrix(self.form.question()).records()
        self.columns = {name: name for record in records[:1] for name in record}
        return self.as_csv(records) if twin == "csv" else self.as_json(records)

    def question(self):
        return self.form.question() if self.form.is_valid() else Question()

    def cited_query(self):
        return self.question().query()

    def get_context_data(self, **context):
        question = self.question()
        self.rule = question.rule()
        query = question.query()
        return super().get_context_data(
            form=self.form,
            question=question,
            matrix=Matrix(question) if self.form.is_valid() else None,
            twins={
                twin: f"{reverse(f'missions:matrix-{twin}')}?{query}".rstrip("?")
                for twin in ("csv", "json")
            },
            **context,
        )

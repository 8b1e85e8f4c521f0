from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from ..dates import FIRST_YEAR, LAST_YEAR
from ..drawings.cards.overviews import matrix_card
from ..filters.asked import AskedForm
from ..filters.kinds import OneOf
from ..models.scope_codes import Scope
from ..reports.matrix import Across, By, Counting, Matrix, Question
from ..tables import matrix_columns
from .data import DataTwins
from .pictured import PicturedPage


class MatrixForm(AskedForm):
    """The switches of the matrix, as the address gives them; all have a default."""

    by = OneOf(choices=By, required=False, label=_("Rows"))
    across = OneOf(choices=Across, required=False, label=_("Columns"))
    count = OneOf(choices=Counting, required=False, label=_("Counting"))
    reach = OneOf(choices=Scope, required=False, label=_("Flights"))
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


class MatrixView(DataTwins, PicturedPage, TemplateView):
    """Nations (or agencies) by vehicle; each switch is in the address."""

    template_name = "missions/matrix.html"
    title = _("Nations by vehicle")
    kicker = _("Who flew on whose spacecraft")
    form_class = MatrixForm

    @cached_property
    def form(self):
        return self.knowing_parts(self.form_class(self.parameters))

    @cached_property
    def question(self):
        return self.form.question() if self.form.is_valid() else Question()

    @property
    def rule(self):
        return self.question.rule()

    @property
    def columns(self):
        return matrix_columns(self.question)

    def rows(self):
        return Matrix(self.question).records()

    def card(self):
        return matrix_card(self.kicker, self.title, Matrix(self.question))

    def cited_query(self):
        return self.question.query()

    def get_context_data(self, **context):
        return super().get_context_data(
            form=self.form,
            question=self.question,
            matrix=Matrix(self.question) if self.form.is_valid() else None,
            **context,
        )

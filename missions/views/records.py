from copy import deepcopy

from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from ..drawings.cards.overviews import record_card, records_card
from ..filters.asked import AskedForm
from ..filters.facets import Facet
from ..filters.in_force import InForce
from ..models import Nation, SeatAssignment, Sex, Vehicle
from ..models.question_codes import Counting, Group
from ..reports.leads.over_years import women_of
from ..reports.records import GROUPS, RECORDS, Asked, Flown
from ..tables import RECORD_LEADERS, record_columns
from .data import DataTwins
from .over_years import ChartedOverYears
from .part import PARTS
from .pictured import PicturedPage

FACETS = {
    "nation": Facet(
        "nation__code", label=_("Nation flown for"), rows=Nation, key="code"
    ),
    "sex": Facet("person__sex", label=_("Sex"), codes=Sex),
    "vehicle": Facet("mission__vehicle__slug", label=_("Vehicle"), rows=Vehicle),
}


class RecordForm(AskedForm):
    """The filters that a record has; the choices are those with a spaceflight."""

    def __init__(self, data, names):
        super().__init__(data)
        for name, facet in FACETS.items():
            if name in names:
                self.fields[name] = deepcopy(facet.field)

    def offer_choices(self):
        """Fill the lists of ticks, for a page; uncounted, since rows are places."""
        for name, field in self.fields.items():
            chosen = self.cleaned_data.get(name, ())
            counts = FACETS[name].counts(self.spaceflights_without(name))
            FACETS[name].offer(field.widget, counts, chosen)
            choices = field.widget.choices
            field.widget.choices = [
                (value, label, "") for value, label, _rows in choices
            ]

    def spaceflights_without(self, left_out):
        """The launch seats under every filter but one."""
        seats = SeatAssignment.objects.spaceflights()
        for name, values in self.cleaned_data.items():
            if name != left_out:
                seats = FACETS[name].filter(seats, values)
        return seats

    def asked(self):
        return Asked(**self.cleaned_data)

    def in_words(self):
        """The filters in force: ["Nation flown for: Russia"]."""
        return [
            str(InForce(name, FACETS[name].label, FACETS[name].labels(values)))
            for name, values in self.cleaned_data.items()
            if values
        ]


class RecordListView(DataTwins, ChartedOverYears, TemplateView):
    """Every record with who holds it, and how many women flew in each year."""

    template_name = "missions/record_list.html"
    table_template = "missions/_record_rows.html"
    title = gettext_lazy("Records")
    kicker = gettext_lazy("Firsts, most, longest, youngest")
    columns = RECORD_LEADERS
    across = Group.SEX

    @cached_property
    def groups(self):
        """(heading, the `Answer`s of its records)"""
        flown = Flown(Asked())
        return [
            (heading, [record.answer(flown) for record in records])
            for heading, records in GROUPS
        ]

    def rows(self):
        return [answer for _heading, answers in self.groups for answer in answers]

    def card(self):
        return records_card(self.kicker, self.title, self.rows())

    def asked_over_years(self):
        return {"count": Counting.PEOPLE, "finding_of": women_of}

    def chart_heading(self, cite):
        return self.over_years.finding or cite.title

    def get_context_data(self, **context):
        return super().get_context_data(
            groups=self.groups, over_years=self.over_years, **context
        )


class RecordDetailView(DataTwins, PicturedPage, TemplateView):
    """One record: its rule, its filters and who is in it."""

    template_name = "missions/record_detail.html"
    kicker = gettext_lazy("Record")
    facets = FACETS  # of all records; each has some

    @cached_property
    def record(self):
        slug = self.kwargs["slug"]
        if slug not in RECORDS:
            message = gettext("There is no record “%(slug)s” in the catalogue.")
            raise Http404(message % {"slug": slug})
        return RECORDS[slug]

    @cached_property
    def form(self):
        return self.knowing_parts(RecordForm(self.parameters, self.record.filters))

    @cached_property
    def answered(self):
        """The `Answer`, or None to what is asked wrongly; data hold every place."""
        if not self.form.is_valid():
            return None
        asked = Flown(self.form.asked())
        is_data = self.answer in PARTS
        return (self.record.whole_answer if is_data else self.record.answer)(asked)

    @property
    def rule(self):
        return self.record.rule

    @property
    def columns(self):
        return record_columns(self.record)

    def rows(self):
        return self.answered.rows

    def card(self):
        return record_card(self.kicker, self.cited_title(), self.answered)

    def cited_title(self):
        return self.title_with_filters

    @cached_property
    def title_with_filters(self):
        filters = self.form.in_words() if self.form.is_valid() else []
        title = str(self.record.title)
        return f"{title} ({', '.join(filters)})" if filters else title

    def cited_query(self):
        """The filters in force, in the order of the form."""
        given = self.form.asked().given() if self.form.is_valid() else {}
        return "&".join(f"{name}={value}" for name, value in given.items())

    def get_context_data(self, **context):
        self.form.offer_choices()
        return super().get_context_data(
            record=self.record,
            form=self.form,
            answer=self.answered,
            records=reverse("missions:record-list"),
            **context,
        )

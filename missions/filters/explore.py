"""What the query finder is asked: its question, and every filter of seats."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from ..models import Leg, SeatAssignment, Status
from ..models.question_codes import Counting, Group
from .facets import Facet
from .kinds import DisplayChoice, OneOf, Sort, WordsField
from .seats import SeatAssignmentFilter

MOST = 100_000


class Switch(DisplayChoice):
    """A part of the question: one of its choices, the first unless asked."""

    @property
    def field(self):
        choices = list(self.labels.items())
        return OneOf(choices=choices, label=self.label, required=False)


class AtLeast(django_filters.Filter):
    """The least number that a row has to count; leaves out no seat."""

    field_class = forms.IntegerField

    def filter(self, queryset, value):
        return queryset


class Column(Sort):
    """What rows are sorted by; which columns there are only the answer knows."""

    def __init__(self):
        super().__init__({})

    @property
    def field(self):
        return WordsField(
            label=self.label,
            required=False,
            widget=forms.HiddenInput,
        )

    def filter(self, queryset, value):
        return queryset


class Sensible(forms.Form):
    """Refuses a question that no number answers."""

    def clean(self):
        super().clean()
        asked = self.cleaned_data
        count = Counting(asked.get("count") or Counting.SPACEFLIGHTS)
        groups = {asked.get("by") or Group.NATION, asked.get("across")}
        if asked.get("across") and len(groups) == 1:
            self.add_error("across", _("The rows are this already."))
        self.check_seats_only(count, groups)
        leg = Leg.DOWN if count == Counting.DOWN else Leg.UP
        if count != Counting.SEATS and not {*asked.get("leg", ())} <= {leg}:
            self.add_error("leg", _("Not of these: count seats, launch and return."))
        is_flown = {*asked.get("status", ())} <= {Status.FLOWN}
        if not count.is_of_seats and not is_flown:
            self.add_error("status", _("Only seats have one: count seats."))

    def check_seats_only(self, count, groups):
        if Group.LEG in groups and count != Counting.SEATS:
            self.refuse_group(Group.LEG, _("Count seats, launch and return."))
        if Group.STATUS in groups and not count.is_of_seats:
            self.refuse_group(Group.STATUS, _("Only seats have one: count seats."))

    def refuse_group(self, group, reason):
        """At the switch that asks for the group."""
        asked = self.cleaned_data
        name = "across" if asked.get("across") == group else "by"
        self.add_error(name, reason)


class ExploreFilter(SeatAssignmentFilter):
    in_sight = ("by", "across", "count", "at_least")

    by = Switch(label=_("Rows"), choices=Group.choices)
    across = Switch(
        label=_("Columns"), choices=[("", _("none: one list")), *Group.choices]
    )
    count = Switch(label=_("Counting"), choices=Counting.choices)
    at_least = AtLeast(label=_("At least"), min_value=1, max_value=MOST)
    sort = Column()

    class Meta:
        model = SeatAssignment
        fields = []

    def get_form_class(self):
        return type("QuestionForm", (Sensible, super().get_form_class()), {})

    @property
    def fields_folded(self):
        """The filters of seats; the order is asked for in the heads of columns."""
        return [field for field in super().fields_folded if field.name != "sort"]

    def offer_choices(self):
        """Every value there is, not counted: that costs more than the answer does."""
        rows = {}
        for name, facet in self.filters.items():
            if not isinstance(facet, Facet):
                continue
            if facet.rows and not facet.at_most and facet.rows not in rows:
                rows[facet.rows] = list(facet.rows.objects.all())
            self.form.fields[name].widget.choices = [
                (value, label, "")
                for value, label in self.choices_of(name, facet, rows).items()
            ]

    def choices_of(self, name, facet, rows):
        """{value: label} of a facet; of one with too many, those asked for."""
        if not facet.at_most:
            return facet.everything(rows.get(facet.rows))
        asked = self.answers.get(name)
        return facet.labels(asked) if asked else {}

    @property
    def filters_of_seats(self):
        """The parameters in force that `/seats/` knows too, as the address has them."""
        own = {"by", "across", "count", "at_least", "sort", "reach"}
        given = self.form.data
        return {
            name: ",".join(value) if isinstance(value, tuple) else given[name]
            for name, value in self.answers.items()
            if name in given and name not in own
        }

"""The types of filter whose answers are not counted: words, years, ticks, an order."""

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import F, Value
from django.db.models.functions import NullIf
from django.utils.translation import gettext_lazy as _

from ..dates import FIRST_YEAR, LAST_YEAR, year_start
from ..folding import MOST_WORDS, folded
from ..readable import unreadable_in
from .asked import LONGEST_NAME

LONGEST_WORDS = 100
TICKED = "on"
OLDEST = 150  # years, beyond any age at launch


class WordsField(forms.CharField):
    """A few words of free text."""

    def __init__(self, **options):
        super().__init__(max_length=LONGEST_WORDS, **options)

    def run_validators(self, value):
        super().run_validators(value)
        if unreadable_in(value, lines=False):
            raise ValidationError(_("This holds a character that no reader sees."))
        if len(folded(value).split()) > MOST_WORDS:
            message = _("At most %(most)d words.")
            raise ValidationError(message, params={"most": MOST_WORDS})


class Words(django_filters.Filter):
    """Free text, given to a method of the filter set."""

    field_class = WordsField


class Year(django_filters.Filter):
    """A year that exists in a calendar of spaceflight; others are a form error."""

    field_class = forms.IntegerField

    def __init__(self, path, lookup, label):
        """`lookup` "gte": from the year's first instant; "lt": to its last."""
        super().__init__(
            path, lookup, label=label, min_value=FIRST_YEAR, max_value=LAST_YEAR
        )

    def filter(self, queryset, value):
        if value is None:
            return queryset
        year = value + 1 if self.lookup_expr == "lt" else value
        edge = year_start(year)
        return queryset.filter(**{f"{self.field_name}__{self.lookup_expr}": edge})


class TickInput(forms.CheckboxInput):
    """A box that hands on what the address says; Django's takes any text for a tick."""

    def __init__(self):
        super().__init__(check_test=lambda value: value == TICKED)

    def value_from_datadict(self, data, files, name):
        return data.get(name, "")

    def format_value(self, value):
        """None: a browser sends "on" for a box without a value."""


class TickField(forms.BooleanField):
    """`foreign=on`; any other value is refused."""

    widget = TickInput

    def to_python(self, value):
        if value not in ("", TICKED):
            message = _("“%(value)s” is no tick: write “on”, or leave it out.")
            raise ValidationError(message, params={"value": value[:LONGEST_NAME]})
        return value == TICKED


class Checkbox(django_filters.Filter):
    """A box to tick, given to a method of the filter set when it is ticked."""

    field_class = TickField


class Choice(django_filters.Filter):
    """One of a few questions, given to a method of the filter set; not counted."""

    def __init__(self, *, choices, **options):
        """`choices`: pairs of the reader's word and its label."""
        self.labels = dict(choices)
        super().__init__(**options)

    @property
    def field(self):
        choices = [("", _("Any")), *self.labels.items()]
        return forms.ChoiceField(choices=choices, label=self.label, required=False)


class DisplayChoice(Choice):
    """How rows are shown, the first way unless asked; leaves out none, is no chip."""

    @property
    def field(self):
        (_first, default), *others = self.labels.items()
        choices = [("", default), *others]
        return forms.ChoiceField(choices=choices, label=self.label, required=False)

    def filter(self, queryset, value):
        return queryset


class Number(django_filters.Filter):
    """A small whole number, given to a method of the filter set."""

    field_class = forms.IntegerField

    def __init__(self, *, min_value=0, **options):
        super().__init__(min_value=min_value, **options)


class Sort(django_filters.Filter):
    """The order of the rows: `?sort=name`, or `?sort=-name` for the other way round.

    `columns` maps the reader's word to (label, path or expression). Rows without a
    value come last both ways; those that tie stay in the list's own order, and every
    order ends in the primary key.
    """

    def __init__(self, columns):
        self.columns = columns
        super().__init__(label=_("Sort by"))

    @property
    def field(self):
        choices = [("", _("Default"))]
        for word, (label, _path) in self.columns.items():
            choices += [(word, f"{label} ↑"), (f"-{word}", f"{label} ↓")]
        return forms.ChoiceField(choices=choices, label=self.label, required=False)

    def filter(self, queryset, value):
        if not value:
            return queryset
        by = self.columns[value.removeprefix("-")][1]
        by = F(by) if isinstance(by, str) else by
        order = by.desc if value.startswith("-") else by.asc
        return queryset.order_by(order(nulls_last=True), *queryset.query.order_by, "pk")


def known(path):
    """A text to sort by, where "" says that it is not known."""
    return NullIf(F(path), Value(""))

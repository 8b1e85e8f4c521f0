"""Filters whose choices are counted, so that no choice on offer leads to nothing.

A facet's counts are taken with every other filter in force. A value from the address is
held against the whole catalogue instead: `?vehicle=starliner` is a fair question even
where the answer is empty, `?vehicle=bicycle` is an error of the form.
"""

import datetime
from collections import defaultdict

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Count, F, Q
from django.forms.utils import flatatt
from django.http import QueryDict
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from .search import folded

FIRST_YEAR, LAST_YEAR = 1961, 2100
LONGEST_WORDS = 100
UNKNOWN = "unknown"


class PlainSelect(forms.Select):
    """A select put together at once; Django's own renders a template an option."""

    def render(self, name, value, attrs=None, renderer=None):
        attrs = self.build_attrs(self.attrs, {"name": name, **(attrs or {})})
        chosen = "" if value is None else str(value)
        options = (
            (key, SafeString(" selected") if str(key) == chosen else "", label)
            for key, label in self.choices
        )
        return format_html(
            "<select{}>{}</select>",
            flatatt(attrs),
            format_html_join("\n", '<option value="{}"{}>{}</option>', options),
        )


class FacetField(forms.CharField):
    """A value of a facet: one of the codes, or the slug of a row that exists."""

    widget = PlainSelect

    def __init__(self, *, is_known, **options):
        self.is_known = is_known
        super().__init__(max_length=LONGEST_WORDS, **options)

    def widget_attrs(self, widget):
        """None: a select has no longest text."""
        return {}

    def run_validators(self, value):
        """Length and forbidden characters first: only then is a database asked."""
        super().run_validators(value)
        if value and not self.is_known(value):
            raise ValidationError(_("“%(value)s” is unknown."), params={"value": value})


class Facet(django_filters.Filter):
    """Rows by the value of one or more paths, offered with the number of rows."""

    def __init__(
        self,
        *paths,
        label,
        codes=None,
        rows=None,
        key="slug",
        shown=None,
        aliases=dict,
        where=Q,
        at_most=None,
    ):
        """`paths`: lookups that lead to the value; any of them may hold it.

        `codes`: a TextChoices with the labels; or `rows`: the model whose `key` the
        value is, labelled as it shows itself or by its field `shown`. `aliases`: makes
        `FilteredRelation`s by name, for paths that lead over some related rows only
        (made anew for each query, because a query changes them). `where`: makes a
        further condition on the related row that holds the value. `at_most`: with more
        values than that, none is offered until another filter has narrowed them.
        """
        self.paths, self.codes, self.rows, self.key = paths, codes, rows, key
        self.shown, self.aliases, self.where = shown, aliases, where
        self.at_most = at_most
        super().__init__(label=label)

    @property
    def field(self):
        if not hasattr(self, "_field"):
            self._field = FacetField(
                label=self.label, required=False, is_known=self.is_known
            )
        return self._field

    @property
    def says_unknown(self):
        """Whether a row can hold no code, which is asked for as "unknown"."""
        return bool(self.codes) and "" in self.codes.values

    def is_known(self, value):
        if self.codes:
            return value in self.codes.values or (
                value == UNKNOWN and self.says_unknown
            )
        return self.rows.objects.filter(**{self.key: value}).exists()

    def is_unknown(self, value):
        return value == UNKNOWN and self.says_unknown

    def filter(self, queryset, value):
        if not value:
            return queryset
        holds = Q()
        for path in self.paths:
            holds |= Q(**{path: "" if self.is_unknown(value) else value})
        rows = queryset.model.objects.alias(**self.aliases())
        rows = rows.filter(holds & self.where())
        return queryset.filter(pk__in=rows.values("pk"))

    def counts(self, queryset):
        """How many rows of `queryset` have each value: {value: rows}."""
        rows = queryset.order_by().alias(**self.aliases()).filter(self.where())
        if len(self.paths) == 1:
            found = rows.annotate(value=F(self.paths[0])).values_list("value")
            counted = found.annotate(rows=Count("pk", distinct=True))
            if self.says_unknown:
                return {value or UNKNOWN: count for value, count in counted}
            return {value: count for value, count in counted if value}
        holders = defaultdict(set)
        for pk, *values in rows.values_list("pk", *self.paths).distinct():
            for value in filter(None, values):
                holders[value].add(pk)
        return {value: len(pks) for value, pks in holders.items()}

    def labels(self, values):
        """Labels of values, in the order to offer them: {value: label}."""
        if self.codes:
            choices = [(value or UNKNOWN, label) for value, label in self.codes.choices]
            return {value: label for value, label in choices if value in values}
        named = self.rows.objects.filter(**{f"{self.key}__in": list(values)})
        labels = {getattr(row, self.key): self.label_of(row) for row in named}
        return dict(sorted(labels.items(), key=lambda pair: pair[1]))

    def label_of(self, row):
        return getattr(row, self.shown) if self.shown else str(row)

    def options(self, queryset, chosen):
        """What the select offers, and the chosen value: (value, "label (rows)")."""
        counts = self.counts(queryset)
        values, first = {*counts, chosen} - {""}, _("Any")
        if self.at_most and len(values) > self.at_most:
            values, first = {chosen} - {""}, _("Narrow the list first")
        labels = self.labels(values) if values else {}
        return [("", first)] + [
            (value, f"{label} ({counts.get(value, 0):,})")
            for value, label in labels.items()
        ]


class Words(django_filters.Filter):
    """Free text, given to a method of the filter set."""

    field_class = forms.CharField

    def __init__(self, **options):
        super().__init__(max_length=LONGEST_WORDS, **options)


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


def year_start(year):
    """The first instant of a year, in UTC."""
    return datetime.datetime(year, 1, 1, tzinfo=datetime.UTC)


class Ticked(django_filters.Filter):
    """A box to tick, given to a method of the filter set when it is ticked."""

    field_class = forms.BooleanField


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


class Look(Choice):
    """How rows are shown, the first way unless asked; leaves out none, is no chip."""

    @property
    def field(self):
        (_first, usual), *others = self.labels.items()
        choices = [("", usual), *others]
        return forms.ChoiceField(choices=choices, label=self.label, required=False)

    def filter(self, queryset, value):
        return queryset


class Number(django_filters.Filter):
    """A small whole number, given to a method of the filter set."""

    field_class = forms.IntegerField


class Sort(django_filters.Filter):
    """The order of the rows: `?sort=name`, or `?sort=-name` for the other way round.

    `columns` maps the reader's word to (label, path). Rows without a value come last
    both ways, and every order ends in the primary key.
    """

    def __init__(self, columns):
        self.columns = columns
        super().__init__(label=_("Sort by"))

    @property
    def field(self):
        choices = [("", _("Usual order"))]
        for word, (label, _path) in self.columns.items():
            choices += [(word, f"{label} ↑"), (f"-{word}", f"{label} ↓")]
        return forms.ChoiceField(choices=choices, label=self.label, required=False)

    def filter(self, queryset, value):
        if not value:
            return queryset
        path = F(self.columns[value.removeprefix("-")][1])
        order = path.desc if value.startswith("-") else path.asc
        return queryset.order_by(order(nulls_last=True), "pk")


class FacetedFilterSet(django_filters.FilterSet):
    """A filter set whose facets are offered with counts and whose state is told.

    `in_sight` names the fields that a page always shows; the others are folded away.
    Without any, all are shown.
    """

    in_sight = ()

    def __init__(self, *arguments, **options):
        self.found_by_words = {}
        self.found_by_name = {}
        super().__init__(*arguments, **options)

    @property
    def fields_in_sight(self):
        return [field for field in self.form if self.is_in_sight(field.name)]

    @property
    def fields_folded(self):
        return [field for field in self.form if not self.is_in_sight(field.name)]

    def is_in_sight(self, name):
        return not self.in_sight or name in self.in_sight

    @property
    def answers(self):
        """Valid values that were given, by filter name."""
        self.form.is_valid()
        data = self.form.cleaned_data
        return {name: value for name, value in data.items() if value not in (None, "")}

    def offer_choices(self):
        """Fill the selects, for a page; a data twin has no use for them."""
        for name, facet in self.filters.items():
            if isinstance(facet, Facet):
                self.form.fields[name].widget.choices = facet.options(
                    self.filtered_without(name), self.answers.get(name, "")
                )

    def filtered_without(self, left_out):
        """The plain rows under every filter but one: nothing joined, no order."""
        queryset = self.countable().order_by()
        for name, value in self.answers.items():
            if name not in (left_out, "sort"):
                queryset = self.filters[name].filter(queryset, value)
        return queryset

    def countable(self):
        """The rows that facets count: all of them, unless the list has but a part."""
        return self.queryset.model.objects.all()

    def holding_words(self, queryset, words, *fields):
        """Rows of a small table whose `fields`, folded, hold each of the words.

        The table is read once, however many facets are counted under the answer.
        """
        if words not in self.found_by_words:
            wanted = folded(words).split()
            self.found_by_words[words] = [
                pk
                for pk, *texts in queryset.model.objects.values_list("pk", *fields)
                if wanted and all(word in folded(*texts) for word in wanted)
            ]
        return queryset.filter(pk__in=self.found_by_words[words])

    def among(self, queryset, name, rows):
        """Rows of `queryset` that are among `rows`, asked once however many facets.

        For questions that cost the database more than a list of keys does.
        """
        if name not in self.found_by_name:
            self.found_by_name[name] = list(
                rows.order_by().values_list("pk", flat=True)
            )
        return queryset.filter(pk__in=self.found_by_name[name])

    @property
    def chips(self):
        """Filters in force: dicts of name, label, value and the query without it."""
        found = []
        for name, value in self.answers.items():
            if isinstance(self.filters[name], Sort | Look) or value is False:
                continue
            found.append(
                {
                    "name": name,
                    "label": self.form.fields[name].label,
                    "value": "" if value is True else self.chosen_label(name, value),
                    "query": self.query(**{name: None}),
                }
            )
        return found

    def chosen_label(self, name, value):
        asked = self.filters[name]
        if isinstance(asked, Facet):
            return asked.labels({value}).get(value, value)
        return asked.labels[value] if isinstance(asked, Choice) else value

    def query(self, **changes):
        """The query string with some parameters changed, or left out where None.

        Only parameters that the list knows are kept; the page number never is.
        """
        given = self.form.data.urlencode() if self.form.data else ""
        data = QueryDict(given, mutable=True)
        for name in list(data):
            if name not in self.filters or not data[name]:
                del data[name]
        for name, value in changes.items():
            data.pop(name, None)
            if value is not None:
                data[name] = value
        return data.urlencode()

    @property
    def sort_links(self):
        """For each sortable column: its query, and which way it is sorted now."""
        now = self.answers.get("sort", "")
        links = {}
        for word in self.filters["sort"].columns if "sort" in self.filters else ():
            following = f"-{word}" if now == word else word
            state = {word: "ascending", f"-{word}": "descending"}.get(now, "none")
            links[word] = {"query": self.query(sort=following), "state": state}
        return links

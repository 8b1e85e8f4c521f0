"""Filters whose choices are counted, so that no choice on offer leads to nothing.

A facet's counts are taken with every other filter in force. A value from the address is
held against the whole catalogue instead: `?vehicle=starliner` is a fair question even
where the answer is empty, `?vehicle=bicycle` is an error of the form.
"""

from collections import Counter, defaultdict

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Count, F, Q
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from ..models import Mission
from ..models.codes import NONE, UNKNOWN
from ..models.launch_sites import at_site, site_of
from .kinds import LONGEST_WORDS


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
        none="",
    ):
        """`paths`: lookups that lead to the value; any of them may hold it.

        `codes`: a TextChoices with the labels; or `rows`: the model whose `key` the
        value is, labelled as it shows itself or by its field `shown`. `aliases`: makes
        `FilteredRelation`s by name, for paths that lead over some related rows only
        (made anew for each query, because a query changes them). `where`: makes a
        further condition on the related row that holds the value. `at_most`: with more
        values than that, none is offered until another filter has narrowed them.
        `none`: the label of rows that lead to no value, asked for as "none".
        """
        self.paths, self.codes, self.rows, self.key = paths, codes, rows, key
        self.shown, self.aliases, self.where = shown, aliases, where
        self.at_most, self.none = at_most, none
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
        if self.is_none(value):
            return True
        return self.rows.objects.filter(**{self.key: value}).exists()

    def is_none(self, value):
        return bool(self.none) and value == NONE

    def is_unknown(self, value):
        return value == UNKNOWN and self.says_unknown

    def filter(self, queryset, value):
        if not value:
            return queryset
        holds = Q()
        for path in self.paths:
            if self.is_none(value):
                holds |= Q(**{f"{path}__isnull": True})
            else:
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
            nothing = NONE if self.none else None
            named = ((value or nothing, count) for value, count in counted)
            return {value: count for value, count in named if value}
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
        if self.none and NONE in values:
            labels[NONE] = str(self.none)
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


class LaunchSite(Facet):
    """Rows by launch site, whatever the pad."""

    def __init__(self, path, **options):
        super().__init__(path, label=_("Launch site"), **options)

    def is_known(self, value):
        return Mission.objects.filter(at_site("launch_site", value)).exists()

    def filter(self, queryset, value):
        return queryset.filter(at_site(self.paths[0], value)) if value else queryset

    def everywhere(self):
        """All sites that a mission launched from, or is to."""
        texts = Mission.objects.order_by().values_list("launch_site", flat=True)
        return sorted({site_of(text) for text in texts.distinct()} - {""})

    def counts(self, queryset):
        found = Counter()
        rows = queryset.order_by().values_list(self.paths[0])
        for text, number in rows.annotate(rows=Count("pk", distinct=True)):
            found[site_of(text)] += number
        del found[""]
        return found

    def labels(self, values):
        return {value: value for value in sorted(values)}

"""What every list's filter set can do: offer counts, say its state, be changed."""

from copy import copy
from functools import reduce
from operator import and_

import django_filters
from django.http import QueryDict
from django.utils.functional import cached_property

from ..folding import folded, holds, words_of
from .asked import AskedForm, query_of
from .facets import Facet
from .in_force import Chip, InForce
from .kinds import Checkbox, Choice, DisplayChoice, Named, Sort
from .row_sets import counted, list_rows


def is_in_one(texts, word, begins):
    """Whether one of the lines of the texts holds a folded word."""
    lines = (line for text in texts for line in text.splitlines())
    return any(holds(folded(line), word, begins) for line in lines)


class Filters(dict):
    """Filters by name, of which a filter set copies each, not what it is made of."""

    def __deepcopy__(self, _seen):
        return {name: own(each) for name, each in self.items()}


def own(asked):
    """A copy of a filter, whose method is asked of the filter set that has it."""
    asked = copy(asked)
    asked.method = asked.method
    return asked


class FacetedFilterSet(django_filters.FilterSet):
    """A filter set whose facets are offered with counts and whose state is said.

    `in_sight` names the fields that a page always shows; the others are folded away.
    Without any, all are shown.
    """

    in_sight = ()

    @classmethod
    def get_filters(cls):
        return Filters(super().get_filters())

    def get_form_class(self):
        """A form that refuses what the list cannot be asked."""
        return type("AskedFilters", (AskedForm, super().get_form_class()), {})

    @property
    def fields_in_sight(self):
        return [field for field in self.form if self.is_in_sight(field.name)]

    @property
    def fields_folded(self):
        return [field for field in self.form if not self.is_in_sight(field.name)]

    @property
    def is_wrong_below(self):
        """Whether a field that is folded away was filled in wrongly."""
        return any(field.errors for field in self.fields_folded)

    def is_in_sight(self, name):
        return not self.in_sight or name in self.in_sight

    @cached_property
    def answers(self):
        """Valid values that were given, by filter name; of ticks those that are set."""
        self.form.is_valid()
        data, nothing = self.form.cleaned_data, (None, "", ())
        return {
            name: value
            for name, value in data.items()
            if value is not False and value not in nothing
        }

    def filter_queryset(self, queryset):
        """Rows under the filters that are asked anything."""
        for name, value in self.answers.items():
            queryset = self.filters[name].filter(queryset, value)
        return queryset

    def offer_choices(self):
        """Fill the lists of ticks, for a page; a data twin has no use for them."""
        for name, counts in self.counts_of_choices().items():
            self.filters[name].offer(
                self.form.fields[name].widget, counts, self.answers.get(name, ())
            )

    def counts_of_choices(self):
        """{facet: {value: rows}}, each under the other filters."""
        return {
            name: counted(self.list_rows.sets_of(name), self.met_but_for(name))
            for name, asked in self.filters.items()
            if isinstance(asked, Facet)
        }

    @cached_property
    def list_rows(self):
        return list_rows(type(self))

    @cached_property
    def met(self):
        """{filter: the rows that its answer leaves}"""
        return {name: self.meeting(name, value) for name, value in self.answers.items()}

    def meeting(self, name, value):
        asked, rows = self.filters[name], self.list_rows
        if name in rows.parting:
            met = asked.meeting(rows.sets_of(name), value)
            if met is not None:
                return met
        if isinstance(asked, Sort | DisplayChoice):
            return rows.places.all()
        if not isinstance(asked, Checkbox | Choice):
            return self.asked_of_the_database(asked, value)
        if (name, value) not in rows.answered:  # there are but a few
            met = self.asked_of_the_database(asked, value)
            rows.answered[name, value] = met
        return rows.answered[name, value]

    def asked_of_the_database(self, asked, value):
        met = asked.filter(self.countable().order_by(), value)
        return self.list_rows.places.of(met.values_list("pk", flat=True))

    def met_but_for(self, *left_out):
        """The rows that every answer leaves, but for some filters'."""
        met = (rows for name, rows in self.met.items() if name not in left_out)
        return reduce(and_, met, self.list_rows.places.all())

    @property
    def found(self):
        """The rows of the answer in its order."""
        sort = self.answers.get("sort", "")
        return self.list_rows.found(self.queryset, self.met_but_for(), sort)

    @classmethod
    def countable(cls):
        """The rows of the list, plain: all of them, unless it has but a part."""
        return cls._meta.model.objects.all()

    def holding_words(self, queryset, words, *fields, begins=False):
        """Rows of a small table whose `fields`, folded, hold each of the words.

        `begins`: from where a word of theirs begins.
        """
        wanted = words_of(words)
        found = [
            row.pk
            for row in queryset.model.objects.all()
            for texts in [[getattr(row, field) for field in fields]]
            if wanted and all(is_in_one(texts, word, begins) for word in wanted)
        ]
        return queryset.filter(pk__in=found)

    def among(self, queryset, rows):
        """Rows of `queryset` that are among `rows`.

        For questions that cost the database more than a list of keys does.
        """
        return queryset.filter(
            pk__in=list(rows.order_by().values_list("pk", flat=True))
        )

    @cached_property
    def in_force(self):
        """The filters that leave out rows, each an `InForce`."""
        return [
            InForce(
                name,
                self.form.fields[name].label,
                self.labels_of(name, value),
                self.query(**{name: None}),
            )
            for name, value in self.answers.items()
            if not isinstance(self.filters[name], Sort | DisplayChoice)
        ]

    def labels_of(self, name, value):
        """{value: label} of an answer; {True: ""} of a tick."""
        asked = self.filters[name]
        if isinstance(asked, Facet):
            return asked.labels(value)
        if value is True:
            return {value: ""}
        if isinstance(asked, Named):
            return {value: asked.in_words(value)}
        return {value: asked.labels[value] if isinstance(asked, Choice) else value}

    @property
    def chips(self):
        """A `Chip` for each value in force."""
        return [
            Chip(asked.name, asked.label, label, self.query(**{asked.name: others}))
            for asked in self.in_force
            for value, label in asked.values.items()
            for others in [[each for each in asked.values if each != value]]
        ]

    cleared = ""  # "?…", the query that "Remove all" leaves

    def query(self, **changes):
        """The query string with some parameters changed, or left out where None."""
        return query_of(self.parameters(**changes))

    def parameters(self, **changes):
        """The parameters, as a QueryDict, with some changed, or left out where None.

        A list stands for several values. Only parameters that the list knows are kept;
        the page number never is.
        """
        given = dict(self.form.data.items())
        given |= {name: v for name, v in self.answers.items() if isinstance(v, tuple)}
        kept = {name: v for name, v in given.items() if name not in changes}
        data = QueryDict(mutable=True)
        for name, value in (kept | changes).items():
            if isinstance(value, list | tuple):
                value = ",".join(sorted(value))
            if name in self.filters and value not in (None, ""):
                data[name] = value
        return data

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

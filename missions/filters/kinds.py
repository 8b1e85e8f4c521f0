"""The types of filter whose answers are not counted: words, years, ticks, an order."""

from collections import defaultdict
from functools import reduce
from operator import ge, le, or_

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import F, Q, Value
from django.db.models.functions import NullIf
from django.utils.translation import gettext_lazy as _

from ..dates import FIRST_YEAR, LAST_YEAR, year_start
from ..folding import MOST_WORDS, folded, matches
from ..readable import unreadable_in
from .hints import LONGEST_NAME, unknown_order, unknown_word
from .row_sets import leads_to_one

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


class NamedField(WordsField):
    """What names a row: its slug, its name, or words of it."""


class Named(django_filters.Filter):
    """Rows that one of their `paths` leads to a row of `rows` that the words name.

    Its slug names it alone, so that links are exact, and so does its whole name; else
    parts of any spelling held, and whole numbers: “Apollo 1” is not in “Apollo 11”.
    Words that name none find none: they are asked while somebody types.
    """

    field_class = NamedField
    last = None  # what was asked, and what it names

    def __init__(self, rows, *paths, **options):
        self.rows, self.paths = rows, paths
        super().__init__(**options)

    def named(self, value):
        """{slug: (key, name)} of the rows that are named; asked once."""
        if self.last is None or self.last[0] != value:
            named = Q(slug=value) | matches(value, "search_key", whole=True)
            rows = self.rows.objects.filter(named).order_by()
            found = alone(value, rows.values_list(*self.known_by()))
            self.last = value, found
        return self.last[1]

    def known_by(self):
        fields = "slug", "pk", "name", "aliases"
        return (*fields, "native_name") if hasattr(self.rows, "native_name") else fields

    def in_words(self, value):
        """What the page says is asked for: a row’s name, else the words."""
        _key, name = self.named(value).get(value, (None, value))
        return name

    def filter(self, queryset, value):
        if not value:
            return queryset
        keys, named = [key for key, _name in self.named(value).values()], Q()
        for path in self.paths:
            named |= Q(**{f"{path}__in": keys})
        if not any("__" in path for path in self.paths):
            return queryset.filter(named)  # fields of the row itself
        rows = queryset.model.objects.filter(named)
        return queryset.filter(pk__in=rows.values("pk"))


def alone(value, rows):
    """{slug: (key, name)} of the row with that slug, of those so called, or of all."""
    found, called = {}, set()
    for slug, key, name, aliases, *native in rows:
        found[slug] = key, name
        names = filter(None, (name, *aliases.splitlines(), *native))
        if run_together(value) in map(run_together, names):
            called.add(slug)
    if value in found:
        return {value: found[value]}
    return {slug: found[slug] for slug in called} or found


def run_together(name):
    """A folded name without spaces: “Crew-1” is asked as “crew 1” and “crew1” too."""
    return folded(name).replace(" ", "")


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

    @property
    def paths(self):
        return (self.field_name,)

    def is_plain(self, model):
        return leads_to_one(model, self.field_name)

    def offered_as(self, stored):
        return stored and stored.year

    def parts_by(self, sets, everything):
        return sets

    def meeting(self, sets, value):
        """The rows of all those years."""
        is_met = le if self.lookup_expr == "lt" else ge
        return reduce(or_, (it for year, it in sets.items() if is_met(year, value)), 0)


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


class OneOf(forms.ChoiceField):
    """One of a few words; who asks for another is told which there are."""

    def validate(self, value):
        if value and not self.valid_value(value):
            raise ValidationError(self.not_known(value))
        super().validate(value)

    def not_known(self, value):
        labels = {word: label for word, label in self.choices if word}
        return unknown_word(value, labels)


class Order(OneOf):
    """A word that rows are sorted by, perhaps with “-” before it."""

    def not_known(self, value):
        labels = {word: label for word, label in self.choices if word}
        columns = {word: labels[word] for word in labels if word[0] != "-"}
        return unknown_order(value, columns)


class Choice(django_filters.Filter):
    """One of a few questions, given to a method of the filter set; not counted."""

    def __init__(self, *, choices, **options):
        """`choices`: pairs of the reader's word and its label."""
        self.labels = dict(choices)
        super().__init__(**options)

    @property
    def field(self):
        choices = [("", _("Any")), *self.labels.items()]
        return OneOf(choices=choices, label=self.label, required=False)


class DisplayChoice(Choice):
    """How rows are shown, the first way unless asked; leaves out none, is no chip."""

    @property
    def field(self):
        (_first, default), *others = self.labels.items()
        choices = [("", default), *others]
        return OneOf(choices=choices, label=self.label, required=False)

    def filter(self, queryset, value):
        return queryset


class Number(django_filters.Filter):
    """A small whole number, given to a method of the filter set."""

    field_class = forms.IntegerField

    def __init__(self, *, min_value=0, **options):
        super().__init__(min_value=min_value, **options)


class Measure(Number):
    """A least or greatest number that a row has, or the person whom it is about."""

    def __init__(self, numbers, is_met, *, path="pk", otherwise=None, **options):
        """`numbers`: asks for {key: number}; `path` leads from a row to its key.

        `is_met`: `ge` or `le`. `otherwise`: the number of a key that has none; without
        it, such rows are never found.
        """
        self.numbers, self.is_met = numbers, is_met
        self.path, self.otherwise = path, otherwise
        super().__init__(**options)

    def filter(self, queryset, value):
        if value is None:
            return queryset
        numbers = self.numbers().items()
        met = {key for key, number in numbers if self.is_met(number, value)}
        if self.otherwise is None or not self.is_met(self.otherwise, value):
            return queryset.filter(**{f"{self.path}__in": met})
        return queryset.exclude(**{f"{self.path}__in": dict(numbers).keys() - met})

    def is_plain(self, model):
        return False

    def holders(self, queryset):
        """{number: keys of the rows that have it}"""
        numbers, found = self.numbers(), defaultdict(list)
        for pk, key in queryset.order_by().values_list("pk", self.path):
            number = numbers.get(key, self.otherwise)
            if number is not None:
                found[number].append(pk)
        return found

    def parts_by(self, sets, everything):
        return sets

    def meeting(self, sets, value):
        met = (rows for number, rows in sets.items() if self.is_met(number, value))
        return reduce(or_, met, 0)


class Sort(django_filters.Filter):
    """The order of the rows: `?sort=name`, or `?sort=-name` for the other way round.

    `columns` maps the reader's word to (label, path or expression), and perhaps a
    second one that parts those who tie by what is shown. Rows without a value come last
    both ways; those that tie stay in the list's own order, and every order ends in the
    primary key.
    """

    def __init__(self, columns):
        self.columns = columns
        super().__init__(label=_("Sort by"))

    @property
    def field(self):
        choices = [("", _("Default"))]
        for word, (label, *_paths) in self.columns.items():
            choices += [(word, f"{label} ↑"), (f"-{word}", f"{label} ↓")]
        return Order(choices=choices, label=self.label, required=False)

    def filter(self, queryset, value):
        if not value:
            return queryset
        _label, *paths = self.columns[value.removeprefix("-")]
        fields = (F(path) if isinstance(path, str) else path for path in paths)
        is_down = value.startswith("-")
        order = [(by.desc if is_down else by.asc)(nulls_last=True) for by in fields]
        return queryset.order_by(*order, *queryset.query.order_by, "pk")


def known(path):
    """A text to sort by, where "" says that it is not known."""
    return NullIf(F(path), Value(""))

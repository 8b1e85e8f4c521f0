"""Filters whose choices are counted, so that no choice on offer leads to nothing.

A facet takes one value or several, any of which a row may have. Its counts are taken
with every other filter in force. A value from the address is held against the whole
catalogue instead: `?vehicle=starliner` is a fair question even where the answer is
empty, `?vehicle=bicycle` is an error of the form.
"""

from collections import defaultdict
from functools import reduce
from operator import or_

import django_filters
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..dates import FIRST_YEAR, now, year_start
from ..models import Mission
from ..models.codes import NONE, UNKNOWN
from ..models.launch_sites import at_site, site_of
from ..rows.in_hand import in_hand
from .hints import beginning, closest, exact, unknown, with_all
from .row_sets import leads_to_one
from .ticks import ListField


class Facet(django_filters.Filter):
    """Rows by the value of one or more paths, offered with the number of rows."""

    ground = ""  # the value that stands for none, where there is one

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
            self._field = ListField(label=self.label, required=False, facet=self)
        return self._field

    @property
    def says_unknown(self):
        """Whether a row can hold no code, which is asked for as "unknown"."""
        return bool(self.codes) and "" in self.codes.values

    def parted(self, text):
        """The values that a text lists, between commas."""
        return [part.strip() for part in text.split(",")]

    def known(self, values):
        """Those of `values` that the catalogue knows; one query at most."""
        if self.codes:
            return set(values) & {value or UNKNOWN for value in self.codes.values}
        return set(values) & self.everything().keys()

    def not_known(self, values, beside):
        """A sentence for each unknown value, with what is perhaps meant.

        `beside`: {name: facet} of what else the list can be asked. The last says what
        this can, where that is little.
        """
        labels = self.everything()
        *first, last = [
            unknown(value, self.meant(value, labels, beside), beginning(value, labels))
            for value in values
        ]
        return [*first, with_all(last, sorted(labels, key=UNKNOWN.__eq__))]

    def meant(self, value, labels, beside):
        """What is so called: a value of this or of another facet; else the nearest."""
        if found := exact(value, labels):
            return found
        others = {} if value in (NONE, UNKNOWN) else beside
        for name, facet in others.items():
            if found := exact(value, facet.everything()):
                return f"{name}={found}"
        names = self.full_names()
        return exact(value, names) or closest(value, labels) or closest(value, names)

    def full_names(self):
        """{value: name} of rows that are shown by a shorter one."""
        if not hasattr(self.rows, "short_name"):
            return {}
        return dict(self.rows.objects.values_list(self.key, "name"))

    def settled(self, values):
        """The values that are asked for: each once, in one order."""
        return tuple(sorted(set(values)))

    def everything(self, rows=None):
        """Every value of the catalogue, in the order to offer them: {value: label}.

        `rows`: those of the facet's model, where they are at hand.
        """
        if self.codes:
            return self.labels({value or UNKNOWN for value in self.codes.values})
        if rows is None:
            labels = labels_of_all(self.rows, self.key, self.shown)
        else:
            labels = in_order(rows, self.key, self.shown)
        return labels | {NONE: str(self.none)} if self.none else labels

    def filter(self, queryset, values):
        if not values:
            return queryset
        holds = self.holding(values)
        if not any("__" in path for path in self.paths):
            return queryset.filter(holds)  # fields of the row itself
        rows = queryset.model.objects.alias(**self.aliases())
        rows = rows.filter(holds & self.where())
        return queryset.filter(pk__in=rows.values("pk"))

    def holding(self, values):
        """That a path leads to one of the values, as a condition."""
        stored = ["" if self.is_unknown(value) else value for value in values]
        holds = Q()
        for path in self.paths:
            holds |= Q(**{f"{path}__in": stored})
            if self.none and NONE in values:
                holds |= Q(**{f"{path}__isnull": True})
        return holds

    def is_unknown(self, value):
        return value == UNKNOWN and self.says_unknown

    def is_plain(self, model):
        """Whether a row has one value at the end of each path, whatever else holds."""
        is_plain = self.aliases is dict and self.where is Q
        return is_plain and all(leads_to_one(model, path) for path in self.paths)

    def offered_as(self, stored):
        """The value that stands for what a row holds; None for one not offered."""
        if stored == "" and self.says_unknown:
            return UNKNOWN
        return stored or (NONE if self.none else None)

    def holders(self, queryset):
        """The rows that have each value: {value: their keys}."""
        rows = queryset.order_by().alias(**self.aliases()).filter(self.where())
        found = defaultdict(set)
        for pk, *values in rows.values_list("pk", *self.paths).distinct():
            for value in {self.offered_as(value) for value in values} - {None}:
                found[value].add(pk)
        return found

    def counts(self, queryset):
        """How many rows of `queryset` have each value: {value: rows}."""
        return {value: len(keys) for value, keys in self.holders(queryset).items()}

    def parts_by(self, sets, everything):
        """{value: rows that it finds}, of the `sets` of rows that have each."""
        return sets

    def meeting(self, sets, values):
        """The rows that `values` find, or None where the sets do not say."""
        if not all(value in sets for value in values):
            return None
        return reduce(or_, (sets[value] for value in values))

    def labels(self, values):
        """Labels of values, in the order to offer them: {value: label}."""
        if self.codes:
            choices = [(value or UNKNOWN, label) for value, label in self.codes.choices]
            return {value: label for value, label in choices if value in values}
        labels = self.everything().items()
        return {value: label for value, label in labels if value in values}

    def offer(self, widget, counts, chosen):
        """Give the ticks their choices: what there is, and what is `chosen`."""
        values = {*counts, *chosen}
        if self.at_most and len(values) > self.at_most:
            values, widget.nothing = set(chosen), gettext_lazy("Narrow the list first")
        labels = self.labels(values) if values else {}
        widget.choices = [
            (value, label, counts.get(value, 0)) for value, label in labels.items()
        ]


@in_hand
def labels_of_all(model, key, shown):
    return in_order(model.objects.all(), key, shown)


def in_order(rows, key, shown):
    """{value: label} of rows, by label."""
    labels = {
        getattr(row, key): getattr(row, shown) if shown else str(row) for row in rows
    }
    return dict(sorted(labels.items(), key=lambda pair: pair[1]))


class LaunchSite(Facet):
    """Rows by launch site, whatever the pad."""

    def __init__(self, path, **options):
        super().__init__(path, label=gettext_lazy("Launch site"), **options)

    def parted(self, text):
        """Some sites have a comma in their name: "Launch Site One, West Texas".

        Of the parts between commas, as many as make a known name are one value.
        """
        parts = super().parted(text)
        if len(parts) == 1:
            return parts
        names, values = self.known_texts(), []
        longest = 1 + max((name.count(",") for name in names), default=0)
        while parts:
            ends = range(min(len(parts), longest), 0, -1)
            found = (end for end in ends if ", ".join(parts[:end]) in names)
            end = next(found, 1)
            values.append(", ".join(parts[:end]))
            parts = parts[end:]
        return values

    def known(self, values):
        return set(values) & self.known_texts()

    def known_texts(self):
        """Sites with and without their pads."""
        texts = Mission.objects.order_by().values_list("launch_site", flat=True)
        texts = set(texts.distinct()) - {""}
        return texts | {site_of(text) for text in texts}

    def holding(self, values):
        return reduce(or_, (at_site(self.paths[0], value) for value in values))

    def everything(self, rows=None):
        """All sites that a mission launched from, or is to."""
        return self.labels({site_of(text) for text in self.known_texts()})

    def offered_as(self, stored):
        return site_of(stored) if stored else None

    def labels(self, values):
        return {value: value for value in sorted(values)}


class Decade(Facet):
    """Rows by the decade of a moment: `?decade=1990`."""

    def __init__(self, path, **options):
        super().__init__(path, label=gettext_lazy("Decade of launch"), **options)

    def known(self, values):
        return set(values) & self.everything().keys()

    def everything(self, rows=None):
        """Those with a flight, flown or planned."""
        decades = range(FIRST_YEAR // 10 * 10, now().year + 10, 10)
        return self.labels(map(str, decades))

    def holding(self, values):
        path, then = self.paths[0], Q()
        for start in map(int, values):
            first, after = year_start(start), year_start(start + 10)
            then |= Q(**{f"{path}__gte": first, f"{path}__lt": after})
        return then

    def offered_as(self, stored):
        return str(stored.year // 10 * 10) if stored else None

    def labels(self, values):
        return {year: _("%(year)ds") % {"year": int(year)} for year in sorted(values)}

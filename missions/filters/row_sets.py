"""Sets of a list's rows as whole numbers: bit n stands for the row at place n.

Which rows a value has is read once an edition. From then on the rows of an answer are
an AND of such numbers, the count beside each value on offer is another, and what a
page shows is asked by key: so a list of many rows costs little more than a short one.
"""

from collections import defaultdict
from functools import cache
from itertools import islice

from django.db.models import Prefetch
from django.utils.functional import cached_property

from ..rows.in_hand import in_hand
from ..rows.prepared import prepared, rounded

SHORT = 200  # rows: what a page shows of a list that has no more stays in hand
PART = 256  # rows that are asked for at once


class Places:
    """Where rows stand: `keys` by place, `at` the places by key."""

    def __init__(self, keys):
        self.keys = keys
        self.at = {key: place for place, key in enumerate(keys)}

    def all(self):
        return (1 << len(self.keys)) - 1

    def of(self, keys):
        """The set of the rows with these keys."""
        return as_set(place for key in keys if (place := self.at.get(key)) is not None)


def as_set(places):
    """{2, 5} as 0b100100."""
    places = tuple(places)
    bits = bytearray(max(places, default=0) // 8 + 1)
    for place in places:
        bits[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(bits, "little")


class Found:
    """The rows of a set in an order, for a paginator: read by slices."""

    def __init__(self, model, places, members, order, ask, read=None):
        """`order`: all places of the list; `ask`: from keys to a list of their rows.

        `read`: {key: row} of what others read of it.
        """
        self.model, self.ask, self.places = model, ask, places
        self.members, self.order = members, order
        self.read = {} if read is None else read

    def count(self):
        return self.members.bit_count()

    __len__ = count

    def in_order(self):
        """Keys, one after the other."""
        bits = self.members.to_bytes(len(self.order) // 8 + 1, "little")
        keys = self.places.keys
        return (keys[it] for it in self.order if bits[it >> 3] >> (it & 7) & 1)

    def __getitem__(self, part):
        keys = list(islice(self.in_order(), part.start, part.stop))
        unread = [key for key in keys if key not in self.read]
        for start in range(0, len(unread), PART):
            rows = self.ask(*rounded(unread[start : start + PART]))
            self.read.update({row.pk: row for row in rows})
        return [self.read[key] for key in keys if key in self.read]

    def __iter__(self):
        return iter(self[:])


@in_hand
def list_rows(filterset):
    return ListRows(filterset)


class ListRows:
    """All rows of a list (its class of filter set): places, sets, orders.

    Each is read when it is first asked for; those of an edition stay in hand.
    """

    def __init__(self, filterset):
        self.filters = filterset.base_filters
        self.rows = filterset.countable().order_by()
        self.sets, self.orders, self.answered = {}, {}, {}
        self.asks = {}  # {what is asked of rows: (a question for keys, {key: row})}

    @cached_property
    def parting(self):
        """{name: filter} of those that part rows by a value."""
        filters = self.filters.items()
        return {name: it for name, it in filters if hasattr(it, "parts_by")}

    @cached_property
    def plain(self):
        """Those whose paths lead from a row to one value each."""
        filters = self.parting.items()
        return {name: it for name, it in filters if it.is_plain(self.rows.model)}

    @cached_property
    def paths(self):
        return sorted({path for each in self.plain.values() for path in each.paths})

    @cached_property
    def columns(self):
        """{field: its values, by place}; "pk" is one."""
        heads = ["pk", *sorted(set(map(head_of, self.paths)))]
        rows = {row[0]: row for row in self.rows.values_list(*heads)}.values()
        columns = zip(*rows, strict=True) if rows else ((),) * len(heads)
        return dict(zip(heads, columns, strict=True))

    @cached_property
    def places(self):
        return Places(self.columns["pk"])

    @cached_property
    def behind(self):
        return values_behind(self.rows.model, self.paths)

    def sets_of(self, name):
        """{value: the rows that have it} of a filter that parts them."""
        if name not in self.sets:
            asked = self.parting[name]
            found = self.plain_sets(asked) if name in self.plain else self.asked(asked)
            self.sets[name] = asked.parts_by(found, self.places.all())
        return self.sets[name]

    def asked(self, parting):
        held = parting.holders(self.rows).items()
        return {value: self.places.of(keys) for value, keys in held}

    def plain_sets(self, parting):
        paths = parting.paths
        held = zip(*(self.columns[head_of(path)] for path in paths), strict=True)
        found = holders_of(parting, held, [self.behind.get(path) for path in paths])
        return {value: as_set(places) for value, places in found.items()}

    def found(self, rows, members, word):
        """Those of a set, in the order of a word: a `Found` of the list, a QuerySet."""
        order, asked = self.order(rows, word), asked_of(rows)
        if asked not in self.asks:
            ask = prepared(lambda *keys: rows.order_by().filter(pk__in=keys))
            self.asks[asked] = ask, {}
        ask, read = self.asks[asked]
        read = read if len(order) <= SHORT else None
        return Found(rows.model, self.places, members, order, ask, read)

    def order(self, rows, word):
        """All places as the list (a QuerySet) has them, or as `word` sorts it."""
        asked = word, rows.query.order_by
        if asked not in self.orders:
            rows = self.filters["sort"].filter(rows, word) if word else rows
            keys, at = rows.values_list("pk", flat=True), self.places.at
            self.orders[asked] = [at[key] for key in keys if key in at]
        return self.orders[asked]


def asked_of(rows):
    """What comes with the rows of a QuerySet, to tell it from others of its model."""
    return (
        frozenset(rows.query.annotations),
        repr(rows.query.select_related),
        rows.query.deferred_loading,
        tuple(map(prefetch_asked, rows._prefetch_related_lookups)),
    )


def prefetch_asked(lookup):
    if not isinstance(lookup, Prefetch):
        return lookup
    rows = lookup.queryset
    return lookup.prefetch_to, None if rows is None else asked_of(rows)


def head_of(path):
    """The row's own field that a path begins with."""
    return path.partition("__")[0]


def values_behind(model, paths):
    """{path: {key of the related row: value}} of the paths that leave the row."""
    by_head = defaultdict(list)
    for path in paths:
        head, _, rest = path.partition("__")
        if rest:
            by_head[head].append(rest)
    found = {}
    for head, rests in by_head.items():
        related = model._meta.get_field(head).related_model.objects.order_by()
        rows = list(related.values_list("pk", *rests))
        for place, rest in enumerate(rests, 1):
            found[f"{head}__{rest}"] = {row[0]: row[place] for row in rows}
    return found


def holders_of(asked, held, behind):
    """{value: places}; `held`: what each row's own fields hold, a field a path."""
    alike = defaultdict(list)
    for place, keys in enumerate(held):
        alike[keys].append(place)
    found = defaultdict(list)
    for keys, places in alike.items():
        values = (
            key if there is None else there.get(key)
            for key, there in zip(keys, behind, strict=True)
        )
        for value in {asked.offered_as(value) for value in values} - {None}:
            found[value] += places
    return found


def counted(sets, rows):
    """{value: how many of `rows` have it}, those that some have."""
    counts = ((value, (each & rows).bit_count()) for value, each in sets.items())
    return {value: number for value, number in counts if number}


@cache
def leads_to_one(model, path):
    """Whether a row of the model has one value, or none, at the end of the path."""
    for name in path.split("__"):
        field = model._meta.get_field(name)
        if field.is_relation and not (field.many_to_one or field.one_to_one):
            return False
        model = field.related_model
    return True

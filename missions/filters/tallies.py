"""Counts of several facets from one reading of their rows.

A row leads to one value by each path. Of the rows their own columns alone are read;
what stands behind one, the vehicle of a mission say, is read once for all of them.
"""

from collections import Counter, defaultdict
from functools import cache

from ..in_hand import in_hand


def tallies(queryset, facets, beside=()):
    """{name: {value: rows}} of facets by name, each of which `leads_to_one`.

    `beside`: the other such facets of the list, so that what stands behind rows is the
    same for every question, and is in hand but once.
    """
    if not facets:
        return {}
    paths = paths_of(facets.values())
    columns = columns_of(queryset, sorted(set(map(head_of, paths))))
    behind = values_behind(queryset.model, paths_of([*facets.values(), *beside]))
    found = {}
    for name, facet in facets.items():
        held = zip(*(columns[head_of(path)] for path in facet.paths), strict=True)
        there = [behind.get(path) for path in facet.paths]
        found[name] = tally(facet, Counter(held), there)
    return found


def paths_of(facets):
    return tuple(sorted({path for facet in facets for path in facet.paths}))


def head_of(path):
    """The row's own field that a path begins with."""
    return path.partition("__")[0]


def columns_of(queryset, heads):
    """{field: its values}, a row each once."""
    found = queryset.order_by().values_list("pk", *heads)
    rows = {pk: values for pk, *values in found}.values()
    columns = zip(*rows, strict=True) if rows else ((),) * len(heads)
    return dict(zip(heads, columns, strict=True))


@in_hand
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


def tally(facet, held, behind):
    """{value: rows}; `held`: {what a row's own fields hold: rows}, a field a path."""
    found = Counter()
    for keys, rows in held.items():
        values = (
            key if there is None else there.get(key)
            for key, there in zip(keys, behind, strict=True)
        )
        for value in {facet.offered_as(value) for value in values} - {None}:
            found[value] += rows
    return found


@cache
def leads_to_one(model, path):
    """Whether a row of the model has one value, or none, at the end of the path."""
    for name in path.split("__"):
        field = model._meta.get_field(name)
        if field.is_relation and not (field.many_to_one or field.one_to_one):
            return False
        model = field.related_model
    return True

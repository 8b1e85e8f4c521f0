"""Many rows with what stands beside them, of which each row is made once.

`select_related` makes a mission anew for each of its seats, `prefetch_related` a source
for each row that cites it. Where a whole table is read that is most of the time.
"""

from operator import attrgetter

from django.db.models import prefetch_related_objects

from .beside import beside_of, many_beside


def shared(asked):
    """The rows of a QuerySet, a list, with all that it would read beside them."""
    model, lookups = asked.model, asked._prefetch_related_lookups
    rows = list(asked.select_related(None).prefetch_related(None))
    point(model, asked.query.select_related or {}, rows)
    many = many_beside(model, lookups)
    for each in many:
        beside_of(model, each, sharing).read(rows)
    prefetch_related_objects(rows, *(each for each in lookups if each not in many))
    return rows


def sharing(ask):
    return lambda *keys: shared(ask(*keys))


def point(model, names, rows):
    """What `select_related` does; `names`: {field: the same of what it points at}."""
    for name, beyond in names.items():
        field = model._meta.get_field(name)
        key_of = attrgetter(field.attname)
        keys = {key_of(row) for row in rows} - {None}
        ends = field.related_model._base_manager.in_bulk(keys)
        point(field.related_model, beyond, ends.values())
        for row in rows:
            field.set_cached_value(row, ends.get(key_of(row)))

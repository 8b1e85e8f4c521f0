"""Questions of which the SQL is written once, since only the keys in them differ.

Django writes the SQL of a question anew each time. For the seats of one mission, with
their spaceflights, that takes ten times as long as the database does to answer.
"""

from collections import defaultdict
from copy import copy
from functools import cache, partial, wraps
from itertools import repeat

from django.core.exceptions import FieldDoesNotExist
from django.db import connections, router

FIRST = 1_999_000_000  # stands for a first key while SQL is written, as no row’s key is


def prepared(ask):
    """Makes of a function from keys to a QuerySet one from keys to a list of its rows.

    The SQL is written once for each database. So the function may do nothing with the
    keys but compare columns with them, and nothing else may change what it asks.
    """
    written = {}

    @wraps(ask)
    def rows(*keys):
        asked = router.db_for_read(None), len(keys)
        if asked not in written:
            written[asked] = Written(ask, *asked)
        return written[asked].rows_with(keys)

    return rows


class Written:
    """The SQL of a question of so many keys, for one database."""

    def __init__(self, ask, database, number):
        self.places = range(FIRST, FIRST + number)
        asked = ask(*self.places).using(database)
        lookups = asked._prefetch_related_lookups
        self.beside = [each for each in lookups if leads_to_many(asked.model, each)]
        others = [each for each in lookups if each not in self.beside]
        self.asked = asked.prefetch_related(None).prefetch_related(*others)
        self.compiler = self.asked.query.get_compiler(using=database)
        self.sql, self.values = self.compiler.as_sql()
        self.converters = None

    def rows_with(self, keys):
        meant = dict(zip(map(str, self.places), keys, strict=True))
        values = tuple(meant.get(str(each), each) for each in self.values)
        asked = self.asked.all()
        asked.query.get_compiler = partial(self.compiler_with, values)
        rows = list(asked)
        for name in self.beside:
            read_beside(rows, name)
        return rows

    def compiler_with(self, values, using):
        compiler = copy(self.compiler)
        compiler.connection = connections[using]  # of this thread
        compiler.as_sql = lambda: (self.sql, values)
        compiler.get_converters = self.converters_of
        return compiler

    def converters_of(self, columns):
        """What makes fields of the values in a row: looked up once, too."""
        if self.converters is None:
            self.converters = self.compiler.get_converters(columns)
        return self.converters


def leads_to_many(model, name):
    """Whether it is a many-to-many of the model, of either side."""
    try:
        return bool(model._meta.get_field(name).many_to_many)
    except (FieldDoesNotExist, TypeError):  # a path, or a `Prefetch`
        return False


def read_beside(rows, name):
    """What `prefetch_related` does of a many-to-many: `row.sources.all()` is a list."""
    if not rows:
        return
    links, owner, other = links_of(type(rows[0]), name)
    found = defaultdict(list)
    for link in links(*rounded([row.pk for row in rows])):
        found[getattr(link, owner)].append(getattr(link, other))
    for row in rows:
        row.__dict__.setdefault("_prefetched_objects_cache", {})[name] = found[row.pk]


@cache
def links_of(model, name):
    """(question for links by keys of rows, the link’s key of a row, its other end).

    In the order of what they lead to.
    """
    field = model._meta.get_field(name)
    forward = field if field.concrete else field.remote_field
    owner, other = forward.m2m_field_name(), forward.m2m_reverse_field_name()
    if not field.concrete:
        owner, other = other, owner
    links = forward.remote_field.through._base_manager.select_related(other)

    def ask(*keys):
        return links.filter(**{f"{owner}__in": keys}).order_by(other)

    return prepared(ask), f"{owner}_id", other


def rounded(keys):
    """As many as a power of two, the last one repeated: few numbers, so little SQL."""
    number = 1 << (len(keys) - 1).bit_length()
    return [*keys, *repeat(keys[-1], number - len(keys))]

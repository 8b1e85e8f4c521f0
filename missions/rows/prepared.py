"""Questions of which the SQL is written once, since only the keys in them differ.

Django writes the SQL of a question anew each time. For the seats of one mission, with
their spaceflights, that takes ten times as long as the database does to answer.
"""

from collections import defaultdict
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from functools import cache, partial, wraps
from itertools import repeat
from operator import attrgetter

from django.db import connections, router
from django.db.models import Prefetch

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
        beside = [each for each in lookups if leads_to_many(asked.model, each)]
        self.beside = [beside_of(asked.model, each) for each in beside]
        others = [each for each in lookups if each not in beside]
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
        for beside in self.beside:
            beside.read(rows)
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


def leads_to_many(model, path):
    """Whether it is a many-to-many of the model, of either side, or rows of its own.

    These may come with what they point at: "citizenships__nation".
    """
    if isinstance(path, Prefetch):
        name, _, beyond = path.prefetch_through.partition("__")
        is_own = model._meta.get_field(name).one_to_many and not beyond
        return is_own and path.queryset is not None
    name, _, beyond = path.partition("__")
    field = model._meta.get_field(name)
    if field.one_to_many:
        return points_at_one(field.related_model, beyond)
    return bool(field.many_to_many and not beyond)


def points_at_one(model, path):
    """Whether `select_related` can follow a path; "" leads nowhere."""
    for name in filter(None, path.split("__")):
        field = model._meta.get_field(name)
        if not field.many_to_one:
            return False
        model = field.related_model
    return True


@dataclass(frozen=True)
class Beside:
    """What stands beside rows: a list each.

    `ask`: from keys of rows to links; `owner`: a link’s key of a row; `end`: its other
    end. The list is what the row’s `name` gives (`row.sources.all()`), or under
    `to_attr` an attribute; `back`: the field of a link that is the row itself, if any.
    """

    name: str
    ask: Callable
    owner: Callable
    end: Callable
    to_attr: str | None = None
    back: object = None

    def read(self, rows):
        """What `prefetch_related` does."""
        if not rows:
            return
        of, found = {row.pk: row for row in rows}, defaultdict(list)
        for link in self.ask(*rounded([*of])):
            owner = self.owner(link)
            if self.back and not self.back.is_cached(link):
                self.back.set_cached_value(link, of[owner])
            found[owner].append(self.end(link))
        for row in rows:
            self.hand(row.__dict__, found[row.pk])

    def hand(self, held, links):
        if self.to_attr:
            held[self.to_attr] = links
        else:
            held.setdefault("_prefetched_objects_cache", {})[self.name] = links


def beside_of(model, path):
    if isinstance(path, Prefetch):
        return own_of(model, path.prefetch_through, path.queryset, path.to_attr)
    name, _, beyond = path.partition("__")
    if not model._meta.get_field(name).one_to_many:
        return links_of(model, name)
    own = model._meta.get_field(name).related_model._default_manager.all()
    return own_of(model, name, own.select_related(beyond) if beyond else own)


def own_of(model, name, own, to_attr=None):
    """Rows, those of the QuerySet `own`, that point at those of the model."""
    pointer = model._meta.get_field(name).remote_field
    ask = prepared(lambda *keys: own.filter(**{f"{pointer.name}__in": keys}))
    owner = attrgetter(pointer.attname)
    return Beside(name, ask, owner, lambda row: row, to_attr, pointer)


@cache
def links_of(model, name):
    """What a many-to-many leads to, in its order."""
    field = model._meta.get_field(name)
    forward = field if field.concrete else field.remote_field
    owner, other = forward.m2m_field_name(), forward.m2m_reverse_field_name()
    if not field.concrete:
        owner, other = other, owner
    links = forward.remote_field.through._base_manager.select_related(other)

    def ask(*keys):
        return links.filter(**{f"{owner}__in": keys}).order_by(other)

    return Beside(name, prepared(ask), attrgetter(f"{owner}_id"), attrgetter(other))


def rounded(keys):
    """As many as a power of two, the last one repeated: few numbers, so little SQL."""
    number = 1 << (len(keys) - 1).bit_length()
    return [*keys, *repeat(keys[-1], number - len(keys))]

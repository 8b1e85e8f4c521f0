"""Questions of which the SQL is written once, since only the keys in them differ.

Django writes the SQL of a question anew each time. For the seats of one mission, with
their spaceflights, that takes ten times as long as the database does to answer.
"""

from copy import copy
from functools import partial, wraps
from itertools import repeat

from django.db import connections, router

from .beside import beside_of, many_beside

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
        beside = many_beside(asked.model, lookups)
        self.beside = [beside_of(asked.model, each, rounding) for each in beside]
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


def rounding(ask):
    """`prepared`, asked of as many keys as a power of two: SQL of few lengths."""
    ask = prepared(ask)
    return lambda *keys: ask(*rounded(keys))


def rounded(keys):
    """As many as a power of two, the last one repeated."""
    number = 1 << (len(keys) - 1).bit_length()
    return [*keys, *repeat(keys[-1], number - len(keys))]

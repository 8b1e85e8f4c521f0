"""What stands beside rows, of which there may be many: read for all of them at once."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Prefetch


def many_beside(model, paths):
    """Those of the paths that `beside_of` reads; no two that are told in one place."""
    many = [each for each in paths if leads_to_many(model, each)]
    places = Counter(map(place_of, many))
    return [each for each in many if places[place_of(each)] == 1]


def place_of(path):
    """Where of a row it is told: "seats" of "seats__mission"."""
    return getattr(path, "prefetch_to", path).partition("__")[0]


def leads_to_many(model, path):
    """Whether it is a many-to-many of the model, of either side, or rows of its own.

    These may come with what they point at: "citizenships__nation".
    """
    is_asked = isinstance(path, Prefetch)
    name, _, beyond = (path.prefetch_through if is_asked else path).partition("__")
    field = field_of(model, name)
    if field is None:
        return False  # an attribute that another one reads
    if is_asked:
        return field.one_to_many and not beyond and path.queryset is not None
    if field.one_to_many:
        return points_at_one(field.related_model, beyond)
    return bool(field.many_to_many and not beyond)


def field_of(model, name):
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


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
        for link in self.ask(*of):
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


def beside_of(model, path, asking):
    """What `prefetch_related(path)` would read; see `many_beside`.

    `asking` makes of a function from keys to a QuerySet one from keys to its rows.
    """
    if isinstance(path, Prefetch):
        name, own, to_attr = path.prefetch_through, path.queryset, path.to_attr
        return own_of(model, name, own, asking, to_attr)
    name, _, beyond = path.partition("__")
    if not model._meta.get_field(name).one_to_many:
        return links_of(model, name, asking)
    own = model._meta.get_field(name).related_model._default_manager.all()
    return own_of(model, name, own.select_related(beyond) if beyond else own, asking)


def own_of(model, name, own, asking, to_attr=None):
    """Rows, those of the QuerySet `own`, that point at those of the model."""
    pointer = model._meta.get_field(name).remote_field
    ask = asking(lambda *keys: own.filter(**{f"{pointer.name}__in": keys}))
    owner = attrgetter(pointer.attname)
    return Beside(name, ask, owner, lambda row: row, to_attr, pointer)


@cache
def links_of(model, name, asking):
    """What a many-to-many leads to, in its order."""
    field = model._meta.get_field(name)
    forward = field if field.concrete else field.remote_field
    owner, other = forward.m2m_field_name(), forward.m2m_reverse_field_name()
    if not field.concrete:
        owner, other = other, owner
    links = forward.remote_field.through._base_manager.select_related(other)

    def ask(*keys):
        return links.filter(**{f"{owner}__in": keys}).order_by(other)

    return Beside(name, asking(ask), attrgetter(f"{owner}_id"), attrgetter(other))

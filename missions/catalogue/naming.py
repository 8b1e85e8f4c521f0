"""What the catalogue of a moment is called: by what it holds, the same everywhere.

Its version is the first twelve digits of the SHA-256 of the catalogue's files, as
`export_catalogue` writes them, one after the other: `cat fixtures/*.json | sha256sum`.
How often a database has changed, which keys what is held, is another thing: two
databases that hold the same came by it in different ways.

Whoever writes a whole catalogue keeps its name beside it; after a curator's change it
is worked out, once in each process.
"""

from functools import lru_cache
from hashlib import sha256

from django.db import connections, router
from django.db.models import F

from ..models import CatalogueVersion
from .export import as_text
from .files import FILES
from .snapshot import Snapshot

DIGITS = 12


def name_of(fields):
    """The name of a catalogue with these fields, {model: {key: fields}}."""
    held = sha256()
    for model in FILES.values():
        held.update(as_text(model, fields[model]).encode())
    return held.hexdigest()[:DIGITS]


def keep_name(name, using="default"):
    """For the database as it is now: with its next change it is no longer asked."""
    CatalogueVersion.objects.using(using).update(name=name, named=F("number"))


def version_of(as_of):
    """The name of the catalogue that `Source.objects.as_of()` found, or None.

    What is not committed has none: it may never be published.
    """
    if as_of["version"] or as_of["number"] is None:
        return as_of["version"]
    connection = connections[router.db_for_read(CatalogueVersion)]
    if connection.in_atomic_block:
        return None
    name = connection.settings_dict["NAME"]
    return worked_out(str(name), as_of["number"], as_of["changed"])


@lru_cache(maxsize=4)
def worked_out(database, number, changed):
    return name_of(Snapshot().fields)

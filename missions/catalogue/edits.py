"""What curators typed since the last load, set apart from what was loaded."""

import hashlib
import json

from ..models import LoadedRow
from .errors import CatalogueEdited, shown
from .files import FILES
from .keys import label, sorted_keys


def edits(held, wanted):
    """What the database holds that neither the files nor the last load put there.

    Yields sentences.
    """
    loaded = {
        (row.model, row.key): row.digest for row in LoadedRow.objects.all().iterator()
    }
    for model in FILES.values():
        name = model._meta.label_lower
        for key in sorted_keys(held[model].keys() | wanted[model].keys()):
            here, there = held[model].get(key), wanted[model].get(key)
            before = loaded.get((name, label(key)))
            if here == there or (here is not None and digest(here) == before):
                continue
            what = f"{model._meta.verbose_name} {label(key)}"
            if here is None:
                if before:
                    yield f"{what} was deleted here"
            elif there is None:
                yield f"{what} is not in the files"
            else:
                yield f"{what}: {difference(here, there)}"


def difference(here, there):
    """Which fields of one row differ, in words."""
    names = [name for name in here | there if here.get(name) != there.get(name)]
    return ", ".join(
        f"{name} is {shown(here.get(name))} here and {shown(there.get(name))} "
        "in the files"
        for name in names
    )


def refuse_to_lose(sentences, most=20):
    sentences = list(sentences)
    if not sentences:
        return
    listed = "; ".join(sentences[:most])
    if len(sentences) > most:
        listed += f"; and {len(sentences) - most} more"
    raise CatalogueEdited(
        f"This database holds edits of its own ({len(sentences)}), so nothing was "
        f"loaded: {listed}. Save them with export_catalogue, or throw them away with "
        "load_catalogue --replace."
    )


def remember(wanted):
    """Note what was loaded, to know later edits by."""
    LoadedRow.objects.all().delete()
    LoadedRow.objects.bulk_create(
        (
            LoadedRow(
                model=model._meta.label_lower, key=label(key), digest=digest(fields)
            )
            for model, by_key in wanted.items()
            for key, fields in by_key.items()
        ),
        batch_size=500,
    )


def digest(fields):
    """By which a row is known to have changed, whatever the order of its fields."""
    text = json.dumps(fields, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()

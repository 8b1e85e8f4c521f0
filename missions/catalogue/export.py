"""Database to files."""

import json
from pathlib import Path

from django.db import Error

from .errors import CatalogueError, said_by_database
from .files import FILES, fields_by_name
from .keys import sorted_keys
from .snapshot import Snapshot
from .turns import one_moment


def export_catalogue(folder):
    """Write the database to `folder` as the catalogue's files.

    Returns the names of the files whose text changed. The same rows give the same
    bytes. A file is replaced whole or not at all.
    """
    try:
        with one_moment():
            rows = Snapshot()
    except Error as problem:
        raise CatalogueError(f"Nothing was read. {said_by_database(problem)}") from None
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    changed = []
    for name, model in FILES.items():
        text = as_text(model, rows.fields[model])
        path = folder / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        aside = path.with_suffix(".json.new")
        try:
            aside.write_text(text, encoding="utf-8")
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
        changed.append(name)
    return changed


def as_text(model, fields_by_key):
    """A whole file: rows sorted by key, one field a line, for readable diffs."""
    rows = [
        row_text(model, fields_by_key[key]) for key in sorted_keys(fields_by_key.keys())
    ]
    return "[\n" + ",\n".join(rows) + "\n]\n" if rows else "[]\n"


def row_text(model, fields):
    lines = ",\n".join(
        f"   {json.dumps(name)}: {json.dumps(fields[name], ensure_ascii=False)}"
        for name in fields_by_name(model)
        if name in fields
    )
    return (
        f' {{\n  "model": {json.dumps(model._meta.label_lower)},\n'
        f'  "fields": {{\n{lines}\n  }}\n }}'
    )

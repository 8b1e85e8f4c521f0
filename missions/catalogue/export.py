"""Database to files, over none that are newer there."""

import json
from pathlib import Path
from typing import NamedTuple

from django.db import Error, transaction

from .agreed import Agreed, digest
from .errors import READ_ONLY, CatalogueError, code_of, said_by_database
from .files import FILES, fields_by_name
from .keys import sorted_keys
from .newer import merged, rows_in
from .snapshot import Snapshot
from .turns import one_moment


class Exported(NamedTuple):
    """The names of the files whose text changed, and what was left as they have it."""

    written: list
    left: list  # "mission crew-9", of rows that the files changed and nobody here
    again: list  # of rows that the files had taken back since they were exported


def export_catalogue(folder, *, replace=False):
    """Write the database to `folder` as the catalogue's files.

    The same rows give the same bytes. A file is replaced whole or not at all. A row
    that these files changed since they were loaded stays as they have it; where it was
    changed here, too, nothing is written and a `CatalogueError` names it. `replace`
    writes over whatever they hold.
    """
    folder = Path(folder)
    there = {} if replace else rows_in(folder)
    try:
        with one_moment():
            held, agreed = Snapshot().fields, Agreed(folder)
    except Error as problem:
        raise CatalogueError(f"Nothing was read. {said_by_database(problem)}") from None
    rows, left, again = merged(held, there, agreed)
    written = write_files(folder, rows)
    note_saved(agreed, held, rows)
    return Exported(written, left, again)


def write_files(folder, rows):
    folder.mkdir(parents=True, exist_ok=True)
    changed = []
    for name, model in FILES.items():
        text = as_text(model, rows[model])
        path = folder / name
        if path.exists() and holds(path, text):
            continue
        aside = path.with_suffix(".json.new")
        try:
            aside.write_text(text, encoding="utf-8")
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
        changed.append(name)
    return changed


def holds(path, text):
    return path.read_bytes() == text.encode()


def note_saved(agreed, held, rows):
    """What was typed here is in these files from now on.

    A database that may not be written to has nothing that was typed there.
    """
    for model, by_key in held.items():
        for key, fields in by_key.items():
            if rows[model].get(key) == fields:
                agreed.agree(agreed.of(model, key), digest(fields))
            else:
                agreed.leave(agreed.of(model, key))
    try:
        with transaction.atomic():
            agreed.save()
    except Error as problem:
        if not code_of(problem).startswith(READ_ONLY):
            raise CatalogueError(
                "The files were written, and the database did not note it: write them "
                f"once more. {said_by_database(problem)}"
            ) from None


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

"""Database to files."""

from pathlib import Path

from django.db import transaction

from .rows import FILES, Rows, as_text


def export_catalogue(folder):
    """Write the database to `folder` as the catalogue's files.

    Returns the names of the files whose text changed. The same rows give the same
    bytes. A file is replaced whole or not at all.
    """
    with transaction.atomic():
        rows = Rows()
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    changed = []
    for name, model in FILES.items():
        text = as_text(model, rows.fields[model])
        path = folder / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        aside = path.with_suffix(".json.new")
        aside.write_text(text, encoding="utf-8")
        aside.replace(path)
        changed.append(name)
    return changed

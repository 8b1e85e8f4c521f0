"""Rows as fixture files hold them: one field a line, defaults left out."""

import json

COLUMNS = {
    "source": "slug publisher title url published_on published_precision undated"
    " checked_on language read_directly note",
    "crewmember": "slug name family_name given_names family_name_first native_name"
    " aliases sex born_on birth_precision agency wikidata sources",
    "citizenship": "person nation since until",
    "disagreement": "slug person fact chosen reason",
    "claim": "disagreement source value",
}
DEFAULTS = {"family_name_first": False, "language": "en", "read_directly": True}


def written(model, fields):
    """A row as `export_catalogue` writes it."""
    lines = ",\n".join(
        f"   {json.dumps(name)}: {json.dumps(fields[name], ensure_ascii=False)}"
        for name in COLUMNS[model].split()
        if fields.get(name) not in (None, "", [])
        and fields[name] != DEFAULTS.get(name, "")
    )
    return f' {{\n  "model": "missions.{model}",\n  "fields": {{\n{lines}\n  }}\n }}'


def write(folder, name, model, rows):
    """One fixture file."""
    text = ",\n".join(written(model, row) for row in rows)
    (folder / name).write_text(f"[\n{text}\n]\n", encoding="utf-8")

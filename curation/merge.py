"""Merge the parts that the other scripts wrote into the fixtures.

Usage: python curation/merge.py --fixtures FOLDER PART_FOLDER …

A row that the fixtures have stays as it is; rows of the parts are added by their key.
Only `amended/` in a part replaces rows: those gain fields that older rows need once
history is there (a predecessor, a year of foundation). Rows that several parts bring
have to say the same. The files are left in the parts' own order of rows:
`manage.py load_catalogue` and `manage.py export_catalogue` check and sort them.
"""

import argparse
import json
import sys
from pathlib import Path

KEYS = {
    "missions.nation": ("code",),
    "missions.citizenship": ("person", "nation"),
    "missions.statement": ("announcement", "position"),
    "missions.seatassignment": ("mission", "leg", "person", "status"),
    "missions.claim": ("disagreement", "source"),
}


def key_of(row):
    names = KEYS.get(row["model"], ("slug",))
    return json.dumps([row["fields"][name] for name in names])


def read(path):
    """The rows of a fixture file by key, in file order."""
    rows = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    return {key_of(row): row for row in rows}


def merged(fixtures, parts, name):
    """All rows of one file; stops where two parts give one row differently."""
    existing, added = read(fixtures / name), {}
    for part in parts:
        for key, row in read(part / name).items():
            if key in added and added[key] != row:
                sys.exit(f"{name}: two parts give {key} differently")
            added[key] = row
    amended = {}
    for part in parts:
        amended |= read(part / "amended" / name)
    return {**added, **existing, **amended}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fixtures", type=Path, required=True)
    parser.add_argument("parts", type=Path, nargs="+")
    given = parser.parse_args()
    for path in sorted(given.fixtures.glob("[0-9]*.json")):
        rows = list(merged(given.fixtures, given.parts, path.name).values())
        text = json.dumps(rows, ensure_ascii=False, indent=1)
        path.write_text(text + "\n", encoding="utf-8")
        print(f"{path.name}: {len(rows)} rows")


if __name__ == "__main__":
    main()

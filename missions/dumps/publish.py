"""Writes the dump of the catalogue's version beside those of the versions before."""

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing

from ..catalogue.naming import keep_name
from ..dates import now
from ..models import CatalogueVersion
from ..tables import TABLES
from . import shelf
from .contents import contents
from .package import citation, licence, write_zip
from .sqlite import write_sqlite


def publish(folder):
    """Write the dump into `folder`; gives the `Dump` and whether it is new.

    A version that is there already is left as it is. A folder appears whole or not at
    all.
    """
    folder.mkdir(parents=True, exist_ok=True)
    held = contents()
    there = {dump.version: dump for dump in shelf.dumps(folder)}
    if held.version in there:
        return there[held.version], False
    part = folder / f".{held.version}.part"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir()
    try:
        write_files(held, part)
        last = next(iter(there.values()), None)
        (part / shelf.ABOUT).write_text(as_json(about(held, part, last)), "utf-8")
        place = folder / held.version
        shutil.rmtree(place, ignore_errors=True)  # half of one
        part.rename(place)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return shelf.dump_in(place), True


def write_files(held, folder):
    write_sqlite(held, folder / shelf.SQLITE)
    write_zip(held, folder / shelf.ZIP)
    (folder / shelf.CITATION).write_text(citation(held), "utf-8")
    (folder / shelf.LICENCE).write_text(licence(), "utf-8")
    sums = (f"{sum_of(file)}  {file.name}\n" for file in sorted(folder.iterdir()))
    (folder / shelf.SUMS).write_text("".join(sums), "utf-8")
    for file in folder.iterdir():
        file.chmod(0o444)


def sum_of(file):
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def about(held, folder, last):
    """What is said of a dump: when, how large, what has changed since the last one."""
    return {
        "version": held.version,
        "as_of": held.as_of.isoformat(),
        "published": now().isoformat(timespec="seconds"),
        "files": [
            {"name": file.name, "bytes": file.stat().st_size}
            for file in sorted(folder.iterdir())
        ],
        "rows": {name: len(rows) for name, rows in held.rows.items()},
        "since": last and last.version,
        "changes": last and changes(held, last.folder / shelf.SQLITE),
    }


def changes(held, file):
    """{table: {"added", "changed", "gone"}} of the tables that differ from a dump."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        found = {
            name: differences(held.by_key[name], rows_before(database, name))
            for name in TABLES
        }
    return {name: counts for name, counts in found.items() if any(counts.values())}


def rows_before(database, table):
    """{key: {column: value}} of a table in a dump; none where it had no such table."""
    database.row_factory = sqlite3.Row
    try:
        rows = [dict(row) for row in database.execute(f'SELECT * FROM "{table}"')]
    except sqlite3.OperationalError:
        return {}
    return {tuple(row.get(part) for part in TABLES[table].key): row for row in rows}


def differences(now, before):
    """A row has changed where a column that both dumps have holds another value."""
    return {
        "added": len(now.keys() - before.keys()),
        "changed": sum(
            differs(now[key], before[key]) for key in now.keys() & before.keys()
        ),
        "gone": len(before.keys() - now.keys()),
    }


def differs(row, before):
    return any(
        comparable(value) != before[name]
        for name, value in row.items()
        if name in before
    )


def comparable(value):
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return int(value) if isinstance(value, bool) else value


def as_json(value):
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def renew_pages(version):
    """Let what browsers, proxies and processes hold give way to pages with the dump."""
    CatalogueVersion.objects.update(changed_at=now())
    keep_name(version)

"""Writes the dump of the catalogue's version beside those of the versions before."""

import hashlib
import json
import shutil

from ..catalogue.naming import keep_name
from ..dates import now
from ..models import CatalogueVersion
from ..tables import TABLES
from ..tables.dictionary import measured_table
from . import shelf
from .changes import changes
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
        since = last and changes(held, last.folder / shelf.SQLITE)
        write_changes(part, held, last, since)
        (part / shelf.ABOUT).write_text(
            as_json(about(held, part, last, since)), "utf-8"
        )
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
    (folder / shelf.DICTIONARY).write_text(as_json(dictionary(held)), "utf-8")
    sums = (f"{sum_of(file)}  {file.name}\n" for file in sorted(folder.iterdir()))
    (folder / shelf.SUMS).write_text("".join(sums), "utf-8")
    for file in folder.iterdir():
        file.chmod(0o444)


def dictionary(held):
    """Each column with how often it is known, which costs reading all rows."""
    rows = held.rows.items()
    return {"tables": [measured_table(TABLES[name], each) for name, each in rows]}


def sum_of(file):
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def write_changes(folder, held, last, since):
    """Beside what has a sum: what has changed hangs on which version was the last."""
    told = {
        "version": held.version,
        "since": last and last.version,
        "tables": {name: rows.told for name, rows in (since or {}).items()},
    }
    file = folder / shelf.CHANGES
    file.write_text(as_json(told), "utf-8")
    file.chmod(0o444)


def about(held, folder, last, since):
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
        "changes": last and {name: rows.counts for name, rows in since.items()},
    }


def as_json(value):
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def renew_pages(version):
    """Let what browsers, proxies and processes hold give way to pages with the dump."""
    CatalogueVersion.objects.update(changed_at=now())
    keep_name(version)

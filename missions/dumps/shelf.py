"""The folder of dumps: one folder a version, and which is the newest."""

import datetime
import json
import re
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from ..catalogue.naming import DIGITS

ABOUT = "about.json"
SQLITE, ZIP, SUMS = "crewswap.sqlite3", "crewswap.zip", "SHA256SUMS"
CITATION, LICENCE = "CITATION.cff", "LICENSE.md"
CHANGES, DICTIONARY = "changes.json", "dictionary.json"
NAME = re.compile(rf"[0-9a-f]{{{DIGITS}}}")
NEWEST = "newest"


@dataclass(frozen=True)
class Dump:
    """A version that can be taken away."""

    folder: Path
    about: dict  # see `publish.about`

    @property
    def version(self):
        return self.folder.name

    @property
    def as_of(self):
        """When its sources were last checked, a date; None of an empty catalogue."""
        day = self.about["as_of"]
        return datetime.date.fromisoformat(day) if day else None

    @property
    def files(self):
        """[{"name", "bytes"}]"""
        return self.about["files"]

    @property
    def published(self):
        """When the dump was written."""
        return datetime.datetime.fromisoformat(self.about["published"])

    @property
    def changes(self):
        """{table: {"added", "changed", "gone"}}: see `changes.Changes`."""
        return self.tables_in(CHANGES)

    @property
    def dictionary(self):
        """{table: the table as `tables.dictionary.measured_table` tells it}"""
        return {told["name"]: told for told in self.tables_in(DICTIONARY)}

    def tables_in(self, name):
        """What a file says of tables; nothing where an older program wrote none."""
        if name not in self.names:
            return {}
        return json.loads((self.folder / name).read_text(encoding="utf-8"))["tables"]

    @property
    def names(self):
        return [file["name"] for file in self.files]


def dumps(folder=None):
    """Those in the folder that the setting DUMPS names, the newest first."""
    folder = folder or settings.DUMPS
    if not folder or not Path(folder).is_dir():
        return []
    found = [dump_in(each) for each in Path(folder).iterdir()]
    return sorted(filter(None, found), key=lambda dump: dump.about["published"])[::-1]


def dump_of(version):
    """The `Dump` of a version, or None."""
    return next((dump for dump in dumps() if dump.version == version), None)


def dump_in(folder):
    """The `Dump` in a folder, or None: of half of one too, as `about` comes last."""
    if not NAME.fullmatch(folder.name):
        return None
    try:
        about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    return Dump(folder, about)

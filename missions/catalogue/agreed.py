"""What files and database last agreed on: the base of a comparison of three sides.

Of each row it is known what a load wrote, and what was typed here since and went into
files, by an export or because they hold it. Each is known by its digest and its folder:
what was saved elsewhere is not yet saved in the files that are loaded.
"""

import hashlib
import json
from pathlib import Path

from django.conf import settings

from ..models import LoadedRow
from .files import FILES
from .keys import label

NONE = ""  # the digest of a row that is not there


class Agreed:
    def __init__(self, folder):
        self.folder = name_of_folder(folder)
        self.rows = {(row.model, row.key): row for row in LoadedRow.objects.iterator()}
        self.folders = {row.folder for row in self.rows.values() if row.digest}
        self.moved, self.seen = {}, set()

    def of(self, model, key):
        name, text = model._meta.label_lower, label(key)
        return self.rows.get((name, text)) or LoadedRow(model=name, key=text)

    def is_untouched(self, row, here):
        """Whether a row is `here` as these files had it, or as it was loaded."""
        if not row.typed:
            return here == row.digest
        last, folders = row.typed[-1]
        return here == last and self.folder in folders

    def is_from_here(self, row):
        """Whether these files had it: of a row that is new, any of its neighbours."""
        if row.typed and self.folder in row.typed[-1][1]:
            return True
        known = self.folders if row.digest == NONE else {row.folder}
        return self.folder in known

    def keeps(self, row, here, there):
        """Whether a load would lose what was typed here: files that are older, too."""
        is_older = row.typed and there in states_of(row)
        return is_older or not self.is_untouched(row, here)

    def wrote(self, row, there):
        """A load did."""
        row.digest, row.folder, row.typed = there, self.folder, []
        self.moved[row.model, row.key] = row

    def agree(self, row, here):
        """Files and database hold the same, as after an export."""
        self.seen.add((row.model, row.key))
        last, folders = row.typed[-1] if row.typed else (row.digest, [row.folder])
        if here == last and self.folder in folders:
            return
        folders = [*folders, self.folder] if here == last else [self.folder]
        before = [each for each in row.typed if each[0] != here]
        row.typed = [*before, [here, folders]]
        self.moved[row.model, row.key] = row

    def leave(self, row):
        """Nothing new is known of it."""
        self.seen.add((row.model, row.key))

    def save(self):
        """Keep it; rows that neither side holds are gone from both."""
        for name in self.rows.keys() - self.seen - self.moved.keys():
            self.agree(self.rows[name], NONE)
        known = {it.pk for it in self.moved.values() if it.pk}
        for some in in_parts([*known]):
            LoadedRow.objects.filter(pk__in=some).delete()
        kept = [it for it in self.moved.values() if it.digest != NONE or it.typed]
        for row in kept:
            row.pk = None
        LoadedRow.objects.bulk_create(kept, batch_size=500)


def in_parts(keys, most=500):
    return (keys[at : at + most] for at in range(0, len(keys), most))


def name_of_folder(folder):
    """The catalogue's own files are the same ones wherever the program lies."""
    path = Path(folder).resolve()
    return "" if path == Path(settings.FIXTURES_DIR).resolve() else str(path)


def states_of(row):
    """The digests of all that a row is known to have been, the newest among them."""
    return {row.digest, *(digest for digest, _folders in row.typed)}


def rows_of(held, files):
    """(model, key, fields in the database, in the files) of each row on either side."""
    for model in FILES.values():
        for key in held[model].keys() | files[model].keys():
            yield model, key, held[model].get(key), files[model].get(key)


def differing(held, files):
    """The same of the rows that differ, in the order of files."""
    found = [each for each in rows_of(held, files) if each[2] != each[3]]
    order = {model: number for number, model in enumerate(FILES.values())}
    return sorted(found, key=lambda each: (order[each[0]], [*map(str, each[1])]))


def digest(fields):
    """By which a row is known to have changed, whatever the order of its fields."""
    if fields is None:
        return NONE
    text = json.dumps(fields, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()

"""What files hold that a database does not know yet, so that no export undoes it."""

from .agreed import differing, digest, states_of
from .edits import listed, sentence
from .errors import CatalogueError
from .files import FILES
from .keys import label
from .read import Row, build, canonical, read_file

ON_BOTH_SIDES = (
    "Nothing was written: these files changed rows since they were last loaded that "
    "were changed here, too ({number}): {rows}. Let both say the same, at the desk or "
    "in the files, and write again. Or take one side: export_catalogue --replace "
    "writes over the files’, load_catalogue --replace over what was typed here."
)
NEVER_LOADED = (
    "Nothing was written: the files in this folder are none that were loaded here, and "
    "hold other rows ({number}): {rows}. Write to an empty folder, or over these with "
    "export_catalogue --replace."
)
UNREADABLE = (
    "Nothing was written, because it is not known what these files hold. {problem} "
    "Mend them, or write over them with export_catalogue --replace."
)


def rows_in(folder):
    """The rows of the files that are there: {model: {key: fields}}."""
    try:
        return {
            model: {row.key: canonical(row) for row in read_file(folder / name)}
            for name, model in FILES.items()
            if (folder / name).exists()
        }
    except CatalogueError as problem:
        raise CatalogueError(UNREADABLE.format(problem=problem)) from None


def merged(held, there, agreed):
    """What files should hold, and the names of rows: those that stay as they are there,
    and those that files had taken back since they were exported and will hold again.

    A file that is not there has nothing to say.
    """
    rows, left, both, strange = {m: dict(held[m]) for m in held}, [], [], []
    again = []
    files = {model: there.get(model, held[model]) for model in held}
    for model, key, here, in_files in differing(held, files):
        row = agreed.of(model, key)
        if digest(in_files) in states_of(row):  # nobody changed it there
            if row.typed and agreed.is_untouched(row, digest(here)):
                again.append(f"{model._meta.verbose_name} {label(key)}")
            continue
        if not agreed.is_from_here(row):
            strange.append(sentence(model, key, here, in_files))
        elif not agreed.is_untouched(row, digest(here)):
            both.append(sentence(model, key, here, in_files))
        else:
            put(rows[model], key, in_files)
            left.append(f"{model._meta.verbose_name} {label(key)}")
    for sentences, told in ((strange, NEVER_LOADED), (both, ON_BOTH_SIDES)):
        if sentences:
            number = len(sentences)
            raise CatalogueError(told.format(number=number, rows=listed(sentences)))
    if left:
        ask_whether_they_fit(rows)
    return rows, left, again


def put(rows, key, fields):
    if fields is None:
        del rows[key]
    else:
        rows[key] = fields


def ask_whether_they_fit(rows):
    """A row of one side may lead to one that the other took out."""
    both, pks = [], {}
    for name, model in FILES.items():
        pks[model] = {key: number for number, key in enumerate(rows[model], start=1)}
        both += [
            Row(name, pks[model][key], model, fields)
            for key, fields in rows[model].items()
        ]
    try:
        build(both, pks)
    except CatalogueError as problem:
        raise CatalogueError(
            "Nothing was written: what these files changed since they were last loaded "
            f"does not fit to what was changed here. {problem}"
        ) from None

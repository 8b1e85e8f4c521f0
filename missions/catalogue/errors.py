from django.db import DataError, IntegrityError

# What a database says of a row; all else it says of itself.
REFUSALS = (DataError, IntegrityError, OverflowError, ValueError)
BUSY = "Somebody else is writing to this database: try again when they are done."
LOCK_NOT_AVAILABLE = "55P03"
READ_ONLY = ("SQLITE_READONLY", "25006", "42501")
# By what SQLite and PostgreSQL call it.
SAID = {
    ("SQLITE_BUSY", LOCK_NOT_AVAILABLE): BUSY,
    READ_ONLY: "This database may not be written to",
    ("SQLITE_FULL", "53100"): "The disk of this database is full",
    ("SQLITE_ERROR", "42P01", "42703"): (
        "This database lacks tables or columns: type manage.py migrate"
    ),
    ("SQLITE_CORRUPT", "SQLITE_NOTADB", "XX001"): "This database is damaged",
}


class CatalogueError(Exception):
    """Why the catalogue was not loaded, as one sentence for the curator."""


class CatalogueEdited(CatalogueError):
    """The database holds edits of its own, which a load would lose."""


class CatalogueWrong(CatalogueError):
    """The database holds all rows of the files already, and a rule is against one."""


def shown(value, longest=80):
    """A value as the curator typed it, cut where it is long."""
    text = repr(value)
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def code_of(problem):
    """What the database calls an error: SQLite by a name, PostgreSQL by a number."""
    cause = problem.__cause__
    code = getattr(cause, "sqlite_errorname", "") or getattr(cause, "pgcode", "")
    return code or ""


def said_by_database(problem):
    """Why a database could not be asked, in a sentence with its own words behind."""
    code = code_of(problem)
    said = (words for codes, words in SAID.items() if code.startswith(codes))
    words = next(said, "This database cannot be asked")
    reason = (str(problem).splitlines() or [type(problem).__name__])[0]
    return words if words is BUSY else f"{words} ({reason})."

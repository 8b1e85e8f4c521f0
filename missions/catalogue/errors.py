class CatalogueError(Exception):
    """Why the catalogue was not loaded, as one sentence for the curator."""


class CatalogueEdited(CatalogueError):
    """The database holds edits of its own, which a load would lose."""


def shown(value, longest=80):
    """A value as the curator typed it, cut where it is long."""
    text = repr(value)
    return text if len(text) <= longest else f"{text[: longest - 1]}…"

"""What was typed here since files and database agreed, and what the files changed."""

from .agreed import differing, digest, states_of
from .errors import CatalogueEdited, shown
from .keys import label

MOST_NAMED = 20


def edits(held, wanted, agreed):
    """What the database holds that a load would lose. Yields sentences."""
    for model, key, here, there in differing(held, wanted):
        row, in_files = agreed.of(model, key), digest(there)
        if agreed.keeps(row, digest(here), in_files):
            told = sentence(model, key, here, there)
            yield told if in_files in states_of(row) else f"{told} (changed there, too)"


def sentence(model, key, here, there):
    """In what a row that is here differs from the files, in words."""
    what = f"{model._meta.verbose_name} {label(key)}"
    if here is None:
        return f"{what} was deleted here"
    if there is None:
        return f"{what} is not in the files"
    return f"{what}: {difference(here, there)}"


def difference(here, there):
    """Which fields of one row differ, in words."""
    names = [name for name in here | there if here.get(name) != there.get(name)]
    return ", ".join(
        f"{name} is {shown(here.get(name))} here and {shown(there.get(name))} "
        "in the files"
        for name in names
    )


def refuse_to_lose(sentences):
    sentences = list(sentences)
    if sentences:
        raise CatalogueEdited(
            f"This database holds edits of its own ({len(sentences)}), so nothing was "
            f"loaded: {listed(sentences)}. Save them with export_catalogue, which "
            "leaves in the files what is newer there, or throw them away with "
            "load_catalogue --replace."
        )


def listed(sentences):
    """The first of them, and how many more there are."""
    named = "; ".join(sentences[:MOST_NAMED])
    more = len(sentences) - MOST_NAMED
    return f"{named}; and {more} more" if more > 0 else named

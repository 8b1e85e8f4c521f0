from django.utils.translation import gettext_lazy as _

from ..models import FormerSlug
from ..models.former_slug import Noun
from .column import NOUNS, Column, Kind, fields
from .table import Table

# {the model's name: what its rows are called in data}
WORDS = {
    noun._meta.model_name: word
    for noun, word in NOUNS.items()
    if noun._meta.model_name in Noun.values
}

FORMER_SLUGS = Table(
    "former_slugs",
    _("A slug that was published and is no longer: whoever holds it finds its row."),
    {
        "noun": Column(
            lambda row: WORDS[row.noun],
            _("What the row is, as columns name it that hold its slug."),
            Kind.CODE,
            codes=tuple((word, Noun(name).label) for name, word in WORDS.items()),
        ),
        "slug": Column(lambda row: row.slug, _("What it was."), Kind.KEY),
        "now": Column(
            lambda row: row.now,
            _("The row’s slug today; empty where it was taken out."),
            Kind.KEY,
        ),
        **fields(FormerSlug, "called", "gone_on", "why"),
    },
    FormerSlug.objects.all,
    ("noun", "slug"),
)


def slugs_now(records):
    """{(noun, former slug): slug} of rows of this table that are there by now."""
    return {(row["noun"], row["slug"]): row["now"] for row in records if row["now"]}


def key_now(table, key, slugs):
    """A key as it is today, whatever row each part of it names."""
    nouns = (NOUNS.get(table.columns[name].noun) for name in table.key)
    return tuple(slugs.get(pair, pair[1]) for pair in zip(nouns, key, strict=True))

"""What an address that leads nowhere could mean: a row by another of its names.

Asked only of addresses that nothing answers, so that a page which is there costs
nothing more.
"""

from django.db.models import Q, TextField, Value
from django.db.models.functions import Replace
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..folding import folded
from ..models import (
    Agency,
    CrewMember,
    Exchange,
    FormerSlug,
    Mission,
    Nation,
    SeatAssignment,
    Station,
    Vehicle,
)

# The fields whose lines name a row; a family names all of its members.
NAMES = {
    Station: ("slug", "short_name", "name"),
    Mission: ("slug", "name", "aliases"),
    CrewMember: ("slug", "name", "aliases", "native_name", "family_name"),
    Vehicle: ("slug", "name", "native_name", "family"),
    Nation: ("code", "name", "native_name"),
    Agency: ("slug", "short_name", "name", "native_name"),
}
# What readers write for one of our lists, or before a row of it.
OTHER_WORDS = {
    CrewMember: (
        *("crew", "crews", "crew-member", "crew-members", "people", "person"),
        *("astronaut", "astronauts", "cosmonaut", "cosmonauts", "taikonauts"),
    ),
    Mission: ("missions", "mission", "flights", "flight", "launches", "landings"),
    Nation: ("nations", "nation", "countries", "country"),
    Vehicle: ("vehicles", "vehicle", "spacecraft", "capsules"),
    Station: ("stations", "station", "space-stations", "space-station"),
    Agency: ("agencies", "agency", "operators", "companies"),
    SeatAssignment: ("seats", "seat", "assignments"),
    Exchange: ("swaps", "swap", "exchanges", "exchange", "seat-swaps"),
}
LIST_OF = {word: model for model, words in OTHER_WORDS.items() for word in words}
# What stands over several rows that one name could mean.
HEADINGS = {
    CrewMember: gettext_lazy("People who go by this name"),
    Mission: gettext_lazy("Missions that go by this name"),
    Vehicle: gettext_lazy("Vehicles that go by this name"),
    Station: gettext_lazy("Stations that go by this name"),
    Nation: gettext_lazy("Nations that go by this name"),
    Agency: gettext_lazy("Agencies that go by this name"),
}


def meant_by(asked, *models):
    """Rows that go by the name `asked`, whatever its case, spaces and hyphens.

    Of `models`, or of all that have a page; one query each.
    """
    wanted = squeezed(asked)
    if not wanted.isprintable() or not wanted:
        return []  # PostgreSQL takes no text with a NUL
    found = []
    for model in models or NAMES:
        rows = candidates(model, asked, wanted)
        found += sorted((row for row in rows if wanted in names_of(row)), key=str)
    return found


def heading_of(rows):
    """What rows that a name could mean have in common, as their heading."""
    nouns, families = (
        {type(row) for row in rows},
        {getattr(row, "family", "") for row in rows},
    )
    if nouns == {Vehicle} and len(families) == 1:
        return _("Vehicles of the %(family)s family") % {"family": families.pop()}
    noun = nouns.pop() if len(nouns) == 1 else None
    return HEADINGS.get(noun, _("What goes by this name"))


def candidates(model, asked, wanted):
    """Rows that may go by it: of a large table those that hold it, else all."""
    rows = model.objects.order_by("pk")
    if not hasattr(model, "search_key"):
        return rows
    plain = Replace("search_key", Value(" "), Value(""), output_field=TextField())
    held = Q(plain__contains=wanted) | Q(slug="-".join(folded(asked).split()))
    return rows.alias(plain=plain).filter(held)


def fields_of(model):
    return NAMES.get(model, ("slug",))


def names_of(row):
    """Every name of a row, squeezed."""
    texts = (getattr(row, field) for field in fields_of(type(row)))
    names = {squeezed(name) for text in texts for name in text.splitlines()}
    if isinstance(row, Nation):
        names |= {squeezed(name) for name in row.spoken.splitlines()}
    return names


def squeezed(text):
    """A name without case, accents, spaces and hyphens: "soyuzms22"."""
    return folded(text).replace(" ", "")


def former(model, slug):
    """The `FormerSlug` of an address, or None."""
    is_slug = slug.isascii() and slug.isprintable()
    return FormerSlug.objects.of(model, slug.lower()) if is_slug else None


def list_meant_by(word):
    """The address of the list that a word stands for, or None."""
    model = LIST_OF.get(word.lower())
    return model and reverse(f"missions:{model._meta.model_name}-list")


def meant_by_path(path):
    """Rows that a whole address could mean: `/frank-rubio/`, `/astronauts/kikina/`."""
    *before, last = path.strip("/").split("/")
    if not before:
        return meant_by(last)
    model = LIST_OF.get(before[0].lower())
    return meant_by(last, model) if model and len(before) == 1 else []

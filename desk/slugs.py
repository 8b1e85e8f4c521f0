"""Slugs that curators need not type."""

from django.utils.text import slugify

from missions.folding import folded

LONGEST = 60


def free_slug(model, *words):
    """A slug that no row has, of words in any script."""
    made = slugify(folded(*words))[:LONGEST].strip("-")
    found = model.objects.filter(slug__startswith=made)
    taken = set(found.values_list("slug", flat=True))
    others = (f"{made}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (made, *others) if slug not in taken)

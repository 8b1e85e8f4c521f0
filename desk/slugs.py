"""Slugs that curators need not type."""

from django.utils.text import slugify

from missions.folding import folded

LONGEST = 60


def free_slug(model, *words):
    """A slug that no row has, of words in any script."""
    return free_one_like(model, slugify(folded(*words))[:LONGEST].strip("-"))


def free_one_like(model, made):
    """The slug itself, or the first of it with a number that no row has."""
    found = model.objects.filter(slug__startswith=made)
    taken = set(found.values_list("slug", flat=True))
    others = (f"{made}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (made, *others) if slug not in taken)

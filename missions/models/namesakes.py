"""What tells people of one name apart: an initial, or the year of birth."""

from collections import Counter

from django.utils.translation import gettext as _


def short_names(people):
    """{slug: what a drawing calls the person}.

    `people` are (slug, name, family name, whether it comes first, day of birth), of the
    whole catalogue: a drawing of one of them is not to be taken for another.

    The family name; of those who share it, with an initial ("S. Kelly"). Where the
    initial is shared too, the whole name, or the initial and the year of birth where
    that is shorter. Whole also where the family name comes first; with the year of
    birth where somebody else goes by the same.
    """
    people = list(people)
    families = Counter(family for _slug, _name, family, *_more in people)
    initials = Counter((family, name[:1]) for _slug, name, family, *_more in people)
    wholes = Counter(name for _slug, name, *_more in people)
    short = {}
    for slug, name, family, first, born_on in people:
        initialled = f"{name[:1]}. {family}"
        if wholes[name] > 1:
            short[slug] = with_birth(name, born_on)
        elif not family or first:
            short[slug] = name
        elif initials[family, name[:1]] > 1:
            told = with_birth(initialled, born_on) if born_on else name
            short[slug] = min(name, told, key=len)
        else:
            short[slug] = initialled if families[family] > 1 else family
    return short


def with_birth(name, born_on):
    """A name and when they were born: "Alexander Volkov (born 1948)"."""
    birth = born_in_words(born_on)
    return f"{name} ({birth})" if birth else name


def born_in_words(born_on):
    """ "born 1948", or "" where that is not known."""
    return _("born %(year)d") % {"year": born_on.year} if born_on else ""

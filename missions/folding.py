"""Text search that survives spelling: stored text and questions are folded alike."""

import re

from anyascii import anyascii
from django.db.models import Q

APOSTROPHES = re.compile(r"['’ʼ`´\"ʹʺ]")
NOT_A_LETTER_OR_DIGIT = re.compile(r"[^a-z0-9]+")


MOST_WORDS = 20  # of a question: more than any name has


def folded(*texts):
    """Texts as one line of lower-case ASCII words; "Кудь-Сверчков": "kud sverchkov"."""
    plain = anyascii(" ".join(text for text in texts if text)).lower()
    plain = APOSTROPHES.sub("", plain)
    return NOT_A_LETTER_OR_DIGIT.sub(" ", plain).strip()


def matches(question, *search_keys):
    """A `Q` that holds where each word of `question` stands in one of the search keys.

    A question without a letter or digit matches nothing, nor does one of more words
    than a database can be asked for at once; an empty one, everything.
    """
    words = folded(question).split()
    if (not words and question.strip()) or len(words) > MOST_WORDS:
        return Q(pk__in=[])
    found = Q()
    for word in words:
        in_one_key = Q()
        for key in search_keys:
            in_one_key |= Q(**{f"{key}__contains": word})
        found &= in_one_key
    return found

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


def pattern_of(word, begins=False):
    """The pattern of folded text that holds a folded word, in SQL and in Python.

    Inside one word of the text; or from where a word begins, whatever its spaces:
    "soyuz ms 22" holds "oyu" and "ms22", and "dick scobee" does not hold "ksc".
    `begins`: only from there.
    """
    from_a_beginning = f"(^| ){' ?'.join(word)}"
    return from_a_beginning if begins else f"{word}|{from_a_beginning}"


def holds(text, word):
    """Whether a folded text holds a folded word."""
    return re.search(pattern_of(word), text) is not None


def matches(question, *search_keys, begins=False):
    """A `Q` that holds where one of the search keys holds each word of `question`.

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
            in_one_key |= Q(**{f"{key}__regex": pattern_of(word, begins)})
        found &= in_one_key
    return found

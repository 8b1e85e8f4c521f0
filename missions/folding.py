"""Text search that survives spelling: stored text and questions are folded alike."""

import re
from functools import lru_cache

from anyascii import anyascii
from django.db.models import Q

APOSTROPHES = re.compile(r"['’ʼ`´\"ʹʺ]")
BETWEEN_WORDS = re.compile(r"[\s,;:/()]+")
NOT_A_LETTER_OR_DIGIT = re.compile(r"[^a-z0-9]+")


POSSESSIVE = re.compile(r"(?<!\bwho)(?<!\bwhat)(?<!\bit)['’]s\b", re.IGNORECASE)
MOST_WORDS = 20  # of a question: more than any name has


def folded(*texts):
    """Texts as one line of lower-case ASCII words; "Кудь-Сверчков": "kud sverchkov"."""
    plain = anyascii(" ".join(text for text in texts if text)).lower()
    plain = APOSTROPHES.sub("", plain)
    return NOT_A_LETTER_OR_DIGIT.sub(" ", plain).strip()


def words_of(question):
    """The folded words that a question is made of.

    What hyphens make one name of letters and a number is one word: "ms22" of "MS-22",
    which holds the same names in whatever spelling, and no others.
    """
    found = []
    for part in BETWEEN_WORDS.split(question):
        words = folded(part).split()
        name = "".join(words)
        is_one = not name.isalpha() and not name.isdecimal()
        found += [name] if is_one and name else words
    return found


def without_possessives(question):
    """A question of "China's astronauts" as one of China astronauts."""
    return POSSESSIVE.sub("", question)


def pattern_of(word, begins=False, whole=False):
    """The pattern of folded text that holds a folded word, in SQL and in Python.

    Inside one word of the text; or from where a word begins, whatever its spaces:
    "soyuz ms 22" holds "oyu" and "ms22", and "dick scobee" does not hold "ksc". A
    number is held from its first digit: "cm 113" does not hold "13". `begins`: only
    from where a word begins. `whole`: to a number's last digit, so that "crew 10" does
    not hold "crew1".
    """
    ends = "([^0-9]|$)" if whole and word[-1].isdecimal() else ""
    from_a_beginning = f"(^| ){' ?'.join(word)}{ends}"
    if begins:
        return from_a_beginning
    inside = f"(^|[^0-9]){word}{ends}" if word[0].isdecimal() else f"{word}{ends}"
    return f"{inside}|{from_a_beginning}"


@lru_cache(maxsize=1000)
def compiled(word, begins, whole):
    return re.compile(pattern_of(word, begins, whole))


def holds(text, word, begins=False, whole=False):
    """Whether a folded text holds a folded word, see `pattern_of`.

    Most texts lack its letters, which takes a tenth of the time to see.
    """
    if word not in text.replace(" ", ""):
        return False
    return compiled(word, begins, whole).search(text) is not None


def matches(question, *search_keys, begins=False, whole=False):
    """A `Q` that holds where one of the search keys holds each word of `question`.

    A question without a letter or digit matches nothing, nor does one of more words
    than a database can be asked for at once; an empty one, everything.
    """
    words = words_of(question)
    if (not words and question.strip()) or len(words) > MOST_WORDS:
        return Q(pk__in=[])
    found = Q()
    for word in words:
        in_one_key = Q()
        for key in search_keys:
            in_one_key |= Q(**{f"{key}__regex": pattern_of(word, begins, whole)})
        found &= in_one_key
    return found

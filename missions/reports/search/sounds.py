"""How names sound: one Russian name is spelt in many ways in Latin letters."""

import re
from functools import lru_cache

MOST_REMEMBERED = 10_000  # words: those of all names and more
# What sounds alike, one after the other.
SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("off$", "ov"),
        ("ander$", "andr"),
        ("tsch|tch|tsh|cz", "ch"),
        ("sch|sz", "sh"),
        ("ph", "f"),
        ("kh", "h"),
        ("th", "t"),
        ("ck|q|c(?!h)", "k"),
        ("w", "v"),
        ("x", "ks"),
        ("z", "s"),
        ("[yj]", "i"),
        ("ou", "u"),
        ("(?<=.)i+(?=[aeiou])", ""),
        (r"(.)\1+", r"\1"),
    )
]


@lru_cache(MOST_REMEMBERED)
def sound_of(word):
    """A folded word as it sounds: "krikaljow" and "krikalyov" are "krikalov"."""
    for pattern, sound in SOUNDS:
        word = pattern.sub(sound, word)
    return word


def sounds_as(words, name):
    """Whether folded words are a folded name, whichever way it is spelt."""
    named = name.split()
    return len(named) == len(words) and {*map(sound_of, words)} == {
        *map(sound_of, named)
    }

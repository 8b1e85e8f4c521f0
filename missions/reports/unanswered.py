"""Questions that the search reads in part, and whose answer would be another one's.

Little words may be missing from a name, and some of them turn a question round: "who
will fly on Starliner", "people in their sixties", "all-women missions to the ISS".
"""

import re

from .vocabulary import MOST, NEXT, SHARE

# Outside of phrases: no list is asked for one or the other, by landings, for what is
# not so, or for more than another has.
WORDS = {
    *("or", "landed", "their", "than", "more", "no", "not", "without", "except"),
    *("nobody", "none", "only"),
}
FLIGHTS = {
    *("mission", "missions", "launch", "launches", "flight", "flights"),
    *("spaceflight", "spaceflights"),
}
CREWS = {"crew", "crews"}
# An age of what has none here, and a length of a crew: "oldest shuttle", never "oldest
# woman on Crew Dragon" nor "oldest crew member".
THINGS = r"(?:crews?|spacecraft|missions?|flights?|launch(?:es)?|shuttles?)"
OF_THINGS = re.compile(
    rf"\b(?:oldest|youngest)(?: (?!on |in |aboard |to |at )\S+){{0,2}} {THINGS}"
    r"(?! (?:dragon|members?))\b"
    r"|\blongest(?: (?!on |in |aboard |to |at )\S+)? crews?(?! (?:dragon|members?))\b"
    rf"|\baverage ages? of (?:the )?{THINGS}(?! (?:dragon|members?))\b"
)
TURNED_ROUND = re.compile(
    r"\ball \S+ (crews?|missions?|flights?|launches)\b"
    r"|\ball (female|male|rookie)\b"
    r"|\blaunched (an? |any )?(people|persons?|humans?|m[ae]n)\b"
    r"|\blaunched (an? |any )?(astro|cosmo)nauts?\b"
    r"|^(is|are) "
)


def is_turned_round(reading):
    """Whether words that no phrase has make another question of the rest."""
    is_of_the_future = "will" in reading.rest and reading.said(MOST) is not NEXT
    return bool(
        reading.rest & WORDS
        or is_of_the_future
        or TURNED_ROUND.search(reading.words)
        or is_of_things(reading)
    )


def is_of_things(reading):
    """Whether an age, a length or a share is asked of what has none in the answer."""
    if OF_THINGS.search(reading.words):
        return True
    return SHARE in reading.verbs and bool(reading.rest & (FLIGHTS | CREWS))

"""Questions that the search reads in part, and whose answer would be another one’s.

Little words may be missing from a name, and some of them turn a question round: "who
will fly on Starliner", "people in their sixties", "all-women missions to the ISS".
"""

import re

from ...models import Role
from ...models.question_codes import Group
from .vocabulary import FIRST, LAST, LATER_PLACES, MOST, NEXT, SHARE

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
# Who was up there in a year, among them some who launched before: seats are known by
# their launches. Nobody did who launched after it, so that “before 1970” is answered.
TIME = (
    r"(?<!\bbefore )(?<!\bby )(?<!\bto )(?<!\buntil )(?<!\btill )(?<!\bthrough )"
    r"\b(?:19[6-9]\d|20\d\d|(?:19|20)?\d0s|[a-z]+ties|noughties|aughts)\b"
)
IN_SPACE_THEN = re.compile(
    rf"\bin (?:space|orbit)\b.*{TIME}|{TIME}.*\bin (?:space|orbit)\b"
)
THERE_THEN = re.compile(rf"\b(?:on|at|aboard|in|lived|was|were)\b.*{TIME}")
# Words of a launch, whose year it then is, and whose roles those of seats.
MOVED = {
    *(
        "flew",
        "flown",
        "fly",
        "flies",
        "went",
        "launched",
        "launch",
        "launches",
        "sent",
    ),
    *("travelled", "visited", "visit", "visitors", "mission", "missions", "flight"),
    *("flights", "spaceflight", "spaceflights", "seat", "seats", "docked"),
}
# Who is up there now, of whom one page says all that is known.
IS_THERE = re.compile(
    r"\b(?:whos|(?:who|how many(?: \w+)?) (?:is|are|s)) (?:currently )?(?:still )?"
    r"(?:in (?:space|orbit)|aboard|on)\b"
)
LAUNCHED = {"launched", "launch", "launches", "flew", "flown", "fly", "sent", "took"}
OF_A_LAUNCH = (FIRST, LAST, NEXT, *LATER_PLACES)
EXPEDITION = (Role.COMMANDER.value, Role.FLIGHT_ENGINEER.value)
ALL_OF_SOME = re.compile(
    r"\ball (?!crewed |manned )\S+ (crews?|missions?|flights?|launches)\b"
)
TURNED_ROUND = re.compile(
    r"\ball (female|male|rookie)\b"
    r"|\blaunched (an? |any )?(people|persons?|humans?|m[ae]n)\b"
    r"|\blaunched (an? |any )?(astro|cosmo)nauts?\b"
    r"|^(is|are) "
    r"|\bseats (?:do|does|has|have|are in|fit)\b|\bfirst crews?(?! dragon)\b"
    r"|\blaunched at once\b|\b(?:by|per) (?:the )?number of\b"
)


def is_turned_round(reading, is_of_missions):
    """Whether words that no phrase has make another question of the rest.

    "All Shuttle flights" are of missions alone, "all-women missions" are not.
    """
    is_of_the_future = "will" in reading.rest and reading.said(MOST) is not NEXT
    return bool(
        reading.rest & WORDS
        or is_of_the_future
        or TURNED_ROUND.search(reading.words)
        or IS_THERE.search(reading.words)
        or (not is_of_missions and ALL_OF_SOME.search(reading.words))
        or is_of_things(reading)
        or (is_of_a_stay(reading) and IN_SPACE_THEN.search(reading.words))
    )


def is_of_a_stay(reading):
    """Whether no word says that somebody launched, and no superlative of launches."""
    most = reading.said(MOST)
    return not reading.rest & MOVED and (most is None or most not in OF_A_LAUNCH)


def is_of_an_expedition(parts, reading, asks_people):
    """Whether roles aboard a station are asked for, or who was there in a year.

    The catalogue knows roles on spacecraft, and stays by their launches.
    """
    groups = {part.group for part in parts}
    if Group.STATION not in groups or reading.rest & MOVED:
        return False
    is_role = any(part.group == Group.ROLE and part.key in EXPEDITION for part in parts)
    if is_role and not groups & {Group.VEHICLE, Group.FAMILY, Group.SHIP_OF}:
        return True
    is_then = asks_people and THERE_THEN.search(reading.words)
    return bool(is_then) and is_of_a_stay(reading)


def is_of_an_origin(parts, reading, asks_people):
    """Whether people are asked for who come from where others launched."""
    is_from = "from" in reading.rest and not reading.rest & LAUNCHED
    is_of_a_site = any(part.group == Group.LAUNCH_SITE for part in parts)
    return asks_people and is_from and is_of_a_site


def is_of_things(reading):
    """Whether an age, a length or a share is asked of what has none in the answer."""
    if OF_THINGS.search(reading.words):
        return True
    return SHARE in reading.verbs and bool(reading.rest & (FLIGHTS | CREWS))

"""Phrases that say what is asked: how many, by what, the most, never, a share."""

import re

from django.utils.translation import gettext_lazy

from ....models.question_codes import Counting, Group
from .conditions import FILTERS, ROLES
from .often import ON_SO_MANY, SO_OFTEN
from .parts import BY, COUNT, MOST, NEVER, OTHERS, SHARE, VERSUS
from .people import MEANT_WORDS, PEOPLE_WORDS
from .phrase import ANYBODY, FLIGHT, PEOPLE, Phrase, fixed
from .superlatives import (
    FIRST,
    LANDING,
    LAST,
    LATER_PLACES,
    LONGEST,
    LONGEST_MISSION,
    MOST_DAYS,
    MOST_EXPERIENCED,
    MOST_FLIGHTS,
    MOST_MISSIONS,
    NEXT,
    OLDEST,
    SHORTEST,
    SHORTEST_MISSION,
    SPACECRAFT_WITH_MOST,
    YOUNGEST,
)
from .times import WHEN

GROUP_WORDS = {
    Group.NATION: "nations?|countr(?:y|ies)|nationalit(?:y|ies)",
    Group.YEAR: "years?",
    Group.DECADE: "decades?",
    Group.VEHICLE: "vehicles?|types? of spacecraft|spacecraft(?: types?)?",
    Group.FAMILY: "(?:spacecraft )?famil(?:y|ies)",
    Group.SEX: "sex(?:es)?|genders?",
    Group.STATION: "stations?",
    Group.AGENCY: "agenc(?:y|ies)",
    Group.OPERATOR: "operators?",
    Group.LAUNCH_SITE: "(?:launch )?sites?",
    Group.ROLE: "roles?",
    Group.AGE: "ages?",
    Group.ARRANGEMENT: "arrangements?|terms",
}
ANY_GROUP = "|".join(GROUP_WORDS.values())
# Words that are no group but after "by": how many people, and which mission, is more.
GROUP_WORDS |= {
    Group.PERSON: "persons?|astronauts?|crew ?members?",
    Group.MISSION: "mission",
}
BY_WHAT = "|".join(GROUP_WORDS.values())
PLURALS = "nations|countries|vehicles|stations|agencies"


def groups_said(match):
    """The one or two groups of the query finder that a match names."""
    said = [word for word in match.groupdict().values() if word]
    return tuple(
        group
        for word in said
        for group, words in GROUP_WORDS.items()
        if re.fullmatch(words, word)
    )


def flown_most(match):
    """What is the most of who or what has flown the most: of people, spaceflights."""
    return MOST_FLIGHTS if is_of_people(match) else MOST_MISSIONS


def with_most_flights(match):
    """And of who or what has the most flights: of the Shuttle, that of a spacecraft."""
    return MOST_FLIGHTS if is_of_people(match) else SPACECRAFT_WITH_MOST


def is_of_people(match):
    return PEOPLE_WORDS & {*match.string.split()}


# What stands before "by nation", and between "how many" and what is counted.
BY_GROUP = rf"(?=(?: \S+)* (?:by|per) (?:{BY_WHAT})(?!\S))"
HOW_MUCH = "(?:how (?:long|old) (?:is|was|are|were) (?:the )?)?"
NO_SUPERLATIVE = "(?<!most )(?<!longest )(?<!shortest )(?<!first )(?<!last )"
BEFORE_PEOPLE = rf"(?= (?:an? |the )?(?:{'|'.join(sorted(MEANT_WORDS))})(?!\S))"
FEW_WORDS = rf"(?: (?!(?:{'|'.join(sorted(PEOPLE_WORDS))})(?!\S))\S+){{0,3}}"
PHRASES = [
    *WHEN,
    *ROLES,
    ON_SO_MANY,
    SO_OFTEN,
    Phrase(rf"first (?:space ?)?flights{BY_GROUP}", COUNT, Counting.FIRST_FLIGHTS),
    *(
        Phrase(rf"(?:how many|number of)(?={FEW_WORDS} {words}(?!\S))", COUNT, count)
        for words, count in (
            ("(?:space ?)?flights", Counting.SPACEFLIGHTS),
            ("(?:missions|launches)", Counting.MISSIONS),
            ("seats", Counting.UP),
        )
    ),
    Phrase("how many times", COUNT, Counting.MISSIONS),
    Phrase(
        rf"{NO_SUPERLATIVE}(?:space ?)?flights (?:by|of){BEFORE_PEOPLE}",
        COUNT,
        Counting.SPACEFLIGHTS,
    ),
    Phrase("(?:(?:how many|number of) )?seats", COUNT, Counting.UP),
    *(
        Phrase(rf"(?:{words}){BY_GROUP}", COUNT, count)
        for words, count in (
            ("(?:space ?)?flights", Counting.SPACEFLIGHTS),
            ("missions|launches", Counting.MISSIONS),
        )
    ),
    *(
        Phrase(
            rf"(?:(?:list|number) of |how many |who (?:has |have |did )?)?(?:{words})",
            OTHERS,
            noun,
        )
        for words, noun in (
            (
                "(?:seat|crew) (?:swaps?|exchanges?)|swaps|exchanges"
                "|swap(?:ped)?(?: seats?)?(?: with)?",
                "exchange",
            ),
            ("crew changes|reassignments|reassigned", "assignmentchange"),
        )
    ),
    Phrase("(?:but |and |have |has )*never", NEVER, ""),
    Phrase("vs|versus|(?:in comparison|compared) (?:to|with)", VERSUS, ""),
    Phrase(
        rf"(?:by|per|each|every) (?:the )?(?P<by>{BY_WHAT})"
        rf"(?: (?:and|by) (?:by )?(?P<across>{BY_WHAT}))?",
        BY,
        groups_said,
    ),
    Phrase(
        r"(?:(?:which|what|the|^) )?spacecraft"
        r"(?=(?: (?:that|with|has|have|had|did|the|was|been|is))*"
        rf" (?:most|(?:flown|flew|launched) (?:the )?most(?! {PEOPLE})))",
        BY,
        (Group.SPACECRAFT,),
    ),
    Phrase(
        rf"(?:which|what|how many|number of|list of) (?P<by>{ANY_GROUP})",
        BY,
        groups_said,
    ),
    Phrase(f"^(?P<by>{PLURALS})", BY, groups_said),
    Phrase("(?:average|mean) ages?", COUNT, Counting.AVERAGE_AGE),
    Phrase(
        r"(?!.*\b(?:missions?|launch(?:es)?)\b)"  # of each person, not of a mission
        r"(?=.*\b(?:lengths?|durations?|time|days?|stays?)\b)"
        rf"(?:average|mean) (?:(?:lengths?|durations?|time|days?|{FLIGHT})\b ?)+"
        rf"(?:(?:of|in|per) (?:an? |the )?(?:space|{FLIGHT}))?",
        COUNT,
        Counting.DAYS_PER_SPACEFLIGHT,
    ),
    Phrase("(?:shares?|percent(?:age)?s?|ratios?|proportions?)(?: of)?", SHARE, ""),
    Phrase("most experienced", MOST, MOST_EXPERIENCED),
    Phrase("(?:spen[dt] (?:the )?most|most|more) (?:days|time|hours)", MOST, MOST_DAYS),
    Phrase(
        rf"^(?P<by>{ANY_GROUP})(?= with (?:the )?most)",
        BY,
        groups_said,
    ),
    Phrase("^/ with (?:the )?most (?:missions|launches|flights)", MOST, MOST_MISSIONS),
    Phrase(
        "with (?:the )?most (?:missions|launches|(?:space ?)?flights)",
        MOST,
        with_most_flights,
    ),
    Phrase("most (?:missions|launches)", MOST, MOST_MISSIONS),
    Phrase(rf"most (?:{FLIGHT}|times)", MOST, MOST_FLIGHTS),
    Phrase(
        r"most(?=(?: (?!in |on |by |to |of )\S+){1,3}"
        r" (?:space ?)?(?:flights|missions)(?!\S))",
        MOST,
        MOST_FLIGHTS,
    ),
    Phrase("(?<=most flown )spacecraft", BY, (Group.SPACECRAFT,)),
    Phrase(rf"(?<=most flown )(?P<by>{ANY_GROUP})", BY, groups_said),
    Phrase(
        "most flown"
        rf"|(?:flown|flew|launched) (?:the )?most(?: often)?(?! {PEOPLE})",
        MOST,
        flown_most,
    ),
    Phrase(
        "(?:(?:total|cumulative|how many|number of) )*(?:days|time) in space"
        "|(?:total|how many|number of) days",
        COUNT,
        Counting.DAYS,
    ),
    Phrase(rf"(?:how many|number of)(?: {ANYBODY})?", COUNT, Counting.PEOPLE),
    Phrase(
        "first time (?:fl[iy]ers?|astronauts?)|first timers?|rookies?(?! crew)",
        "first",
        "yes",
        gettext_lazy("First spaceflight"),
        fixed(first="yes"),
    ),
    Phrase(rf"(?:first|earliest)(?: {FLIGHT})?", MOST, FIRST),
    *(
        Phrase(rf"(?:{nth.word}|{nth.place}(?:nd|rd|th))(?: {FLIGHT})?", MOST, nth)
        for nth in LATER_PLACES
    ),
    Phrase(rf"(?:last|latest|newest|most recent)(?: {FLIGHT})?", MOST, LAST),
    Phrase(
        "(?:returns?|lands?) next|next (?:returns?|landings?)|next to (?:return|land)",
        MOST,
        LANDING,
    ),
    Phrase(rf"(?:next|upcoming|future)(?: {FLIGHT})?", MOST, NEXT),
    Phrase(rf"{HOW_MUCH}longest(?=.* missions?(?!\S))", MOST, LONGEST_MISSION),
    Phrase(rf"{HOW_MUCH}shortest(?=.* missions?(?!\S))", MOST, SHORTEST_MISSION),
    Phrase(rf"{HOW_MUCH}longest(?: {FLIGHT})?", MOST, LONGEST),
    Phrase(rf"{HOW_MUCH}(?:shortest|briefest)(?: {FLIGHT})?", MOST, SHORTEST),
    Phrase(f"{HOW_MUCH}oldest", MOST, OLDEST),
    Phrase(f"{HOW_MUCH}youngest", MOST, YOUNGEST),
    *FILTERS,
]

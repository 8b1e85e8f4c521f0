"""What words of a question mean that are no names: who, when, how many, the most.

A small vocabulary, no grammar. Words that are a value by themselves, as "women" and
"1990s", are a `Part` each (`said`); several that mean one thing together, as "since
2022", "average age" and "by nation", are read first (`read`).
"""

from .often import OFTEN
from .parts import (
    ANYTHING,
    BY,
    COUNT,
    CREW,
    CREWED,
    MOST,
    NEVER,
    OTHERS,
    RECORD,
    SHARE,
    VERSUS,
    Part,
    asks_of,
    is_possible,
    label_of,
)
from .people import COSMONAUTS, MANY_PEOPLE, MEANT_WORDS, PEOPLE_WORDS
from .reading import read
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
    MOST_OF_ANY,
    NEXT,
    OLDEST,
    SHORTEST,
    SHORTEST_MISSION,
    SPACECRAFT_WITH_MOST,
    YOUNGEST,
)
from .times import days_said
from .values import said

__all__ = [
    "ANYTHING",
    "BY",
    "COSMONAUTS",
    "COUNT",
    "CREW",
    "CREWED",
    "FIRST",
    "LANDING",
    "LAST",
    "LATER_PLACES",
    "LONGEST",
    "LONGEST_MISSION",
    "MANY_PEOPLE",
    "MEANT_WORDS",
    "MOST",
    "MOST_DAYS",
    "MOST_EXPERIENCED",
    "MOST_FLIGHTS",
    "MOST_MISSIONS",
    "MOST_OF_ANY",
    "NEVER",
    "NEXT",
    "OFTEN",
    "OLDEST",
    "OTHERS",
    "PEOPLE_WORDS",
    "Part",
    "RECORD",
    "SHARE",
    "SHORTEST",
    "SHORTEST_MISSION",
    "SPACECRAFT_WITH_MOST",
    "VERSUS",
    "YOUNGEST",
    "asks_of",
    "days_said",
    "is_possible",
    "label_of",
    "read",
    "said",
]

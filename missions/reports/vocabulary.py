"""What words of a question mean that are no names: who, when, how many, the most.

A small vocabulary, no grammar. Words that are a value by themselves, as "women" and
"1990s", are a `Part` each (`said`); several that mean one thing together, as "since
2022", "average age" and "by nation", are read first (`read`).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..dates import FIRST_YEAR, LAST_YEAR
from ..in_hand import in_hand
from ..models import Arrangement, Nation, Role, Sex
from ..models.nation import AFRICA, ARAB, EUROPE, LATIN_AMERICA, OF_PEOPLES
from ..models.question_codes import Counting, Group
from ..models.scope_codes import Scope
from .groups import GROUPS

WOMEN, MEN = {"woman", "women", "female", "females"}, {"man", "men", "male", "males"}
COSMONAUTS, TAIKONAUTS = {"cosmonaut", "cosmonauts"}, {"taikonaut", "taikonauts"}
# Words of people: those that say which people, and those that any name may lack.
MEANT_WORDS = WOMEN | MEN | COSMONAUTS | TAIKONAUTS | OF_PEOPLES.keys()
PEOPLE_WORDS = MEANT_WORDS | {
    *("astronaut", "astronauts", "crewmember", "crewmembers", "member", "members"),
    *("people", "person", "persons", "spacefarer", "spacefarers", "traveller"),
    *("travellers", "visitor", "visitors", "who", "whom"),
    *("passenger", "passengers", "rookie", "rookies", "flyer", "flyers"),
}
BY_ITS_NAME = (0, -1)  # the rank of what is called so, in one word
RECORD = "record"  # a part beside the groups of seats: one of `RECORDS`
# What is asked of the parts.
COUNT, BY, MOST, NEVER, SHARE = "count", "by", "most", "never", "share"
VERBS = (COUNT, BY, MOST, NEVER, SHARE)
ANYTHING = None  # of a verb that is honoured whatever is asked by it
DECADES = {
    **{"sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990},
    **{"noughties": 2000, "aughts": 2000},
}


@dataclass(frozen=True)
class Part:
    """A value by which seats can be asked for, or what is asked of them; its words."""

    group: str
    key: object
    label: str
    held: frozenset
    rank: tuple = BY_ITS_NAME  # how well its name is held, and how many words of it
    parameters: tuple = ()  # ((parameter, value), …) where no group says them

    @property
    def asks(self):
        if self.parameters:
            return dict(self.parameters)
        return GROUPS[self.group].asks(self.key) if self.group in GROUPS else {}

    @property
    def is_nameless(self):
        """Whether no row of the catalogue is found by its words."""
        return self.group in (Group.YEAR, Group.DECADE, Group.SEX, Group.ROLE)


@dataclass(frozen=True)
class Most:
    """A superlative: how the list of seats is sorted, and the record that ranks so."""

    label: str
    sort: str
    record: str = ""
    count: str = ""  # what "most" counts of each person
    of_missions: bool = False  # whether the list of missions says it, if it can


FIRST = Most(
    gettext_lazy("First"), "launched", "first-of-each-nation", of_missions=True
)
LAST = Most(gettext_lazy("Latest"), "-launched", of_missions=True)
NEXT = Most(gettext_lazy("Next"), "launched", of_missions=True)
LONGEST_MISSION = Most(
    gettext_lazy("Longest"), "-days", "longest-spaceflight", of_missions=True
)
SHORTEST_MISSION = Most(gettext_lazy("Shortest"), "days", of_missions=True)
LONGEST = Most(gettext_lazy("Longest"), "-days", "longest-spaceflight")
LANDING = Most(gettext_lazy("Next to land"), "")
SHORTEST = Most(gettext_lazy("Shortest"), "days")
OLDEST = Most(gettext_lazy("Oldest"), "-age", "oldest")
YOUNGEST = Most(gettext_lazy("Youngest"), "age", "youngest")
MOST_OF_ANY = Most(gettext_lazy("Most"), "")
MOST_EXPERIENCED = Most(
    gettext_lazy("Most experienced"), "", "most-days", Counting.DAYS.value
)
MOST_MISSIONS = Most(gettext_lazy("Most missions"), "", count=Counting.MISSIONS.value)
MOST_DAYS = Most(
    gettext_lazy("Most days in space"), "", "most-days", Counting.DAYS.value
)
MOST_FLIGHTS = Most(
    gettext_lazy("Most spaceflights"),
    "",
    "most-spaceflights",
    Counting.SPACEFLIGHTS.value,
)

FLIGHT = r"(?:space ?)?(?:flights?|missions?|stays?|trips?|launch(?:es)?)"
PEOPLE = r"(?:people|persons?|astronauts?|cosmonauts?)"
ANYBODY = r"(?:people|persons?|astronauts?)"  # cosmonauts are of certain nations
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


@dataclass(frozen=True)
class Phrase:
    """Words that mean one thing together, as a pattern, and the `Part` of a match."""

    words: str
    group: str
    key: object
    label: str = ""
    parameters: Callable = lambda match: {}

    def part(self, match, told):
        key = self.key(match) if callable(self.key) else self.key
        key = known(self.group, key)
        words = {name: named(word) for name, word in match.groupdict().items()}
        label = self.label % words if self.label else ""
        held = frozenset(match[0].split()) & told
        asks = tuple(self.parameters(match).items())
        return Part(self.group, key, label, held, BY_ITS_NAME, asks)


def named(word):
    """A word as a label has it: "american" is written with a capital letter."""
    return word.title() if word and word.replace(" ", "-") in OF_PEOPLES else word


def of_the_catalogue(codes):
    """Those of several nations that the catalogue knows, as a comma list."""
    return ",".join(code for code in codes.split(",") if code in codes_of_nations())


@in_hand
def codes_of_nations():
    return {*Nation.objects.order_by().values_list("code", flat=True)}


def years_between(first="", last="", more=0, less=0):
    """Makes the parameters of a match of a span of years."""

    def parameters(match):
        ends = {"year_from": (first, more), "year_to": (last, -less)}
        return {
            name: int(match[word]) + step for name, (word, step) in ends.items() if word
        }

    return parameters


def fixed(**parameters):
    return lambda match: parameters


YEAR = r"(?:19[6-9]\d|20\d\d)"
SPAN = rf"(?P<a>{YEAR}) (?:to |until |till |through )?(?P<b>{YEAR})"
WHEN = [
    Phrase(
        rf"between (?P<a>{YEAR}) (?:and )?(?P<b>{YEAR})",
        "when",
        lambda match: match[0],
        gettext_lazy("%(a)s to %(b)s"),
        years_between("a", "b"),
    ),
    Phrase(
        rf"(?:from |in )?{SPAN}",
        "when",
        lambda match: match[0],
        gettext_lazy("%(a)s to %(b)s"),
        years_between("a", "b"),
    ),
    Phrase(
        rf"(?:since|from|starting in) (?P<a>{YEAR})",
        "when",
        lambda match: match[0],
        gettext_lazy("since %(a)s"),
        years_between("a"),
    ),
    Phrase(
        rf"after (?P<a>{YEAR})",
        "when",
        lambda match: match[0],
        gettext_lazy("after %(a)s"),
        years_between("a", more=1),
    ),
    Phrase(
        rf"before (?P<b>{YEAR})",
        "when",
        lambda match: match[0],
        gettext_lazy("before %(b)s"),
        years_between(last="b", less=1),
    ),
    Phrase(
        rf"(?:until|till|through|up to|to|by) (?P<b>{YEAR})",
        "when",
        lambda match: match[0],
        gettext_lazy("until %(b)s"),
        years_between(last="b"),
    ),
]
PEOPLES = "|".join(
    sorted((name.replace("-", " ") for name in OF_PEOPLES), key=len, reverse=True)
)
CRAFT_WORDS = "(?:spacecraft|spaceships?|space ships?|vehicles?|capsules?)"


def nation_said(match):
    return OF_PEOPLES[match["of"].replace(" ", "-")]


BOUGHT = f"{Arrangement.PURCHASE},{Arrangement.INTERMEDIARY}"
FILTERS = [
    *(
        Phrase(words, Group.NATION, codes, label)
        for words, codes, label in (
            ("arabs?", ARAB, gettext_lazy("Arab nations")),
            ("latin america(?:ns?)?", LATIN_AMERICA, gettext_lazy("Latin America")),
            ("(?<!south )african?s?", AFRICA, gettext_lazy("Africa")),
            (
                "europe|europeans?(?! space agency)",
                EUROPE,
                gettext_lazy("Europe without Russia"),
            ),
        )
    ),
    Phrase(
        rf"(?:on |in |aboard )?(?:an? )?(?P<of>{PEOPLES}) {CRAFT_WORDS}",
        Group.SHIP_OF,
        nation_said,
        gettext_lazy("On %(of)s spacecraft"),
    ),
    *(
        Phrase(words, "reach", Scope.BEYOND, label, fixed(reach=Scope.BEYOND.value))
        for words, label in (
            # Nobody went further than the Moon, and nobody beyond that orbit elsewhere.
            (
                "(?<!on )(?<!on the )moon|lunar",
                gettext_lazy("To the Moon, beyond low Earth orbit"),
            ),
            (
                "beyond (?:low )?(?:earth )?orbit",
                gettext_lazy("Beyond low Earth orbit"),
            ),
        )
    ),
    Phrase(
        "sub ?orbital",
        "reach",
        Scope.SUBORBITAL,
        gettext_lazy("Suborbital"),
        fixed(reach=Scope.SUBORBITAL.value),
    ),
    Phrase(
        "orbital|(?:in|to) orbit",
        "reach",
        Scope.ORBITAL,
        gettext_lazy("Orbital"),
        fixed(reach=Scope.ORBITAL.value),
    ),
    Phrase(
        "barter(?:ed|s)?|exchanged",
        Group.ARRANGEMENT,
        Arrangement.BARTER.value,
        gettext_lazy("Bartered seats"),
    ),
    Phrase(
        "bought|purchased?",
        Group.ARRANGEMENT,
        BOUGHT,
        gettext_lazy("Bought seats"),
    ),
    Phrase(
        f"guests?(?: {PEOPLE})?|inter[ck]osmos",
        Group.ARRANGEMENT,
        Arrangement.GUEST.value,
        gettext_lazy("Guest programmes"),
    ),
    Phrase(
        "(?:returned|landed|came back) (?:on|in) (?:an?other|a different) spacecraft",
        "changed",
        "on",
        gettext_lazy("Returned on a different spacecraft"),
        fixed(changed="on"),
    ),
    Phrase(
        "foreign(?:ers?)?",
        "foreign",
        "on",
        gettext_lazy("On another country’s spacecraft"),
        fixed(foreign="on"),
    ),
]
ROLES = [
    Phrase(f"{role.label}s?", Group.ROLE, role.value, role.label)
    for role in Role
    if " " in str(role.label)
]
# What stands before "by nation", and between "how many" and what is counted.
BY_GROUP = rf"(?=(?: \S+)* (?:by|per) (?:{ANY_GROUP})(?!\S))"
FEW_WORDS = rf"(?: (?!(?:{'|'.join(sorted(PEOPLE_WORDS))})(?!\S))\S+){{0,3}}"
PHRASES = [
    *WHEN,
    *ROLES,
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
    Phrase("(?:(?:how many|number of) )?seats", COUNT, Counting.UP),
    *(
        Phrase(rf"(?:{words}){BY_GROUP}", COUNT, count)
        for words, count in (
            ("(?:space ?)?flights", Counting.SPACEFLIGHTS),
            ("missions|launches", Counting.MISSIONS),
        )
    ),
    Phrase("(?:but |and |have |has )*never", NEVER, ""),
    Phrase(
        rf"(?:by|per|each|every) (?:the )?(?P<by>{ANY_GROUP})"
        rf"(?: (?:and|by) (?:by )?(?P<across>{ANY_GROUP}))?",
        BY,
        groups_said,
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
    Phrase("(?:most|more) (?:days|time|hours)", MOST, MOST_DAYS),
    Phrase("most (?:missions|launches)", MOST, MOST_MISSIONS),
    Phrase(rf"most (?:{FLIGHT}|times)", MOST, MOST_FLIGHTS),
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
    Phrase(rf"(?:last|latest|newest|most recent)(?: {FLIGHT})?", MOST, LAST),
    Phrase(
        "(?:returns?|lands?) next|next (?:returns?|landings?)|next to (?:return|land)",
        MOST,
        LANDING,
    ),
    Phrase(rf"(?:next|upcoming|future)(?: {FLIGHT})?", MOST, NEXT),
    Phrase(r"longest(?=.* missions?(?!\S))", MOST, LONGEST_MISSION),
    Phrase(r"shortest(?=.* missions?(?!\S))", MOST, SHORTEST_MISSION),
    Phrase(rf"longest(?: {FLIGHT})?", MOST, LONGEST),
    Phrase(rf"(?:shortest|briefest)(?: {FLIGHT})?", MOST, SHORTEST),
    Phrase("oldest", MOST, OLDEST),
    Phrase("youngest", MOST, YOUNGEST),
    *FILTERS,
]


@dataclass(frozen=True)
class Reading:
    """A question as the phrases in it have it.

    `verbs`: {what is asked: its `Part`}. `parts`: values that phrases say. `left`: the
    words that names and values have to hold; `denied`: the words after "never".
    `shared`: the first word after "share of". `is_twofold`: whether two things are
    asked by one verb, which no answer can honour. `rest`: all words that no phrase has;
    `words`: all of them, in their order.
    """

    verbs: dict
    parts: tuple
    left: frozenset
    denied: frozenset
    shared: frozenset = frozenset()
    is_twofold: bool = False
    rest: frozenset = frozenset()
    words: str = ""

    @property
    def is_question(self):
        return bool(self.verbs or self.parts)

    def said(self, verb):
        """What is asked by a verb, or None."""
        return self.verbs[verb].key if verb in self.verbs else None

    def is_within(self, honoured):
        """Whether an answer that honours {verb: what may be asked by it} honours it."""
        return not self.is_twofold and all(
            verb in honoured
            and (honoured[verb] is ANYTHING or part.key in honoured[verb])
            for verb, part in self.verbs.items()
        )

    def denies(self, part):
        """Whether a value stands after "never"."""
        return bool(part.held) and part.held <= self.denied


def read(asked, told):
    """The `Reading` of words in their order; `told`: those that a name would have."""
    text, found = " ".join(asked), []
    denied = shared = frozenset()
    told = frozenset(told)
    for phrase in PHRASES:
        match = re.search(rf"(?<!\S)(?:{phrase.words})(?!\S)", text)
        if match is None:
            continue
        if phrase.group == NEVER:
            denied = frozenset(text[match.end() :].split()) & told
        if phrase.group == SHARE:
            after = [word for word in text[match.end() :].split() if word in told]
            shared = frozenset(after[:1])
        found.append(phrase.part(match, told))
        text = f"{text[: match.start()]}/{text[match.end() :]}"
    said = {(part.group, part.key) for part in found if part.group in VERBS}
    verbs = {part.group: part for part in found[::-1] if part.group in VERBS}
    parts = tuple(part for part in found if part.group not in VERBS)
    left = frozenset(re.findall(r"[a-z0-9]+", text)) & told
    if BY in verbs and "most" in left:
        verbs[MOST] = Part(MOST, MOST_OF_ANY, "", frozenset(["most"]))
        left -= {"most"}
    is_twofold = len(said) > len({verb for verb, _key in said})
    rest = frozenset(text.split())
    words = " ".join(asked)
    return Reading(verbs, parts, left, denied, shared, is_twofold, rest, words)


MONTHS = {
    **{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6},
    **{"july": 7, "august": 8, "september": 9, "october": 10, "november": 11},
    **{"december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7},
    **{"aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12},
}
ISO_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
A_MONTH = f"({'|'.join(MONTHS)})"
WRITTEN_DAYS = (
    re.compile(
        rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)? (?:of )?{A_MONTH} (?P<year>\d{{4}})\b"
    ),
    re.compile(rf"\b{A_MONTH} (?P<day>\d\d?)(?:st|nd|rd|th)? (?P<year>\d{{4}})\b"),
)


def days_said(words, asked):
    """(year, month, day) of each day in a question: 1998-07-14, 14 July 1998."""
    yield from (tuple(map(int, day)) for day in ISO_DAY.findall(words))
    for pattern in WRITTEN_DAYS:
        for match in pattern.finditer(" ".join(asked)):
            [month] = [group for group in match.groups() if group in MONTHS]
            yield int(match["year"]), MONTHS[month], int(match["day"])


def said(told):
    """A `Part` for each of the words that is a value by itself, in no name."""
    return [*years(told), *decades(told), *codes_said(told)]


def years(told):
    """A `Part` for each of the words that is a year of spaceflight."""
    return [
        Part(Group.YEAR, int(word), word, frozenset([word]))
        for word in told
        if word.isdecimal() and FIRST_YEAR <= int(word) <= LAST_YEAR
    ]


def decades(told):
    """And for each that is a decade: "1990s", "90s", "nineties"."""
    return [
        Part(Group.DECADE, decade, f"{decade}s", frozenset([word]))
        for word in told
        for decade in [decade_said(word)]
        if decade
    ]


def decade_said(word):
    """The first year of the decade that a word means, or None."""
    if word in DECADES:
        return DECADES[word]
    match = re.fullmatch(r"(19[6-9]|20\d)0s|([6-9])0s", word)
    if match is None:
        return None
    return int(f"{match[1]}0" if match[1] else f"19{match[2]}0")


def codes_said(told):
    """And for each that means women or men, a role, or people of certain nations."""
    roles = [
        ({label, f"{label}s"}, Group.ROLE, role, label)
        for role, label in ((str(role), str(role.label)) for role in Role)
        if role and " " not in label
    ]
    return [
        Part(group, known(group, str(key)), str(label), frozenset([word]))
        for words, group, key, label in (
            (WOMEN, Group.SEX, Sex.FEMALE, _("Women")),
            (MEN, Group.SEX, Sex.MALE, _("Men")),
            (COSMONAUTS, Group.NATION, "RUS,SUN", _("Russian and Soviet cosmonauts")),
            (TAIKONAUTS, Group.NATION, "CHN", _("Chinese astronauts")),
            *roles,
        )
        for word in told
        if word in words
    ]


def known(group, key):
    return of_the_catalogue(key) if group == Group.NATION else key


def asks_of(parts):
    """{parameter: value} of all the parts."""
    return {name: value for part in parts for name, value in part.asks.items()}


def is_possible(parts):
    """Whether no two parts ask one thing otherwise, and no span ends too early."""
    asked = {pair for part in parts for pair in part.asks.items()}
    names = dict(asked)
    first, last = names.get("year_from"), names.get("year_to")
    is_backwards = first and last and int(first) > int(last)
    return len(asked) == len(names) and not is_backwards


def label_of(parts):
    labels = [str(part.label) for part in sorted(parts, key=place_in_label)]
    return capfirst(", ".join(labels))


def place_in_label(part):
    """Who first, then on what, and when last."""
    if part.group == RECORD:
        return -2, 0
    is_who = part.group in (Group.PERSON, Group.SEX)
    groups = [*Group]
    place = groups.index(part.group) if part.group in groups else len(groups)
    return -is_who, place

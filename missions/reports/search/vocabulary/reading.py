"""A question as the phrases in it have it, and the words that they leave."""

import re
from dataclasses import dataclass

from .parts import ANYTHING, BY, MOST, NEVER, SHARE, VERBS, VERSUS, Part
from .people import PEOPLE_WORDS
from .phrases import PHRASES
from .superlatives import MOST_OF_ANY

MISSIONS = {"missions", "flights", "launches"}
# Before and after whoever launched others, or was with them: of operators alone is
# known whom they flew.
LAUNCHED_BY = re.compile(
    r"(?:launched|flown|carried|operated) by (?P<a>.+)"
    rf"|(?:how many|which|what) (?:{'|'.join(sorted(PEOPLE_WORDS))})"
    r" (?:has|have|had|did|does) (?P<b>\S+(?: \S+){0,2}) launch(?:ed)?\b"
    r"|(?:flew|flown|fly|flies|went|travelled) with (?P<c>.+)"
)


@dataclass(frozen=True)
class Reading:
    """A question as the phrases in it have it.

    `verbs`: {what is asked: its `Part`}. `parts`: values that phrases say. `left`: the
    words that names and values have to hold; `denied`: those after "never" or "versus".
    `shared`: the first word after "share of". `is_twofold`: whether two things are
    asked by one verb, which no answer can honour. `rest`: all words that no phrase has;
    `words`: all of them, in their order. `launchers`: those after
    "launched by", or "flew with".
    """

    verbs: dict
    parts: tuple
    left: frozenset
    denied: frozenset
    shared: frozenset = frozenset()
    is_twofold: bool = False
    rest: frozenset = frozenset()
    words: str = ""
    launchers: frozenset = frozenset()

    @property
    def is_question(self):
        return bool(self.verbs or self.parts)

    @property
    def asks_missions(self):
        """Whether it is of flights, and of as many as there are."""
        return bool(self.rest & MISSIONS)

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
        """Whether a value stands after "never", or after "versus"."""
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
        if phrase.group in (NEVER, VERSUS):
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
    launchers = launchers_in(words) & told
    return Reading(
        verbs, parts, left, denied, shared, is_twofold, rest, words, launchers
    )


def launchers_in(words):
    match = LAUNCHED_BY.search(words)
    named = [each for each in match.groups() if each] if match else []
    return frozenset(" ".join(named).split())

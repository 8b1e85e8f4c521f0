"""Words that mean one thing together, as a pattern."""

from collections.abc import Callable
from dataclasses import dataclass

from ....models.nation import OF_PEOPLES
from .parts import BY_ITS_NAME, Part, known

FLIGHT = r"(?:space ?)?(?:flights?|missions?|stays?|trips?|launch(?:es)?)"
PEOPLE = r"(?:people|persons?|humans|astronauts?|cosmonauts?)"
ANYBODY = r"(?:people|persons?|humans|astronauts?)"  # cosmonauts are of certain nations


@dataclass(frozen=True)
class Phrase:
    """Words that mean one thing together, as a pattern, and the `Part` of a match."""

    words: str
    group: str
    key: object
    label: str | Callable = ""  # with the groups of the pattern, or made of a match
    parameters: Callable = lambda match: {}

    def part(self, match, told):
        key = self.key(match) if callable(self.key) else self.key
        key = known(self.group, key)
        words = {name: named(word) for name, word in match.groupdict().items()}
        label = self.label(match) if callable(self.label) else self.label % words
        held = frozenset(match[0].split()) & told
        asks = tuple(self.parameters(match).items())
        return Part(self.group, key, label, held, BY_ITS_NAME, asks)


def named(word):
    """A word as a label has it: "american" is written with a capital letter."""
    return word.title() if word and word.replace(" ", "-") in OF_PEOPLES else word


def fixed(**parameters):
    return lambda match: parameters

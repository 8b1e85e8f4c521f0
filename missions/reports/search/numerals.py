"""Numbers of a question as names have them: "Apollo XI" is Apollo 11, "MS-1" MS-01."""

import re

from ...folding import folded
from ...models import Mission, Station
from ...rows.in_hand import in_hand

ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
NUMBERS = {
    tens * "x" + ones: 10 * tens + one
    for tens in range(4)
    for one, ones in enumerate(ONES)
}
NUMBERED = re.compile(r"\b(\w+)([\s-]+)([ivx]+)\b", re.IGNORECASE)
ONE_FIGURE = re.compile(r"\b([a-z]+)([\s-]?)([1-9])\b", re.IGNORECASE)


def in_figures(question):
    """A question with the figures of names that it writes in Roman numerals.

    Only where something is called so: Artemis III has its numeral by name, and nothing
    is called Jim V.
    """

    def figure(match):
        word, between, numeral = match.groups()
        number = NUMBERS.get(numeral.lower())
        names = names_of_flights() if number else ()
        if folded(word, str(number)) not in names or folded(word, numeral) in names:
            return match[0]
        return f"{word}{between}{number}"

    return NUMBERED.sub(figure, question)


def in_two_figures(question):
    """A question with the zeros of names that it leaves out, where only these are."""

    def padded(match):
        word, between, figure = match.groups()
        is_so = ends_a_name(folded(word, figure))
        if is_so or not ends_a_name(folded(word, f"0{figure}")):
            return match[0]
        return f"{word}{between}0{figure}"

    return ONE_FIGURE.sub(padded, question)


def ends_a_name(words):
    return any(f" {name}".endswith(f" {words}") for name in names_of_flights())


@in_hand
def names_of_flights():
    """The names of missions and stations, folded."""
    named = (model.objects.values_list("name", flat=True) for model in MODELS)
    return frozenset(folded(name) for names in named for name in names)


MODELS = (Mission, Station)

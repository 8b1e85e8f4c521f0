"""Rows that may be what is looked for, and how well their names answer words."""

from dataclasses import dataclass

from ...folding import folded, holds
from ...rows.in_hand import in_hand
from .kinds import PEOPLE
from .sounds import sounds_as

EXACT, BEGINS, WORD_BEGINS, INSIDE, BELONGS = range(5)


@dataclass(frozen=True)
class Known:
    """A row, its names and what is found with them, folded."""

    row: object
    names: list
    belonging: list


@dataclass(frozen=True)
class Candidate:
    """A row, its folded names, the words that these hold, and those that it holds."""

    row: object
    names: list
    own: frozenset
    held: frozenset

    def rank(self, asked):
        """How well its names answer words in their order."""
        if not self.own >= {*asked}:
            return BELONGS
        return min(rank(name, " ".join(asked)) for name in self.names)


def known(kind, words):
    """Rows of a kind that could hold one of the words, as `Known`.

    Those of a large table are chosen in the database; the few of others are in hand.
    """
    if kind.is_large:
        return [known_row(kind, row) for row in kind.rows(words)]
    return all_known(kind)


@in_hand
def all_known(kind):
    return [known_row(kind, row) for row in kind.rows(None)]


def known_row(kind, row):
    names = [folded(str(name)) for name in kind.names(row) if name]
    return Known(row, names, [folded(text) for text in kind.belonging(row) if text])


def candidate(kind, it, asked, told):
    names = it.names
    if kind is PEOPLE and len(asked) > 1:
        spelt = [" ".join(asked) for name in names if sounds_as(asked, name)]
        names = [*names, *spelt[:1]]
    is_whole = kind.numbered or kind.is_text
    own = held_in(names, asked, told, kind.begins, is_whole)
    beside = held_in(it.belonging, asked, told, whole=is_whole)
    return Candidate(it.row, names, own, own | beside)


def held_in(names, asked, told=(), begins=False, whole=False):
    """Which of the words one of the names holds: those `told` in any part of it.

    Others, as "on" and "crew", only as words of its own. `begins`: only from where a
    word of the name begins. `whole`: numbers to their last digit.
    """
    own = {word for name in names for word in name.split()}
    return frozenset(
        word
        for word in asked
        if word in own
        or (word in told and any(holds(name, word, begins, whole) for name in names))
    )


def rank(name, question):
    """How well a folded name answers a folded question."""
    squeezed, asked = name.replace(" ", ""), question.replace(" ", "")
    if squeezed == asked:
        return EXACT
    if squeezed.startswith(asked):
        return BEGINS
    parts = name.split()
    endings = ["".join(parts[number:]) for number in range(len(parts))]
    if all(any(end.startswith(word) for end in endings) for word in question.split()):
        return WORD_BEGINS
    return INSIDE


def parts_of(candidates, wanted):
    """Those that hold a part of the words, by key."""
    return {each.row.pk: each for each in candidates if each.held < wanted}

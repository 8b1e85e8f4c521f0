"""Names that are near to words which nothing is called: "Gagarn", "Sergej Krikaljow".

They are offered beside the sentence that nothing was found, and answer nothing. Names
are held against each other by how they sound, since one Russian name is spelt in many
ways in Latin letters.
"""

from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

from ...folding import MOST_WORDS, folded, words_of
from ...rows.in_hand import in_hand
from .find import LITTLE_WORDS, Found
from .sounds import sound_of
from .vocabulary import read, said

OFFERED = 6
LONGEST_WORD = 30  # letters: more than any name has in a word
SHORTEST = 4  # letters of a word that can be misspelt and still be told
# Letters that a word may have wrong, from so many letters on.
MISTAKES = {8: 2, 5: 1, 0: 0}
LAST = 99  # stands behind the names of a row, the first of which it is shown by


@dataclass(frozen=True)
class NearNames:
    """Every name of the catalogue by its words, as plain values.

    `rows`: a `Found` each, in the order of kinds; `names`: of each the sounds of every
    name. `spelt`: all words of names. `holding`: {sound: places of the rows whose names
    hold it}.
    """

    rows: tuple
    names: tuple
    spelt: frozenset
    holding: dict


@in_hand
def names_of(kinds):
    """The `NearNames` of kinds of rows that have names; a query a kind, or two."""
    rows, names, spelt, holding = [], [], set(), defaultdict(set)
    for kind in kinds:
        for row in kind.rows(None):
            parted = [words_in(str(name)) for name in kind.names(row) if name]
            sounds = [frozenset(map(sound_of, words)) for words in parted]
            for sound in frozenset().union(*sounds):
                holding[sound].add(len(rows))
            spelt |= frozenset().union(*parted)
            names.append(sounds)
            rows.append(Found(str(row), str(kind.detail(row)), row.get_absolute_url()))
    return NearNames(tuple(rows), tuple(names), frozenset(spelt), dict(holding))


def words_in(name):
    """The words of a name, "MS-22" as one, and where letters stand alone in two."""
    return frozenset([*words_of(name), *folded(name).split()])


def near(words, kinds):
    """A few `Found` whose names are near to words of which one is misspelt.

    Those that hold most of the words first, and of these the nearest. Words that a
    question may have and that names hold as they are spelt are no mistakes: without
    one there is nothing to offer.
    """
    asked = words_of(words)[:MOST_WORDS]
    told = [word for word in asked if word not in LITTLE_WORDS]
    left = read(asked, told).left
    names = names_of(tuple(kind for kind in kinds if not kind.is_text))
    misspelt = {word for word in left if is_misspelt(word, names)}
    if not misspelt:
        return longer_names("".join(told), names)
    heard = {word: near_sounds(word, names.holding) for word in left}
    rows_of = {word: places_of(sounds, names) for word, sounds in heard.items()}
    found = set().union(*(rows_of[word] for word in misspelt))
    ranks = {place: rank_of(place, heard, rows_of, names) for place in found}
    most = min((held for held, *_rest in ranks.values()), default=0)
    best = sorted(place for place in found if ranks[place][0] == most)
    return [names.rows[place] for place in sorted(best, key=ranks.get)[:OFFERED]]


def longer_names(asked, names):
    """Those that go on after a number: of Apollo 1, which is none, Apollo 17."""
    if not asked or not asked[-1].isdecimal():
        return []
    begun = (row for row in names.rows if squeezed(row.name).startswith(asked))
    return [*islice(begun, OFFERED)]


def squeezed(name):
    return folded(name).replace(" ", "")


def places_of(sounds, names):
    """The places of the rows that hold one of the sounds."""
    return set().union(*(names.holding[sound] for sound in sounds))


def rank_of(place, heard, rows_of, names):
    """How few of the words a row holds, how far from them, and which name they are.

    `heard`: {word: {sound: how near}}; `rows_of`: {word: places}.
    """
    held = [word for word, places in rows_of.items() if place in places]
    sounds = {sound: how for word in held for sound, how in heard[word].items()}
    own = frozenset().union(*names.names[place]) & sounds.keys()
    whole = [at for at, name in enumerate(names.names[place]) if name <= own]
    return -len(held), -sum(sounds[each] for each in own), min(whole, default=LAST)


def is_misspelt(word, names):
    is_word = word.isalpha() and SHORTEST <= len(word) <= LONGEST_WORD
    return is_word and word not in names.spelt and not said([word])


def near_sounds(word, holding):
    """{sound: how near, up to 1} of those that a word is near to.

    What has a digit is near to itself alone: MS-22 is no MS-23.
    """
    sound = sound_of(word)
    if not word.isalpha() or not SHORTEST <= len(word) <= LONGEST_WORD:
        return {sound: 1} if sound in holding else {}
    mistakes = next(few for letters, few in MISTAKES.items() if len(sound) >= letters)
    matcher = SequenceMatcher(b=sound, autojunk=False)
    found = {}
    for other in holding:
        longest, both = max(len(sound), len(other)), len(sound) + len(other)
        least = 2 * (longest - mistakes) / both  # of what the two have in common
        matcher.set_seq1(other)
        if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least:
            how = matcher.ratio()
            if how >= least:
                found[other] = how
    return found

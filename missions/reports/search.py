"""One search over everything that has a name: which rows are found, best first.

Words are held against names without case, accents, spaces and hyphens: "ms22" finds
Soyuz MS-22. Each word is in a name of the row or in what belongs to it: "Rubio MS-22"
finds the person and the mission.
"""

from dataclasses import dataclass, replace
from itertools import combinations, product
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from ..folding import folded, holds, words_of
from ..in_hand import in_hand
from ..models import Mission, SeatAssignment
from ..models.nation import OF_PEOPLES
from ..models.question_codes import Counting
from ..models.question_codes import Group as Asked
from .facts import fact_of
from .searched import MISSIONS, PEOPLE
from .sounds import sounds_as
from .together import found_together, on_a_day
from .vocabulary import (
    COUNT,
    MANY_PEOPLE,
    MEANT_WORDS,
    PEOPLE_WORDS,
    RECORD,
    Part,
    read,
    said,
)

# Words that a question has and a name may lack.
LITTLE_WORDS = PEOPLE_WORDS - MEANT_WORDS | {
    *("a", "aboard", "all", "an", "and", "any", "are", "at", "be", "been", "both"),
    *("but", "by", "can", "did", "do", "does", "ever", "for", "from", "had", "has"),
    *("have", "how", "in", "into", "is", "list", "many", "much", "number", "of", "on"),
    *("or", "right", "than", "that", "the", "their", "there", "to", "total", "was"),
    *("were", "what", "whats", "when", "where", "which", "whos", "whose", "will"),
    *("with", "would", "carried", "docked", "visited", "landed", "travelled"),
    *("crew", "crews", "fly", "flew", "flies", "flight", "flights", "flown", "go"),
    *("launch", "launched", "launches", "mission", "missions", "seat", "seats"),
    *("space", "spacecraft", "spaceflight", "spaceflights", "went"),
}
# Words of many names, which none of them means alone.
COMMON = {
    *("academy", "agency", "agencies", "center", "centre", "east", "flight", "launch"),
    *("nation", "national", "nations", "new", "north", "one", "research", "rocket"),
    *("science", "sciences", "site", "south", "space", "station", "stations", "test"),
    *("united", "west", "no"),
}
EXACT, BEGINS, WORD_BEGINS, INSIDE, BELONGS = range(5)
PARTLY = 2  # more of a rank: a name begins so, and another may be called so
LONG = 5  # letters that begin a word of a name, and hardly by chance


@dataclass(frozen=True)
class Found:
    """One row: its name, what it is in a few words, and its page."""

    name: str
    detail: str
    address: str


@dataclass(frozen=True)
class Group:
    """What was found of one kind: the best few, how many in all, and the list."""

    label: str
    found: list
    total: int
    list_address: str
    is_answer: bool = False  # whether what stands beside a name is what was asked

    @property
    def more(self):
        return self.total - len(self.found)

    def is_only(self, found):
        """Whether it has no other row."""
        return {each.address for each in self.found} == {found.address}


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


def find(words, each, kinds, lists):
    """`Group`s of what holds all of `words`, `each` rows a group at most.

    The kind with the best row first, and in it the best rows: those that are called
    so, then those whose name begins so, holds a word that does, or holds the words
    inside, and last those to which a part belongs. A query a kind, or two. Where
    nothing holds them all, words as "in" and "the" may be missing. `lists`: what the
    lists of the site say of a question that the words are (`together.Lists`).
    """
    asked = words_of(words)
    if not asked:
        return []
    meant = [word for word in asked if word not in LITTLE_WORDS]
    reading, told = read(asked, meant), meant or asked
    candidates = {
        kind: [candidate(kind, it, asked, told) for it in known(kind, frozenset(told))]
        for kind in kinds
    }
    held, ranked = ranked_by_most_words(candidates, asked, told, words)
    found = [group(kind, rows, words, each) for kind, rows in ranked]
    if fact := fact_of(asked, *whole_names(candidates)):
        told = Group(_("All of these words"), [Found(*fact)], 1, "", is_answer=True)
        return [told, *(each for each in found if not each.is_only(told.found[0]))]
    if is_answered(ranked, reading, asked, told, held):
        return found
    shared = [*on_a_day(words, asked, told)]
    if not shared or reading.left:
        left = [word for word in asked if word in {*reading.left} | LITTLE_WORDS]
        parts = parts_said(candidates, left, reading)
        shared += found_together(parts, reading, asks_people(asked, reading), lists)
    is_one = len(told) == 1 or reading.is_question
    label = _("In numbers") if is_one else _("All of these words")
    together = Group(
        label, [Found(*it) for it in shared], len(shared), "", is_answer=True
    )
    return [together, *found] if shared else found


def whole_names(candidates):
    """[(row, folded names)] of missions without callsigns, and of people."""
    of_missions = [
        (it.row, {*it.names} - {folded(it.row.callsign)}) for it in candidates[MISSIONS]
    ]
    return of_missions, [(it.row, it.names) for it in candidates[PEOPLE]]


def is_answered(ranked, reading, asked, told, held):
    """Whether a name is what is looked for, and nothing more is asked of it."""
    named = [rows[0][0] for kind, rows in ranked if not kind.is_text]
    if reading.is_question:
        return EXACT in named and held == asked
    people = asks_people(asked, reading)
    of_people = people and (len(held) == 1 or held == told != asked)
    is_named = any(best < BELONGS for best in named)
    return is_named and not are_values(held) and not of_people


def asks_people(asked, reading):
    """Whether a question is of people: how many they are before how often."""
    return bool({*asked} & PEOPLE_WORDS) or reading.said(COUNT) == Counting.PEOPLE


def are_values(words):
    return frozenset().union(*(part.held for part in said(words))) >= {*words}


def ranked_by_most_words(candidates, asked, told, words):
    """(words, what holds them by kind): all of them, or those that names would have.

    Where nothing holds them all but sentences, by chance.
    """
    ranked = ranked_by_kind(candidates, asked, words)
    is_called_so = any(rows[0][0] == EXACT for _kind, rows in ranked)
    is_by_chance = all(kind.is_text for kind, _rows in ranked)
    if told == asked or is_called_so or not is_by_chance:
        return asked, ranked
    fewer = ranked_by_kind(candidates, told, " ".join(told), sentence=asked)
    return (told, fewer) if fewer else (asked, ranked)


def ranked_by_kind(candidates, asked, words, sentence=()):
    """(kind, its (rank, row) best first), the kind with the best row first.

    Of kinds that are level, those whose names are sentences stand last. Several words
    that are all of a name mean that one, and not its like. A word of a `sentence` is
    no inside of a name: who flew to Mir is not called Vladimir.
    """
    wanted = frozenset(asked)
    named = {
        kind: [(it.rank(asked), it.row) for it in rows if it.held >= wanted]
        for kind, rows in candidates.items()
    }
    called_so = {kind for kind, rows in named.items() if EXACT in dict(rows)}
    if sentence:
        named[PEOPLE] = called(candidates[PEOPLE], wanted, sentence)
    others = {}
    if named[PEOPLE] or not sentence or len(wanted) > 1:
        others[MISSIONS] = with_these_aboard(words)
    if not called_so:
        others[PEOPLE] = in_pairs(candidates[PEOPLE], candidates[MISSIONS], wanted)
    ranked = []
    for kind, rows in named.items():
        if kind in called_so and len(wanted) > 1:
            rows = [pair for pair in rows if pair[0] < INSIDE]
        else:
            own = {row for _rank, row in rows}
            rows = rows + [
                (BELONGS, it) for it in others.get(kind, ()) if it not in own
            ]
        if sentence:
            rows = [pair for pair in rows if pair[0] != INSIDE]
        if rows:
            ranked.append((kind, sorted(rows, key=lambda pair: pair[0])))
    return sorted(ranked, key=place_of)


def called(people, asked, sentence):
    """(rank, person) of those of whom words of a sentence are whole names.

    Gay astronauts are not called Gayle, and young ones are many, not Young.
    """
    if MANY_PEOPLE & {*sentence}:
        return []
    return [
        (it.rank([*asked]), it.row)
        for it in people
        if asked <= {run for name in it.names for run in runs_of(name.split())}
    ]


def place_of(ranked):
    """Where a kind with its ranked rows stands: by the best of them.

    Of kinds of which a row is called so, those first that lead: "America" is a nation
    before it is the spacecraft of Apollo 17.
    """
    kind, [(best, _row), *_others] = ranked
    return best, kind.is_text, best == EXACT and not kind.leads


def parts_said(candidates, asked, reading):
    """Every `Part` that words mean which the phrases of the question leave."""
    told = [word for word in asked if word in reading.left]
    return [*dict.fromkeys([*said(told), *parts_of_rows(candidates, asked, told)])]


def parts_of_rows(candidates, asked, told):
    """A `Part` for each thing that a row is to a seat, where a name of it begins so.

    It holds those of the words that a name has to hold.
    """
    for kind, found in candidates.items():
        for word, row in product(kind.groups, (each.row for each in found)):
            names = [folded(str(each)) for each in names_as(word, kind, row) if each]
            held = naming(names, held_in(names, asked, told), asked)
            best = min(
                rank(name, " ".join(each for each in words if each in held))
                for name in [*names, ""]
                for words in (asked, told)
            )
            if not is_meant(word, held, names, told):
                continue
            if is_chance(held, names):
                continue
            if held & {*told} and best < INSIDE:
                key, label = named_as(word, row)
                best += 0 if are_whole(held, names) else PARTLY
                yield Part(word, key, label, held & {*told}, (best, -len(held)))


def is_chance(held, names):
    """Whether words mean nothing by which only they are held: "13", "space agency".

    Unless they are the whole of a name.
    """
    if any(held >= {*name.split()} for name in names if name):
        return False
    return all(word.isdecimal() or word in COMMON for word in held)


def is_meant(group, held, names, told):
    """Whether words by which something is held mean it, alone or in a sentence.

    What people of a nation are called means only them: not "North American X-15", nor
    a "Russian Space Agency". One word of a record’s title is no record.
    """
    if any(held == {*name.split()} for name in names):
        return True
    if group == RECORD:
        return len(held & {*told}) > 1
    return group == Asked.NATION or not held & OF_PEOPLES.keys()


def naming(names, held, asked):
    """Those of the held words by which something is counted, which is not by chance.

    They are a whole name, or each is a whole word of one, or several of its words
    written as one. Its beginning is enough if it is long, or all that is asked.
    """
    words = "".join(each for each in asked if each in held)
    if any(name.replace(" ", "") == words for name in names):
        return held
    whole = {run for name in names for run in runs_of(name.split())}
    begins = {word for name in names for word in name.split()}
    return frozenset(
        word
        for word in held
        if word in whole
        or (len(word) >= LONG and any(begun.startswith(word) for begun in begins))
        or len(asked) == 1
    )


def are_whole(held, names):
    """Whether the words are whole words of one of the names."""
    return any(held <= runs_of(name.split()) for name in names)


def runs_of(words):
    """Words that stand side by side, as one: "ms", "22" and "ms22"."""
    return {"".join(words[a:b]) for a, b in combinations(range(len(words) + 1), 2)}


def named_as(group, row):
    """(key, name) of a row as one of its groups."""
    if group == RECORD:
        return row, str(row)
    if group == Asked.FAMILY:
        return row.family, row.family
    if group == Asked.OPERATOR:
        return row.slug, _("%(agency)s as operator") % {"agency": row}
    return getattr(row, row.key_fields[0]), str(row)


def names_as(group, kind, row):
    """The names of a row as one of its groups: a vehicle has also that of a family.

    Of a nation’s name in its own words no part is the nation: "Sovetsky Soyuz".
    """
    if group == Asked.FAMILY:
        return [row.family]
    if group == Asked.NATION:
        whole = row.native_name.replace(" ", "")
        return [whole if name == row.native_name else name for name in kind.names(row)]
    return [row.name, row.native_name] if group == Asked.VEHICLE else kind.names(row)


def group(kind, rows, words, each):
    """A `Group` of ranked rows: (rank, row)."""
    found = [
        Found(str(row), str(kind.detail(row)), row.get_absolute_url())
        for _rank, row in rows[:each]
    ]
    is_asked_so = kind.noun and (kind is MISSIONS or rows[-1][0] < BELONGS)
    address = reverse(f"missions:{kind.noun}-list") if is_asked_so else ""
    address = f"{address}?{urlencode({'q': words})}" if address else ""
    return Group(kind.label, found, len(rows), address)


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
    own = held_in(names, asked, told, kind.begins)
    return Candidate(it.row, names, own, own | held_in(it.belonging, asked, told))


def held_in(names, asked, told=(), begins=False):
    """Which of the words one of the names holds: those `told` in any part of it.

    Others, as "on" and "crew", only as words of its own. `begins`: only from where a
    word of the name begins.
    """
    whole = {word for name in names for word in name.split()}
    return frozenset(
        word
        for word in asked
        if word in whole
        or (word in told and any(holds(name, word, begins) for name in names))
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


def with_these_aboard(words):
    """Missions that hold the words, their crews’ names too, as their list does."""
    missions = Mission.objects.holding(words).select_related("vehicle")
    return missions.newest_first()


def in_pairs(people, missions, wanted):
    """People who hold all words only with a mission that they had a seat on.

    By what begins a word of their names: McDivitt of Gemini is not "Gemini IV".
    """
    people = parts_of(map(by_beginnings, people), wanted)
    missions = parts_of(missions, wanted)
    seats = SeatAssignment.objects.filter(
        person__in=list(people), mission__in=list(missions)
    )
    found = set()
    for person, mission in seats.order_by().values_list("person", "mission").distinct():
        if people[person].held | missions[mission].held == wanted:
            found.add(people[person].row)
    return found


def by_beginnings(person):
    """A candidate that holds only words with which one of the names begins a word."""
    names = person.names
    held = [it for it in person.held if any(holds(name, it, True) for name in names)]
    return replace(person, held=frozenset(held))


def parts_of(candidates, wanted):
    """Those that hold a part of the words, by key."""
    return {each.row.pk: each for each in candidates if each.held < wanted}

"""One search over everything that has a name: which rows are found, best first.

Words are held against names without case, accents, spaces and hyphens: "ms22" finds
Soyuz MS-22. Each word is in a name of the row or in what belongs to it: "Rubio MS-22"
finds the person and the mission.
"""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from ...folding import folded, holds, without_possessives, words_of
from ...models import Mission, SeatAssignment
from ...models.question_codes import Counting
from .candidates import BELONGS, EXACT, INSIDE, candidate, known, parts_of
from .facts import fact_of
from .kinds import MISSIONS, PEOPLE
from .numerals import in_figures, in_two_figures
from .rows_said import parts_said, runs_of
from .together import found_together, on_a_day
from .vocabulary import (
    COUNT,
    CREW,
    MANY_PEOPLE,
    MEANT_WORDS,
    PEOPLE_WORDS,
    RECORD,
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
    *("gone", "made", "make", "went"),
}
# And such that say what is asked of: a record of people is none of missions.
OF_FLIGHTS = {
    *("crew", "crews", "fly", "flew", "flies", "flight", "flights", "flown", "go"),
    *("launch", "launched", "launches", "mission", "missions", "seat", "seats"),
    *("space", "spacecraft", "spaceflight", "spaceflights"),
}
LITTLE_WORDS |= OF_FLIGHTS


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


def find(words, each, kinds, lists):
    """`Group`s of what holds all of `words`, `each` rows a group at most.

    The kind with the best row first, and in it the best rows: those that are called
    so, then those whose name begins so, holds a word that does, or holds the words
    inside, and last those to which a part belongs. A query a kind, or two. Where
    nothing holds them all, words as "in" and "the" may be missing. `lists`: what the
    lists of the site say of a question that the words are (`together.Lists`).
    """
    words = in_two_figures(in_figures(without_possessives(words)))
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
    shared = [*on_a_day(words, asked)]
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
    """[(row, folded names)] of missions without callsigns, and of people.

    Apollo 8 and others were called by their names.
    """
    of_missions = [
        (it.row, {*it.names} - ({folded(it.row.callsign)} - {folded(it.row.name)}))
        for it in candidates[MISSIONS]
    ]
    return of_missions, [(it.row, it.names) for it in candidates[PEOPLE]]


def is_answered(ranked, reading, asked, told, held):
    """Whether a name is what is looked for, and nothing more is asked of it."""
    named = [rows[0][0] for kind, rows in ranked if not kind.is_text]
    if reading.asks_missions and told != asked:
        return False
    if reading.is_question:
        return EXACT in named and held == asked
    people = asks_people(asked, reading)
    of_people = people and (len(held) == 1 or held == told != asked)
    is_named = any(best < BELONGS for best in named)
    return is_named and not are_values(held) and not of_people


def asks_people(asked, reading):
    """Whether a question is of people: how many they are before how often."""
    is_of_crews = any(part.group == CREW for part in reading.parts)
    words = reading.rest if is_of_crews else {*asked}
    return bool(words & PEOPLE_WORDS) or reading.said(COUNT) == Counting.PEOPLE


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
        kind: [(it.rank(asked), it.row) for it in rows if it.held >= needed]
        for kind, rows in candidates.items()
        for needed in [words_needed(kind, wanted, sentence)]
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
            rows = [] if is_chance(kind, wanted) else rows
        if rows:
            ranked.append((kind, sorted(rows, key=lambda pair: pair[0])))
    return sorted(ranked, key=place_of)


def is_chance(kind, wanted):
    """Whether words of a question are in sentences that answer another.

    One word is in many, and one number in names of everything.
    """
    is_number = all(word.isdecimal() for word in wanted)
    return len(wanted) == 1 and (kind.is_text or is_number)


def words_needed(kind, wanted, sentence):
    """What a name has to hold; that of a record also of what a sentence asks."""
    if RECORD not in kind.groups:
        return wanted
    return wanted | ({*sentence} & (OF_FLIGHTS | PEOPLE_WORDS))


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


def with_these_aboard(words):
    """Missions that hold the words, their crews’ names too, as their list does."""
    missions = Mission.objects.holding(words).select_related("vehicle")
    numbers = [word for word in words_of(words) if word[-1].isdecimal()]
    return [
        mission
        for mission in missions.newest_first()
        if all(holds(mission.search_key, each, whole=True) for each in numbers)
    ]


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

"""One search over everything that has a name: which rows are found, best first.

Words are held against names without case, accents, spaces and hyphens: "ms22" finds
Soyuz MS-22. Each word is in a name of the row or in what belongs to it: "Rubio MS-22"
finds the person and the mission.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from ..folding import folded, holds, words_of
from ..models import Mission, SeatAssignment
from ..models.question_codes import Group as Asked
from .searched import KINDS, MISSIONS, PEOPLE
from .together import Part, found_together, sexes, years

LITTLE_WORDS = {
    *("a", "aboard", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"),
    *("flew", "flown", "who", "with"),
}
EXACT, BEGINS, WORD_BEGINS, INSIDE, BELONGS = range(5)


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

    @property
    def more(self):
        return self.total - len(self.found)


@dataclass(frozen=True)
class Candidate:
    """A row that holds some of the words, and which; `rank` is that of its names."""

    row: object
    held: frozenset
    rank: int


def find(words, each):
    """`Group`s of what holds all of `words`, `each` rows a group at most.

    The kind with the best row first, and in it the best rows: those that are called
    so, then those whose name begins so, holds a word that does, or holds the words
    inside, and last those to which a part belongs. A query a kind, or two. Where
    nothing holds them, words as "in" and "the" are left out.
    """
    asked = words_of(words)
    told = [word for word in asked if word not in LITTLE_WORDS]
    found = found_with(words, asked, each)
    if found or told == asked:
        return found
    return found_with(" ".join(told), told, each)


def found_with(words, asked, each):
    if not asked:
        return []
    wanted, question = frozenset(asked), " ".join(asked)
    candidates = {
        kind.label: [
            candidate(kind, row, question, wanted) for row in kind.rows(wanted)
        ]
        for kind in KINDS
    }
    ranked = ranked_by_kind(candidates, wanted, words)
    found = [group(kind, rows, words, each) for kind, rows in ranked]
    is_year = len(asked) == len(years(wanted))
    if not is_year and any(rows[0][0] < BELONGS for kind, rows in ranked if kind.noun):
        return found
    return [*together(candidates, question, wanted), *found]


def ranked_by_kind(candidates, wanted, words):
    """(kind, its (rank, row) best first), the kind with the best row first.

    Several words that are all of a name mean that one, and not its like.
    """
    named = {
        kind: [(it.rank, it.row) for it in candidates[kind.label] if it.held == wanted]
        for kind in KINDS
    }
    called_so = {kind for kind in KINDS if EXACT in dict(named[kind])}
    others = {MISSIONS: with_these_aboard(words)}
    if not called_so:
        others[PEOPLE] = in_pairs(
            candidates[PEOPLE.label], candidates[MISSIONS.label], wanted
        )
    ranked = []
    for kind, rows in named.items():
        if kind in called_so and len(wanted) > 1:
            rows = [pair for pair in rows if pair[0] < INSIDE]
        else:
            own = {row for _rank, row in rows}
            rows = rows + [
                (BELONGS, it) for it in others.get(kind, ()) if it not in own
            ]
        if rows:
            ranked.append((kind, sorted(rows, key=lambda pair: pair[0])))
    return sorted(ranked, key=lambda pair: pair[1][0][0])


def together(candidates, question, wanted):
    """A `Group` of what several of the names ask for together, in a list, or none."""
    parts = years(wanted) + sexes(wanted)
    for kind in KINDS:
        for row in (each.row for each in candidates[kind.label]):
            parts += parts_of_row(kind, row, question, wanted)
    found = found_together(dict.fromkeys(parts), wanted)
    found = [Found(*each) for each in found]
    label = _("All of these words") if len(wanted) > 1 else _("Years")
    return [Group(label, found, len(found), "")] if found else []


def parts_of_row(kind, row, question, wanted):
    """A `Part` for each thing that a row is to a seat, where a name of it begins so."""
    for word in kind.groups:
        names = [folded(name) for name in names_as(word, kind, row) if name]
        held = held_in(names, wanted)
        words = " ".join(each for each in question.split() if each in held)
        best = min((rank(name, words) for name in names), default=INSIDE)
        if held and best < INSIDE:
            is_family = word == Asked.FAMILY
            key = row.family if is_family else getattr(row, row.key_fields[0])
            yield Part(word, key, row.family if is_family else str(row), held, best)


def names_as(group, kind, row):
    """The names of a row as one of its groups: a vehicle has also that of a family."""
    if group == Asked.FAMILY:
        return [row.family]
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


def candidate(kind, row, question, wanted):
    names = [folded(name) for name in kind.names(row) if name]
    held = held_in(names, wanted)
    if held == wanted:
        return Candidate(row, held, min(rank(name, question) for name in names))
    belonging = [folded(text) for text in kind.belonging(row) if text]
    return Candidate(row, held | held_in(belonging, wanted), BELONGS)


def held_in(names, wanted):
    """Which of the words one of the names holds."""
    return frozenset(
        word for word in wanted if any(holds(name, word) for name in names)
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
    """People who hold all words only with a mission that they had a seat on."""
    people = parts_of(people, wanted)
    missions = parts_of(missions, wanted)
    seats = SeatAssignment.objects.filter(
        person__in=list(people), mission__in=list(missions)
    )
    found = set()
    for person, mission in seats.order_by().values_list("person", "mission").distinct():
        if people[person].held | missions[mission].held == wanted:
            found.add(people[person].row)
    return found


def parts_of(candidates, wanted):
    """Those that hold a part of the words, by key."""
    return {each.row.pk: each for each in candidates if each.held < wanted}

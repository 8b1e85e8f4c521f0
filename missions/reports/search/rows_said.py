"""What words of a question mean of the rows that they name."""

from collections import Counter
from dataclasses import replace
from itertools import combinations, product

from django.utils.translation import gettext as _

from ...folding import folded
from ...models import AgencyKind, Vehicle
from ...models.nation import OF_PEOPLES
from ...models.question_codes import Group as Asked
from ...rows.in_hand import in_hand
from .candidates import INSIDE, held_in, rank
from .vocabulary import RECORD, Part, said

# Words of many names, which none of them means alone.
COMMON = {
    *("academy", "agency", "agencies", "center", "centre", "east", "flight", "launch"),
    *("nation", "national", "nations", "new", "north", "one", "research", "rocket"),
    *("science", "sciences", "site", "south", "space", "station", "stations", "test"),
    *("united", "west", "no", "state", "corporation"),
}
PARTLY = 2  # more of a rank: a name begins so, and another may be called so
LONG = 5  # letters that begin a word of a name, and hardly by chance


def parts_said(candidates, asked, reading):
    """Every `Part` that words mean which the phrases of the question leave."""
    told = [word for word in asked if word in reading.left]
    parts = [*said(told), *parts_of_rows(candidates, asked, told)]
    if reading.launchers:
        parts = [as_launcher(it) if is_launcher(it, reading) else it for it in parts]
    return [*dict.fromkeys(part for part in parts if part)]


def is_launcher(part, reading):
    """Whether it is told as who launched others: never "flown by Americans"."""
    is_of_people = part.held <= OF_PEOPLES.keys() and "launched" not in reading.rest
    return part.held <= reading.launchers and not is_of_people


def as_launcher(part):
    """What is known of who launched others: a nation, or an operator, of spacecraft.

    None of whom they flew for, and of who flew with somebody.
    """
    if part.group == Asked.NATION:
        label = _("On spacecraft of %(nation)s") % {"nation": part.label}
        return replace(part, group=Asked.SHIP_OF, label=label)
    of_others = (Asked.AGENCY, Asked.PERSON, Asked.SEX, Asked.ROLE, Asked.LAUNCH_SITE)
    return None if part.group in of_others else part


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
            if is_chance(held, names) or (word == Asked.PERSON and held <= COMMON):
                continue
            if held & {*told} and best < INSIDE:
                key, label = named_as(word, row)
                best += 0 if are_whole(held, names) else PARTLY
                best += 1 if is_sponsor(word, row) else 0
                yield Part(word, key, label, held & {*told}, (best, -len(held)))


def is_sponsor(group, row):
    """Whether it is a company as whom people flew for, before which it is an operator.

    Who asks of "Blue Origin passengers" means all whom it flew.
    """
    return group == Asked.AGENCY and row.kind == AgencyKind.COMPANY


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
        is_one_of_it = row.family in names_of_lone_vehicles()
        label = _("%(family)s family") if is_one_of_it else "%(family)s"
        return row.family, label % {"family": row.family}
    if group == Asked.OPERATOR:
        return row.slug, _("%(agency)s as operator") % {"agency": row}
    return getattr(row, row.key_fields[0]), str(row)


@in_hand
def names_of_lone_vehicles():
    """Names of vehicles that are those of their families, which have others too."""
    vehicles = [*Vehicle.objects.order_by("pk")]
    of = Counter(vehicle.family for vehicle in vehicles)
    return {it.name for it in vehicles if it.name == it.family and of[it.name] > 1}


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

"""One search over people, missions, vehicles, nations and agencies."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..dates import in_words
from ..folding import folded, matches
from ..models import Agency, CrewMember, Mission, Nation, Vehicle


@dataclass(frozen=True)
class Found:
    """One row: its name, what it is in a few words, and its page."""

    name: str
    detail: str
    address: str


@dataclass(frozen=True)
class Group:
    """What was found of one kind: the best few, how many in all, and the whole list."""

    label: str
    found: list
    total: int
    list_address: str


def find(words, each):
    """Groups of what holds all of `words`, in any spelling; `each` rows a group.

    Names that begin with the words stand first. Five queries.
    """
    if not folded(words):
        return []
    groups = [
        group(_("People"), "crewmember", people(words), words, each),
        group(_("Missions"), "mission", missions(words), words, each),
        group(_("Vehicles"), "vehicle", vehicles(words), words, each),
        group(_("Nations"), "nation", nations(words), words, each),
        group(_("Agencies"), "agency", agencies(words), words, each),
    ]
    return [found for found in groups if found.total]


def group(label, noun, rows, words, each):
    """A `Group` of (row, name in its own words, detail)."""
    wanted = folded(words)
    ranked = sorted(rows, key=lambda row: rank(row[1], wanted))
    found = [
        Found(str(row), str(detail), row.get_absolute_url())
        for row, _names, detail in ranked[:each]
    ]
    query = urlencode({"q": words})
    list_address = f"{reverse(f'missions:{noun}-list')}?{query}"
    return Group(label, found, len(ranked), list_address)


def rank(names, wanted):
    """0 where a name is what was asked, 1 where one begins with it, else 2."""
    plain = [folded(name) for name in names]
    if wanted in plain:
        return 0
    return 1 if any(name.startswith(wanted) for name in plain) else 2


def people(words):
    rows = CrewMember.objects.filter(matches(words, "search_key"))
    for row in rows.select_related("agency").by_name():
        yield row, (row.family_name, row.name), row.agency or _("crew member")


def missions(words):
    rows = Mission.objects.filter(matches(words, "search_key"))
    for row in rows.select_related("vehicle").newest_first():
        day = in_words(row.launched_at, row.launch_precision).partition(",")[0]
        yield row, (row.name, *row.aliases.splitlines()), f"{row.vehicle}, {day}"


def vehicles(words):
    rows = Vehicle.objects.select_related("operator").order_by("name")
    for row in holding(rows, words, "name", "native_name", "family"):
        yield row, (row.name,), row.operator


def nations(words):
    for row in holding(Nation.objects.order_by("name"), words, "name", "code"):
        yield row, (row.name, row.code), row.code


def agencies(words):
    rows = Agency.objects.order_by("short_name")
    for row in holding(rows, words, "short_name", "name", "native_name"):
        yield row, (row.short_name, row.name), row.name


def holding(rows, words, *fields):
    """Rows of a small table whose fields, folded, hold each of the words."""
    wanted = folded(words).split()
    for row in rows:
        text = folded(*(getattr(row, field) for field in fields))
        if all(word in text for word in wanted):
            yield row

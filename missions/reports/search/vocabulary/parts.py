"""A value by which seats can be asked for, and what several ask for together."""

from dataclasses import dataclass

from django.utils.text import capfirst

from ....models import Nation
from ....models.question_codes import Group
from ....rows.in_hand import in_hand
from ...groups import GROUPS

BY_ITS_NAME = (0, -1)  # the rank of what is called so, in one word
RECORD = "record"  # a part beside the groups of seats: one of `RECORDS`
CREW = "crew"  # and one that missions alone are asked: who is among their crews
CREWED = "crewed"  # a key of these: whether there is a crew
# What is asked of the parts.
COUNT, BY, MOST, NEVER, SHARE = "count", "by", "most", "never", "share"
VERSUS, OTHERS = "versus", "others"  # others: rows that are no seats, as crew changes
VERBS = (COUNT, BY, MOST, NEVER, SHARE, VERSUS, OTHERS)
ANYTHING = None  # of a verb that is honoured whatever is asked by it


@dataclass(frozen=True)
class Part:
    """A value by which seats can be asked for, or what is asked of them; its words."""

    group: str
    key: object
    label: str
    held: frozenset
    rank: tuple = BY_ITS_NAME  # how well its name is held, and how many words of it
    parameters: tuple = ()  # ((parameter, value), …) where no group says them

    @property
    def asks(self):
        if self.parameters:
            return dict(self.parameters)
        return GROUPS[self.group].asks(self.key) if self.group in GROUPS else {}

    @property
    def is_nameless(self):
        """Whether no row of the catalogue is found by its words."""
        return self.group in (Group.YEAR, Group.DECADE, Group.SEX, Group.ROLE)


def of_the_catalogue(codes):
    """Those of several nations that the catalogue knows, as a comma list."""
    return ",".join(code for code in codes.split(",") if code in codes_of_nations())


@in_hand
def codes_of_nations():
    return {*Nation.objects.order_by().values_list("code", flat=True)}


def known(group, key):
    return of_the_catalogue(key) if group == Group.NATION else key


def asks_of(parts):
    """{parameter: value} of all the parts."""
    return {name: value for part in parts for name, value in part.asks.items()}


def is_possible(parts):
    """Whether no two parts ask one thing otherwise, and no span ends too early."""
    asked = {pair for part in parts for pair in part.asks.items()}
    names = dict(asked)
    first, last = names.get("year_from"), names.get("year_to")
    is_backwards = first and last and int(first) > int(last)
    return len(asked) == len(names) and not is_backwards


def label_of(parts):
    labels = [str(part.label) for part in sorted(parts, key=place_in_label)]
    return capfirst(", ".join(labels))


def place_in_label(part):
    """Who first, then on what, and when last."""
    if part.group == RECORD:
        return -2, 0
    is_who = part.group in (Group.PERSON, Group.SEX)
    groups = [*Group]
    place = groups.index(part.group) if part.group in groups else len(groups)
    return -is_who, place

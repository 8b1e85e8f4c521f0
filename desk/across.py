"""The rules across rows, asked of what the desk writes before it is kept.

A load of the files refuses what breaks one, so no form, event, draft, deletion or list
brings that in. What was there before is nobody's fault who writes now.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import capfirst

from missions.catalogue import problems
from missions.catalogue.check import Problem
from missions.models import (
    Agency,
    CrewMember,
    Exchange,
    FormerSlug,
    Nation,
    SeatAssignment,
    Source,
    Spacecraft,
    Station,
    Vehicle,
)

from .in_use import uses_of
from .saving import Saving

# No rule across rows looks at these; rows that lead to some of them have rules that do.
UNASKED = {Agency, CrewMember, FormerSlug, Nation, Source, Spacecraft, Station}
LED_TO = {Agency, Nation, Spacecraft, Vehicle}
# An exchange is entered before its seats, which lead to it one by one; the two ends of
# a spaceflight that changed spacecraft stand on two pages, and its person may be wrong.
IN_STEPS = {Exchange}


class Against(NamedTuple):
    """The sentences that stand against what was written."""

    refused: tuple = ()
    doubts: tuple = ()  # which a curator may be sure of

    def standing(self, posted):
        """Those that keep what was posted from being saved."""
        return [*self.refused, *Saving(posted).objections(self.doubts)]


NOTHING = Against()


def held_to_rules(write, is_held=bool):
    """What `write()` gives, an answer and its edits, and what is `Against` it.

    Where rules are broken it is taken back and written anew, so as to see which were
    before. `is_held()`: whether somebody has asked already.
    """
    with transaction.atomic():
        answer, edits = write()
        after = [] if is_held() else list(broken_by(edits))
        if after:
            transaction.set_rollback(True)
    if not after:
        return answer, edits, NOTHING
    before = list(broken_by(edits))
    return *write(), against(before, after)


def against(before, after):
    """What came that is no other word for what went."""
    went = Counter(each.about for each in before if each not in after)
    refused, doubts = [], []
    for each in after:
        if each in before:
            continue
        went[each.about] -= 1
        if went[each.about] < 0:
            (doubts if each.is_doubt else refused).append(each.told)
    return Against(tuple(refused), tuple(doubts))


@dataclass(frozen=True)
class Broken:
    """A rule that is broken, in words that stay when its row is taken back.

    The same one is of the same row, whatever that is called by now.
    """

    row: tuple
    message: str
    about: tuple = field(compare=False)
    told: str = field(compare=False)
    is_doubt: bool = field(compare=False)


def broken_by(edits):
    for problem in problems_near(edits):
        row = problem.row
        told = capfirst(f"{row}: {problem.message}")
        key = type(row), row.pk
        is_doubt = type(row) in IN_STEPS or problem.is_half
        yield Broken(key, problem.message, about(problem), told, is_doubt)


def problems_near(edits):
    models = {apps.get_model("missions", edit.model) for edit in edits}
    if models - UNASKED:
        yield from problems()
    for edit in edits:
        model = apps.get_model("missions", edit.model)
        row = model in LED_TO and model.objects.filter(pk=edit.row).first()
        if row:
            yield from problems_of_those_that_lead_to(row)


def problems_of_those_that_lead_to(row):
    """The rules of one row look at those that it leads to: who sent it, what flew."""
    for user, _field in uses_of(row):
        try:
            user.clean()
        except ValidationError as problem:
            for name, sentences in problem.message_dict.items():
                yield from (Problem(user, name, told) for told in sentences)


def about(problem):
    """What a rule speaks of: of a crew its mission and leg, whichever seat is named."""
    row, name = problem.row, problem.field
    if not isinstance(row, SeatAssignment):
        return type(row), row.pk, name
    if name == "person":
        return name, row.person_id
    return name, row.mission_id, row.leg


def note_sure(edits, doubts):
    """What somebody was sure of is in the history of what they wrote."""
    for edit in edits if doubts else ():
        edit.sure_of = [*edit.sure_of, *doubts]
        edit.save(update_fields=["sure_of"])


def is_held(request):
    """Whether what it wrote was held to the rules by the page that wrote it."""
    return getattr(request, "is_held_to_rules", False)


def against_it(request):
    """What was found to stand against what a request wrote before."""
    return getattr(request, "against", NOTHING)

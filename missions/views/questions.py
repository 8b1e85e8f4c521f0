"""What an address asks of the query finder, as a `Question`."""

from ..models.question_codes import Counting, Group
from ..models.scope_codes import Scope
from ..reports.explore import Question


def question_of(filterset):
    """What a filter set asks; what it leaves out has a usual answer."""
    asked = filterset.answers
    count = Counting(asked.get("count") or Counting.SPACEFLIGHTS)
    return Question(
        by=Group(asked.get("by") or Group.NATION),
        across=asked.get("across", ""),
        count=count,
        at_least=asked.get("at_least"),
        sort=asked.get("sort", ""),
        reach=asked.get("reach") or (Scope.ALL if count.is_of_seats else Scope.SPACE),
        filters=filterset.filters_of_seats,
    )

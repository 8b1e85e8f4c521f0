"""Which list can be asked by which filter: the table of docs/questions.md keeps up."""

from django.conf import settings

from missions.filters import (
    AgencyFilter,
    AssignmentChangeFilter,
    CrewMemberFilter,
    ExchangeFilter,
    MissionFilter,
    NationFilter,
    SeatListFilter,
    SpaceflightFilter,
    StationFilter,
    VehicleFilter,
)
from missions.views.records import FACETS

LISTS = {
    "seats": SeatListFilter.base_filters,
    "timeline": SpaceflightFilter.base_filters,
    "missions": MissionFilter.base_filters,
    "crew": CrewMemberFilter.base_filters,
    "nations": NationFilter.base_filters,
    "vehicles": VehicleFilter.base_filters,
    "agencies": AgencyFilter.base_filters,
    "stations": StationFilter.base_filters,
    "swaps": ExchangeFilter.base_filters,
    "changes": AssignmentChangeFilter.base_filters,
    "records": FACETS,
}
PAGE = settings.BASE_DIR / "docs" / "questions.md"


def table():
    """The lines of the table, as the document has them."""
    names = dict.fromkeys(name for filters in LISTS.values() for name in filters)
    yield f"| | {' | '.join(LISTS)} |"
    yield f"|---{'|---' * len(LISTS)}|"
    for name in sorted(names):
        marks = (" x |" if name in filters else " |" for filters in LISTS.values())
        yield f"| `{name}` |{''.join(marks)}"


def test_the_document_says_which_list_knows_which_filter():
    _before, _head, after = PAGE.read_text(encoding="utf-8").partition("## Filters")
    told = after.partition("\n## ")[0]
    told = [line for line in told.splitlines() if line.startswith("|")]

    assert told == list(table())

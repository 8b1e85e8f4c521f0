"""Which other lists can be asked what this one cannot."""

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.urls import reverse

from .asked import query_of
from .changes import AssignmentChangeFilter
from .crew import CrewMemberFilter
from .exchanges import ExchangeFilter
from .explore import ExploreFilter
from .missions import MissionFilter
from .places import AgencyFilter, NationFilter, StationFilter, VehicleFilter
from .seat_list import SeatListFilter
from .seats import SpaceflightFilter

MOST_LISTS = 4
# Those that hold most first; the timeline and the query finder know what seats do.
LISTS = {
    "seatassignment-list": SeatListFilter,
    "mission-list": MissionFilter,
    "crewmember-list": CrewMemberFilter,
    "nation-list": NationFilter,
    "vehicle-list": VehicleFilter,
    "station-list": StationFilter,
    "agency-list": AgencyFilter,
    "exchange-list": ExchangeFilter,
    "assignmentchange-list": AssignmentChangeFilter,
    "spaceflight-list": SpaceflightFilter,
    "explore": ExploreFilter,
}
OF_EVERY_LIST = {"q", "sort"}  # that one has them says nothing of what is meant


class Elsewhere:
    """The addresses of lists that know a parameter; `take` its value, if any does."""

    def __init__(self, name, value):
        known = {
            noun: filters.base_filters[name].field
            for noun, filters in LISTS.items()
            if name in filters.base_filters and name not in OF_EVERY_LIST
        }
        taking = [noun for noun, field in known.items() if takes(field, value)]
        self.take = bool(taking)
        self.addresses = [
            address_of(noun, name, value if taking else "")
            for noun in (taking or known)
        ][:MOST_LISTS]


def takes(field, value):
    """Whether a field knows a value, and is asked something by it."""
    try:
        return field.clean(value) not in (None, "", (), False)
    except ValidationError:
        return False


def address_of(noun, name, value):
    """Of the list, asked for the value where there is one."""
    asked = QueryDict(mutable=True)
    if value:
        asked[name] = value
    return f"{reverse(f'missions:{noun}')}?{query_of(asked)}".removesuffix("?")

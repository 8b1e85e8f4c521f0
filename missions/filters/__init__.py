"""What each list can be asked. Parameters are the reader's words."""

from .crew import CrewMemberFilter
from .missions import MissionFilter
from .places import AgencyFilter, NationFilter, VehicleFilter
from .seats import JourneyFilter, SeatAssignmentFilter
from .sources import SourceFilter
from .swaps import AssignmentChangeFilter, ExchangeFilter

__all__ = [
    "AgencyFilter",
    "AssignmentChangeFilter",
    "CrewMemberFilter",
    "ExchangeFilter",
    "JourneyFilter",
    "MissionFilter",
    "NationFilter",
    "SeatAssignmentFilter",
    "SourceFilter",
    "VehicleFilter",
]

"""What each list can be asked. Parameters are the reader's words."""

from .changes import AssignmentChangeFilter
from .crew import CrewMemberFilter
from .exchanges import ExchangeFilter
from .missions import MissionFilter
from .places import AgencyFilter, NationFilter, StationFilter, VehicleFilter
from .seat_list import SeatListFilter
from .seats import SeatAssignmentFilter, SpaceflightFilter
from .sources import SourceFilter

__all__ = [
    "AgencyFilter",
    "AssignmentChangeFilter",
    "CrewMemberFilter",
    "ExchangeFilter",
    "MissionFilter",
    "NationFilter",
    "SeatAssignmentFilter",
    "SeatListFilter",
    "SourceFilter",
    "SpaceflightFilter",
    "StationFilter",
    "VehicleFilter",
]

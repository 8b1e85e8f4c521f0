"""The public pages. They answer GET and HEAD and set no cookie."""

from .agencies import AgencyDetailView, AgencyListView
from .changes import AssignmentChangeFeed, AssignmentChangeListView
from .crew import CrewMemberDetailView, CrewMemberListView
from .finding import SearchView
from .matrix import MatrixView
from .missions import MissionDetailView, MissionListView
from .nations import NationDetailView, NationListView
from .presence import InSpaceDayView, InSpaceView
from .seats import SeatAssignmentListView
from .site import (
    AboutView,
    HomeView,
    NotFoundView,
    SlashMissingView,
    SourceListView,
)
from .swaps import (
    AgreementDetailView,
    AnnouncementDetailView,
    ExchangeDetailView,
    ExchangeListView,
)
from .timeline import JourneyListView
from .vehicles import VehicleDetailView, VehicleListView

__all__ = [
    "AboutView",
    "AgencyDetailView",
    "AgencyListView",
    "AgreementDetailView",
    "AnnouncementDetailView",
    "AssignmentChangeFeed",
    "AssignmentChangeListView",
    "CrewMemberDetailView",
    "CrewMemberListView",
    "ExchangeDetailView",
    "ExchangeListView",
    "HomeView",
    "InSpaceDayView",
    "InSpaceView",
    "JourneyListView",
    "MatrixView",
    "MissionDetailView",
    "MissionListView",
    "NationDetailView",
    "NationListView",
    "NotFoundView",
    "SearchView",
    "SeatAssignmentListView",
    "SlashMissingView",
    "SourceListView",
    "VehicleDetailView",
    "VehicleListView",
]

"""The public pages. They answer GET and HEAD and set no cookie."""

from .agencies import AgencyDetailView, AgencyListView
from .crew import CrewMemberDetailView, CrewMemberListView
from .missions import MissionDetailView, MissionListView
from .nations import NationDetailView, NationListView
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
from .vehicles import VehicleDetailView, VehicleListView

__all__ = [
    "AboutView",
    "AgencyDetailView",
    "AgencyListView",
    "AgreementDetailView",
    "AnnouncementDetailView",
    "CrewMemberDetailView",
    "CrewMemberListView",
    "ExchangeDetailView",
    "ExchangeListView",
    "HomeView",
    "MissionDetailView",
    "MissionListView",
    "NationDetailView",
    "NationListView",
    "NotFoundView",
    "SeatAssignmentListView",
    "SlashMissingView",
    "SourceListView",
    "VehicleDetailView",
    "VehicleListView",
]

"""The public pages. They answer GET and HEAD and set no cookie."""

from .agencies import AgencyDetailView, AgencyListView
from .catalogue_feed import CatalogueFeedView
from .changes import AssignmentChangeListView
from .crew import CrewMemberDetailView, CrewMemberListView
from .detail import RowView
from .exchanges import (
    AgreementDetailView,
    AnnouncementDetailView,
    ExchangeDetailView,
    ExchangeListView,
)
from .explore import ExploreView
from .found import FileView, SitemapView
from .in_space import AstrosView, InSpaceDayView, InSpaceView
from .matrix import MatrixView
from .missions import MissionDetailView, MissionListView
from .nations import NationDetailView, NationListView
from .oembed import OEmbedView
from .open_data import (
    ApiView,
    DataView,
    DictionaryView,
    DumpView,
    OpenApiView,
    TableView,
)
from .records import RecordDetailView, RecordListView
from .search import SearchView
from .seats import SeatAssignmentListView
from .site import (
    AboutView,
    HomeView,
    NotFoundView,
    SlashMissingView,
)
from .sources import SourceDetailView, SourceListView
from .stations import StationDetailView, StationListView
from .timeline import SpaceflightListView
from .vehicles import VehicleDetailView, VehicleListView

__all__ = [
    "AboutView",
    "ApiView",
    "CatalogueFeedView",
    "DataView",
    "DictionaryView",
    "DumpView",
    "OpenApiView",
    "TableView",
    "AgencyDetailView",
    "AgencyListView",
    "AgreementDetailView",
    "AnnouncementDetailView",
    "AssignmentChangeListView",
    "CatalogueFeedView",
    "AstrosView",
    "CrewMemberDetailView",
    "CrewMemberListView",
    "ExchangeDetailView",
    "ExchangeListView",
    "ExploreView",
    "FileView",
    "HomeView",
    "InSpaceDayView",
    "InSpaceView",
    "MatrixView",
    "MissionDetailView",
    "MissionListView",
    "NationDetailView",
    "NationListView",
    "NotFoundView",
    "OEmbedView",
    "RecordDetailView",
    "RecordListView",
    "RowView",
    "SearchView",
    "SeatAssignmentListView",
    "SitemapView",
    "SlashMissingView",
    "SourceDetailView",
    "SourceListView",
    "SpaceflightListView",
    "StationDetailView",
    "StationListView",
    "VehicleDetailView",
    "VehicleListView",
]

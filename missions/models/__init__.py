"""The catalogue's nouns, one file each. Import them from here."""

from .agency import Agency, AgencyKind
from .agreement import Agreement, AgreementKind, AgreementStatus
from .announcement import BEGAN_ON, Announcement, Statement
from .catalogue_version import CatalogueVersion
from .change import AssignmentChange, ChangeKind
from .crew_member import Citizenship, CrewMember, Sex
from .disagreement import Claim, Disagreement
from .emergency_return import EmergencyReturn
from .exchange import Exchange, ExchangeStatus, Pairing
from .former_slug import FormerSlug, Noun
from .loaded_row import LoadedRow
from .mission import Mission
from .mission_codes import NOT_FLOWN, Outcome, Reach
from .nation import Nation
from .seat import SeatAssignment
from .seat_codes import COUNTED, Arrangement, Leg, Role, Status
from .source import Source
from .station import Station
from .vehicle import Spacecraft, Vehicle, VehicleOperator

__all__ = [
    "BEGAN_ON",
    "COUNTED",
    "NOT_FLOWN",
    "Agency",
    "AgencyKind",
    "Agreement",
    "AgreementKind",
    "AgreementStatus",
    "Announcement",
    "Arrangement",
    "AssignmentChange",
    "CatalogueVersion",
    "ChangeKind",
    "Citizenship",
    "Claim",
    "CrewMember",
    "Disagreement",
    "EmergencyReturn",
    "Exchange",
    "ExchangeStatus",
    "FormerSlug",
    "Leg",
    "LoadedRow",
    "Mission",
    "Nation",
    "Noun",
    "Outcome",
    "Pairing",
    "Reach",
    "Role",
    "SeatAssignment",
    "Sex",
    "Source",
    "Spacecraft",
    "Statement",
    "Station",
    "Status",
    "Vehicle",
    "VehicleOperator",
]

"""Questions that readers come with, each answered by one view of a list."""

from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .changes import AssignmentChangeFilter
from .crew import CrewMemberFilter
from .missions import MissionFilter
from .seats import SeatAssignmentFilter


@dataclass(frozen=True)
class ReadyQuestion:
    """A question, and the filtered list that answers it."""

    asked: str
    noun: str  # of the list, see `urls`
    filterset: type
    query: str
    unit: str  # what the list counts

    @property
    def address(self):
        return f"{reverse(f'missions:{self.noun}-list')}?{self.query}"

    @property
    def number(self):
        """How many rows the list shows."""
        return self.filterset(QueryDict(self.query)).qs.order_by().count()


QUESTIONS = [
    ReadyQuestion(
        _("Who returned on a different spacecraft?"),
        "seatassignment",
        SeatAssignmentFilter,
        "changed=on&leg=up",
        _("spaceflights"),
    ),
    ReadyQuestion(
        _("Cosmonauts on Crew Dragon"),
        "seatassignment",
        SeatAssignmentFilter,
        "vehicle=crew-dragon&nation=RUS&leg=up&status=flown",
        _("launch seats"),
    ),
    ReadyQuestion(
        _("Americans on Soyuz since 2022"),
        "seatassignment",
        SeatAssignmentFilter,
        "family=Soyuz&nation=USA&leg=up&status=flown&year_from=2022",
        _("launch seats"),
    ),
    ReadyQuestion(
        _("Who has launched on three families of spacecraft?"),
        "crewmember",
        CrewMemberFilter,
        "families=3",
        _("people"),
    ),
    ReadyQuestion(
        _("Missions that launched or landed without a crew"),
        "mission",
        MissionFilter,
        "empty=on",
        _("missions"),
    ),
    ReadyQuestion(
        _("Crew Dragons that launched with empty seats"),
        "mission",
        MissionFilter,
        "spare=on&vehicle=crew-dragon",
        _("missions"),
    ),
    ReadyQuestion(
        _("Reassigned crew"),
        "assignmentchange",
        AssignmentChangeFilter,
        "bumped=on",
        _("crew changes"),
    ),
]

"""Questions that readers come with, each answered by one view of a list."""

from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..rows.in_hand import in_hand
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
        return rows_found(self.filterset, self.query)


@in_hand
def rows_found(filterset, query):
    return filterset(QueryDict(query)).qs.order_by().count()


@dataclass(frozen=True)
class ReadyTable:
    """A question that the query finder answers with a table."""

    asked: str
    query: str
    names: tuple = ()  # what readers call it besides

    @property
    def address(self):
        return f"{reverse('missions:explore')}?{self.query}"


TABLES = [
    ReadyTable(_("Women by nation"), "sex=F&count=people"),
    ReadyTable(_("Women and men by year"), "by=year&across=sex&count=people"),
    ReadyTable(_("Women by vehicle"), "sex=F&by=vehicle&count=people"),
    ReadyTable(_("Americans on Soyuz by year"), "nation=USA&family=Soyuz&by=year"),
    ReadyTable(
        _("Share of seats on foreign spacecraft by nation and decade"),
        "across=decade&count=foreign_share",
    ),
    ReadyTable(_("Days in space by nation"), "count=days"),
    ReadyTable(_("First flights by year"), "by=year&count=first_flights"),
    ReadyTable(_("People by station"), "by=station&count=people"),
    ReadyTable(
        _("NASA’s Soyuz seats by year and on what terms"),
        "agency=nasa&family=Soyuz&by=year&across=arrangement&count=up",
        (
            _("Price of a seat on Soyuz for NASA"),
            _("Cost of NASA’s Soyuz seats"),
            _("How much NASA paid, pays or is to pay for Soyuz seats"),
        ),
    ),
    ReadyTable(_("Age at launch by decade"), "by=age&across=decade"),
    ReadyTable(_("Average age at launch by year"), "by=year&count=average_age"),
    ReadyTable(_("Roles by vehicle"), "by=vehicle&across=role&count=up"),
]

CHANGED = ReadyQuestion(
    _("Who returned on a different spacecraft?"),
    "seatassignment",
    SeatAssignmentFilter,
    "changed=on&leg=up",
    _("spaceflights"),
)
QUESTIONS = [
    CHANGED,
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

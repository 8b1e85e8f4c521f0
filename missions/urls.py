"""The public pages.

One rule names view, URL and template after the model: `Mission` has
`MissionListView`, `missions:mission-list`, `missions/mission_list.html`. The address
uses the reader's word in the plural, and a slug. A list has `.csv` and `.json` twins.
"""

from django.urls import path, re_path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from . import views
from .compression import compressed

app_name = "missions"

LISTS = [
    ("missions", "mission", views.MissionListView),
    ("seats", "seatassignment", views.SeatAssignmentListView),
    ("crew", "crewmember", views.CrewMemberListView),
    ("agencies", "agency", views.AgencyListView),
    ("vehicles", "vehicle", views.VehicleListView),
    ("nations", "nation", views.NationListView),
    ("swaps", "exchange", views.ExchangeListView),
    ("changes", "assignmentchange", views.AssignmentChangeListView),
    ("timeline", "journey", views.JourneyListView),
    ("sources", "source", views.SourceListView),
]


DAY = r"\d{4}-\d{2}-\d{2}"


def page_paths(word, name, view):
    """A page and its twins: same path, `.csv` or `.json` before the query."""
    yield path(f"{word}/", view.as_view(), name=name)
    for twin in ("csv", "json"):
        yield path(
            f"{word}.{twin}", view.as_view(), {"twin": twin}, name=f"{name}-{twin}"
        )


def list_paths(word, noun, view):
    return page_paths(word, f"{noun}-list", view)


def in_space_paths():
    """Now, and each day, each with its twins."""
    now, day = views.InSpaceView.as_view(), views.InSpaceDayView.as_view()
    yield path("in-space/", now, name="in-space")
    yield re_path(rf"^in-space/(?P<day>{DAY})/$", day, name="in-space-day")
    for twin in ("csv", "json"):
        given = {"twin": twin}
        yield path(f"in-space.{twin}", now, given, name=f"in-space-{twin}")
        yield re_path(
            rf"^in-space/(?P<day>{DAY})\.{twin}$",
            day,
            given,
            name=f"in-space-day-{twin}",
        )


urlpatterns = [
    path("", views.HomeView.as_view(), name="home"),
    path("about/", views.AboutView.as_view(), name="about"),
    *(route for each in LISTS for route in list_paths(*each)),
    path("search/", views.SearchView.as_view(), name="search"),
    path("search.json", views.SearchView.as_view(), {"twin": "json"}, "search-json"),
    *in_space_paths(),
    *page_paths("nations-by-vehicle", "matrix", views.MatrixView),
    path(
        "changes.atom",
        csrf_exempt(compressed(require_safe(views.AssignmentChangeFeed()))),
        name="assignmentchange-feed",
    ),
    path(
        "missions/<slug:slug>/",
        views.MissionDetailView.as_view(),
        name="mission-detail",
    ),
    path(
        "crew/<slug:slug>/",
        views.CrewMemberDetailView.as_view(),
        name="crewmember-detail",
    ),
    path(
        "agencies/<slug:slug>/",
        views.AgencyDetailView.as_view(),
        name="agency-detail",
    ),
    path(
        "vehicles/<slug:slug>/",
        views.VehicleDetailView.as_view(),
        name="vehicle-detail",
    ),
    path(
        "nations/<str:code>/",
        views.NationDetailView.as_view(),
        name="nation-detail",
    ),
    path(
        "swaps/agreements/<slug:slug>/",
        views.AgreementDetailView.as_view(),
        name="agreement-detail",
    ),
    path(
        "swaps/announcements/<slug:slug>/",
        views.AnnouncementDetailView.as_view(),
        name="announcement-detail",
    ),
    path(
        "swaps/<slug:slug>/",
        views.ExchangeDetailView.as_view(),
        name="exchange-detail",
    ),
    # Last: any other page address gets the site's own words, with debug on too.
    # A name with a dot is a file's: it is not sent on to an address with a slash.
    re_path(
        r"^(?!static/)(?:.*/)?[^./]+/$", views.NotFoundView.as_view(), name="not-found"
    ),
    re_path(
        r"^(?!static/)(?:.*/)?[^./]+$",
        views.SlashMissingView.as_view(),
        name="slash-missing",
    ),
]

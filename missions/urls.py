"""The public pages.

One rule names view, URL and template after the model: `Mission` has
`MissionListView`, `missions:mission-list`, `missions/mission_list.html`. The address
uses the reader's word in the plural, and a slug. A list has `.csv` and `.json` twins,
and beside each page stands its link picture, `card.png`.
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
    ("timeline", "spaceflight", views.SpaceflightListView),
    ("sources", "source", views.SourceListView),
]

DETAILS = [
    ("missions/<slug:slug>/", "mission-detail", views.MissionDetailView),
    ("crew/<slug:slug>/", "crewmember-detail", views.CrewMemberDetailView),
    ("agencies/<slug:slug>/", "agency-detail", views.AgencyDetailView),
    ("vehicles/<slug:slug>/", "vehicle-detail", views.VehicleDetailView),
    ("nations/<str:code>/", "nation-detail", views.NationDetailView),
    (
        "swaps/agreements/<slug:slug>/",
        "agreement-detail",
        views.AgreementDetailView,
    ),
    (
        "swaps/announcements/<slug:slug>/",
        "announcement-detail",
        views.AnnouncementDetailView,
    ),
    ("swaps/<slug:slug>/", "exchange-detail", views.ExchangeDetailView),
]

DAY = r"\d{4}-\d{2}-\d{2}"


def carded(route, name, view):
    """A page and its link picture, which is a file in it."""
    yield path(route, view.as_view(), name=name)
    given = {"as_card": True}
    yield path(f"{route}card.png", view.as_view(), given, name=f"{name}-card")


def page_paths(word, name, view):
    """A page and its twins: same path, `.csv` or `.json` before the query."""
    yield from carded(f"{word}/", name, view)
    for twin in ("csv", "json"):
        yield path(
            f"{word}.{twin}", view.as_view(), {"twin": twin}, name=f"{name}-{twin}"
        )


def list_paths(word, noun, view):
    return page_paths(word, f"{noun}-list", view)


def in_space_paths():
    """Now, and each day, each with its twins."""
    now, day = views.InSpaceView.as_view(), views.InSpaceDayView.as_view()
    yield from carded("in-space/", "in-space", views.InSpaceView)
    yield re_path(rf"^in-space/(?P<day>{DAY})/$", day, name="in-space-day")
    yield re_path(
        rf"^in-space/(?P<day>{DAY})/card\.png$",
        day,
        {"as_card": True},
        name="in-space-day-card",
    )
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
    *carded("", "home", views.HomeView),
    *carded("about/", "about", views.AboutView),
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
    *(route for each in DETAILS for route in carded(*each)),
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

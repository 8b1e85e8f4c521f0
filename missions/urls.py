"""The public pages.

One rule names view, URL and template after the model: `Mission` has
`MissionListView`, `missions:mission-list`, `missions/mission_list.html`. The address
uses the reader's word in the plural, and a slug. A list has `.csv` and `.json` twins.
"""

from django.urls import path, re_path

from . import views

app_name = "missions"

LISTS = [
    ("missions", "mission", views.MissionListView),
    ("seats", "seatassignment", views.SeatAssignmentListView),
    ("crew", "crewmember", views.CrewMemberListView),
    ("agencies", "agency", views.AgencyListView),
    ("vehicles", "vehicle", views.VehicleListView),
    ("nations", "nation", views.NationListView),
    ("swaps", "exchange", views.ExchangeListView),
    ("sources", "source", views.SourceListView),
]


def list_paths(word, noun, view):
    """A list's page and its twins: same path, `.csv` or `.json` before the query."""
    yield path(f"{word}/", view.as_view(), name=f"{noun}-list")
    for twin in ("csv", "json"):
        yield path(
            f"{word}.{twin}", view.as_view(), {"twin": twin}, name=f"{noun}-list-{twin}"
        )


urlpatterns = [
    path("", views.HomeView.as_view(), name="home"),
    path("about/", views.AboutView.as_view(), name="about"),
    *(route for each in LISTS for route in list_paths(*each)),
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

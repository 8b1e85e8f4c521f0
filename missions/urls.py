"""The public pages.

One rule names view, URL and template after the model: `Mission` has
`MissionListView`, `missions:mission-list`, `missions/mission_list.html`. The address
uses the reader's word in the plural, and a slug. A list has `.csv`, `.json` and `.wiki`
twins, and beside each page stands its link picture, `card.png`, and its chart,
`chart.svg`.
"""

from django.urls import path, re_path, register_converter
from django.urls.converters import StringConverter

from . import views
from .models import AssignmentChange, Spacecraft
from .tables import TABLES

app_name = "missions"

LISTS = [
    ("missions", "mission", views.MissionListView),
    ("seats", "seatassignment", views.SeatAssignmentListView),
    ("crew", "crewmember", views.CrewMemberListView),
    ("agencies", "agency", views.AgencyListView),
    ("vehicles", "vehicle", views.VehicleListView),
    ("nations", "nation", views.NationListView),
    ("stations", "station", views.StationListView),
    ("swaps", "exchange", views.ExchangeListView),
    ("changes", "assignmentchange", views.AssignmentChangeListView),
    ("timeline", "spaceflight", views.SpaceflightListView),
    ("sources", "source", views.SourceListView),
    ("records", "record", views.RecordListView),
]

DETAILS = [
    ("missions/<slug:slug>/", "mission-detail", views.MissionDetailView),
    ("crew/<slug:slug>/", "crewmember-detail", views.CrewMemberDetailView),
    ("agencies/<slug:slug>/", "agency-detail", views.AgencyDetailView),
    ("vehicles/<slug:slug>/", "vehicle-detail", views.VehicleDetailView),
    ("stations/<slug:slug>/", "station-detail", views.StationDetailView),
    ("nations/<str:code>/", "nation-detail", views.NationDetailView),
    ("swaps/agreements/<slug:slug>/", "agreement-detail", views.AgreementDetailView),
    (
        "swaps/announcements/<slug:slug>/",
        "announcement-detail",
        views.AnnouncementDetailView,
    ),
    ("swaps/<slug:slug>/", "exchange-detail", views.ExchangeDetailView),
    ("sources/<slug:slug>/", "source-detail", views.SourceDetailView),
]
ROWS = [
    ("spacecraft/<slug:slug>/", "spacecraft", views.RowView, Spacecraft),
    ("changes/<slug:slug>/", "assignmentchange", views.RowView, AssignmentChange),
]

FILES = [
    ("robots.txt", "robots", "text/plain"),
    ("llms.txt", "llms", "text/plain"),
    ("opensearch.xml", "opensearch", "application/opensearchdescription+xml"),
]


# Pages with a part that others may put into theirs; so has each with a chart.
EMBEDDED = [
    ("missions/<slug:slug>/", "mission-detail", views.MissionDetailView),
    ("crew/<slug:slug>/", "crewmember-detail", views.CrewMemberDetailView),
]
# Pages with a chart, which others may take away.
CHARTED = [
    ("explore/", "explore", views.ExploreView),
    ("swaps/", "exchange-list", views.ExchangeListView),
    ("records/", "record-list", views.RecordListView),
    ("in-space/", "in-space", views.InSpaceView),
    ("in-space/<day:day>/", "in-space-day", views.InSpaceDayView),
    ("agencies/<slug:slug>/", "agency-detail", views.AgencyDetailView),
    ("vehicles/<slug:slug>/", "vehicle-detail", views.VehicleDetailView),
    ("stations/<slug:slug>/", "station-detail", views.StationDetailView),
    ("nations/<str:code>/", "nation-detail", views.NationDetailView),
]


class DayConverter(StringConverter):
    """The text of a day; whether there is such a day is the view's to say."""

    regex = r"\d{4}-\d{2}-\d{2}"


class VersionConverter(StringConverter):
    """A version of the catalogue, or the newest there is."""

    regex = "[0-9a-f]{12}|newest"


register_converter(DayConverter, "day")
register_converter(VersionConverter, "version")


def with_card(route, name, view):
    """A page and its link picture, which is a file in it."""
    yield path(route, view.as_view(), name=name)
    yield path(f"{route}card.png", view.as_view(answer="card"), name=f"{name}-card")


def with_card_and_data(route, name, view):
    """And its twins: same path, `.csv`, `.json` or `.wiki` before the query."""
    yield from with_card(f"{route}/", name, view)
    for kind in ("csv", "json", "wiki"):
        yield path(f"{route}.{kind}", view.as_view(answer=kind), name=f"{name}-{kind}")


def embed(route, name, view):
    return path(f"{route}embed/", view.as_view(answer="embed"), name=f"{name}-embed")


def chart_paths(route, name, view):
    for kind in ("svg", "png"):
        file = view.as_view(answer=kind)
        yield path(f"{route}chart.{kind}", file, name=f"{name}-{kind}")


def document(route, name, view, model=None):
    """One row as data: same path as its page, `.json` before the query."""
    of = {"model": model} if model else {}
    view = view.as_view(answer="json", **of)
    return path(f"{route[:-1]}.json", view, name=f"{name}-json")


def file_path(file, name, kind):
    """A file at the root, from the template of its name."""
    view = views.FileView.as_view(
        answer="file", template_name=file, content_type=f"{kind}; charset=utf-8"
    )
    return path(file, view, name=name)


def table_paths(table):
    """A table without a page is data alone."""
    for kind in ("csv", "json"):
        view = views.TableView.as_view(answer=kind, table=table)
        yield path(f"data/{table.name}.{kind}", view, name=table.route(kind))


def data_paths():
    """The catalogue as a whole."""
    yield from with_card("data/", "data", views.DataView)
    yield path("data.json", views.DataView.as_view(answer="json"), name="data-json")
    feed = views.CatalogueFeedView.as_view(answer="atom")
    yield path("data.atom", feed, name="data-atom")
    yield path("data/dictionary/", views.DictionaryView.as_view(), name="dictionary")
    dictionary = views.DictionaryView.as_view(answer="json")
    yield path("data/dictionary.json", dictionary, name="dictionary-json")
    yield path("data/api/", views.ApiView.as_view(), name="api")
    yield path(
        "openapi.json", views.OpenApiView.as_view(answer="json"), name="openapi-json"
    )
    yield path("data/<version:version>/", views.DumpView.as_view(), name="dump")
    yield path(
        "data/<version:version>/<str:file>",
        views.DumpView.as_view(answer="file"),
        name="dump-file",
    )
    for table in TABLES.values():
        if not table.page:
            yield from table_paths(table)


def list_paths(word, noun, view):
    return with_card_and_data(word, f"{noun}-list", view)


def feed_paths(word, noun, view):
    """The feeds of a list that has some."""
    for kind in getattr(view, "tell", ()):
        yield path(f"{word}.{kind}", view.as_view(answer=kind), name=f"{noun}-{kind}")


urlpatterns = [
    *with_card("", "home", views.HomeView),
    *with_card("about/", "about", views.AboutView),
    *(embed(*each) for each in [*EMBEDDED, *CHARTED]),
    *(route for each in CHARTED for route in chart_paths(*each)),
    path("oembed.json", views.OEmbedView.as_view(answer="json"), name="oembed"),
    *(route for each in LISTS for route in list_paths(*each)),
    *data_paths(),
    path("search/", views.SearchView.as_view(), name="search"),
    path("search.json", views.SearchView.as_view(answer="json"), name="search-json"),
    *with_card_and_data("in-space", "in-space", views.InSpaceView),
    *with_card_and_data("in-space/<day:day>", "in-space-day", views.InSpaceDayView),
    *with_card_and_data("explore", "explore", views.ExploreView),
    *with_card_and_data("nations-by-vehicle", "matrix", views.MatrixView),
    *with_card_and_data("records/<slug:slug>", "record-detail", views.RecordDetailView),
    *(route for each in LISTS for route in feed_paths(*each)),
    *(route for each in DETAILS for route in with_card(*each)),
    *(document(*each) for each in [*DETAILS, *ROWS]),
    path("astros.json", views.AstrosView.as_view(answer="json"), name="astros"),
    path("sitemap.xml", views.SitemapView.as_view(answer="file"), name="sitemap"),
    *(file_path(*each) for each in FILES),
    *(
        re_path(
            rf"^(?!static/)[\s\S]*\.{kind}$",  # a line’s end, too: %0A
            views.NotFoundView.as_view(answer=kind),
            name=f"not-found-{kind}",
        )
        for kind in ("json", "csv", "wiki")
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

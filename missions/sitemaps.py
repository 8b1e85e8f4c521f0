"""The addresses that search engines are told of, with the day of what they show.

A row is as new as the newest reading of its sources; what shows many rows, or one
without sources of its own, is as new as the catalogue.
"""

from django.contrib.sitemaps import Sitemap
from django.db.models import F
from django.urls import reverse

from .models import (
    Agency,
    Agreement,
    Announcement,
    CrewMember,
    Exchange,
    Mission,
    Nation,
    Source,
    Station,
    Vehicle,
)
from .models.source import with_last_checked
from .reports.records import RECORDS

OVERVIEWS = [
    *("home", "mission-list", "seatassignment-list", "crewmember-list", "agency-list"),
    *(
        "vehicle-list",
        "station-list",
        "nation-list",
        "exchange-list",
        "assignmentchange-list",
    ),
    *("spaceflight-list", "source-list", "record-list", "explore", "matrix"),
    *("in-space", "about", "data", "dictionary", "api"),
]
NOUNS = (
    *(Mission, CrewMember, Agency, Vehicle, Station),
    *(Exchange, Agreement, Announcement),
)


class Overviews(Sitemap):
    """Pages of many rows."""

    def __init__(self, as_of):
        self.as_of = as_of

    def items(self):
        records = [reverse("missions:record-detail", args=[slug]) for slug in RECORDS]
        return [reverse(f"missions:{name}") for name in OVERVIEWS] + records

    def location(self, address):
        return address

    def lastmod(self, _address):
        return self.as_of


class Rows(Sitemap):
    """Pages of one row each, of one noun."""

    def __init__(self, rows, as_of):
        self.rows = rows
        self.as_of = as_of

    def items(self):
        return self.rows

    def lastmod(self, row):
        return getattr(row, "last_checked", None) or self.as_of


def all_sitemaps():
    as_of = Source.objects.as_of()["checked"]
    yield Overviews(as_of)
    yield Rows(Nation.objects.order_by("pk"), as_of)
    yield Rows(
        Source.objects.order_by("pk").annotate(last_checked=F("checked_on")), as_of
    )
    for noun in NOUNS:
        yield Rows(with_last_checked(noun.objects.order_by("pk")), as_of)

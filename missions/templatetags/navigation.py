"""The way through the site, as every page shows it."""

from dataclasses import dataclass

from django import template
from django.urls import get_script_prefix
from django.utils.translation import gettext_lazy as _

from ..public_address import address_of

register = template.Library()

PAGES = {
    "in-space": _("In space"),
    "exchange-list": _("Seat swaps"),
    "mission-list": _("Missions"),
    "crewmember-list": _("People"),
}
# Behind one entry, because eleven in a row are read by nobody.
EXPLORED = {
    "explore": _("Ask your own question"),
    "matrix": _("Who flew on what"),
    "spaceflight-list": _("Timeline"),
    "record-list": _("Records"),
    "seatassignment-list": _("Seats"),
    "assignmentchange-list": _("Crew changes"),
    "vehicle-list": _("Vehicles"),
    "station-list": _("Stations"),
    "nation-list": _("Nations"),
    "agency-list": _("Agencies"),
}
REUSED = {"data": _("Data")}


@dataclass(frozen=True)
class Way:
    """A page on offer; `current` is "page" on it, "true" below it, else ""."""

    name: str
    address: str
    current: str


@register.simple_tag(takes_context=True)
def site_pages(context):
    """The pages that every page leads to, with where the reader is among them."""
    return ways(PAGES, context["request"].path)


@register.simple_tag(takes_context=True)
def explored_pages(context):
    """The pages behind “Explore”, likewise."""
    return ways(EXPLORED, context["request"].path)


@register.simple_tag(takes_context=True)
def reused_pages(context):
    """What programs and other sites take, likewise."""
    return ways(REUSED, context["request"].path)


@register.filter
def is_among(ways):
    """Whether the reader is on one of them, or below."""
    return any(way.current for way in ways)


@register.simple_tag
def site_root():
    """The address of the start page, looked up nowhere: even a broken site has it."""
    return get_script_prefix()


def ways(pages, here):
    return [
        way(name, address_of(f"missions:{view}"), here) for view, name in pages.items()
    ]


def way(name, address, here):
    if here == address:
        return Way(name, address, "page")
    return Way(name, address, "true" if here.startswith(address) else "")

"""The way through the site, as every page shows it."""

from dataclasses import dataclass

from django import template
from django.urls import get_script_prefix, reverse
from django.utils.translation import gettext_lazy as _

register = template.Library()

PAGES = {
    "mission-list": _("Missions"),
    "seatassignment-list": _("Seats"),
    "crewmember-list": _("Crew"),
    "exchange-list": _("Seat swaps"),
    "explore": _("Explore"),
    "matrix": _("Nations by vehicle"),
    "record-list": _("Records"),
    "spaceflight-list": _("Timeline"),
    "in-space": _("In space"),
    "assignmentchange-list": _("Crew changes"),
    "vehicle-list": _("Vehicles"),
    "station-list": _("Stations"),
    "nation-list": _("Nations"),
    "agency-list": _("Agencies"),
    "data": _("Data"),
}


@dataclass(frozen=True)
class Way:
    """A page on offer; `current` is "page" on it, "true" below it, else ""."""

    name: str
    address: str
    current: str


@register.simple_tag(takes_context=True)
def site_pages(context):
    """The pages that every page leads to, with where the reader is among them."""
    here = context["request"].path
    return [
        way(name, reverse(f"missions:{view}"), here) for view, name in PAGES.items()
    ]


@register.simple_tag
def site_root():
    """The address of the start page, looked up nowhere: even a broken site has it."""
    return get_script_prefix()


def way(name, address, here):
    if here == address:
        return Way(name, address, "page")
    return Way(name, address, "true" if here.startswith(address) else "")

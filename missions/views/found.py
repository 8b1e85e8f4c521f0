"""Files in which programs look up what is on the site, and where."""

from types import SimpleNamespace

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView, View

from ..public_address import site_parts
from ..sitemaps import all_sitemaps
from .page import PublicPage

# What there is as data: {route of the page: what a row of it is}.
LISTS = {
    "seatassignment-list": _("Seats: one row per person and leg"),
    "mission-list": _("Missions: one flight of one spacecraft"),
    "crewmember-list": _("Crew: people who hold, held or were named for a seat"),
    "spaceflight-list": _("Spaceflights: launch and landing of one person"),
    "exchange-list": _("Seat exchanges"),
    "assignmentchange-list": _("Crew changes"),
    "vehicle-list": _("Vehicles: classes of spacecraft"),
    "station-list": _("Stations"),
    "agency-list": _("Agencies"),
    "nation-list": _("Nations, former ones too"),
    "source-list": _("Sources"),
    "in-space": _("Who is in space now"),
    "explore": _("Any count of seats, by one or two groups"),
    "record-list": _("Records"),
}


class SitemapView(PublicPage, View):
    """The addresses of all pages, for search engines."""

    def answer_file(self):
        scheme, host = site_parts(self.request)
        site = SimpleNamespace(domain=host)
        urls = [
            url
            for part in all_sitemaps()
            for url in part.get_urls(site=site, protocol=scheme)
        ]
        return render(self.request, "sitemap.xml", {"urlset": urls}, "application/xml")


class FileView(PublicPage, TemplateView):
    """A file from a template of its name, which holds whole addresses."""

    def answer_file(self):
        """Without the empty lines in which the template sets its words."""
        context = self.get_context_data(lists=LISTS)
        text = render_to_string(self.template_name, context, self.request)
        return HttpResponse(text.lstrip(), content_type=self.content_type)

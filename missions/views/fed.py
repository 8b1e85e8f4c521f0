"""Lists that are also a feed, and a calendar: the same path, `.atom` or `.ics`."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from ..dates import now
from ..feeds.formats import as_atom, as_calendar
from ..models import CatalogueVersion
from .data import CREDIT_HEADERS

ENDINGS = ("atom", "ics")
ATOM = "application/atom+xml; charset=utf-8"
CALENDAR = "text/calendar; charset=utf-8"


class Fed:
    """Gives a filtered list its feeds: `tell` makes `Entry`s of rows, by their kind."""

    tell = {}

    def refusal(self):
        """A feed has an order of its own."""
        if self.answer in ENDINGS and self.filterset.answers.get("sort"):
            problem = _("sort: A feed has the newest events first.")
            return self.refused([problem], self.form.fields, ["sort"])
        return super().refusal()

    def answer_atom(self):
        text = as_atom(
            self.tell["atom"](self.rows()),
            self.at,
            title=self.cited_title(),
            subtitle=self.rule,
            page=self.address_as("/"),
            feed=self.address_as(".atom"),
            changed=changed_at(),
        )
        return HttpResponse(text, content_type=ATOM, headers=CREDIT_HEADERS)

    def answer_ics(self):
        entries = self.tell["ics"](self.rows())
        text = as_calendar(entries, self.at, title=self.cited_title())
        return HttpResponse(text, content_type=CALENDAR, headers=CREDIT_HEADERS)

    def address_as(self, ending):
        """Where the list is in another form, with the filters in force."""
        path = self.request.path.rstrip("/").removesuffix(f".{self.answer}")
        query = self.filterset.query(sort=None)
        return f"{path}{ending}?{query}".rstrip("?")

    def get_context_data(self, **context):
        feeds = {kind: self.address_as(f".{kind}") for kind in self.tell}
        return super().get_context_data(feeds=feeds, **context)


def changed_at():
    """When the catalogue last changed."""
    version = CatalogueVersion.objects.first()
    return version.changed_at if version else now()

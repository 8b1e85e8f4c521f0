"""The feed of what each published version added, changed and took away."""

from urllib.parse import urlencode

from django import forms
from django.core.paginator import EmptyPage, Paginator
from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext, gettext_lazy
from django.views.generic import View

from ..dumps import shelf
from ..dumps.entries import in_plain, of_table, of_versions
from ..feeds.entries import IN_A_FEED
from ..feeds.formats import as_atom
from ..filters.asked import AskedForm
from ..filters.kinds import OneOf
from ..tables import TABLES
from .cited import CitedPage
from .data import CREDIT_HEADERS, page_not_there
from .fed import ATOM, changed_at
from .page import refused


class FeedForm(AskedForm):
    table = OneOf(
        choices=[(name, in_plain(name)) for name in TABLES],
        required=False,
        label=gettext_lazy("Table"),
    )
    page = forms.IntegerField(
        min_value=1, required=False, label=gettext_lazy("Number of the page")
    )


class CatalogueFeedView(CitedPage, View):
    """In pages, because one rule of the program can change every row of a table."""

    title = gettext_lazy("Changes to the catalogue")
    form_class = FeedForm

    @cached_property
    def form(self):
        return FeedForm(self.parameters)

    def answer_atom(self):
        paginator = Paginator([*self.entries()], IN_A_FEED)
        number = self.form.cleaned_data["page"] or 1
        try:
            page = paginator.page(number)
        except EmptyPage:
            return refused([page_not_there(number, paginator)])
        text = as_atom(
            page.object_list,
            self.at,
            title=self.cited_title(),
            subtitle=what_it_tells(paginator.count),
            page=reverse("missions:data"),
            feed=self.page_at(1),
            changed=changed_at(),
            itself=self.page_at(number),
            pages_around=self.pages_around(page),
        )
        return HttpResponse(text, content_type=ATOM, headers=CREDIT_HEADERS)

    @property
    def wanted(self):
        return self.form.cleaned_data["table"]

    def entries(self):
        dumps = shelf.dumps()
        return of_table(dumps, self.wanted) if self.wanted else of_versions(dumps)

    def cited_title(self):
        return f"{self.title} ({in_plain(self.wanted)})" if self.wanted else self.title

    def page_at(self, number):
        """The path of a page of the feed."""
        asked = {"table": self.wanted, "page": number if number > 1 else ""}
        query = urlencode({name: value for name, value in asked.items() if value})
        return f"{reverse('missions:data-atom')}?{query}".rstrip("?")

    def pages_around(self, page):
        """(relation, path) of other pages, as RFC 5005 names them."""
        yield "first", self.page_at(1)
        yield "last", self.page_at(page.paginator.num_pages)
        if page.has_previous():
            yield "previous", self.page_at(page.previous_page_number())
        if page.has_next():
            yield "next", self.page_at(page.next_page_number())


def what_it_tells(count):
    if not count:
        return gettext("No published version tells of a change here.")
    return gettext(
        "Which rows each published version added, changed and took away; the whole of "
        "it is in the version’s changes.json."
    )

"""What every public page shares, and what every list shares."""

import csv

from django.core.paginator import InvalidPage
from django.http import Http404, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import DetailView
from django_filters.views import FilterView

from ..citation import Citation
from ..compression import compressed
from ..dates import now
from ..drawings.cards import HEIGHT, WIDTH, Card, Figures
from ..models import Source
from ..tables import record

ROWS_A_PAGE = 50
A_DAY = 24 * 60 * 60
LICENCE = "CC BY-SA 4.0"
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by-sa/4.0/"
CREDIT = (
    "CrewSwap contributors; cosmos-book human-spaceflight data (Stuart Lowe, Chris "
    "North); Wikidata; GCAT (Jonathan McDowell)"
)


@method_decorator([csrf_exempt, compressed], name="dispatch")
class PublicPage:
    """A page that anybody may read and nobody may change.

    Exempt from the CSRF check, so that a POST is told 405 and not 403. Compressed,
    which gives nothing away, because no secret stands on a public page.
    """

    http_method_names = ["get", "head"]
    title = ""  # how the page is cited; pages without one are not
    rule = ""  # what its numbers count
    kicker = ""  # what kind of page its link picture says it is; "" where it has none

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except Http404 as problem:
            return not_found(request, str(problem))

    def get(self, request, *args, **kwargs):
        """The page, or its link picture where the route says so."""
        if kwargs.get("as_card"):
            return self.card_response()
        return super().get(request, *args, **kwargs)

    def card_response(self):
        response = HttpResponse(self.card().png(), content_type="image/png")
        patch_cache_control(response, public=True, max_age=A_DAY)
        return response

    def card(self):
        """The `Card` of this view: facts that the page itself shows."""
        raise NotImplementedError

    def http_method_not_allowed(self, request, *args, **kwargs):
        """A page that says so; its `Allow` header says which methods are."""
        refusal = super().http_method_not_allowed(request, *args, **kwargs)
        refusal.content = render_to_string("405.html", request=request)
        return refusal

    def get_context_data(self, **context):
        as_of = Source.objects.as_of()
        return super().get_context_data(
            as_of=as_of,
            cite=self.citation(as_of["checked"]),
            address=self.address(),
            card=self.card_link(),
            **context,
        )

    def address(self):
        """The absolute address of this view, which stays the same."""
        return self.absolute(self.request.path, self.cited_query())

    def absolute(self, path, query):
        return self.request.build_absolute_uri(f"{path}?{query}" if query else path)

    def card_link(self):
        """Where the link picture is and what it shows in words, or None."""
        if not self.kicker:
            return None
        title = self.cited_title() or _("Who flies on whose spacecraft")
        return {
            "address": self.absolute(f"{self.request.path}card.png", self.card_query()),
            "alt": f"{self.kicker}: {title}",
            "width": WIDTH,
            "height": HEIGHT,
        }

    def citation(self, data_of):
        """The `Citation` of this view, or None."""
        title = self.cited_title()
        if not title:
            return None
        return Citation(
            title=title,
            address=self.address(),
            data_of=data_of,
            read_on=now().date(),
            rule=self.rule,
        )

    def cited_title(self):
        return str(self.title)

    def cited_query(self):
        """The part of the query string that the view rests on."""
        return ""

    def card_query(self):
        """The same for the link picture, which has to be one that can be drawn."""
        return self.cited_query()


def not_found(request, reason=""):
    """The page that says what is not here and where else to look; status 404."""
    return render(
        request,
        "404.html",
        {"reason": reason, "as_of": Source.objects.as_of()},
        status=404,
    )


def no_such_view(form):
    """A data twin's answer to a filter that cannot be asked: 404, in words."""
    errors = "; ".join(
        f"{name}: {' '.join(messages)}" for name, messages in form.errors.items()
    )
    return HttpResponse(
        _("No such view. %(errors)s") % {"errors": errors},
        status=404,
        content_type="text/plain; charset=utf-8",
    )


class PublicDetail(PublicPage, DetailView):
    """One row by its slug. An unknown slug is a 404 that says what was looked for."""

    def cited_title(self):
        return str(self.object)

    def card_response(self):
        self.object = self.get_object()
        return super().card_response()

    def get_object(self, queryset=None):
        try:
            return super().get_object(queryset)
        except Http404:
            raise Http404(
                _("There is no %(noun)s “%(name)s” in the catalogue.")
                % {
                    "noun": self.model._meta.verbose_name,
                    "name": self.kwargs[self.slug_url_kwarg],
                }
            ) from None


class DataTwins:
    """The rows of a page as data; `columns` are those of its table (see `tables`)."""

    columns = {}

    def twin_of(self, twin, rows):
        """`rows` as "csv" or as "json"."""
        records = (record(self.columns, row) for row in rows)
        return self.as_csv(records) if twin == "csv" else self.as_json(records)

    def as_csv(self, rows):
        writer = csv.writer(Line(), lineterminator="\n")
        lines = (writer.writerow(row.values()) for row in rows)
        return StreamingHttpResponse(
            [writer.writerow(self.columns), *lines],
            content_type="text/csv; charset=utf-8",
            headers=self.credit_headers(),
        )

    def as_json(self, rows):
        results = [
            {name: None if value == "" else value for name, value in row.items()}
            for row in rows
        ]
        content = {
            "as_of": Source.objects.as_of()["checked"],
            "licence": LICENCE,
            "credit": CREDIT,
            "count": len(results),
            "results": results,
        }
        return JsonResponse(
            content,
            headers=self.credit_headers(),
            json_dumps_params={"ensure_ascii": False, "indent": 1},
        )

    def credit_headers(self):
        return {
            "Link": f'<{LICENCE_ADDRESS}>; rel="license"',
            "X-Credit": CREDIT,
        }


class FilteredPage(DataTwins, PublicPage, FilterView):
    """A page that is filtered from its address, with data twins.

    `noun` begins the URL names.
    """

    template_name_suffix = "_list"
    noun = ""
    kicker = gettext_lazy("Catalogue")
    unit = ""  # what its link picture counts, for any number: an `ngettext_lazy`

    def get(self, request, *args, **kwargs):
        if twin := kwargs.get("twin"):
            return self.twin_response(twin)
        return super().get(request, *args, **kwargs)

    def get_filterset_kwargs(self, filterset_class):
        """The filter set is made for any request, so that errors are always told."""
        return super().get_filterset_kwargs(filterset_class) | {
            "data": self.request.GET
        }

    def get_context_data(self, **context):
        self.filterset.offer_choices()
        query = self.filterset.query()
        twins = {
            twin: f"{reverse(f'missions:{self.noun}-list-{twin}')}?{query}".rstrip("?")
            for twin in ("csv", "json")
        }
        return super().get_context_data(
            query=query, twins=twins, chips=self.filterset.chips, **context
        )

    def cited_title(self):
        """The page's title with the filters in force: "Seats (Nation: Russia)"."""
        told = ", ".join(self.filters_told())
        return f"{self.title} ({told})" if told else str(self.title)

    def filters_told(self):
        """The filters in force, each in words: ["Nation: Russia"]."""
        return [
            f"{chip['label']}: {chip['value']}" if chip["value"] else str(chip["label"])
            for chip in self.filterset.chips
        ]

    def cited_query(self):
        return self.filterset.query()

    def card_query(self):
        return "" if self.filterset.form.errors else self.cited_query()

    def card_response(self):
        """A bad filter is a 404 in words, as a data twin answers it."""
        self.filterset = self.get_filterset(self.get_filterset_class())
        if not self.filterset.form.is_valid():
            return no_such_view(self.filterset.form)
        return super().card_response()

    def card(self):
        rows = self.filterset.qs.order_by().count()
        kept = [told.replace(" ", "\xa0") for told in self.filters_told()]
        filters = ", ".join(kept)
        return Card(
            kicker=self.title if filters else self.kicker,
            title=filters or self.title,
            drawing=Figures(((rows, self.unit % rows),)),
        )

    def twin_response(self, twin):
        """All rows of the filtered view as data. A bad filter is a 404 in words."""
        filterset = self.get_filterset(self.get_filterset_class())
        if not filterset.form.is_valid():
            return no_such_view(filterset.form)
        return self.twin_of(twin, self.rows_of(filterset.qs))

    def rows_of(self, queryset):
        """The rows of the twins, where they are not those of the list itself."""
        return queryset


class FilteredList(FilteredPage):
    """A filtered list that is also sorted and paged."""

    paginate_by = ROWS_A_PAGE

    def paginate_queryset(self, queryset, page_size):
        paginator = self.get_paginator(queryset, page_size)
        asked = self.request.GET.get(self.page_kwarg) or 1
        try:
            page = paginator.page(asked)
        except InvalidPage:
            raise Http404(
                _("This list has %(pages)d pages, and “%(asked)s” is none of them.")
                % {"pages": paginator.num_pages, "asked": str(asked)[:20]}
            ) from None
        return paginator, page, page.object_list, page.has_other_pages()

    def get_context_data(self, **context):
        context = super().get_context_data(
            sort_links=self.filterset.sort_links, **context
        )
        page = context["page_obj"]
        context["pages"] = page.paginator.get_elided_page_range(page.number)
        return context


class Line:
    """A file for `csv.writer` that hands each line back instead of keeping it."""

    def write(self, text):
        return text

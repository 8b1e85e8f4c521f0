"""The catalogue as a whole, for programs: dumps, dictionary, what can be asked."""

from functools import lru_cache
from http import HTTPStatus

from django.http import (
    FileResponse,
    Http404,
    HttpResponseRedirect,
    JsonResponse,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_lazy
from django.views.generic import TemplateView, View

from .. import joined
from ..catalogue.naming import version_of
from ..drawings.cards.overviews import about_card
from ..dumps import shelf
from ..models import SeatAssignment, Source
from ..reports.counts import totals
from ..tables import TABLES
from ..tables.dictionary import is_told_as_now, measured_table, rows_of
from .cited import CitedPage
from .data import CREDIT_HEADERS, DataTwins, as_data
from .openapi import description
from .page import PublicPage, is_json
from .problems import problem
from .site import FreshPage

KINDS = {
    "sqlite3": "application/vnd.sqlite3",
    "zip": "application/zip",
    "json": "application/json",
}
TEXT = "text/plain; charset=utf-8"
GOOD = f"public, max-age={365 * 24 * 3600}, immutable"


def kind_of(name):
    """The media type of a version's file."""
    return KINDS.get(name.rpartition(".")[2], TEXT)


def is_data(name):
    return kind_of(name) != TEXT


class TableView(DataTwins, CitedPage, View):
    """A table without a page of its own, as data."""

    @property
    def title(self):
        return capfirst(self.table.name.replace("_", " "))

    @property
    def rule(self):
        return self.table.means

    def rows(self):
        return self.table.rows()


class DataView(FreshPage):
    """What there is to take away, and how."""

    title = gettext_lazy("Open data")
    template_name = "missions/data.html"
    kicker = gettext_lazy("For programs")

    def card(self):
        return about_card(self.kicker, self.title, totals(SeatAssignment.objects))

    def answer_json(self):
        """The versions, newest first, with their files."""
        return as_data(dumps=[self.told(dump) for dump in shelf.dumps()])

    def told(self, dump):
        files = [file | {"url": self.at(file_of(dump, file))} for file in dump.files]
        return dump.about | {"files": files}

    def get_context_data(self, **context):
        dumps = [
            (dump, [(file, file_of(dump, file)) for file in dump.files])
            for dump in shelf.dumps()
        ]
        context = super().get_context_data(
            dumps=dumps,
            tables=[
                (table, *(reverse(f"missions:{table.route(it)}") for it in DATA_KINDS))
                for table in TABLES.values()
            ],
            twins={"json": self.request.path.rstrip("/") + ".json"},
            feeds={"atom": reverse("missions:data-atom")},
            **context,
        )
        if dumps:
            files = [found for found in dumps[0][1] if is_data(found[0]["name"])]
            context["joined"]["distribution"] += map(self.joined_file, files)
        return context

    def joined_file(self, found):
        file, address = found
        name, size = file["name"], f"{file['bytes']} B"
        return joined.download(name, kind_of(name), self.at(address), contentSize=size)


DATA_KINDS = ("csv", "json")


def file_of(dump, file):
    return reverse("missions:dump-file", args=[dump.version, file["name"]])


class DumpView(PublicPage, View):
    """A file of a version, or 410 and where the newest is."""

    @cached_property
    def dump(self):
        """The `Dump` that the address names, or None."""
        version = self.kwargs["version"]
        if version == shelf.NEWEST:
            return next(iter(shelf.dumps()), None)
        return shelf.dump_of(version)

    def answer_page(self):
        if self.dump is None:
            return self.gone()
        return HttpResponseRedirect(f"{reverse('missions:data')}#{self.dump.version}")

    def answer_file(self):
        if self.dump is None:
            return self.gone()
        name = self.kwargs["file"]
        if name not in self.dump.names:
            return self.no_such_file(name)
        stem, _dot, ending = name.partition(".")
        return FileResponse(
            (self.dump.folder / name).open("rb"),
            filename=f"{stem}-{self.dump.version}.{ending}".rstrip("."),
            content_type=kind_of(name),
            headers=CREDIT_HEADERS | self.for_good(),
        )

    def for_good(self):
        """What a version holds stays as it is; the newest is another one tomorrow."""
        return {} if self.kwargs["version"] == shelf.NEWEST else {"Cache-Control": GOOD}

    def no_such_file(self, name):
        words = {"name": name, "names": ", ".join(self.dump.names)}
        what = gettext("There is no file “%(name)s”. There are: %(names)s.") % words
        if is_json(self.request):
            versions = self.request.build_absolute_uri(reverse("missions:data-json"))
            return problem(HTTPStatus.NOT_FOUND, what, hint=versions)
        raise Http404(what)

    def gone(self):
        """410: the version was never here, or is no longer."""
        there = shelf.dumps()
        if is_json(self.request):
            newest = there and self.request.build_absolute_uri(reverse("missions:data"))
            return problem(
                HTTPStatus.GONE,
                gettext("This version of the catalogue is not kept here."),
                hint=newest or None,
            )
        context = {
            "version": self.kwargs["version"],
            "newest": there[0] if there else None,
            "as_of": Source.objects.as_of(),
        }
        return render(self.request, "410.html", context, status=HTTPStatus.GONE)


class DictionaryView(CitedPage, TemplateView):
    """Each column of each table."""

    title = gettext_lazy("Data dictionary")
    template_name = "missions/dictionary.html"

    @cached_property
    def tables(self):
        """Descriptions, each column with how often it is known and an example."""
        version = version_of(Source.objects.as_of())
        return measured_once(version) if version else all_measured({})

    def answer_json(self):
        return as_data(tables=self.tables)

    def get_context_data(self, **context):
        return super().get_context_data(
            tables=self.tables,
            twins={"json": self.request.path.rstrip("/") + ".json"},
            **context,
        )


@lru_cache(maxsize=1)
def measured_once(version):
    """Measuring reads every row: done once for a version, or when it was published."""
    dump = shelf.dump_of(version)
    return all_measured(dump.dictionary if dump else {})


def all_measured(before):
    """Each table; `before`: {name: table} of those that were measured already."""
    kept = {name: told for name, told in before.items() if is_told_as_now(told)}
    return [
        kept.get(name) or measured_table(table, rows_of(table))
        for name, table in TABLES.items()
    ]


class ApiView(CitedPage, TemplateView):
    """How programs ask, with examples."""

    title = gettext_lazy("Data addresses")
    template_name = "missions/api.html"

    def get_context_data(self, **context):
        return super().get_context_data(
            site=self.at("/")[:-1], has_files=bool(shelf.dumps()), **context
        )


class OpenApiView(CitedPage, View):
    """The addresses of data as OpenAPI 3.1 describes them."""

    def answer_json(self):
        return JsonResponse(
            description(self.at("/")[:-1]),
            json_dumps_params={"ensure_ascii": False, "indent": 1},
        )

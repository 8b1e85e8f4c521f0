"""The rows of a page as data: the same path, `.csv` or `.json` before the query.

And those that the page shows as a table for Wikipedia: `.wiki`.
"""

import csv
import json
from dataclasses import replace
from http import HTTPStatus
from urllib.parse import urlencode

from django.core.paginator import EmptyPage, Paginator
from django.db.models import QuerySet
from django.http import HttpResponse, JsonResponse, QueryDict, StreamingHttpResponse
from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..catalogue.naming import version_of
from ..citation import CREDIT, LICENCE
from ..filters.elsewhere import Elsewhere
from ..models import Source
from ..wikitext import table_in, wikitable
from .named import named_in
from .page import problems_of
from .part import PARTS
from .problems import problem

CREDIT_HEADERS = {
    "Link": f'<{LICENCE.address}>; rel="license"',
    "X-Credit": CREDIT,
}
BYTE_ORDER_MARK = "\ufeff"
WIKI = "wiki"


class DataTwins:
    """Gives a cited page its twins; `columns` are those of its table (see `tables`)."""

    table = None
    table_template = None  # of the rows as a table, where the page shows them otherwise

    @property
    def columns(self):
        return self.table.columns

    @cached_property
    def part(self):
        """Which part of the data is asked for; None of a page."""
        form = PARTS.get(self.answer)
        return form and form(self.request.GET, self.columns)

    @property
    def beside(self):
        """Names of the parameters that say which part."""
        return tuple(PARTS[self.answer].base_fields) if self.answer in PARTS else ()

    @property
    def asked(self):
        return self.beside

    def knowing_parts(self, form):
        """A form of the address that leaves what asks for a part to another.

        And that knows which other lists could be asked what it cannot.
        """
        form.beside, form.lists_elsewhere = self.beside, Elsewhere
        return form

    @property
    def parameters(self):
        """Those that ask something of the rows."""
        asked = super().parameters.copy()
        for name in self.beside:
            asked.pop(name, None)
        return asked

    def refusal(self):
        """Also of a part that there is not; told after what is asked of the rows."""
        refusal = super().refusal()
        if refusal or self.part is None or self.part.is_valid():
            return refusal
        known = self.beside if self.form is None else self.form.known
        return self.refused(problems_of(self.part), known, self.part.errors)

    def answer_csv(self):
        mark = BYTE_ORDER_MARK if self.part.cleaned_data["bom"] else ""
        columns = self.part.narrowed()
        return as_csv(columns, self.records(columns), mark)

    def answer_json(self):
        columns = self.part.narrowed()
        records, pages = self.records(columns), {"next": None, "previous": None}
        if self.part.is_paged:
            paginator = Paginator(records, self.part.size)
            try:
                page = paginator.page(self.part.number)
            except EmptyPage:
                return no_such_page(self.part.number, paginator)
            records, pages = page.object_list, self.pages_around(page)
        results = [{name: record[name] for name in columns} for record in records]
        count = paginator.count if self.part.is_paged else len(results)
        return as_list(
            {"count": count, **pages, "question": self.understood()},
            results,
            named_in(columns, results, self.at),
        )

    def answer_wiki(self):
        """The rows that the page shows, in its words, with its footnote."""
        context = self.get_context_data()
        template = self.table_template or self.get_template_names()
        heads, rows = table_in(render_to_string(template, context, self.request))
        cite = cited_part(context["cite"], context.get("page_obj"))
        return HttpResponse(
            wikitable(cite.title, heads, rows, cite.wiki),
            content_type="text/plain; charset=utf-8",
            headers=CREDIT_HEADERS,
        )

    @property
    def shows_rows(self):
        """Whether the answer holds the rows of the page and no others."""
        return self.is_page or self.answer == WIKI

    def cited_path(self):
        """That of the page, whose rows a wikitable holds."""
        path = super().cited_path()
        return f"{path.removesuffix('.wiki')}/" if self.answer == WIKI else path

    def pages_around(self, page):
        """Addresses of the pages before and behind, and which one this is."""
        behind = page.next_page_number() if page.has_next() else None
        before = page.previous_page_number() if page.has_previous() else None
        return {
            "next": behind and self.address_of_page(behind),
            "previous": before and self.address_of_page(before),
            "page": page.number,
            "pages": page.paginator.num_pages,
            "per_page": page.paginator.per_page,
        }

    def address_of_page(self, number):
        asked = {"page": number, "per_page": self.part.size}
        if wanted := self.part.cleaned_data["fields"]:
            asked["fields"] = ",".join(wanted)
        queries = filter(None, (self.cited_query(), urlencode(asked, safe=",")))
        return self.absolute(self.request.path, "&".join(queries))

    def understood(self):
        """The question as it is answered."""
        return {
            "title": str(self.cited_title()),
            "rule": str(self.rule) or None,
            "parameters": self.understood_parameters(),
            "url": self.address(),
        }

    def understood_parameters(self):
        return QueryDict(self.cited_query()).dict()

    def rows(self):
        """All rows of the view, which may be more than its page shows."""
        raise NotImplementedError

    def records(self, columns):
        """The rows as JSON holds them: dicts of at least these columns."""
        rows = self.rows()
        return Records(columns, self.table.with_data(rows) if self.table else rows)

    def get_context_data(self, **context):
        return super().get_context_data(twins=self.twins(), **context)

    def twins(self):
        """Where the view is as data: {"csv": address, "json": address}."""
        path, query = self.request.path.rstrip("/"), self.cited_query()
        twins = {kind: f"{path}.{kind}?{query}".rstrip("?") for kind in PARTS}
        return twins | {
            "excel": f"{path}.csv?{query}&bom=on".replace("?&", "?"),
            WIKI: f"{path}.{WIKI}?{self.shown_query()}".rstrip("?"),
        }

    def shown_query(self):
        """What asks for the rows of the page and no others."""
        return self.cited_query()


class Records:
    """Rows, read where they are asked for, as dicts."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows

    def __len__(self):
        return self.rows.count() if isinstance(self.rows, QuerySet) else len(self.rows)

    def __getitem__(self, part):
        return Records(self.columns, self.rows[part])

    def __iter__(self):
        return (as_dict(self.columns, row) for row in self.rows)


def cited_part(cite, page):
    """The `Citation` of one page of a list, which holds some of its rows."""
    if page is None or not page.has_other_pages():
        return cite
    words = {
        "list": cite.title,
        "first": page.start_index(),
        "last": page.end_index(),
        "count": page.paginator.count,
    }
    joint = "&" if "?" in cite.address else "?"
    return replace(
        cite,
        title=_("%(list)s, %(first)d–%(last)d of %(count)d") % words,
        address=f"{cite.address}{joint}page={page.number}",
    )


def as_csv(columns, records, mark=""):
    writer = csv.writer(Echo(), lineterminator="\n")
    lines = (
        writer.writerow([it.in_csv(record[name]) for name, it in columns.items()])
        for record in records
    )
    return StreamingHttpResponse(
        [mark + writer.writerow(columns), *lines],
        content_type="text/csv; charset=utf-8",
        headers=CREDIT_HEADERS,
    )


def as_dict(columns, row):
    return {name: column.data(row) for name, column in columns.items()}


def as_list(about, results, named):
    """Rows in JSON, a line each; before them what they answer, and how new it is."""
    head = {name: in_json(value) for name, value in (about | terms()).items()}
    head["results"] = "[\n" + ",\n".join(map(in_json, results)) + "\n]"
    head["named"] = in_json(named)
    lines = (f"{in_json(name)}: {value}" for name, value in head.items())
    return HttpResponse(
        "{\n" + ",\n".join(lines) + "\n}\n",
        content_type="application/json",
        headers=CREDIT_HEADERS,
    )


def in_json(value):
    return json.dumps(value, ensure_ascii=False)


def terms():
    """How new data is, its terms and its credit."""
    as_of = Source.objects.as_of()
    return {
        "as_of": as_of["checked"] and as_of["checked"].isoformat(),
        "version": version_of(as_of),
        "licence": LICENCE.code,
        "credit": CREDIT,
    }


def as_data(**content):
    """An answer in JSON: how new it is, its terms, its credit, and what it holds."""
    return JsonResponse(
        terms() | content,
        headers=CREDIT_HEADERS,
        json_dumps_params={"ensure_ascii": False, "indent": 1},
    )


def no_such_page(number, paginator):
    what = page_not_there(number, paginator)
    return problem(HTTPStatus.BAD_REQUEST, what, parameters=["page"])


def page_not_there(number, paginator):
    pages = paginator.num_pages
    words = {"pages": pages, "size": paginator.per_page, "number": number}
    return (
        ngettext(
            "page: There is %(pages)s page of %(size)s rows, and %(number)s is not it.",
            "page: There are %(pages)s pages of %(size)s rows, and %(number)s is none "
            "of them.",
            pages,
        )
        % words
    )


class Echo:
    """A file for `csv.writer` that hands each line back instead of keeping it."""

    def write(self, text):
        return text

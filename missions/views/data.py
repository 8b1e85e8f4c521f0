"""The rows of a page as data: the same path, `.csv` or `.json` before the query."""

import csv

from django.http import JsonResponse, StreamingHttpResponse

from ..citation import CREDIT, LICENCE
from ..models import Source
from ..tables import record

CREDIT_HEADERS = {
    "Link": f'<{LICENCE.address}>; rel="license"',
    "X-Credit": CREDIT,
}


class DataTwins:
    """Gives a cited page its twins; `columns` are those of its table (see `tables`)."""

    columns = {}

    def answer_csv(self):
        return as_csv(self.columns, self.rows())

    def answer_json(self):
        return as_json(self.columns, self.rows())

    def rows(self):
        """All rows of the view, which may be more than its page shows."""
        raise NotImplementedError

    def get_context_data(self, **context):
        return super().get_context_data(twins=self.twins(), **context)

    def twins(self):
        """Where the view is as data: {"csv": address, "json": address}."""
        path, query = self.request.path.rstrip("/"), self.cited_query()
        return {kind: f"{path}.{kind}?{query}".rstrip("?") for kind in ("csv", "json")}


def as_csv(columns, rows):
    writer = csv.writer(Echo(), lineterminator="\n")
    lines = (writer.writerow(record(columns, row).values()) for row in rows)
    return StreamingHttpResponse(
        [writer.writerow(columns), *lines],
        content_type="text/csv; charset=utf-8",
        headers=CREDIT_HEADERS,
    )


def as_json(columns, rows):
    """JSON says null where a column holds nothing."""
    results = [
        {
            name: None if value == "" else value
            for name, value in record(columns, row).items()
        }
        for row in rows
    ]
    return as_data(count=len(results), results=results)


def as_data(**content):
    """An answer in JSON: how new it is, its terms, its credit, and what it holds."""
    as_of = Source.objects.as_of()
    content = {
        "as_of": as_of["checked"],
        "version": as_of["version"],
        "licence": LICENCE.code,
        "credit": CREDIT,
    } | content
    return JsonResponse(
        content,
        headers=CREDIT_HEADERS,
        json_dumps_params={"ensure_ascii": False, "indent": 1},
    )


class Echo:
    """A file for `csv.writer` that hands each line back instead of keeping it."""

    def write(self, text):
        return text

"""The addresses of data in OpenAPI 3.1, made of the routes, forms and columns."""

import re

from django import forms
from django.urls import get_resolver
from django.utils.text import capfirst

from ..citation import CREDIT, LICENCE, SITE
from ..filters.kinds import TICKED, NamedField, Order
from ..filters.ticks import ListField
from ..folding import folded
from ..models.codes import UNKNOWN
from ..tables import TABLES, Kind
from ..tables.column import Column
from .detail import PublicDetail
from .part import PARTS

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "atom": "application/atom+xml; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
}
PLAIN = "text/plain; charset=utf-8"
MOMENT = r"^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?Z)?)?)?$"
NAMING = "its slug or its whole name and no other; else all that hold these words."
ERROR = {"$ref": "#/components/schemas/Error"}

COLUMN_TYPES = {
    Kind.TEXT: {"type": "string"},
    Kind.KEY: {"type": "string"},
    Kind.CODE: {"type": "string"},
    Kind.WHOLE: {"type": "integer"},
    Kind.NUMBER: {"type": "number"},
    Kind.FLAG: {"type": "boolean"},
    Kind.DAY: {"type": "string", "format": "date"},
    Kind.MOMENT: {"type": "string", "pattern": MOMENT},
    Kind.ADDRESS: {"type": "string", "format": "iri"},
    Kind.ANY: {},
}


def description(site):
    """The whole document; `site` is the address of the site, without a slash."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{SITE}: crew seat assignments in human spaceflight",
            "version": "1",
            "description": f"For reading only, without key and limits. {CREDIT}.",
            "license": {"name": LICENCE.code, "url": LICENCE.address},
        },
        "servers": [{"url": site}],
        "paths": dict(sorted(paths())),
        "components": {"schemas": schemas()},
    }


def paths():
    """(path, what can be asked there) of every address of data."""
    for route in public_routes():
        view, given = route.callback.view_class, route.callback.view_initkwargs
        answer = given.get("answer", "page")
        path = str(route.pattern)
        if answer not in TYPES or not re.fullmatch(r"[\w./<>:-]+", path):
            continue
        names = re.findall(r"<\w+:(\w+)>", path)
        address = "/" + re.sub(r"<\w+:(\w+)>", r"{\1}", path)
        yield address, {"get": operation(route.name, view, given, answer, names)}


def public_routes():
    for part in get_resolver().url_patterns:
        if getattr(part, "app_name", "") == "missions":
            yield from part.url_patterns


def operation(name, view, given, answer, in_path):
    table = given.get("table") or getattr(view, "table", None)
    columns = table.columns if table else getattr(view, "columns", None)
    columns = columns if isinstance(columns, dict) else None
    told = {
        "operationId": name,
        "summary": summary_of(name, table, answer),
        "parameters": [
            *(path_parameter(each) for each in in_path),
            *parameters_of(view, given, answer),
        ],
        "responses": responses(answer, answer_schema(view, answer, table, columns)),
    }
    if in_path or hasattr(view, "is_of_a_page"):
        told["responses"] |= gone_elsewhere()
    if hasattr(view, "routes"):
        told["responses"]["302"] = {"description": "The day that was asked for."}
    return told


def summary_of(name, table, answer):
    words = name.removesuffix(f"-{answer}").replace("-", " ").replace("_", " ")
    return str(table.means) if table else capfirst(words)


def path_parameter(name):
    return {
        "name": name,
        "in": "path",
        "required": True,
        "schema": {"type": "string", "pattern": r"^[\w-]+$"},
    }


def parameters_of(view, given, answer):
    """What can be asked: the filters of the list, then which part of it."""
    fields = dict(asked_of(view, answer))
    if hasattr(view, "understood") and answer in PARTS:
        fields |= PARTS[answer].base_fields
    elif is_of_a_row(view):
        fields |= {"fields": PARTS["json"].base_fields["fields"]}
    return [parameter(name, field) for name, field in fields.items()]


def is_of_a_row(view):
    return issubclass(view, PublicDetail)


def asked_of(view, answer):
    """(name, form field) of the filters."""
    if filterset := getattr(view, "filterset_class", None):
        for name, asked in filterset.base_filters.items():
            if name != "sort" or answer in PARTS:  # a feed has an order of its own
                yield name, asked.field
    elif form := getattr(view, "form_class", None):
        yield from form.base_fields.items()
    for name, facet in getattr(view, "facets", {}).items():
        yield name, facet.field


def parameter(name, field):
    told = {
        "name": name,
        "in": "query",
        "description": parameter_in_words(name, field),
        "schema": parameter_schema(field),
    }
    if field.required:
        told["required"] = True
    if isinstance(field, ListField) or name == "fields":
        told |= {"style": "form", "explode": False}
    return told


def parameter_in_words(name, field):
    """Its label, how it names a row, and what those codes mean that do not say it."""
    label = str(field.label or capfirst(name.replace("_", " ")))
    if isinstance(field, NamedField):
        return f"{label}: {NAMING}"
    means = {code: str(label) for code, label in codes_of(field) if code}
    if all(folded(code) == folded(label) for code, label in means.items()):
        return label
    codes = (f"`{code}` {meaning}" for code, meaning in means.items())
    return f"{label}: {'; '.join(codes)}."


def codes_of(field):
    """(code, label) of the values that there are; none of an order, nor of slugs."""
    if isinstance(field, ListField):
        return field.facet.codes.choices if field.facet.codes else ()
    if isinstance(field, forms.ChoiceField) and not isinstance(field, Order):
        return field.choices
    return ()


def parameter_schema(field):
    if isinstance(field, ListField):
        return {"type": "array", "minItems": 1, "items": item_schema(field.facet)}
    if isinstance(field, forms.IntegerField):
        limits = {"minimum": field.min_value, "maximum": field.max_value}
        known = {name: limit for name, limit in limits.items() if limit is not None}
        return {"type": "integer"} | known
    if isinstance(field, forms.BooleanField):
        return {"type": "string", "enum": [TICKED]}
    if isinstance(field, forms.ChoiceField):
        codes = [str(code) for code, _label in field.choices if code != ""]
        return {"type": "string", "enum": codes}
    if isinstance(field, forms.DateField):
        return {"type": "string", "format": "date"}
    return {"type": "string", "minLength": 1, "maxLength": field.max_length or 2000}


def item_schema(facet):
    """A value of a facet: codes are told, the slugs of rows can be looked up."""
    if not facet.codes:
        return {"type": "string"}
    codes = [code or UNKNOWN for code in facet.codes.values]
    return {"type": "string", "enum": codes}


def responses(answer, schema):
    refused = {PLAIN: {}}
    if answer == "json":
        refused = {"application/json": {"schema": ERROR}}
    return {
        "200": {
            "description": "What was asked for.",
            "content": {TYPES[answer]: {"schema": schema}},
        },
        "304": {"description": "It is what you hold already."},
        "400": {"description": "The question is not understood.", "content": refused},
        "414": {"description": "The server takes no address of more than 4,094 bytes."},
        "503": {"description": "Come again after Retry-After.", "content": refused},
    }


def gone_elsewhere():
    moved = {"description": "Another name or a former slug of the row: it is there."}
    kinds = (PLAIN, "text/html; charset=utf-8")
    missing = {"application/json": {"schema": ERROR}} | {kind: {} for kind in kinds}
    return {
        "301": moved,
        "404": {"description": "There is no such row.", "content": missing},
        "410": {"description": "The row was taken out.", "content": missing},
    }


def answer_schema(view, answer, table, columns):
    if answer != "json":
        return {"type": "string"}
    if not hasattr(view, "understood"):
        return ref("Document") if is_of_a_row(view) else {"type": "object"}
    if table:
        row = ref(f"Row_{table.name}")
    elif columns:
        row = row_schema(columns)
    else:
        row = {"type": "object"}
    results = {"type": "array", "items": row}
    return {"allOf": [ref("List"), {"properties": {"results": results}}]}


def ref(name):
    return {"$ref": f"#/components/schemas/{name}"}


def schemas():
    rows = {f"Row_{each.name}": row_schema(each.columns) for each in TABLES.values()}
    return {"List": LIST, "Document": DOCUMENT, "Error": ERROR_SCHEMA, **rows}


def row_schema(columns):
    """Where `fields` narrows, a column is left out: none is required."""
    return {
        "type": "object",
        "properties": {name: column_schema(it) for name, it in columns.items()},
        "additionalProperties": False,
    }


def column_schema(column: Column):
    value = dict(COLUMN_TYPES[column.kind])
    if column.labels:
        value["enum"] = list(column.labels)
    if column.several:
        value = {"type": "array", "items": value}
    elif value:
        value["type"] = [value["type"], "null"]
        if "enum" in value:
            value["enum"] = [*value["enum"], None]
    return value | {"description": str(column.means)}


TERMS = {
    "as_of": {"type": ["string", "null"], "format": "date"},
    "version": {"type": ["string", "null"]},
    "licence": {"type": "string"},
    "credit": {"type": "string"},
}
NAMED = {
    "type": "object",
    "properties": {
        "name": {"type": "string"},
        "url": {"type": "string", "format": "uri"},
    },
    "required": ["name", "url"],
}
ADDRESS = {"type": ["string", "null"], "format": "uri"}
LIST = {
    "type": "object",
    "properties": TERMS
    | {
        "count": {"type": "integer", "minimum": 0},
        "next": ADDRESS,
        "previous": ADDRESS,
        "page": {"type": "integer"},
        "pages": {"type": "integer"},
        "per_page": {"type": "integer"},
        "question": {
            "type": "object",
            "properties": {
                "title": {"type": "string"},
                "rule": {"type": ["string", "null"]},
                "parameters": {"type": "object"},
                "url": {"type": "string", "format": "uri"},
            },
        },
        "results": {"type": "array"},
        "named": {
            "type": "object",
            "additionalProperties": {"type": "object", "additionalProperties": NAMED},
        },
    },
    "required": [*TERMS, "count", "next", "previous", "question", "results", "named"],
}
DOCUMENT = {
    "type": "object",
    "properties": TERMS
    | {"url": {"type": "string", "format": "uri"}, "result": {"type": "object"}},
    "required": [*TERMS],
}
ERROR_SCHEMA = {
    "type": "object",
    "properties": {
        "status": {"type": "integer"},
        "error": {"type": "string"},
        "what": {"type": "string"},
        "parameter": {"type": "array", "items": {"type": "string"}},
        "hint": {"type": ["string", "null"]},
    },
    "required": ["status", "error", "what", "parameter", "hint"],
    "additionalProperties": False,
}

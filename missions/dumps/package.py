"""The zip of CSV files, with a Frictionless `datapackage.json` that describes them."""

import csv
import io
import json
import zipfile

from django.conf import settings

from ..citation import CREDIT, LICENCE, SITE
from ..tables import TABLES, Kind
from ..tables.dictionary import table_of_noun

BEGINNING = (1980, 1, 1, 0, 0, 0)  # the time of every file: that of no clock
TYPES = {
    Kind.WHOLE: "integer",
    Kind.NUMBER: "number",
    Kind.FLAG: "boolean",
    Kind.DAY: "date",
}


def write_zip(contents, file):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files_of(contents).items():
            member = zipfile.ZipInfo(name, BEGINNING)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system, member.external_attr = 3, 0o644 << 16
            package.writestr(member, text)


def files_of(contents):
    """{name: text} of all that is in the zip."""
    tables = {f"{name}.csv": csv_of(name, rows) for name, rows in contents.rows.items()}
    return {
        "datapackage.json": in_json(described(contents)),
        "CITATION.cff": citation(contents),
        "LICENSE.md": licence(),
        **tables,
    }


def csv_of(name, rows):
    columns = TABLES[name].columns
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(columns[column].in_csv(value) for column, value in row.items())
    return text.getvalue()


def described(contents):
    """The descriptor of the package, as Frictionless has it."""
    return {
        "profile": "tabular-data-package",
        "name": SITE.lower(),
        "title": f"{SITE}: crew seat assignments in human spaceflight",
        "version": contents.version,
        "created": f"{contents.as_of.isoformat()}T00:00:00Z",
        "licenses": [
            {
                "name": LICENCE.code.replace(" ", "-"),
                "title": LICENCE.name,
                "path": LICENCE.address,
            }
        ],
        "contributors": [{"title": CREDIT, "role": "author"}],
        "resources": [resource(table) for table in TABLES.values()],
    }


def resource(table):
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "path": f"{table.name}.csv",
        "description": str(table.means),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [field(*pair, table) for pair in table.columns.items()],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": list(foreign_keys(table)),
        },
    }


def field(name, column, table):
    told = {
        "name": name,
        "type": "string" if column.several else TYPES.get(column.kind, "string"),
        "description": in_words(column),
    }
    limits = {"required": True} if name in table.key else {}
    if column.codes and not column.several:
        limits["enum"] = list(column.labels)
    return told | ({"constraints": limits} if limits else {})


def in_words(column):
    """What a column means, with its unit, its codes and what parts a list."""
    parts = [str(column.means)]
    if column.unit:
        parts.append(f"Unit: {column.unit}.")
    if column.labels:
        codes = "; ".join(f"{code}: {label}" for code, label in column.labels.items())
        parts.append(f"Codes: {codes}.")
    if column.several:
        parts.append(f"Several, with “{column.joint}” between them.")
    return " ".join(filter(None, parts))


def foreign_keys(table):
    """References to rows of other tables, and of the table itself ("")."""
    for name, column in table.columns.items():
        led_to = table_of_noun().get(column.noun)
        if not led_to or column.several or (led_to is table and table.key == (name,)):
            continue
        there = "" if led_to is table else led_to.name.replace("_", "-")
        yield {
            "fields": name,
            "reference": {"resource": there, "fields": led_to.key[0]},
        }


def citation(contents):
    """CITATION.cff, as GitHub, Zenodo and Zotero read it."""
    return (
        "cff-version: 1.2.0\n"
        "message: If you use these data, please cite them as below.\n"
        "type: dataset\n"
        f"title: '{SITE}: crew seat assignments in human spaceflight'\n"
        "authors:\n"
        f"  - name: {SITE} contributors\n"
        f"version: {contents.version}\n"
        f"date-released: '{contents.as_of.isoformat()}'\n"
        f"license: {LICENCE.code.replace(' ', '-')}\n"
        "keywords:\n"
        "  - human spaceflight\n"
        "  - crew\n"
    )


def licence():
    return (settings.FIXTURES_DIR / "LICENSE.md").read_text(encoding="utf-8")


def in_json(value):
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"

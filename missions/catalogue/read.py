"""Files to rows: JSON is read, and each row becomes an instance not yet saved."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import models

from ..models.keyed import UNREADABLE
from ..readable import named, unreadable_in
from .errors import CatalogueError, shown
from .files import FILES, default_of, fields_by_name, in_json, is_text
from .keys import key_of, label


@dataclass
class Row:
    """One row of a file. Errors speak of it by file, number and key."""

    file: str
    number: int
    model: type
    fields: dict
    instance: models.Model = None
    references: dict = field(default_factory=dict)  # many-to-many: name -> [pk]

    @property
    def key(self):
        return key_of(self.model, self.fields)

    def error(self, message, name=None):
        """A `CatalogueError` that names file, row, field and value."""
        place = f"fixtures/{self.file}, row {self.number} ({label(self.key)})"
        if name in fields_by_name(self.model):
            place += f", field {name}, value {shown(self.fields.get(name))}"
        return CatalogueError(f"{place}: {message}")


def read_files(folder):
    """All rows of all files, in file order, not yet turned into instances."""
    refuse_strangers(Path(folder))
    return [row for name in FILES for row in read_file(Path(folder) / name)]


def refuse_strangers(folder):
    """A file of rows that nobody reads would be taken for loaded."""
    for path in sorted(folder.glob("*.json")):
        if path.name not in FILES:
            raise CatalogueError(
                f"fixtures/{path.name} is none of the catalogue’s files, which are "
                f"{', '.join(FILES)}."
            )


def read_file(path):
    """The rows of one file, each with fields the model has and a key of its own."""
    model, seen, rows = FILES[path.name], {}, []
    for number, raw in enumerate(json_list(path), start=1):
        row = Row(path.name, number, model, fields_in(path, number, model, raw))
        check_names(row)
        if row.key in seen:
            raise row.error(
                f"row {seen[row.key]} has the same "
                f"{', '.join(model.key_fields)} already.",
                model.key_fields[0],
            )
        seen[row.key] = number
        rows.append(row)
    return rows


def json_list(path):
    if path.exists() and not path.is_file():
        raise CatalogueError(f"fixtures/{path.name} is not a file.")
    try:
        content = json.loads(
            path.read_text(encoding="utf-8"), object_pairs_hook=without_twins
        )
    except FileNotFoundError:
        raise CatalogueError(f"fixtures/{path.name} is missing.") from None
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise CatalogueError(
            f"fixtures/{path.name} cannot be read ({reason})."
        ) from None
    except RecursionError:
        raise CatalogueError(f"fixtures/{path.name} is nested too deeply.") from None
    except UnicodeDecodeError as problem:
        raise CatalogueError(
            f"fixtures/{path.name} is not UTF-8 text at byte {problem.start}."
        ) from None
    except json.JSONDecodeError as problem:
        raise CatalogueError(
            f"fixtures/{path.name}, line {problem.lineno}, column {problem.colno}: "
            f"this is not JSON ({problem.msg})."
        ) from None
    except ValueError as problem:
        reason = str(problem).split(";")[0].rstrip(".")
        raise CatalogueError(
            f"fixtures/{path.name} holds what cannot be read ({reason})."
        ) from None
    if not isinstance(content, list):
        raise CatalogueError(f"fixtures/{path.name} does not hold a list of rows.")
    return content


def without_twins(pairs):
    """A JSON object as a dict; a name that is there twice would hide a value."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{shown(twice)} is there twice in {shown(found)}")
    return found


def fields_in(path, number, model, raw):
    place = f"fixtures/{path.name}, row {number}"
    if not isinstance(raw, dict) or set(raw) != {"model", "fields"}:
        raise CatalogueError(f"{place}: a row has “model” and “fields” and no more.")
    if raw["model"] != model._meta.label_lower:
        raise CatalogueError(
            f"{place}, field model, value {shown(raw['model'])}: this file holds "
            f"{model._meta.label_lower} rows."
        )
    if not isinstance(raw["fields"], dict):
        raise CatalogueError(f"{place}: “fields” is not an object.")
    return raw["fields"]


def check_names(row):
    known = fields_by_name(row.model)
    for name, value in row.fields.items():
        if name not in known:
            raise CatalogueError(
                f"fixtures/{row.file}, row {row.number} ({label(row.key)}), field "
                f"{shown(name)}, value {shown(value)}: {row.model._meta.verbose_name} "
                "has no such field."
            )
    for name in row.model.key_fields:
        if not is_key(known[name], row.fields.get(name)):
            raise row.error("this part of the key is missing or malformed.", name)


def is_key(model_field, value):
    """Whether a value can be (part of) a key: text, a number, or a reference."""
    if model_field.many_to_one:
        return isinstance(value, list) and len(value) == 1 and isinstance(value[0], str)
    if is_text(model_field):
        return isinstance(value, str)
    return value is not None and is_number(value)


def build(rows, pks):
    """Give each row its instance, with references resolved to those of other rows.

    `pks` maps model -> {natural key: pk} and knows every row of every file.
    """
    instances = {model: {} for model in pks}
    for row in rows:
        row.instance = row.model(pk=pks[row.model][row.key])
        instances[row.model][row.key] = row.instance
    for row in rows:
        for name, model_field in fields_by_name(row.model).items():
            if name in row.fields:
                fill(row, model_field, row.fields[name], instances)


def fill(row, model_field, value, instances):
    if model_field.many_to_many:
        found = many(row, model_field, value, instances)
        row.references[model_field.name] = [instance.pk for instance in found]
    elif model_field.many_to_one:
        found = None if value is None else one(row, model_field, value, instances)
        setattr(row.instance, model_field.name, found)
    else:
        setattr(row.instance, model_field.name, plain(row, model_field, value))


def canonical(row):
    """A row's fields as an export would write them, built or not."""
    fields, built = {}, row.instance
    for name, model_field in fields_by_name(row.model).items():
        if name not in row.fields:
            continue
        value = row.fields[name]
        if model_field.many_to_many:
            value = sorted(many_in(row, name, value))
        elif not model_field.many_to_one:
            value = getattr(built, name) if built else plain(row, model_field, value)
        if value != default_of(model_field):
            fields[name] = in_json(value)
    return fields


def many_in(row, name, value):
    if not isinstance(value, list):
        raise row.error("a list of references is wanted.", name)
    return value


def many(row, model_field, value, instances):
    if not isinstance(value, list):
        raise row.error("a list of references is wanted.", model_field.name)
    found = [one(row, model_field, item, instances) for item in value]
    if len(set(found)) != len(found):
        raise row.error("one reference is there twice.", model_field.name)
    return found


def one(row, model_field, value, instances):
    target = model_field.related_model
    if not isinstance(value, list) or len(value) != 1:
        raise row.error(
            f"a reference is a list with one {target.key_fields[0]}.", model_field.name
        )
    try:
        return instances[target][tuple(value)]
    except (KeyError, TypeError):
        raise row.error(
            f"there is no {target._meta.verbose_name} {shown(value[0])}.",
            model_field.name,
        ) from None


def plain(row, model_field, value):
    if is_text(model_field) and not isinstance(value, str):
        raise row.error("text is wanted.", model_field.name)
    found = isinstance(value, str) and unreadable_in(value)
    if found:
        raise row.error(UNREADABLE % {"character": named(found)}, model_field.name)
    if isinstance(model_field, models.IntegerField) and not is_number(value):
        raise row.error("a whole number is wanted.", model_field.name)
    if isinstance(model_field, models.BooleanField) and not isinstance(value, bool):
        raise row.error("true or false is wanted.", model_field.name)
    if isinstance(model_field, models.DateField) and not isinstance(value, str | None):
        raise row.error("a date in ISO 8601 is wanted.", model_field.name)
    if isinstance(value, list | dict | float):
        raise row.error("a single value is wanted.", model_field.name)
    try:
        python = model_field.to_python(value)
    except (ValidationError, OverflowError) as problem:
        message = " ".join(getattr(problem, "messages", [str(problem)]))
        raise row.error(message, model_field.name) from None
    if isinstance(model_field, models.DateTimeField) and not str(value or "Z").endswith(
        "Z"
    ):
        raise row.error("a time ends in Z, for UTC.", model_field.name)
    return python


def is_number(value):
    """Whether it is a whole number or none; to Python `True` is a number, too."""
    return value is None or (isinstance(value, int) and not isinstance(value, bool))

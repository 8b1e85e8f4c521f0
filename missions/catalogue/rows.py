"""Rows between database and file: which model is in which file, how a row is written.

A row's *fields* are what its JSON holds: plain values, a reference as a list with the
natural key of the row it points at, several references as a sorted list of those.
Fields that hold their default are left out.
"""

import datetime
import hashlib
import json

from django.db import models

from ..models import (
    Agency,
    Agreement,
    Announcement,
    AssignmentChange,
    Citizenship,
    Claim,
    CrewMember,
    Disagreement,
    Exchange,
    LifeboatSpell,
    Mission,
    Nation,
    SeatAssignment,
    Source,
    Spacecraft,
    Statement,
    Station,
    Vehicle,
)

# In this order a row points only at rows before it, or at rows of its own file.
FILES = {
    "01_sources.json": Source,
    "02_nations.json": Nation,
    "03_agencies.json": Agency,
    "04_vehicles.json": Vehicle,
    "05_spacecraft.json": Spacecraft,
    "06_stations.json": Station,
    "07_missions.json": Mission,
    "08_crew_members.json": CrewMember,
    "09_citizenships.json": Citizenship,
    "10_agreements.json": Agreement,
    "11_announcements.json": Announcement,
    "12_statements.json": Statement,
    "13_exchanges.json": Exchange,
    "14_seats.json": SeatAssignment,
    "15_assignment_changes.json": AssignmentChange,
    "16_disagreements.json": Disagreement,
    "17_claims.json": Claim,
    "18_lifeboat_spells.json": LifeboatSpell,
}
FILE_OF = {model: name for name, model in FILES.items()}

KEY_FIELDS = {
    Nation: ("code",),
    Citizenship: ("person", "nation"),
    Statement: ("announcement", "position"),
    SeatAssignment: ("mission", "leg", "person", "status"),
    Claim: ("disagreement", "source"),
}


def key_fields(model):
    """Names of the fields that tell the model's rows apart."""
    return KEY_FIELDS.get(model, ("slug",))


def key_of(model, fields):
    """The natural key in a row's fields, as a tuple of plain values."""
    parts = []
    for name in key_fields(model):
        value = fields.get(name)
        parts.append(value[0] if isinstance(value, list) and value else value)
    return tuple(parts)


def fields_by_name(model):
    """The model's fields that files hold, in the model's order."""
    concrete = [
        field
        for field in model._meta.concrete_fields
        if field.editable and not field.primary_key
    ]
    several = [
        field
        for field in model._meta.many_to_many
        if field.remote_field.through._meta.auto_created
    ]
    return {field.name: field for field in [*concrete, *several]}


def default_of(field):
    return [] if field.many_to_many else field.get_default()


class Rows:
    """Everything the database holds of the catalogue, read with one query a table."""

    def __init__(self):
        self.keys = {}  # model -> {pk: natural key as list}
        self.pks = {}  # model -> {natural key as tuple: pk}
        self.fields = {}  # model -> {natural key as tuple: fields}
        for model in FILES.values():
            self.read(model)

    def read(self, model):
        by_name = fields_by_name(model)
        several = {
            name: self.references(field)
            for name, field in by_name.items()
            if field.many_to_many
        }
        keys, pks, rows = {}, {}, {}
        for values in own_table(model, by_name):
            pk = values.pop("pk")
            # A row may point at a row of its own table, whose key may not be read yet.
            keys[pk] = [values[name] for name in key_fields(model)]
            rows[pk] = values | {
                name: references.get(pk, []) for name, references in several.items()
            }
        self.keys[model] = keys
        self.fields[model] = {}
        for pk, values in rows.items():
            fields = {
                name: self.written(field, values[name])
                for name, field in by_name.items()
                if values[name] != default_of(field)
            }
            key = key_of(model, fields)
            pks[key] = pk
            self.fields[model][key] = fields
        self.pks[model] = pks

    def references(self, field):
        """The keys a many-to-many field points at, by row: {pk: sorted keys}."""
        through = field.remote_field.through
        found = {}
        for pk, target in through._default_manager.values_list(
            field.m2m_column_name(), field.m2m_reverse_name()
        ):
            found.setdefault(pk, []).append(self.keys[field.related_model][target])
        return {pk: sorted(keys) for pk, keys in found.items()}

    def written(self, field, value):
        """A column's value as a file holds it."""
        if field.many_to_one and value is not None:
            return self.keys[field.related_model][value]
        return in_json(value)


def in_json(value):
    """Dates and times as ISO 8601 text, all else as it is."""
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def own_table(model, by_name):
    """The model's rows as dicts by field name, references as primary keys."""
    names = [name for name, field in by_name.items() if not field.many_to_many]
    return model._base_manager.values("pk", *names)


def sorted_keys(keys):
    return sorted(keys, key=lambda key: [str(part) for part in key])


def digest(fields):
    """Tells whether a row changed, whatever the order of its fields."""
    text = json.dumps(fields, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def label(key):
    """A natural key as messages show it: "crew-9 up nick-hague flown"."""
    return " ".join(str(part) for part in key)


def as_text(model, fields_by_key):
    """A whole file: rows sorted by key, one field a line, for readable diffs."""
    rows = [
        row_text(model, fields_by_key[key]) for key in sorted_keys(fields_by_key.keys())
    ]
    return "[\n" + ",\n".join(rows) + "\n]\n" if rows else "[]\n"


def row_text(model, fields):
    lines = ",\n".join(
        f"   {json.dumps(name)}: {json.dumps(fields[name], ensure_ascii=False)}"
        for name in fields_by_name(model)
        if name in fields
    )
    return (
        f' {{\n  "model": {json.dumps(model._meta.label_lower)},\n'
        f'  "fields": {{\n{lines}\n  }}\n }}'
    )


def is_text(field):
    return isinstance(field, models.CharField | models.TextField)

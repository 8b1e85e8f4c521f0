"""What a form holds of a row, in plain values: by which a change is seen and put back.

A state is {"": fields, "seats": {"7": fields}}: the row's own fields by name, and those
of each row that is entered with it, by the form set's prefix and its primary key. A row
that a field leads to stands there by its natural key.
"""

from dataclasses import dataclass

from django.apps import apps
from django.db.models import DateField, Manager, Model
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from missions.catalogue.files import in_json
from missions.dates import Precision
from missions.dates import in_words as moment_in_words

# A moment is told no closer than it is known.
PRECISIONS = {
    "announced_on": "announced_precision",
    "signed_on": "signed_precision",
    "launched_at": "launch_precision",
    "landed_at": "landing_precision",
    "changed_on": "changed_precision",
    "published_on": "published_precision",
    "born_on": "birth_precision",
    "since": "since_precision",
    "until": "until_precision",
}


def plain(value):
    """A value of a row or of a form as a state holds it."""
    if isinstance(value, Manager):
        value = value.all()
    if isinstance(value, Model):
        return " ".join(str(part) for part in value.natural_key())
    if hasattr(value, "__iter__") and not isinstance(value, str):
        return sorted(plain(each) for each in value)
    return in_json(value)


def fields_of(row, form):
    """The fields of a row that a form class has."""
    return {name: plain(getattr(row, name)) for name in form.base_fields}


def rows_within(row, formset):
    """The rows that a form set enters with a row; none of one that only shows them."""
    if not formset.form.base_fields:
        return formset.model._default_manager.none()
    return formset.model._default_manager.filter(**{formset.fk.name: row})


def state_of(row, form, formsets):
    """`form` and `formsets` are the classes by which a page enters the row."""
    state = {"": fields_of(row, form)}
    for formset in formsets:
        state[formset.get_default_prefix()] = {
            str(each.pk): fields_of(each, formset.form)
            for each in rows_within(row, formset)
        }
    return state


def key_of(model, fields):
    """{field: value} by which a row is told from others."""
    return {name: fields[name] for name in model.key_fields if fields.get(name)}


def label(model, fields):
    """What a row within another is called: "seat: launch, Frank Rubio, flown"."""
    key = [told(model, name, fields) for name in key_of(model, fields)]
    return f"{model._meta.verbose_name}: {', '.join(key)}"


def field_label(model, name):
    return capfirst(model._meta.get_field(name).verbose_name)


def told(model, name, fields):
    """A value of a row, or of a part of its fields, as a curator reads it."""
    field, value = model._meta.get_field(name), fields.get(name)
    if value and isinstance(field, DateField):
        precision = fields.get(PRECISIONS.get(name)) or Precision.DAY
        return moment_in_words(parse_datetime(value) or parse_date(value), precision)
    if value and field.is_relation:
        keys = value if isinstance(value, list) else [value]
        return called(field.related_model, keys)
    code = dict(field.flatchoices).get(value) if isinstance(value, str) else None
    return str(code or in_words(value))


def called(model, keys):
    """Rows as they call themselves; by their keys where they are no longer there."""
    name = model.key_fields[0]
    rows = model.objects.filter(**{f"{name}__in": keys})
    names = {getattr(row, name): str(row) for row in rows}
    return "; ".join(names.get(key, key) for key in keys)


def in_words(value):
    """A plain value that is no row’s and no code as a curator reads it."""
    if value is None or value == "" or value == []:
        return _("blank")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value)


@dataclass(frozen=True)
class Change:
    """One value that differs between two states, as a curator reads it."""

    where: str  # "seat: launch, Frank Rubio, flown", or "" for the row itself
    field: str
    before: str
    after: str

    @property
    def what(self):
        return ": ".join(str(each) for each in (self.where, self.field) if each)


def changes(model_name, before, after):
    """The `Change`s from one state of a row to another."""
    model = apps.get_model("missions", model_name)
    yield from changed_fields(model, before.get("", {}), after.get("", {}))
    for prefix in filter(None, before | after):
        within = model._meta.get_field(prefix).related_model
        here, there = before.get(prefix, {}), after.get(prefix, {})
        for key in here | there:
            yield from changed_row(within, here.get(key), there.get(key))


def held(model_name, state):
    """[(what, value)] of a row and of those within it, without blank fields."""
    model = apps.get_model("missions", model_name)
    found = list(changed_fields(model, state.get("", {}), {}))
    for prefix in filter(None, state):
        within = model._meta.get_field(prefix).related_model
        for fields in state[prefix].values():
            found += changed_fields(within, fields, {}, label(within, fields))
    return [(each.what, each.before) for each in found if each.before != each.after]


def changed_row(model, before, after):
    where = label(model, after or before)
    if before is None:
        yield Change(where, "", "", _("entered"))
        beside = after.keys() - {*model.key_fields}
        told = {name: after[name] for name in sorted(beside) if after[name]}
        yield from changed_fields(model, {}, told, where)
    elif after is None:
        yield Change(where, "", "", _("taken out"))
    else:
        yield from changed_fields(model, before, after, where)


def changed_fields(model, before, after, where=""):
    for name in before | after:
        if before.get(name) != after.get(name):
            values = told_both(model, name, before, after)
            yield Change(where, field_label(model, name), *values)


def told_both(model, name, before, after):
    """A value before and after; of lists of rows what went and came, not what stays."""
    old, new = before.get(name), after.get(name)
    if not (old and new and isinstance(old, list)):
        return told(model, name, before), told(model, name, after)
    stay = [key for key in old if key in new]
    others = ngettext("%(number)d other", "%(number)d others", len(stay))
    parts = [others % {"number": len(stay)}] if stay else []
    return tuple(
        "; ".join([*parts, *([told(model, name, {name: moved})] if moved else [])])
        for moved in (
            [e for e in old if e not in stay],
            [e for e in new if e not in stay],
        )
    )

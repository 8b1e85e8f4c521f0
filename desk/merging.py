"""Two curators, one row: a form that was opened before the row changed is made anew.

What was typed stays in it. Where nothing was typed it takes what the row holds now, so
that saving it once more undoes nobody's work; each difference is told.
"""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.forms import MultiWidget
from django.utils.translation import gettext as _

from . import states

NOT_KNOWN, UNREADABLE = object(), object()


@dataclass(frozen=True)
class Difference:
    """A value that changed since the form was opened, as a curator reads it."""

    where: str  # "seat: launch, Frank Rubio, flown", or "" for the row itself
    field: str
    now: str
    typed: str  # "" where the form takes what the row holds now


def merge(data, row, opened, now, form, formsets):
    """Bring what was posted up to what the row holds `now`; gives the `Difference`s.

    `opened` is the state that the form was opened on, {} where that is not known.
    """
    found = merge_fields(data, row, form, "", opened.get("", {}), now[""])
    for formset in formsets:
        if formset.form.base_fields:
            found += Rows(data, row, opened, now, formset).merge()
    return found


def merge_fields(data, row, form, prefix, opened, now, where=""):
    typed, fresh = form(data, instance=row, prefix=prefix), form(instance=row)
    fresh.prefix = typed.prefix
    found = []
    for name, value in now.items():
        before, wanted = opened.get(name, NOT_KNOWN), typed_value(typed[name])
        if value in (before, wanted):
            continue
        if wanted == before:
            write(data, fresh[name])
        model = form._meta.model
        said = "" if wanted == before else words_typed(model, typed, name, wanted)
        label = states.field_label(model, name)
        found.append(Difference(where, label, states.told(model, name, now), said))
    return found


def typed_value(bound):
    """The plain value of a field as posted; what cannot be read is like no other."""
    try:
        return states.plain(bound.field.clean(bound.data))
    except ValidationError:
        return UNREADABLE


def words_typed(model, form, name, value):
    """The plain `value` of a field of a form; as it was typed where it is none."""
    bound = form[name]
    if value is not UNREADABLE:
        others = {each: typed_value(form[each]) for each in form.fields}
        return states.told(model, name, others)
    parts = bound.data if isinstance(bound.data, list) else [bound.data]
    return " ".join(str(part) for part in parts if part)


def write(data, bound):
    """Put the value of an unbound form's field where a browser would post it."""
    widget = getattr(bound.field.widget, "widget", bound.field.widget)
    value = bound.value()
    if isinstance(widget, MultiWidget):
        parts = zip(
            widget.widgets,
            widget.widgets_names,
            widget.decompress(value),
            strict=True,
        )
        for each, suffix, part in parts:
            data[bound.html_name + suffix] = each.format_value(part) or ""
        return
    written = widget.format_value(value)
    if isinstance(value, bool):
        written = "on" if value else ""
    values = written if isinstance(written, list) else [written or ""]
    data.setlist(bound.html_name, [str(each) for each in values if each != ""])


class Rows:
    """The rows of one form set: typed, as opened, and as they are now."""

    def __init__(self, data, row, opened, now, formset):
        self.data, self.formset = data, formset
        self.prefix = formset.get_default_prefix()
        self.opened = opened.get(self.prefix, {})
        self.now = now[self.prefix]
        self.rows = {str(e.pk): e for e in states.rows_within(row, formset)}
        self.found = []

    def merge(self):
        typed = self.taken_out_of_data()
        known = {each["id"][0]: each for each in typed if each.get("id", [""])[0]}
        new = [each for each in typed if not each.get("id", [""])[0]]
        for key in known.keys() - self.now.keys():
            new += self.taken_out(key, known[key])
        for number, key in enumerate(self.now):
            if key in known:
                self.put(number, known[key])
                self.merge_known(number, key)
            else:
                self.add(number, key)
        for number, entries in enumerate(new, start=len(self.now)):
            self.put(number, entries)
        self.data[f"{self.prefix}-INITIAL_FORMS"] = len(self.now)
        self.data[f"{self.prefix}-TOTAL_FORMS"] = len(self.now) + len(new)
        return self.found

    def taken_out_of_data(self):
        """What was posted for each row, in order: [{name: values}]."""
        rows = {}
        for key in list(self.data):
            named = re.fullmatch(rf"{self.prefix}-(\d+)-(\w+)", key)
            if named:
                values = self.data.pop(key)
                rows.setdefault(int(named[1]), {})[named[2]] = values
        return [rows[number] for number in sorted(rows)]

    def put(self, number, entries):
        for name, values in entries.items():
            self.data.setlist(f"{self.prefix}-{number}-{name}", values)

    def label(self, fields):
        return states.label(self.formset.model, fields)

    def merge_known(self, number, key):
        self.found += merge_fields(
            self.data,
            self.rows[key],
            self.formset.form,
            f"{self.prefix}-{number}",
            self.opened.get(key, {}),
            self.now[key],
            self.label(self.now[key]),
        )

    def add(self, number, key):
        """A row that the form does not have: somebody else entered it."""
        form = self.formset.form(
            instance=self.rows[key], prefix=f"{self.prefix}-{number}"
        )
        self.put(number, {"id": [key], self.formset.fk.name: [self.key_of_parent(key)]})
        for name in form.fields:
            write(self.data, form[name])
        self.tell(self.now[key], _("entered by somebody else"))

    def key_of_parent(self, key):
        return str(getattr(self.rows[key], self.formset.fk.attname))

    def taken_out(self, key, entries):
        """A row that is gone; what was typed in it is offered as a new one."""
        before = self.opened.get(key, {})
        typed = "" if "DELETE" in entries else self.typed_in(entries, before)
        self.tell(before, _("taken out by somebody else"), typed)
        entries.pop("id")
        return [entries] if typed else []

    def typed_in(self, entries, before):
        """The values that differ from what a row held when the form was opened."""
        data = self.data.copy()
        for name, values in entries.items():
            data.setlist(f"gone-{name}", values)
        form = self.formset.form(data, prefix="gone")
        values = {name: typed_value(form[name]) for name in before}
        return ", ".join(
            words_typed(self.formset.model, form, name, value)
            for name, value in values.items()
            if value != before[name]
        )

    def tell(self, fields, what, typed=""):
        self.found.append(Difference(self.label(fields), _("The row"), what, typed))

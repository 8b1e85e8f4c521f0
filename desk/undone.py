"""A state without what one edit changed; what others changed since stays."""

from dataclasses import replace

from django.apps import apps
from django.utils.translation import gettext as _

from .states import Change, changed_fields, field_label, key_of, label, told


def undone(model_name, now, before, after):
    """(The state `now` without an edit, the `Change`s that stand against it).

    These lead from what would be put back to what is there now, where that is not what
    the edit left. `now` and `after` are None of a row that was deleted.
    """
    if now is None or after is None:
        return before, []
    model = apps.get_model("missions", model_name)
    own = "", now[""], before.get("", {}), after.get("", {})
    back, since = fields_back(model, *own)
    wanted = now | {"": now[""] | back}
    for prefix in filter(None, before | after):
        within = model._meta.get_field(prefix).related_model
        states = (each.get(prefix, {}) for each in (now, before, after))
        wanted[prefix], found = rows_back(within, *states)
        since += found
    return wanted, since


def fields_back(model, where, now, before, after):
    """(The fields that an edit changed as they were, what stands against it)."""
    back, since = {}, []
    for name, value in before.items():
        left, held = after.get(name), now.get(name)
        if value == left:
            continue
        if isinstance(value, list):
            value = list_back(held, value, left)
        elif held not in (value, left):
            words = told(model, name, before), told(model, name, now)
            since.append(Change(where, field_label(model, name), *words))
        back[name] = value
    return back, since


def list_back(now, before, after):
    """What an edit added goes, what it took out comes back."""
    kept = set(now) - (set(after) - set(before))
    return sorted(kept | (set(before) - set(after)))


def rows_back(model, now, before, after):
    rows, since = dict(now), []
    for key in before | after:
        was, left = before.get(key), after.get(key)
        there = key if key in rows else like(model, left or was, rows)
        if was is None:
            held = rows.pop(there, left)
            changed = changed_fields(model, left, held, label(model, held))
            since += [replace(each, before=_("taken out")) for each in changed]
        elif left is not None and there:
            where = label(model, rows[there])
            back, found = fields_back(model, where, rows[there], was, left)
            rows[there] = rows[there] | back
            since += found
        elif left is None and not there:
            rows[key] = was
    return rows, since


def like(model, fields, rows):
    """The key of a row that was entered anew: it is called the same."""
    own = key_of(model, fields)
    return next((key for key in rows if key_of(model, rows[key]) == own), None)

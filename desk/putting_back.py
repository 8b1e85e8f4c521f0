"""A former state of a row, as a browser would post it: so that every rule is asked."""

from django.core.exceptions import ObjectDoesNotExist
from django.http import QueryDict

from .merging import write


class Posted:
    """What to post so that `row` holds `state`; it may be one that is not saved yet.

    `missing` are the rows that the state leads to and that were deleted: the fields
    that lead to them are left as they are.
    """

    def __init__(self, row, state, form, formsets):
        self.data, self.missing = QueryDict(mutable=True), []
        self.fill(form(instance=row, initial=self.values(form, state[""])))
        for formset in formsets:
            wanted = state.get(formset.get_default_prefix(), {})
            self.fill_rows(row, wanted, formset)

    def fill(self, form):
        for name in form.fields:
            write(self.data, form[name])

    def fill_rows(self, row, wanted, formset):
        """Rows that are there keep their number; others come back as new ones."""
        prefix, there = formset.get_default_prefix(), all_rows(row, formset)
        keys = [*there, *(key for key in wanted if key not in there)]
        for number, key in enumerate(keys):
            # Whose they are is the row itself, though it has no key yet.
            fields = {**wanted.get(key, {})}
            fields.pop(formset.fk.name, None)
            one = formset.form(
                instance=there.get(key) or formset.model(),
                prefix=f"{prefix}-{number}",
                initial=self.values(formset.form, fields),
            )
            self.fill(one)
            self.data[f"{one.prefix}-id"] = key if key in there else ""
            self.data[f"{one.prefix}-{formset.fk.name}"] = str(row.pk or "")
            if formset.form.base_fields and key not in wanted:
                self.data[f"{one.prefix}-DELETE"] = "on"
        self.data[f"{prefix}-INITIAL_FORMS"] = str(len(there))
        self.data[f"{prefix}-TOTAL_FORMS"] = str(len(keys))

    def values(self, form, fields):
        """The fields of a state as a form's first values."""
        found = {}
        for name in fields.keys() & form.base_fields.keys():
            field = form._meta.model._meta.get_field(name)
            try:
                found[name] = value_of(field, fields[name])
            except ObjectDoesNotExist:
                self.missing.append(f"{field.verbose_name} {fields[name]}")
        return found


def all_rows(row, formset):
    """Those that a form set only shows are posted as well."""
    if not row.pk:
        return {}
    rows = formset.model._default_manager.filter(**{formset.fk.name: row})
    return {str(each.pk): each for each in rows}


def value_of(field, value):
    if field.many_to_many:
        return [key_of(field.related_model, each) for each in value]
    if field.is_relation:
        return value and key_of(field.related_model, value)
    return field.to_python(value)


def key_of(model, key):
    return model.objects.get_by_natural_key(key).pk

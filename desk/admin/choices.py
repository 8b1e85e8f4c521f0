"""Choices among rows: what is posted and is no key of any is an invalid choice."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.db import models
from django.utils.text import capfirst

from missions.models import Source
from missions.models.source import CitedSources

from ..namesakes import source_in_full

# A list is filtered by what its rows lead to, not by all that they could lead to.
InUse = admin.RelatedOnlyFieldListFilter


class OnlyKeys:
    """A widget that looks its choices up by key is not given anything else."""

    def prepare_value(self, value):
        prepared = super().prepare_value(value)
        if isinstance(prepared, list | tuple | set):
            return [each for each in prepared if self.is_key(each)]
        if prepared in self.empty_values or self.is_key(prepared):
            return prepared
        return ""

    def clean(self, value):
        for each in value if isinstance(value, list | tuple) else [value]:
            if each not in self.empty_values and not self.is_key(each):
                code = "invalid_choice"
                message = self.error_messages[code]
                raise forms.ValidationError(message, code, {"value": each})
        return super().clean(value)

    def label_from_instance(self, row):
        """As where they are searched: three sources of one publisher are three."""
        return source_in_full(row) if isinstance(row, Source) else str(row)

    def is_key(self, value):
        try:
            self.queryset.model._meta.pk.clean(getattr(value, "pk", value), None)
        except forms.ValidationError:
            return False
        return True


class RowChoice(OnlyKeys, forms.ModelChoiceField):
    pass


class RowsChoice(OnlyKeys, forms.ModelMultipleChoiceField):
    pass


BY_KEY = {
    models.ForeignKey: {"form_class": RowChoice},
    models.ManyToManyField: {"form_class": RowsChoice},
    CitedSources: {"form_class": RowsChoice},
}


def searched(model, name, **options):
    """A field of a form that is no row's: a choice searched as that of `model.name`."""
    field = model._meta.get_field(name)
    many = field.many_to_many
    widget = AutocompleteSelectMultiple if many else AutocompleteSelect
    return (RowsChoice if many else RowChoice)(
        field.related_model.objects.all(),
        widget=widget(field, admin.site),
        **{"label": capfirst(field.verbose_name)} | options,
    )

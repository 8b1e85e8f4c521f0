"""What several admin pages share."""

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..folding import folded


class FoldedSearch:
    """The search box finds names in any spelling and script, as the site does."""

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(request, queryset, folded(search_term))


# An address typed without a scheme is taken for https.
SECURE_ADDRESSES = {models.URLField: {"assume_scheme": "https"}}


class CitedForm(forms.ModelForm):
    """A row that has to name where it is from."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.fields["sources"].error_messages["required"] = _(
            "Name at least one source."
        )

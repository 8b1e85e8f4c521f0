"""What several admin pages share."""

from contextlib import nullcontext

from django import forms
from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _

from missions.catalogue.turns import shared_turn
from missions.folding import MOST_WORDS, folded


class CatalogueAdmin(admin.ModelAdmin):
    """Every noun's pages: what is changed on them waits for a load to end."""

    def changeform_view(self, request, *arguments, **options):
        with turn_of(request):
            return super().changeform_view(request, *arguments, **options)

    def delete_view(self, request, *arguments, **options):
        with turn_of(request):
            return super().delete_view(request, *arguments, **options)

    def changelist_view(self, request, *arguments, **options):
        with turn_of(request):
            return super().changelist_view(request, *arguments, **options)

    def get_search_results(self, request, queryset, search_term):
        """More words than any name has, and than a database can ask for, find none."""
        if len(folded(search_term).split()) > MOST_WORDS:
            return queryset.none(), False
        return super().get_search_results(request, queryset, search_term)


def turn_of(request):
    """The curator's turn to write, where the request may write."""
    return shared_turn() if request.method == "POST" else nullcontext()


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
        if "sources" not in self.fields:
            return  # somebody who may only look at it
        self.fields["sources"].error_messages["required"] = _(
            "Name at least one source."
        )

"""What several admin pages share."""

from contextlib import nullcontext

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from missions.catalogue.turns import shared_turn
from missions.folding import MOST_WORDS, folded

from .. import states
from ..in_use import uses_of
from ..merging import merge
from ..saving import Saving, opened_on, signed
from .dates import TYPED

CHANGED_MEANWHILE = _(
    "Somebody changed this since you opened it. Nothing was saved: what you typed is "
    "kept below. Look at the differences and save again."
)


class CatalogueForm(forms.ModelForm):
    """Every noun's form; it is refused where its row changed since it was opened."""

    saving = None  # the request's own, see `CatalogueAdmin.get_form`

    def clean(self):
        cleaned = super().clean()
        if self.saving and self.saving.differences:
            self.add_error(None, CHANGED_MEANWHILE)
        return cleaned


class CatalogueAdmin(admin.ModelAdmin):
    """Every noun's pages: what is changed on them waits for a load to end."""

    form = CatalogueForm
    formfield_overrides = TYPED
    change_form_template = "desk/change_form.html"
    delete_confirmation_template = "desk/delete_confirmation.html"
    delete_selected_confirmation_template = "desk/delete_selected_confirmation.html"

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        with turn_of(request):
            request.POST = with_our_line_ends(request.POST)
            request.saving = Saving(request)
            row = object_id and self.get_object(request, unquote(object_id))
            if row and request.method == "POST":
                self.bring_up_to_date(request, row)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def bring_up_to_date(self, request, row):
        """What was posted is brought up to what is in the database by now."""
        form, formsets = self.classes_of_page(request, row)
        now, opened = states.state_of(row, form, formsets), opened_on(request.POST)
        if now != opened:
            found = merge(request.POST, row, opened, now, form, formsets)
            request.saving.differences = found

    def classes_of_page(self, request, row):
        """The classes of the form and of the form sets by which a row is entered."""
        pairs = self.get_formsets_with_inlines(request, row)
        form = self.get_form(request, row, change=True)
        return form, [formset for formset, _inline in pairs]

    def get_form(self, request, obj=None, **options):
        made = super().get_form(request, obj, **options)
        return type(
            made.__name__, (made,), {"saving": getattr(request, "saving", None)}
        )

    def render_change_form(self, request, context, **options):
        row = options.get("obj")
        if row and row.pk:
            there = self.get_object(request, str(row.pk))
            state = states.state_of(there, *self.classes_of_page(request, there))
            context["opened"] = signed(state)
        context["differences"] = request.saving.differences
        return super().render_change_form(request, context, **options)

    def delete_view(self, request, *arguments, **options):
        with turn_of(request):
            return super().delete_view(request, *arguments, **options)

    def changelist_view(self, request, *arguments, **options):
        with turn_of(request):
            return super().changelist_view(request, *arguments, **options)

    def get_deleted_objects(self, objs, request):
        """What leads to a row stands against its deletion, and is named in words."""
        deleted, counts, lacking, _kept = super().get_deleted_objects(objs, request)
        links = [f.remote_field.through for f in self.opts.many_to_many]
        for link in links:
            counts.pop(link._meta.verbose_name_plural, None)
        called = tuple(f"{capfirst(link._meta.verbose_name)}: " for link in links)
        used = [use_in_words(*use) for row in objs for use in uses_of(row)]
        return without(deleted, called), counts, lacking, used

    def get_search_results(self, request, queryset, search_term):
        """More words than any name has, and than a database can ask for, find none."""
        if len(folded(search_term).split()) > MOST_WORDS:
            return queryset.none(), False
        return super().get_search_results(request, queryset, search_term)


def use_in_words(user, field):
    """A row that leads to another, as a link, and by which of its fields."""
    there = f"admin:missions_{user._meta.model_name}_change"
    called = f"{capfirst(user._meta.verbose_name)}: {user}"
    if user._meta.model in admin.site._registry:
        link = reverse(there, args=[user.pk])
        called = format_html('<a href="{}">{}</a>', link, called)
    return format_html("{} ({})", called, field.verbose_name)


def without(nested, called):
    """A list, and the lists within it, without the texts that begin so."""
    return [
        without(each, called) if isinstance(each, list) else each
        for each in nested
        if not str(each).startswith(called)
    ]


def with_our_line_ends(data):
    """What was posted, to be changed; browsers end lines in their own way."""
    data = data.copy()
    for name, values in data.lists():
        data.setlist(name, [value.replace("\r\n", "\n") for value in values])
    return data


def turn_of(request):
    """The curator's turn to write, where the request may write."""
    return shared_turn() if request.method == "POST" else nullcontext()


class FoldedSearch:
    """The search box finds names in any spelling and script, as the site does."""

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(request, queryset, folded(search_term))


class CitedForm(CatalogueForm):
    """A row that has to name where it is from."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        if "sources" not in self.fields:
            return  # somebody who may only look at it
        self.fields["sources"].error_messages["required"] = _(
            "Name at least one source."
        )

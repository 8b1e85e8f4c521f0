"""Pages that delete: what is in use stays, and is named in words."""

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from missions.models import Noun

from ..in_use import uses_of

MOST_AT_ONCE = 100
TOO_MANY = _(
    "%(count)d rows are chosen. Choose up to %(most)d at once: the others at the desk "
    "wait for as long as it takes."
)


class KeptInUse(admin.ModelAdmin):
    delete_confirmation_template = "desk/delete_confirmation.html"
    delete_selected_confirmation_template = "desk/delete_selected_confirmation.html"

    def delete_view(self, request, object_id, extra_context=None):
        more = {"is_public": self.opts.model_name in Noun}
        return super().delete_view(request, object_id, more | (extra_context or {}))

    def response_action(self, request, queryset):
        """None, which leads back to the list, where too many are chosen at once."""
        count = len(request.POST.getlist(ACTION_CHECKBOX_NAME))
        if request.POST.get("select_across") == "1":
            count = queryset.count()
        if count <= MOST_AT_ONCE:
            return super().response_action(request, queryset)
        words = {"count": count, "most": MOST_AT_ONCE}
        self.message_user(request, TOO_MANY % words, messages.ERROR)
        return None

    def get_deleted_objects(self, objs, request):
        """What leads to a row stands against its deletion."""
        deleted, counts, lacking, _kept = super().get_deleted_objects(objs, request)
        links = [f.remote_field.through for f in self.opts.many_to_many]
        for link in links:
            counts.pop(link._meta.verbose_name_plural, None)
        called = tuple(f"{capfirst(link._meta.verbose_name)}: " for link in links)
        used = [use_in_words(*use) for use in uses_of(*objs)]
        return without(deleted, called), counts, lacking, used


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

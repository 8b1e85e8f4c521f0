"""Pages that delete: what is in use stays, and so does what is not as it was shown."""

from dataclasses import dataclass

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.utils import NestedObjects
from django.core.exceptions import ValidationError
from django.db import router
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from missions.models import Noun

from .. import states
from ..across import against_it
from ..in_use import uses_of
from ..keeping import GOING, digest
from ..saving import Saving

MOST_AT_ONCE = 100
TOO_MANY = _(
    "%(count)d rows are chosen. Choose up to %(most)d at once: the others at the desk "
    "wait for as long as it takes."
)
NO_ROWS = _("What was chosen is no row of this list. Nothing was done.")
GONE = _("What was chosen is gone already. Nothing was done.")
CHANGED = _(
    "Somebody changed what this deletes since it was shown. Nothing was deleted: look "
    "at it again."
)


@dataclass
class Going:
    """What a page that deletes shows of rows of one noun, hung on its request."""

    saving: Saving
    seen: str  # by which it is known whether they are as they were shown
    is_public: bool  # whether readers ask for such rows by their address
    objection: str = ""  # why they stay, though nothing uses them
    held: list = ()  # where they changed, of each (what it is called, its values)
    sure: tuple = ()  # doubts that it tells, and of which who sends it again is sure


class KeptInUse(admin.ModelAdmin):
    delete_confirmation_template = "desk/delete_confirmation.html"
    delete_selected_confirmation_template = "desk/delete_selected_confirmation.html"

    def response_action(self, request, queryset):
        """None, which leads back to the list, where none or too many are chosen."""
        chosen = request.POST.getlist(ACTION_CHECKBOX_NAME)
        if not all(map(self.is_key, chosen)):
            self.message_user(request, NO_ROWS, messages.ERROR)
            return None
        rows = queryset.filter(pk__in=chosen)
        if request.POST.get("select_across") == "1":
            rows = queryset
        count = rows.count()
        if chosen and not count:
            self.message_user(request, GONE, messages.WARNING)
            return None
        if count <= MOST_AT_ONCE:
            return super().response_action(request, queryset)
        words = {"count": count, "most": MOST_AT_ONCE}
        self.message_user(request, TOO_MANY % words, messages.ERROR)
        return None

    def is_key(self, text):
        try:
            self.opts.pk.clean(text, None)
        except ValidationError:
            return False
        return True

    def get_deleted_objects(self, objs, request):
        """What leads to a row stands against its deletion; else what changed."""
        deleted, counts, lacking, _kept = super().get_deleted_objects(objs, request)
        links = [f.remote_field.through for f in self.opts.many_to_many]
        for link in links:
            counts.pop(link._meta.verbose_name_plural, None)
        called = tuple(f"{capfirst(link._meta.verbose_name)}: " for link in links)
        used = [use_in_words(*use) for use in uses_of(*objs)]
        request.going = going = self.going(request, objs)
        if not used and (told := self.objection(request, objs, going.seen)):
            going.objection, used = told, [told]
        if going.objection == CHANGED:
            going.held = [self.called_and_held(request, row) for row in objs]
        return without(deleted, called), counts, lacking, used

    def going(self, request, rows):
        saving, seen = Saving(request.POST), digest(*all_values(rows))
        return Going(saving, seen, self.opts.model_name in Noun)

    def objection(self, request, rows, seen):
        """Why rows that nothing uses stay all the same; "" where they may go."""
        if request.POST.get(GOING, seen) != seen:
            return CHANGED
        against = against_it(request)
        request.going.sure = against.doubts
        return " ".join(against.standing(request.POST))

    def render_delete_form(self, request, context):
        if told := request.going.objection:
            context["objections"] = [told]
        return super().render_delete_form(request, context)

    def called_and_held(self, request, row):
        state = self.state_in_database(request, row)
        return str(row), states.held(self.opts.model_name, state)


def all_values(rows):
    """[noun, key, values] of the rows and of all that goes with them."""
    if not rows:
        return []
    collector = NestedObjects(using=router.db_for_write(type(rows[0])))
    collector.collect(rows)
    return sorted(
        [model._meta.label, row.pk, [str(v) for v in values_of(row)]]
        for model, found in collector.data.items()
        for row in found
    )


def values_of(row):
    return [getattr(row, field.attname) for field in row._meta.concrete_fields]


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

from django.apps import apps
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from ..models import Edit, noun_in_words
from .choices import InUse
from .pages import as_number

SHORT = 160  # letters of a reason in the list


class NounFilter(admin.SimpleListFilter):
    """By what kind of row was changed, in words."""

    title = _("noun")
    parameter_name = "noun"

    def lookups(self, request, model_admin):
        held = Edit.objects.filter(row__isnull=False).order_by("model")
        names = held.values_list("model", flat=True).distinct()
        return [(name, noun_in_words(name)) for name in names]

    def queryset(self, request, queryset):
        return queryset.filter(model=self.value()) if self.value() else queryset


@admin.register(Edit)
class EditAdmin(admin.ModelAdmin):
    """What was done lately, and by whom; also of rows that are no longer there."""

    list_display = ["moment", "by", "get_kind", "noun", "called", "short_why"]
    list_display_links = ["called"]
    list_filter = [("by", InUse), NounFilter]
    list_select_related = ["by"]
    search_fields = ["called", "why"]

    @admin.display(description=_("when"), ordering="at")
    def moment(self, edit):
        return f"{edit.at:%Y-%m-%d %H:%M}"

    @admin.display(description=_("noun"), ordering="model")
    def noun(self, edit):
        return edit.model_in_words

    @admin.display(description=_("why"), ordering="why")
    def short_why(self, edit):
        """What a load read is long, and stands on its page."""
        return Truncator(edit.why).chars(SHORT)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        edit = get_object_or_404(Edit, pk=as_number(object_id or ""))
        if not self.has_view_permission(request, edit):
            raise PermissionDenied
        context = self.admin_site.each_context(request) | {
            "title": str(edit),
            "opts": self.opts,
            "edit": edit,
            "may_put_back": self.may_put_back(request, edit),
        }
        return TemplateResponse(request, "desk/edit.html", context)

    def may_put_back(self, request, edit):
        if edit.row is None:
            return False  # the files were loaded
        page = self.admin_site.get_model_admin(apps.get_model("missions", edit.model))
        return page.has_change_permission(request)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

from django.apps import apps
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from ..models import Edit
from .pages import as_number


@admin.register(Edit)
class EditAdmin(admin.ModelAdmin):
    """What was done lately, and by whom; also of rows that are no longer there."""

    list_display = ["moment", "by", "get_kind", "model", "called", "why"]
    list_display_links = ["called"]
    list_filter = ["by", "model"]
    list_select_related = ["by"]
    search_fields = ["called", "why"]

    @admin.display(description=_("when"), ordering="at")
    def moment(self, edit):
        return f"{edit.at:%Y-%m-%d %H:%M}"

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        edit = get_object_or_404(Edit, pk=as_number(object_id or ""))
        if not self.has_view_permission(request, edit):
            raise PermissionDenied
        context = self.admin_site.each_context(request) | {
            "title": str(edit),
            "opts": self.opts,
            "object": edit,
            "edits": [edit],
            "may_put_back": self.may_put_back(request, edit),
        }
        return TemplateResponse(request, "desk/history.html", context)

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

"""The drafts that wait: what each would do, and who may publish it."""

from django.apps import apps
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from missions.catalogue.turns import shared_turn

from ..keeping import publish, tried
from ..models import Draft
from ..previews import previews_of
from ..second import is_alone, objection
from .choices import InUse

NOT_THERE = gettext_lazy("There is no such draft. It was published or discarded.")


@admin.register(Draft)
class DraftAdmin(admin.ModelAdmin):
    """Each with what it would do now: published, continued, or discarded."""

    list_display = ["called", "kind", "by", "moment", "waits_for", "why"]
    list_filter = [("by", InUse)]
    list_select_related = ["by"]
    search_fields = ["called", "why"]
    actions = None

    @admin.display(description=gettext_lazy("kept"), ordering="at")
    def moment(self, draft):
        return f"{draft.at:%Y-%m-%d %H:%M}"

    @admin.display(description=gettext_lazy("waits for"))
    def waits_for(self, draft):
        return _("a second curator") if draft.second else _("being published")

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        draft = Draft.objects.numbered(object_id or "")
        if draft is None:
            return self.not_there(request)
        if not self.has_view_permission(request, draft):
            raise PermissionDenied
        if request.method == "POST":
            return self.publish(request, draft.pk)
        return self.show(request, draft)

    def show(self, request, draft):
        with tried(request, draft) as found:
            previews = list(previews_of(draft, found.edits))
        context = self.admin_site.each_context(request) | {
            "title": str(draft),
            "opts": self.opts,
            "draft": draft,
            "found": found,
            "objection": objection(draft, request.user, found.second),
            "alone": found.second and is_alone(request.user),
            "previews": previews,
            "others": Draft.objects.of(draft.model, draft.row, draft),
            "may_continue": draft.is_typed and self.may_type(request, draft),
            "may_discard": self.has_delete_permission(request, draft),
        }
        return TemplateResponse(request, "desk/draft.html", context)

    def publish(self, request, key):
        """As it was shown, or not at all."""
        with shared_turn():
            draft = Draft.objects.filter(pk=key).first()
            if draft is None:
                return self.not_there(request)
            words = {"number": draft.pk, "row": draft.called, "kind": draft.kind}
            found = publish(request, draft, request.POST.get("_seen"))
        for problem in found.problems:
            self.message_user(request, problem, messages.ERROR)
        if found.problems:
            return redirect("admin:desk_draft_change", key)
        message = _("Draft %(number)d is published: %(row)s, %(kind)s.")
        self.message_user(request, message % words, messages.SUCCESS)
        return redirect("admin:desk_draft_changelist")

    def may_type(self, request, draft):
        model = apps.get_model("missions", draft.model)
        page = self.admin_site.get_model_admin(model)
        may = page.has_change_permission if draft.row else page.has_add_permission
        return may(request)

    def not_there(self, request):
        self.message_user(request, NOT_THERE, messages.WARNING)
        return redirect("admin:desk_draft_changelist")

    def has_view_permission(self, request, obj=None):
        if obj is None:
            return super().has_view_permission(request)
        return obj.is_seen_by(request.user)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return obj is not None and obj.is_in_hands_of(request.user)

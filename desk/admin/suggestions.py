from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..suggestions import Judged, Suggestion
from .pages import as_number


class JudgementForm(forms.Form):
    judged = forms.ChoiceField(choices=Judged)
    why = forms.CharField(
        label=_("Why they are wrong"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
    )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("judged") == Judged.WRONG and not cleaned.get("why"):
            self.add_error("why", _("Say why, so that nobody asks again."))
        return cleaned


@admin.register(Suggestion)
class SuggestionAdmin(admin.ModelAdmin):
    """What other catalogues say otherwise: take it, not now, or they are wrong."""

    list_display = ["about", "get_what", "ours", "theirs", "origin", "judged"]
    list_filter = ["judged", "origin"]
    search_fields = ["about", "ours", "theirs"]
    actions = None

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        suggestion = get_object_or_404(Suggestion, pk=as_number(object_id or ""))
        if not self.has_view_permission(request, suggestion):
            raise PermissionDenied
        may_judge = self.has_change_permission(request, suggestion)
        form = JudgementForm(request.POST or None)
        if request.method == "POST":
            if not may_judge:
                raise PermissionDenied
            if form.is_valid():
                return self.judge(suggestion, form.cleaned_data)
        context = self.admin_site.each_context(request) | {
            "title": str(suggestion),
            "opts": self.opts,
            "suggestion": suggestion,
            "may_judge": may_judge,
            "form": form,
        }
        return TemplateResponse(request, "desk/suggestion.html", context)

    def judge(self, suggestion, said):
        suggestion.judged, suggestion.why = said["judged"], said["why"]
        suggestion.save(update_fields=["judged", "why"])
        open_ones = f"?judged__exact={Judged.OPEN}"
        return redirect(reverse("admin:desk_suggestion_changelist") + open_ones)

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

"""Forms that a suggestion has filled in: what is saved of them answers it."""

from django.contrib import admin
from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _

from ..putting_back import value_of
from ..refusing import is_refused
from ..suggestions import Judged, Suggestion


class Offered(admin.ModelAdmin):
    """`?_take=5` fills in what they say, `?_refuse=5` that they are wrong."""

    def suggestion(self, request):
        """(The suggestion, the state it fills in), or (None, {})."""
        if is_refused(request):
            return None, {}
        for asked, name in (("_take", "values"), ("_refuse", "against")):
            key = request.GET.get(asked, "")
            if key.isascii() and key.isdecimal() and len(key) < 19:
                found = Suggestion.objects.filter(pk=int(key)).first()
                return found, getattr(found, name, {})
        return None, {}

    def get_form(self, request, obj=None, **options):
        made = super().get_form(request, obj, **options)
        _suggestion, state = self.suggestion(request)
        made.offered = dict(initial_of(self.model, made.base_fields, state))
        return made

    def render_change_form(self, request, context, **options):
        context["suggestion"], _state = self.suggestion(request)
        if context["suggestion"] and request.method == "GET":
            request.saving.why = told_by(context["suggestion"])
        return super().render_change_form(request, context, **options)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        suggestion, _state = self.suggestion(request)
        if suggestion and "_take" in request.GET:
            suggestion.delete()
        elif suggestion:
            suggestion.judged = Judged.WRONG
            suggestion.why = form.cleaned_data.get("reason", "")
            suggestion.save(update_fields=["judged", "why"])


def told_by(suggestion):
    """The reason that stands in the form before a curator writes a better one."""
    says = {"them": suggestion.get_origin_display(), "told": suggestion.theirs}
    return _("%(them)s says: %(told)s.") % says


def initial_of(model, fields, state):
    """(Field, first value) of a state, but for rows that are no longer there."""
    for name in fields.keys() & state.keys():
        try:
            yield name, value_of(model._meta.get_field(name), state[name])
        except ObjectDoesNotExist:
            continue

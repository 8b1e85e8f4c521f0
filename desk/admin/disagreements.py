from django.contrib import admin

from missions.models import Claim, Disagreement, Source

from ..suggestions import SOURCES
from .dates import TYPED
from .forms import CatalogueForm
from .pages import CatalogueAdmin


class ClaimInline(admin.TabularInline):
    model = Claim
    formfield_overrides = TYPED
    extra = 2
    autocomplete_fields = ["source"]


class DisagreementForm(CatalogueForm):
    slug_of = ("mission", "person", "fact")


@admin.register(Disagreement)
class DisagreementAdmin(CatalogueAdmin):
    form = DisagreementForm
    list_display = ["__str__", "fact", "chosen"]
    list_select_related = ["mission", "person"]
    search_fields = ["fact", "slug"]
    autocomplete_fields = ["mission", "person"]
    inlines = [ClaimInline]

    def get_formset_kwargs(self, request, obj, inline, prefix):
        """What a suggestion says that is wrong is the first claim."""
        options = super().get_formset_kwargs(request, obj, inline, prefix)
        suggestion, state = self.suggestion(request)
        if state and request.method == "GET":
            source = Source.objects.filter(slug__in=SOURCES[suggestion.origin]).first()
            claim = {"source": source, "value": suggestion.theirs[:160]}
            options["initial"] = [claim]
        return options

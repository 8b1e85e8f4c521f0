from django.http import JsonResponse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from ..filters.kinds import LONGEST_WORDS
from ..reports.search import find
from .public import PublicPage

ON_THE_PAGE, SUGGESTED = 20, 4


class SearchView(PublicPage, TemplateView):
    """What holds the words, over all nouns; `.json` gives suggestions while typing."""

    template_name = "missions/search.html"
    title = _("Search")

    def get(self, request, *args, **kwargs):
        self.words = request.GET.get("q", "").replace("\0", " ").strip()[:LONGEST_WORDS]
        if kwargs.get("twin"):
            return self.suggestions()
        return super().get(request, *args, **kwargs)

    def suggestions(self):
        """The best few of each group: [{"group", "name", "detail", "address"}]."""
        found = [
            {
                "group": str(group.label),
                "name": row.name,
                "detail": row.detail,
                "address": row.address,
            }
            for group in find(self.words, SUGGESTED)
            for row in group.found
        ]
        return JsonResponse(
            {"words": self.words, "found": found},
            json_dumps_params={"ensure_ascii": False},
        )

    def cited_title(self):
        return ""  # an answer of a search is no fact to cite

    def get_context_data(self, **context):
        groups = find(self.words, ON_THE_PAGE)
        return super().get_context_data(
            words=self.words,
            groups=groups,
            total=sum(group.total for group in groups),
            **context,
        )

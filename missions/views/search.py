from django.contrib.humanize.templatetags.humanize import intcomma
from django.http import JsonResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from ..filters.kinds import LONGEST_WORDS
from ..reports.search import find
from .page import PublicPage

ON_THE_PAGE, SUGGESTED, MOST_SUGGESTED = 20, 4, 12


class SearchView(PublicPage, TemplateView):
    """What holds the words, over all nouns; `.json` gives suggestions while typing."""

    template_name = "missions/search.html"
    asked = ("q",)

    @cached_property
    def words(self):
        asked = self.request.GET.get("q", "")
        return asked.replace("\0", " ").strip()

    def problems(self):
        if len(self.words) <= LONGEST_WORDS:
            return super().problems()
        too_long = _("“q” is %(length)s letters long; a search takes up to %(most)d.")
        return [too_long % {"length": intcomma(len(self.words)), "most": LONGEST_WORDS}]

    def answer_json(self):
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
            {"words": self.words, "found": found[:MOST_SUGGESTED]},
            json_dumps_params={"ensure_ascii": False},
        )

    def get_context_data(self, **context):
        groups = find(self.words, ON_THE_PAGE)
        return super().get_context_data(
            words=self.words,
            groups=groups,
            total=sum(group.total for group in groups),
            **context,
        )

from dataclasses import asdict

from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ..filters.search import SearchForm
from ..folding import folded
from .data import as_data
from .look_up import look_up, near_names
from .page import PublicPage

ON_THE_PAGE, SUGGESTED, MOST_SUGGESTED = 20, 4, 12
MOST_LEFT_OUT = 4


def with_one_word_less(words):
    """The questions that leave out one of a few words."""
    if not 1 < len(words) <= MOST_LEFT_OUT:
        return []
    return [
        " ".join([*words[:number], *words[number + 1 :]])
        for number in range(len(words))
    ]


class SearchView(PublicPage, TemplateView):
    """What holds the words, over all nouns; `.json` gives suggestions while typing."""

    template_name = "missions/search.html"
    form_class = SearchForm

    @cached_property
    def form(self):
        return self.form_class(self.parameters)

    @cached_property
    def words(self):
        """What is looked for: nothing where the question is not understood."""
        return self.form.cleaned_data["q"] if self.form.is_valid() else ""

    def answer_json(self):
        """The best few of each group: [{"group", "name", "detail", "address"}].

        Where nothing is found, `near` are names that are perhaps meant.
        """
        found = [
            {
                "group": str(group.label),
                "name": row.name,
                "detail": row.detail,
                "address": row.address,
            }
            for group in look_up(self.words, SUGGESTED)
            for row in group.found
        ]
        near = [] if found else [asdict(row) for row in near_names(self.words)]
        return as_data(words=self.words, found=found[:MOST_SUGGESTED], near=near)

    def get_context_data(self, **context):
        groups = look_up(self.words, ON_THE_PAGE)
        return super().get_context_data(
            form=self.form,
            words=self.words,
            is_of_signs=not folded(self.words),
            groups=groups,
            total=sum(group.total for group in groups),
            near=[] if groups else near_names(self.words),
            fewer=[] if groups else with_one_word_less(self.words.split()),
            **context,
        )

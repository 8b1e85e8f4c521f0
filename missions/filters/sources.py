from django.utils.translation import gettext_lazy as _

from ..models import Source
from .filter_set import FacetedFilterSet
from .kinds import Sort, Words, known


class SourceFilter(FacetedFilterSet):
    q = Words(label=_("Keyword"), method="filter_q")
    sort = Sort(
        {
            "publisher": (_("Publisher"), "publisher"),
            "title": (_("Title"), known("title")),
            "published": (_("Published"), "published_on"),
            "checked": (_("Last checked"), "checked_on"),
            "language": (_("Language"), "language"),
        }
    )

    class Meta:
        model = Source
        fields = []

    def filter_q(self, queryset, name, value):
        return self.holding_words(queryset, value, "publisher", "title", "url")

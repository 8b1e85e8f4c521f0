from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from ..drawings.cards.details import source_card
from ..filters import SourceFilter
from ..models import Disagreement, Source
from ..models.disagreement import by_fact
from ..reports.resting import resting_on
from ..tables import SOURCES
from .detail import PublicDetail
from .filtered import FilteredList


class SourceListView(FilteredList):
    title = _("Sources")
    model = Source
    filterset_class = SourceFilter
    table = SOURCES
    table_template = "missions/_source_rows.html"
    unit = ngettext_lazy("source", "sources")

    def get_context_data(self, **context):
        return super().get_context_data(
            disagreements=by_fact(
                Disagreement.objects.select_related("mission", "person")
                .prefetch_related("claims__source")
                .all()
            ),
            **context,
        )


class SourceDetailView(PublicDetail):
    """One source, and what rests on it."""

    model = Source
    kicker = _("Source")

    @cached_property
    def resting(self):
        return resting_on(self.object)

    def card(self):
        return source_card(self.kicker, self.object, self.resting)

    def get_context_data(self, **context):
        return super().get_context_data(resting=self.resting, **context)

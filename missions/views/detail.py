"""Pages about one row."""

from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from ..reports.meant import meant_by, renamed
from .page import answer_to_a_miss
from .pictured import PicturedPage


class PublicDetail(PicturedPage, DetailView):
    """One row by its slug.

    Another name of a row leads to it; an unknown one is a 404 that says what was looked
    for.
    """

    def get(self, request, *args, **kwargs):
        try:
            self.object  # noqa: B018
        except Http404 as problem:
            asked = self.kwargs[self.slug_url_kwarg]
            meant = renamed(self.model, asked) or meant_by(asked, self.model)
            file = "card.png" if self.answer == "card" else ""
            return answer_to_a_miss(request, meant, str(problem), file)
        return super().get(request, *args, **kwargs)

    @cached_property
    def object(self):
        return self.get_object()

    def cited_title(self):
        return str(self.object)

    def get_object(self, queryset=None):
        try:
            return super().get_object(queryset)
        except Http404:
            raise Http404(
                _("There is no %(noun)s “%(name)s” in the catalogue.")
                % {
                    "noun": self.model._meta.verbose_name,
                    "name": self.kwargs[self.slug_url_kwarg],
                }
            ) from None

"""Pages that are filtered from their address."""

from urllib.parse import urlencode

from django.contrib.humanize.templatetags.humanize import intcomma
from django.core.paginator import InvalidPage
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy, ngettext
from django_filters.views import FilterView

from ..drawings.cards.overviews import list_card
from ..rows.in_hand import is_reading
from ..tables.table import records_of
from .data import DataTwins
from .pictured import PicturedPage

ROWS_A_PAGE = 50
MOST_IN_HAND = 20_000  # records of a list: about 4 kB each in every process


class FilteredPage(DataTwins, PicturedPage, FilterView):
    """The rows that hold under the filters in force, as page, data and picture."""

    template_name_suffix = "_list"
    kicker = gettext_lazy("Catalogue")
    unit = ""  # what a row is, for any number: an `ngettext_lazy`

    @cached_property
    def filterset(self):
        return self.get_filterset(self.get_filterset_class())

    @property
    def form(self):
        return self.knowing_parts(self.filterset.form)

    @cached_property
    def object_list(self):
        """The rows of the page: none where the filter is invalid."""
        return self.filterset.queryset.none() if self.form.errors else self.filterset.qs

    def get_queryset(self):
        return self.table.rows()

    def rows(self):
        return self.filterset.qs

    def understood_parameters(self):
        """{name: value}: a list where it takes several."""
        answers = self.filterset.answers.items()
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in answers
        }

    def get_filterset_kwargs(self, filterset_class):
        """The filter set is made for any request, so that errors are always shown."""
        return super().get_filterset_kwargs(filterset_class) | {"data": self.parameters}

    def get_context_data(self, **context):
        self.filterset.offer_choices()
        return super().get_context_data(
            filter=self.filterset,
            query=self.filterset.query(),
            chips=self.filterset.chips,
            **context,
        )

    def counted(self, number):
        """A number of rows with its unit: "1,024 missions"."""
        return f"{intcomma(number)} {self.unit % number}"

    def cited_title(self):
        """The page's title with the filters in force: "Seats (Nation: Russia)"."""
        filters = ", ".join(self.filters_in_words())
        return f"{self.title} ({filters})" if filters else str(self.title)

    def filters_in_words(self):
        """The filters in force: ["Nation: Russia"]."""
        return list(map(str, self.filterset.in_force))

    def cited_query(self):
        return self.filterset.query()

    def card_query(self):
        return "" if self.form.errors else self.cited_query()

    def card(self):
        return list_card(
            self.kicker,
            self.title,
            self.filters_in_words(),
            self.filterset.qs.order_by().count(),
            self.unit,
        )


class FilteredList(FilteredPage):
    """A filtered list that is also sorted and paged."""

    paginate_by = ROWS_A_PAGE

    @cached_property
    def object_list(self):
        """The rows of the answer, of which a page is read: none where it is invalid."""
        if self.form.errors:
            return self.filterset.queryset.none()
        return self.filterset.found

    @property
    def parameters(self):
        """Without the number of the page, which data and pictures do not have."""
        asked = super().parameters
        if self.shows_rows and len(asked.getlist(self.page_kwarg)) == 1:
            del asked[self.page_kwarg]
        return asked

    def shown_query(self):
        number = self.request.GET.get(self.page_kwarg)
        part = urlencode({self.page_kwarg: number}) if number else ""
        return "&".join(filter(None, (self.cited_query(), part)))

    def records(self, columns):
        """Those in hand, where the list is not too long for that."""
        found = self.object_list
        if not is_reading() or len(found.order) > MOST_IN_HAND:
            return super().records(columns)
        held = records_of(self.table)
        return [held[key] for key in found.in_order() if key in held]

    def paginate_queryset(self, queryset, page_size):
        paginator = self.get_paginator(queryset, page_size)
        asked = self.request.GET.get(self.page_kwarg) or 1
        asked = 1 if self.form.errors else asked
        try:
            page = paginator.page(asked)
        except InvalidPage:
            raise Http404(no_such_page(asked, paginator.num_pages)) from None
        return paginator, page, page.object_list, page.has_other_pages()

    def get_context_data(self, **context):
        context = super().get_context_data(
            sort_links=self.filterset.sort_links, **context
        )
        page = context["page_obj"]
        return context | {
            "pages": page.paginator.get_elided_page_range(page.number),
            "counted": self.counted(page.paginator.count),
        }


def no_such_page(asked, pages):
    return ngettext(
        "This list has %(pages)s page, and “%(asked)s” is not it.",
        "This list has %(pages)s pages, and “%(asked)s” is none of them.",
        pages,
    ) % {"pages": intcomma(pages), "asked": str(asked)[:20]}

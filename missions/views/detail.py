"""Pages about one row."""

from functools import cache
from http import HTTPStatus

from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from ..dates import Precision, in_words
from ..documents import DOCUMENTS
from ..filters.hints import LONGEST_NAME
from ..reports.meant import former, meant_by
from ..rows.prepared import prepared
from .data import as_data
from .page import answer_to_a_miss, gone
from .part import given_twice
from .pictured import PicturedPage
from .problems import problem


class PublicDetail(PicturedPage, DetailView):
    """One row by its slug.

    Another name of a row leads to it; that of one which is gone is a 410 that says why;
    an unknown one is a 404 that says what was looked for.
    """

    def get(self, request, *args, **kwargs):
        try:
            self.object  # noqa: B018
        except Http404 as missing:
            return self.answer_without_a_row(str(missing))
        return super().get(request, *args, **kwargs)

    def answer_without_a_row(self, missing):
        """Where the row is by now, why it is gone, or what else could be meant."""
        if self.is_gone:
            return gone(self.request, in_words_of(self.former))
        return answer_to_a_miss(self.request, self.meant(), missing, self.answer)

    @cached_property
    def former(self):
        return former(self.model, self.kwargs[self.slug_url_kwarg])

    @property
    def is_gone(self):
        """Whether a row that was taken out had the slug."""
        return self.former is not None and not self.former.now

    def meant(self):
        """The row that had the slug, or those that go by it as by a name."""
        if self.is_gone:
            return []
        had = self.former
        now = self.model.objects.filter(slug=had.now) if had else ()
        return list(now) or meant_by(self.kwargs[self.slug_url_kwarg], self.model)

    @property
    def asked(self):
        return ("fields",) if self.answer == "json" else ()

    @cached_property
    def object(self):
        return self.get_object()

    def answer_json(self):
        """The row with its related rows; `?fields=name,seats` for some of it."""
        told = DOCUMENTS[self.model](self.object, self.at)
        wanted = self.request.GET.get("fields", "").split(",")
        if "fields" in self.request.GET:
            if wrong := not_there(wanted, told) or given_twice(wanted):
                return refused_fields(wrong, told)
            told = {name: told[name] for name in wanted}
        page = self.object.get_absolute_url()
        return as_data(url=self.at(page), result=told)

    def get_context_data(self, **context):
        twins = {"json": f"{self.request.path.rstrip('/')}.json"}
        return super().get_context_data(twins=twins, **context)

    def cited_title(self):
        return str(self.object)

    def get_object(self):
        name = self.kwargs[self.slug_url_kwarg]
        if found := rows_called(type(self), self.model)(name):
            return found[0]
        raise Http404(
            _("There is no %(noun)s “%(name)s” in the catalogue.")
            % {"noun": self.model._meta.verbose_name, "name": name}
        )


@cache
def rows_called(view, model):
    """A question for the rows of a detail view by what addresses call them."""
    rows = view(model=model).get_queryset()
    return prepared(lambda name: rows.filter(**{view.slug_field: name}))


class RowView(PublicDetail):
    """One row as data, of a noun whose rows have no page of their own."""


def in_words_of(former):
    """What a row that is gone was, when it went and why."""
    words = {
        "noun": former.get_noun_display(),
        "name": former.called,
        "day": in_words(former.gone_on, Precision.DAY),
        "why": former.why,
    }
    told = _("The %(noun)s “%(name)s” was taken out of the catalogue on %(day)s.")
    why = _(" The reason given: %(why)s") if former.why else ""
    return (told + why) % words


def not_there(wanted, told):
    """The sentence for names that a row does not have, or ""."""
    unknown = [name for name in wanted if name not in told]
    names = ", ".join(f"“{name[:LONGEST_NAME]}”" for name in unknown)
    return _("There is no %(names)s here.") % {"names": names} if unknown else ""


def refused_fields(wrong, told):
    return problem(
        HTTPStatus.BAD_REQUEST,
        f"fields: {wrong}",
        parameters=["fields"],
        hint=_("What there is: %(names)s.") % {"names": ", ".join(told)},
    )

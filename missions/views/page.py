"""What every public page is: for reading only, compressed, its errors in words."""

from http import HTTPStatus

from django.core.exceptions import NON_FIELD_ERRORS
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import resolve, reverse
from django.utils.decorators import classonlymethod, method_decorator
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from ..compression import compressed
from ..filters.asked import (
    as_lists,
    lists_twice,
    misunderstood,
    query_of,
    without_tracking,
)
from ..folding import MOST_WORDS, folded
from ..models import Source
from ..public_address import whole_address
from ..reports.meant import LIST_OF, heading_of
from .look_up import look_up, near_names
from .problems import not_understood, problem

READ = ("page", "embed")  # answers whose addresses forms and people make
BEST = 4  # rows of each kind that a page not found shows


@method_decorator([csrf_exempt, compressed], name="dispatch")
class PublicPage:
    """A page that anybody may read and nobody may change.

    A route names its answer, `as_view(answer="csv")`, and the view gives it in a method
    of that name, `answer_csv`; without one it is the page itself.

    What an address asks and the view does not understand is refused with status 400: by
    a page in its form or, without one, in words; by data and pictures in
    one line, by JSON as JSON.

    Exempt from the CSRF check, so that a POST is answered 405 and not 403. Compressed,
    which gives nothing away, because no secret stands on a public page.
    """

    http_method_names = ["get", "head"]
    answer = "page"
    form = None  # what is asked in the address: an `AskedForm`, where there is one
    asked = ()  # else the names of its parameters; None where it does not matter

    @classonlymethod
    def as_view(cls, **given):
        answer = given.get("answer", cls.answer)
        if not hasattr(cls, f"answer_{answer}"):
            raise TypeError(f"{cls.__name__} gives no answer “{answer}”.")
        return super().as_view(**given)

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except Http404 as problem:
            return not_found(request, str(problem))

    def get(self, request, *args, **kwargs):
        """The answer of the route, or why there is none."""
        return (
            self.as_lists()
            or self.refusal()
            or getattr(self, f"answer_{self.answer}")()
        )

    def as_lists(self):
        """Leads what a form sends, `nation=RUS&nation=USA`, on to the list of it.

        And a list that names a value twice to that which names it once.
        """
        given = self.request.GET
        lists = getattr(self.form, "lists", ())
        several = {name for name, values in given.lists() if len(values) > 1}
        if not self.is_page or not lists:
            return None
        if not several & {*lists} and not lists_twice(given, self.form):
            return None
        query = query_of(as_lists(given, self.form))
        return HttpResponsePermanentRedirect(f"{self.request.path}?{query}")

    def answer_page(self):
        wrong = self.form is not None and self.form.errors
        status = HTTPStatus.BAD_REQUEST if wrong else HTTPStatus.OK
        return self.render_to_response(self.get_context_data(), status=status)

    @property
    def is_page(self):
        return self.answer == PublicPage.answer

    @property
    def parameters(self):
        """The parameters of the address; a page passes by what asks nothing."""
        given = self.request.GET
        return without_tracking(given) if self.is_page else given

    def refusal(self):
        """The answer to a question that is not understood, or None."""
        if (form := self.form) is not None:
            blank = [] if self.answer in READ else blank_in(self.parameters, form)
            if self.is_page or not (form.errors or blank):
                return None
            problems = [*map(value_missing, blank), *problems_of(form)]
            return self.refused(problems, form.known, [*blank, *form.errors])
        if self.asked is None:
            return None
        problems = misunderstood(self.parameters, self.asked)
        if problems and self.is_page:
            return refused_page(self.request, problems)
        return self.refused(problems, self.asked) if problems else None

    def refused(self, problems, known, wrong=()):
        """Why a question for data or a picture is not answered: `problems` in words.

        `known` are the names of what can be asked, `wrong` those asked wrongly.
        """
        if is_json(self.request):
            return not_understood(problems, self.request.GET, known, wrong)
        return refused(problems)

    def http_method_not_allowed(self, request, *args, **kwargs):
        """A page that says so; its `Allow` header says which methods are."""
        refusal = super().http_method_not_allowed(request, *args, **kwargs)
        if is_json(request):
            told = problem(refusal.status_code, _("Data is for reading only."))
            told.headers["Allow"] = refusal.headers["Allow"]
            return told
        refusal.content = render_to_string("405.html", request=request)
        return refusal

    def get_context_data(self, **context):
        return super().get_context_data(as_of=Source.objects.as_of(), **context)


def gone(request, reason):
    """The page that says that something was here, and where else to look."""
    return not_found(request, reason, status=HTTPStatus.GONE)


def not_found(request, reason="", meant=(), status=HTTPStatus.NOT_FOUND):
    """The page that says what was not found and where else to look.

    `meant` are rows that the address could mean; without any, the best that its words
    find; and where they find nothing, names that are near to them.
    """
    words = words_of(request.path_info)
    if is_json(request):
        return nothing_there(request, reason, words, status)
    if request.path.endswith((".csv", ".wiki")):
        return no_such_file(request, reason)
    groups = [] if meant else look_up(words, BEST)
    context = {
        "reason": reason,
        "is_gone": status == HTTPStatus.GONE,
        "meant": meant,
        "meant_heading": heading_of(meant),
        "words": words,
        "groups": groups,
        "near": [] if meant or groups else near_names(words),
        "as_of": Source.objects.as_of(),
    }
    return render(request, "404.html", context, status=status)


def is_json(request):
    return request.path.endswith(".json")


def nothing_there(request, reason, words, status):
    """The same as data, with where to look."""
    search = reverse("missions:search-json")
    query = urlencode({"q": words} if words else {})
    return problem(
        status,
        reason or _("There is no data at this address."),
        hint=whole_address(request, f"{search}?{query}".rstrip("?")),
    )


def no_such_file(request, reason):
    """The same of a CSV file or a wikitable, in a line; one row is JSON alone."""
    if reason:
        return in_a_line(reason)
    stem, _dot, kind = request.path_info.rpartition(".")
    words = {
        "kind": {"csv": "CSV", "wiki": _("wikitable")}[kind],
        "address": whole_address(
            request, reverse(f"missions:seatassignment-list-{kind}")
        ),
    }
    said = _("There is no %(kind)s at this address.")
    where = _("Lists have one: %(address)s, and others.")
    if resolve(f"{stem}.json").view_name != "missions:not-found-json":
        where = _("One row is data as JSON: %(address)s.")
        words["address"] = whole_address(request, f"{stem}.json")
    return in_a_line(f"{said} {where}" % words)


def in_a_line(reason):
    return HttpResponse(
        reason,
        status=HTTPStatus.NOT_FOUND,
        content_type="text/plain; charset=utf-8",
    )


def words_of(path):
    """What an address names, for the search: "yuri gagarin 2" of /crew/yuri-gagarin-2/.

    Without the word of a list before it, and without the file at its end.
    """
    path = path.removesuffix(".json")
    parts = [part for part in path.split("/") if part and "." not in part]
    if len(parts) > 1 and parts[0].lower() in LIST_OF:
        parts = parts[1:]
    return " ".join(folded(*parts).split()[:MOST_WORDS])


def answer_to_a_miss(request, meant, reason="", answer="page"):
    """Leads on where exactly one row is meant; else lists them on the 404 page.

    `answer` is what of the row was asked for.
    """
    if len(meant) == 1 and (address := address_as(answer, meant[0])):
        return moved_to(request, address)
    return not_found(request, reason, meant)


def address_as(answer, row):
    """Where an answer of a row is; "" where its page is but a part of another."""
    address = row.get_absolute_url()
    if answer == "page":
        return address
    if not address.endswith("/"):
        return ""
    below = {"card": "card.png", "embed": "embed/"} | {
        kind: f"chart.{kind}" for kind in ("svg", "png")
    }
    return address + below[answer] if answer in below else f"{address[:-1]}.json"


def moved_to(request, address):
    """For good, with the query that was asked."""
    query = request.META.get("QUERY_STRING", "")
    joint = "&" if "?" in address else "?"
    return HttpResponsePermanentRedirect(
        f"{address}{joint}{query}" if query else address
    )


def refused_page(request, problems):
    """The page that says what of its address is not understood; status 400."""
    return render(
        request,
        "missions/not_understood.html",
        {"problems": problems, "as_of": Source.objects.as_of()},
        status=HTTPStatus.BAD_REQUEST,
    )


def blank_in(asked, form):
    """Parameters that a form knows, given without a value, and takes for not given.

    A browser sends those of all empty fields of a page's form. A program has lost what
    it meant to ask, and would get the whole list for an answer.
    """
    given = (name for name in asked if name in form.fields and name not in form.errors)
    return [name for name in given if not asked[name].strip()]


def value_missing(name):
    return _("%(name)s: A value is missing.") % {"name": name}


def problems_of(form):
    """The errors of a form in sentences, each with the parameter it is about."""
    problems = [
        message if name == NON_FIELD_ERRORS else f"{name}: {message}"
        for name, messages in form.errors.items()
        for message in messages
    ]
    return [*problems, *(said_elsewhere(*each) for each in form.elsewhere.items())]


def said_elsewhere(name, lists):
    """The sentence for lists that know a parameter which the form does not."""
    words = {"name": name, "addresses": ", ".join(lists.addresses)}
    return _("“%(name)s” can be asked at %(addresses)s.") % words


def refused(problems):
    """The answer of data and pictures to what is not understood: 400, in a line."""
    return HttpResponse(
        _("Invalid filter. %(errors)s") % {"errors": " ".join(problems)},
        status=HTTPStatus.BAD_REQUEST,
        content_type="text/plain; charset=utf-8",
    )

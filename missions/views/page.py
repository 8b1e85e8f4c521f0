"""What every public page is: for reading only, compressed, its errors in words."""

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.decorators import classonlymethod, method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from ..compression import compressed
from ..filters.kinds import LONGEST_WORDS
from ..folding import folded
from ..models import Source
from ..reports.meant import LIST_OF
from ..reports.search import find

BEST = 4  # rows of each kind that a page not found shows


@method_decorator([csrf_exempt, compressed], name="dispatch")
class PublicPage:
    """A page that anybody may read and nobody may change.

    A route names its answer, `as_view(answer="csv")`, and the view gives it in a method
    of that name, `answer_csv`; without one it is the page itself.

    Exempt from the CSRF check, so that a POST is answered 405 and not 403. Compressed,
    which gives nothing away, because no secret stands on a public page.
    """

    http_method_names = ["get", "head"]
    answer = "page"
    form = None  # what is asked in the address, where anything can be

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
        """The answer of the route; nothing else looks at which one it is."""
        return getattr(self, f"answer_{self.answer}")()

    def answer_page(self):
        return self.render_to_response(self.get_context_data())

    def refusal(self):
        """What data and pictures answer to an invalid filter, or None.

        A page says it in its form.
        """
        return invalid_filter(self.form) if self.form and self.form.errors else None

    def http_method_not_allowed(self, request, *args, **kwargs):
        """A page that says so; its `Allow` header says which methods are."""
        refusal = super().http_method_not_allowed(request, *args, **kwargs)
        refusal.content = render_to_string("405.html", request=request)
        return refusal

    def get_context_data(self, **context):
        return super().get_context_data(as_of=Source.objects.as_of(), **context)


def not_found(request, reason="", meant=()):
    """The page that says what was not found and where else to look; status 404.

    `meant` are rows that the address could mean; without any, the best that its words
    find.
    """
    words = words_of(request.path)
    context = {
        "reason": reason,
        "meant": meant,
        "words": words,
        "groups": [] if meant else find(words, BEST),
        "as_of": Source.objects.as_of(),
    }
    return render(request, "404.html", context, status=404)


def words_of(path):
    """What an address names, for the search: "yuri gagarin 2" of /crew/yuri-gagarin-2/.

    Without the word of a list before it, and without the file at its end.
    """
    parts = [part for part in path.split("/") if part and "." not in part]
    if len(parts) > 1 and parts[0].lower() in LIST_OF:
        parts = parts[1:]
    return folded(*parts)[:LONGEST_WORDS].strip()


def answer_to_a_miss(request, meant, reason="", file=""):
    """Leads on where exactly one row is meant; else lists them on the 404 page.

    `file` is what stood after the row in the address ("card.png").
    """
    if len(meant) == 1:
        return moved_to(request, f"{meant[0].get_absolute_url()}{file}")
    return not_found(request, reason, meant)


def moved_to(request, address):
    """For good, with the query that was asked."""
    query = request.META.get("QUERY_STRING", "")
    joint = "&" if "?" in address else "?"
    return HttpResponsePermanentRedirect(
        f"{address}{joint}{query}" if query else address
    )


def invalid_filter(form):
    """The answer of data and pictures to an invalid filter: 404, in words."""
    errors = "; ".join(
        f"{name}: {' '.join(messages)}" for name, messages in form.errors.items()
    )
    return HttpResponse(
        _("Invalid filter. %(errors)s") % {"errors": errors},
        status=404,
        content_type="text/plain; charset=utf-8",
    )

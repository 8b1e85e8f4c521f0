"""What every public page is: for reading only, compressed, its errors in words."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.decorators import classonlymethod, method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from ..compression import compressed
from ..models import Source


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


def not_found(request, reason=""):
    """The page that says what was not found and where else to look; status 404."""
    return render(
        request,
        "404.html",
        {"reason": reason, "as_of": Source.objects.as_of()},
        status=404,
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

"""Pages with a chart, which stands beside them as `chart.svg` and `chart.png`."""

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from ..drawings.sheet import style_hash
from ..models import Source
from .pictured import PicturedPage

KINDS = ("svg", "png")


class Charted(PicturedPage):
    """A page that shows one chart; `sheet` says it all in a file."""

    def sheet(self, cite):
        """The `Sheet` of the chart, or None where there is none."""
        raise NotImplementedError

    def answer_svg(self):
        policy = f"default-src 'none'; style-src {style_hash()}"
        return self.file(
            "svg", "image/svg+xml; charset=utf-8", {"Content-Security-Policy": policy}
        )

    def answer_png(self):
        return self.file("png", "image/png")

    def file(self, kind, content_type, headers=()):
        cite = self.citation(Source.objects.as_of())
        sheet = self.sheet(cite)
        if sheet is None:
            raise Http404(_("There is no chart here: too little to draw over time."))
        answer = HttpResponse(getattr(sheet, kind)(), content_type, headers=headers)
        answer.headers["Content-Disposition"] = f'inline; filename="{cite.key}.{kind}"'
        return answer

    def cited_path(self):
        """That of the page, whichever answer is given."""
        return super().cited_path().removesuffix(f"chart.{self.answer}")

    def chart_query(self):
        return self.cited_query()

    def get_context_data(self, **context):
        context = super().get_context_data(**context)
        if self.is_page:
            context["chart_files"] = [
                (kind, self.absolute(f"{self.request.path}chart.{kind}", query))
                for query in [self.chart_query()]
                for kind in KINDS
            ]
        return context

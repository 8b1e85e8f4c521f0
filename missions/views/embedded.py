"""Pages of which a part may stand in a page of somebody else, at `…/embed/`."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

THEME, THEMES = "theme", ("light", "dark")  # without it as the reader’s system is
EMBED = "embed/"  # below the address of the page
NOTHING = gettext_lazy("There is nothing to embed at this address.")
WIDTH, HEIGHT = 720, 580  # pixels of a chart, until the frame has told its own


class Embedded:
    """A page with a part for the pages of others; `embedded` is its template."""

    embedded = ""
    height = HEIGHT

    @property
    def parameters(self):
        asked = super().parameters
        if not self.is_embedded:
            return asked
        asked = asked.copy()
        asked.pop(THEME, None)
        return asked

    @property
    def is_embedded(self):
        return self.answer == "embed"

    @property
    def theme(self):
        """What the address says: "light", "dark", or "" for either."""
        return ",".join(self.request.GET.getlist(THEME))

    def part_title(self):
        """What the part is called; most are called as their page."""
        return self.cited_title()

    @property
    def has_part(self):
        """Whether there is anything to embed."""
        return True

    def refusal(self):
        if self.is_embedded and self.theme not in ("", *THEMES):
            words = _("%(name)s: Say “light” or “dark”.") % {"name": THEME}
            return self.refused([words], [THEME], [THEME])
        return super().refusal()

    def answer_embed(self):
        if not self.has_part:
            raise Http404(NOTHING)
        path = self.request.path.removesuffix(EMBED)
        context = self.get_context_data(
            theme=self.theme,
            part=self.embedded,
            part_title=self.part_title(),
            path=path,
            page=self.absolute(path, self.cited_query()),
        )
        answer = render(self.request, "missions/embed.html", context)
        answer.headers["Content-Security-Policy"] = policy()
        answer.xframe_options_exempt = True
        return answer

    def get_context_data(self, **context):
        context = super().get_context_data(**context)
        if self.is_page and context["cite"] and self.has_part:
            query = urlencode({"url": context["address"]})
            context["frame"] = {
                "html": frame(
                    self.embed_address(), self.part_title(), height=self.height
                ),
                "oembed": self.absolute(reverse("missions:oembed"), query),
                "heights": self.at(f"{settings.STATIC_URL}missions/frames.js"),
            }
        return context

    def embed_address(self):
        """The absolute address of the part that others may frame."""
        return self.absolute(f"{self.request.path}{EMBED}", self.cited_query())


def policy():
    """That of all pages, but anybody may frame it, and its links lead to the page."""
    kinds = settings.SECURE_CSP | {"frame-ancestors": ["*"], "base-uri": ["'self'"]}
    return "; ".join(" ".join([kind, *sources]) for kind, sources in kinds.items())


def frame(address, title, width="100%", height=HEIGHT):
    """What others put into a page of theirs."""
    return format_html(
        '<iframe src="{}" title="{}" width="{}" height="{}" style="border:0" '
        'loading="lazy"></iframe>',
        address,
        title,
        width,
        height,
    )

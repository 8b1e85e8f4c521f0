"""Pages with a link picture, which stands beside them as `card.png`."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from ..drawings.cards import HEIGHT, WIDTH
from .cited import CitedPage


class PicturedPage(CitedPage):
    """A page whose picture shows facts of the page itself."""

    kicker = ""  # the kind of page

    def answer_card(self):
        return picture(self.card())

    def card(self):
        """The `Card` of this view."""
        raise NotImplementedError

    def get_context_data(self, **context):
        return super().get_context_data(card=self.card_link(), **context)

    def card_link(self):
        """Where the link picture is and what it shows in words."""
        title = self.cited_title() or _("Who flies on whose spacecraft")
        return {
            "address": self.absolute(f"{self.request.path}card.png", self.card_query()),
            "alt": f"{self.kicker}: {title}",
            "width": WIDTH,
            "height": HEIGHT,
        }

    def card_query(self):
        """The query of the picture, which has to be one that can be drawn."""
        return self.cited_query()


def picture(card):
    """A `Card` as PNG."""
    return HttpResponse(card.png(), content_type="image/png")

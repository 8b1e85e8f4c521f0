from django.utils.translation import gettext_lazy as _

from .asked import AskedForm
from .kinds import WordsField


class SearchForm(AskedForm):
    """The one box that looks through all nouns."""

    q = WordsField(label=_("Search"), required=False)

"""Pages that a reader can cite."""

from ..catalogue.naming import version_of
from ..citation import Citation
from ..dates import now
from ..public_address import whole_address
from .page import PublicPage


class CitedPage(PublicPage):
    """A page with its address, its title and its rule, as a footnote has them."""

    title = ""  # how the page is cited; pages without one are not
    rule = ""  # what its numbers count

    def get_context_data(self, **context):
        context = super().get_context_data(**context)
        cite = self.citation(context["as_of"])
        return context | {"address": self.address(), "cite": cite}

    def address(self):
        """The absolute address of this view, which stays the same."""
        return self.absolute(self.cited_path(), self.cited_query())

    def cited_path(self):
        return self.request.path

    def absolute(self, path, query):
        return whole_address(self.request, f"{path}?{query}" if query else path)

    def at(self, path):
        """The absolute address of another page."""
        return self.absolute(path, "")

    def citation(self, as_of):
        """The `Citation` of this view, or None; `as_of` as the page has it."""
        title = self.cited_title()
        if not title:
            return None
        return Citation(
            title=title,
            address=self.address(),
            data_of=as_of["checked"],
            version=version_of(as_of),
            read_on=now().date(),
            rule=self.rule,
        )

    def cited_title(self):
        return str(self.title)

    def cited_query(self):
        """The part of the query string that the view rests on."""
        return ""

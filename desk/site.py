"""The desk's own pages: what is due, before what the catalogue holds."""

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext_lazy as _

from missions.dates import now

from .logging_in import keeping_what_was_typed
from .refusing import told

NO_ROW = _("That is the address of no mission, person or other row of the catalogue.")


class DeskAdmin(AdminConfig):
    """Django's admin where curators work: in its place among INSTALLED_APPS."""

    default_site = "desk.site.Desk"


class Desk(AdminSite):
    site_header = _("CrewSwap: data entry")
    site_title = _("CrewSwap")
    index_title = _("Due today")
    index_template = "desk/index.html"
    rows_on_a_page = 100

    def get_urls(self):
        ours = [
            path("due/<slug:slug>/", self.admin_view(self.due_view), name="due"),
            path("gaps/", self.admin_view(self.gaps_view), name="gaps"),
            path("at/", self.admin_view(self.at_view), name="at"),
        ]
        return [*ours, *super().get_urls()]

    def admin_view(self, view, cacheable=False):
        shown = super().admin_view(told(self, view), cacheable)
        return keeping_what_was_typed(self, shown)

    def each_context(self, request):
        from .second import is_alone

        # A template that does not ask for it costs no query.
        alone = {"publishes_alone": lambda: is_alone(request.user)}
        return super().each_context(request) | alone

    def index(self, request, extra_context=None):
        from .due import GAPS, OPEN, OVERDUE
        from .due.entered import delay_of_edits

        at = now()
        due = {
            name: [(rule, rule.rows(at).count()) for rule in self.seen(request, rules)]
            for name, rules in (("overdue", OVERDUE), ("open", OPEN), ("gaps", GAPS))
        }
        due["delay"] = delay_of_edits()
        return super().index(request, due | (extra_context or {}))

    def seen(self, request, rules):
        """The rules about what somebody may look at."""
        for rule in rules:
            model = rule.rows(now()).model
            if self.get_model_admin(model).has_view_permission(request):
                yield rule

    def due_view(self, request, slug):
        """The rows of one rule, each leading to its form."""
        from .due import RULES

        rule = next(self.seen(request, filter(None, [RULES.get(slug)])), None)
        if rule is None:
            raise Http404
        rows = rule.listed(now())
        decade = request.GET.get("decade", "")
        if decade:
            rows = rule.of_decade(now(), decade_asked(decade))
        page = Paginator(rows, self.rows_on_a_page).get_page(request.GET.get("page"))
        more = {"rule": rule, "page": page, "decade": decade}
        return self.page(request, "desk/due.html", rule.name, more)

    def gaps_view(self, request):
        """How many facts of each kind are blank, decade by decade."""
        from .due import GAPS

        counts = [(rule, rule.by_decade(now())) for rule in self.seen(request, GAPS)]
        decades = sorted({each for _rule, found in counts for each in found if each})
        lines = [
            (rule, found.total(), [(each, found[each]) for each in [*decades, None]])
            for rule, found in counts
        ]
        more = {"decades": decades, "lines": lines}
        return self.page(request, "desk/gaps.html", _("Gaps"), more)

    def at_view(self, request):
        """From a page of the site to the form of what it shows."""
        from .public import row_at

        row = row_at(request.GET.get("address", ""))
        if row is None or not self.is_registered(type(row)):
            messages.warning(request, NO_ROW)
            return redirect("admin:index")
        return redirect(f"admin:missions_{row._meta.model_name}_change", row.pk)

    def page(self, request, template, title, context):
        context = self.each_context(request) | {"title": title} | context
        return TemplateResponse(request, template, context)


def decade_asked(text):
    """The first year of a decade, None for rows without a date."""
    if text == "unknown":
        return None
    if not (text.isascii() and text.isdecimal() and len(text) == 4):
        raise Http404
    return int(text)

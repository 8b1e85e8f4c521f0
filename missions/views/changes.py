import datetime

from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from ..citation import LICENCE
from ..dates import in_words
from ..filters import AssignmentChangeFilter
from ..filters.asked import misunderstood
from ..models import AssignmentChange
from ..tables import CHANGES
from .filtered import FilteredList
from .page import refused

IN_THE_FEED = 50


class AssignmentChangeListView(FilteredList):
    """Who was named, moved, withdrawn, replaced or restored; newest first."""

    title = _("Crew changes")
    rule = _("One row per person; crew changes that a source states.")
    model = AssignmentChange
    filterset_class = AssignmentChangeFilter
    columns = CHANGES
    unit = ngettext_lazy("crew change", "crew changes")

    def get_queryset(self):
        return AssignmentChange.objects.for_timeline().newest_first()


class AssignmentChangeFeed(Feed):
    """The newest crew changes as an Atom feed."""

    feed_type = Atom1Feed
    title = _("CrewSwap: crew changes")
    subtitle = _("Who was named to a crew, moved, withdrawn, replaced or restored.")
    feed_copyright = LICENCE.code

    def __call__(self, request, *args, **kwargs):
        problems = misunderstood(request.GET, known=())
        return refused(problems) if problems else super().__call__(request)

    def link(self):
        return reverse("missions:assignmentchange-list")

    def items(self):
        changes = AssignmentChange.objects.for_timeline().newest_first()
        return changes.filter(changed_on__isnull=False)[:IN_THE_FEED]

    def item_title(self, change):
        day = in_words(change.changed_on, change.changed_precision)
        return f"{change.person} {change.get_kind_display()} ({day})"

    def item_description(self, change):
        return change.summary

    def item_pubdate(self, change):
        """The first instant of the day, month or year known: Atom asks for a time."""
        return datetime.datetime.combine(
            change.changed_on, datetime.time(), datetime.UTC
        )

    item_updateddate = item_pubdate

    def item_categories(self, change):
        return [change.get_kind_display()]

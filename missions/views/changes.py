from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from ..feeds import entries
from ..filters import AssignmentChangeFilter
from ..models import AssignmentChange
from ..tables import CHANGES
from .fed import Fed
from .filtered import FilteredList


class AssignmentChangeListView(Fed, FilteredList):
    """Who was named, moved, withdrawn, replaced or restored; newest first."""

    title = _("Crew changes")
    rule = _("One row per person; crew changes that a source states.")
    model = AssignmentChange
    filterset_class = AssignmentChangeFilter
    table = CHANGES
    table_template = "missions/_change_rows.html"
    tell = {"atom": entries.of_changes}
    unit = ngettext_lazy("crew change", "crew changes")

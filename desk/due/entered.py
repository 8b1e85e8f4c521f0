"""How soon after they happen launches and landings are entered, by the history."""

from missions.models import Mission
from missions.reports.freshness import delay, latest_events, legs_entered

from ..models import Edit


def delay_of_edits():
    """The `Delay` from events to the edit that entered them, or None."""
    latest = {slug for (slug, _leg), _at in latest_events()}
    slugs = dict(Mission.objects.filter(slug__in=latest).values_list("pk", "slug"))
    edits = Edit.objects.filter(model="mission", row__in=slugs, after__isnull=False)
    found = {}
    for edit in edits:  # the newest first
        before = edit.before and edit.before[""]["outcome"]
        for leg in legs_entered(before, edit.after[""]["outcome"]):
            found.setdefault((slugs[edit.row], leg), edit.at)
    return delay(found)

"""When launches and landings came into the catalogue, by its published versions."""

from ..models import Leg
from ..reports.freshness import delay, latest_events, legs_entered
from ..rows.in_hand import in_hand
from . import shelf


@in_hand
def delay_of_versions():
    """The `Delay` from events to the version that held them first, or None."""
    wanted, found = {key for key, _at in latest_events()}, {}
    for dump in shelf.dumps():
        if wanted <= found.keys():
            break
        for slug, leg in events_in(dump):
            found.setdefault((slug, leg), dump.published)  # the newest comes first
    return delay(found)


def events_in(dump):
    """(slug, leg) of what a version holds that the one before did not.

    Of a mission that it added both: what had not happened by then, a later version has.
    """
    rows = dump.changes.get("missions", {})
    for row in rows.get("added", ()):
        yield from ((row["key"]["mission"], leg) for leg in Leg)
    for row in rows.get("changed", ()):
        if outcomes := row["columns"].get("outcome"):
            for leg in legs_entered(*outcomes):
                yield row["key"]["mission"], leg

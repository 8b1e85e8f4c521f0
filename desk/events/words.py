"""What was written, in plain words: a sentence for each thing that changes."""

from collections import defaultdict

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from missions.models import CrewMember, Leg, SeatAssignment, Source, Status

from ..states import PRECISIONS, told

TOLD_WITH_OTHERS = {*PRECISIONS.values(), "sources"}
NAMES = {"slug", "summary"}  # told as what the row is called, or never seen


def sentences(done):
    """Of each `Written`; who cites what new is told together at the end."""
    cited = defaultdict(list)
    for written in done:
        if written.before is None:
            yield entered(written)
        else:
            yield from changed(written)
        before = (written.before or {"": {}})[""]
        for key in written.after[""].get("sources", []):
            if key not in before.get("sources", []):
                cited[key].append(str(written.row))
    for key, rows in cited.items():
        source = Source.objects.get_by_natural_key(key)
        words = {"source": source, "rows": "; ".join(rows)}
        yield _("“%(source)s” is cited by: %(rows)s") % words


def entered(written):
    """All that a new row holds: "Crew change entered: … (type: named; …)"."""
    row, fields = written.row, written.after[""]
    noun = capfirst(row._meta.verbose_name)
    words = {"noun": noun, "row": getattr(row, "summary", None) or row}
    parts = "; ".join(
        f"{field.verbose_name}: {told(type(row), field.name, fields)}"
        for field in row._meta.get_fields()
        if field.name in fields.keys() - TOLD_WITH_OTHERS - NAMES
        and fields[field.name] not in (None, "", False, [])
    )
    words["parts"] = parts
    return _("%(noun)s entered: %(row)s (%(parts)s)") % words


def changed(written):
    model, before, after = type(written.row), written.before, written.after
    for name in after[""]:
        names = {name, PRECISIONS.get(name, name)}
        same = all(after[""].get(it) == before[""].get(it) for it in names)
        if not same and name not in TOLD_WITH_OTHERS:
            words = of_field(model, name, before[""], after[""])
            yield f"{written.row}: {words}"
    if "seats" in after:
        yield from of_seats(written.row, before["seats"], after["seats"])


def of_field(model, name, before, after):
    """ "launch (UTC) becomes 3 December 2026, 12:00 UTC (it was March 2027)"."""
    words = {
        "field": model._meta.get_field(name).verbose_name,
        "now": told(model, name, after),
        "before": told(model, name, before),
    }
    return _("%(field)s becomes %(now)s (it was %(before)s)") % words


def of_seats(mission, before, after):
    """Seats of which only the status changes are told together."""
    together = defaultdict(list)
    for key in after | before:
        was, is_now = before.get(key), after.get(key)
        fields = is_now or was
        statuses = tuple(each and each["status"] for each in (was, is_now))
        if statuses[0] != statuses[1]:
            together[(fields["leg"], *statuses)].append(seated(was, fields))
        if was and is_now:
            yield from of_seat(mission, was, is_now)
    for change, names in together.items():
        yield f"{mission}: {of_statuses(*change, names)}"


def of_seat(mission, was, is_now):
    for name, value in is_now.items():
        if value != was[name] and name != "status":
            words = of_field(SeatAssignment, name, was, is_now)
            yield f"{mission}, {name_of(is_now)}: {words}"


def of_statuses(leg, was, is_now, names):
    """ "3 launch seats become flown (they were planned): …"."""
    words = {
        "number": len(names),
        "leg": Leg(leg).label,
        "was": was and Status(was).label,
        "now": is_now and Status(is_now).label,
        "names": ", ".join(names),
    }
    if was is None:
        one = "%(number)d %(leg)s seat is entered as %(now)s: %(names)s"
        more = "%(number)d %(leg)s seats are entered as %(now)s: %(names)s"
    elif is_now is None:
        one = "%(number)d %(leg)s seat is taken out (it was %(was)s): %(names)s"
        more = "%(number)d %(leg)s seats are taken out (they were %(was)s): %(names)s"
    else:
        one = "%(number)d %(leg)s seat becomes %(now)s (it was %(was)s): %(names)s"
        more = "%(number)d %(leg)s seats become %(now)s (they were %(was)s): %(names)s"
    return ngettext(one, more, len(names)) % words


def seated(was, fields):
    """A name; of a new seat with the role, for whom it is and on what terms."""
    if was:
        return name_of(fields)
    names = "role", "nation", "agency", "arrangement"
    parts = [told(SeatAssignment, name, fields) for name in names if fields.get(name)]
    return f"{name_of(fields)} ({', '.join(parts)})" if parts else name_of(fields)


def name_of(fields):
    return CrewMember.objects.get_by_natural_key(fields["person"]).name

"""What time has overtaken, and what has to be looked after."""

from datetime import timedelta

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from missions.catalogue.check import exchange_problems
from missions.dates import Precision, period_start
from missions.models import (
    AssignmentChange,
    CrewMember,
    Disagreement,
    Exchange,
    Mission,
    Outcome,
    Source,
)
from missions.models.source import with_last_checked

from ..drafts import Draft
from ..suggestions import Judged, Suggestion
from .rules import Rule

FRESH = timedelta(days=14)
KEPT = timedelta(days=365)
USUAL = 5  # landed flights of a vehicle, by which the length of the next is judged


def is_over(name, precision, now):
    """A `Q`: whether the period that a moment is known to has passed."""
    found = Q()
    for known in Precision:
        begun = Q(**{precision: known, f"{name}__lt": period_start(now, known)})
        found |= begun
    return found


def launches_past(now):
    planned = Mission.objects.filter(outcome=Outcome.PLANNED)
    return planned.filter(is_over("launched_at", "launch_precision", now))


def in_flight_for_long(now):
    flights = Mission.objects.filter(outcome=Outcome.IN_FLIGHT)
    late = [
        flight.pk
        for flight in flights
        if (usual := longest_of_late(flight)) and now - flight.launched_at > usual
    ]
    return flights.filter(pk__in=late)


def longest_of_late(flight):
    """The longest of the vehicle's last landed flights; None of its first."""
    landed = Mission.objects.filter(vehicle=flight.vehicle_id, outcome=Outcome.LANDED)
    landed = landed.order_by("-landed_at")[:USUAL]
    return max((mission.duration for mission in landed), default=None)


def not_looked_after(now):
    coming = Mission.objects.filter(outcome__in=[Outcome.PLANNED, Outcome.IN_FLIGHT])
    read = with_last_checked(coming)
    return read.filter(Q(last_checked__lt=(now - FRESH).date()) | Q(last_checked=None))


def exchanges_lacking_seats(_now):
    lacking = [problem.row.pk for problem in exchange_problems()]
    return Exchange.objects.filter(pk__in=lacking)


def with_one_source(model):
    return lambda _now: model.objects.annotate(cited=Count("sources")).filter(cited=1)


OVERDUE = [
    Rule(
        "launches-past",
        _("Planned flights past their date"),
        _("It launched, slipped or was cancelled, and the catalogue says planned."),
        launches_past,
        "launched_at",
        is_overdue=True,
    ),
    Rule(
        "long-in-flight",
        _("Crews past the usual landing"),
        _(
            "In flight longer than any of the vehicle’s last five flights. No planned "
            "landing is held: see whether it has landed."
        ),
        in_flight_for_long,
        "launched_at",
        is_overdue=True,
    ),
    Rule(
        "not-looked-after",
        _("Flights to come or in space, without a source read for 14 days"),
        _("Look whether crew or date has changed, and cite what says so."),
        not_looked_after,
        "launched_at",
        is_overdue=True,
    ),
    Rule(
        "drafts-forgotten",
        _("Drafts kept for more than 14 days"),
        _("Publish them, or discard them: meanwhile the catalogue moves on."),
        lambda now: Draft.objects.filter(at__lt=now - FRESH),
        is_overdue=True,
    ),
    Rule(
        "exchanges-lacking-seats",
        _("Exchanges that lack seats"),
        _("Entered before their seats. Until they have them, no load takes the files."),
        exchanges_lacking_seats,
        is_overdue=True,
    ),
]

OPEN = [
    Rule(
        "drafts-for-a-second",
        _("Drafts that want a second curator"),
        _("Look at what each does. Whoever asked for it cannot publish it alone."),
        lambda _now: Draft.objects.exclude(second=""),
    ),
    Rule(
        "drafts",
        _("Drafts not yet published"),
        _("Kept back until somebody publishes them."),
        lambda _now: Draft.objects.filter(second=""),
    ),
    Rule(
        "suggestions",
        _("Suggestions from other catalogues"),
        _("They say otherwise: take it, leave it, or say why they are wrong."),
        lambda _now: Suggestion.objects.filter(judged=Judged.OPEN),
    ),
    Rule(
        "disagreements",
        _("Disagreements undecided"),
        _("No value is chosen. A third source may settle it."),
        lambda _now: Disagreement.objects.filter(chosen=""),
    ),
    Rule(
        "sources-to-read-again",
        _("Sources last read over a year ago"),
        _("Pages change and go away: read it again and say on which day."),
        lambda now: Source.objects.filter(checked_on__lt=(now - KEPT).date()),
        "published_on",
    ),
    Rule(
        "sources-second-hand",
        _("Sources not read directly"),
        _("Known only as another page cites them: find the page, or cite that one."),
        lambda _now: Source.objects.filter(read_directly=False),
        "published_on",
    ),
    Rule(
        "missions-on-one-source",
        _("Missions on one source"),
        _("A second one would show where the first is wrong."),
        with_one_source(Mission),
        "launched_at",
    ),
    Rule(
        "people-on-one-source",
        _("People on one source"),
        _("A second one would show where the first is wrong."),
        with_one_source(CrewMember),
    ),
    Rule(
        "changes-on-one-source",
        _("Crew changes on one source"),
        _("Enough where it is the agency’s own announcement."),
        with_one_source(AssignmentChange),
        "changed_on",
    ),
]

"""Facts of a row as columns of its query, so that rows can be sorted by what they show.

What `spaceflight_facts` knows of all spaceflights at once, for the rows of any query.
"""

import datetime

from django.db.models import (
    BooleanField,
    Case,
    Count,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    IntegerField,
    OuterRef,
    Q,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import (
    Coalesce,
    ExtractMonth,
    ExtractYear,
    TruncDate,
)

from ..dates import TO_THE_DAY, Precision, full_years_in_rows
from ..spaceflights import launch_seats
from .mission_codes import ABOVE_100_KM, Outcome
from .seat_codes import Leg, Status

LAUNCH = {
    "launch_slug": "mission__slug",
    "launch_name": "mission__name",
    "launch_vehicle": "mission__vehicle__slug",
    "launch_nation": "nation__code",
    "own_launched_at": "mission__launched_at",
    "own_launch_precision": "mission__launch_precision",
}


def month_planned():
    """By which month a mission is planned to have launched, in months since year 0.

    “2027” is later than “March 2027”. 0 of missions that are planned no more, null
    of those without a date.
    """
    months = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.YEAR: 12}
    whens = [
        When(launch_precision=precision, then=Value(length))
        for precision, length in months.items()
    ]
    begins = ExtractYear("launched_at") * 12 + ExtractMonth("launched_at")
    ends = begins + Case(*whens, default=Value(0))
    return Case(When(outcome=Outcome.PLANNED, then=ends), default=Value(0))


def above_100_km():
    """Whether a seat's mission went above 100 km, in orbit or not."""
    return Q(mission__reach__in=ABOVE_100_KM)


def is_launch():
    """Whether a seat is one that somebody launched in."""
    return Q(leg=Leg.UP, status=Status.FLOWN)


def launch_in_rows(seats):
    """Of the launch seat of a seat’s spaceflight, what `LAUNCH` names: {name: column}.

    A return seat ends a spaceflight that may have begun on another mission; null where
    that is not known.
    """
    launches, is_return = launch_seats(seats), Q(leg=Leg.DOWN)
    return {
        name: Case(
            When(is_return, then=Subquery(launches.values(path)[:1])), default=F(path)
        )
        for name, path in LAUNCH.items()
    }


def age_in_rows(person, launch):
    """Full years at launch, null where a day is not known.

    `person` leads to the person, `launch` to what "ed_at" and "_precision" are added.
    """
    years = full_years_in_rows(f"{person}born_on", f"{launch}ed_at")
    are_known = days_are_known(person, launch)
    return Case(When(are_known, then=years), output_field=IntegerField())


def lived_in_rows(person, launch):
    """From the day of birth to that of the launch, null where one is not known."""
    day = TruncDate(f"{launch}ed_at", tzinfo=datetime.UTC)
    lived = ExpressionWrapper(day - F(f"{person}born_on"), DurationField())
    return Case(When(days_are_known(person, launch), then=lived))


def days_are_known(person, launch):
    return Q(
        **{
            f"{person}birth_precision": Precision.DAY,
            f"{launch}_precision__in": TO_THE_DAY,
        }
    )


def own_landing_in_rows():
    """When the person of a flown seat landed; needs `with_return`, null elsewhere."""
    return Case(
        When(is_launch(), then=F("returned_at")),
        When(status=Status.FLOWN, then=F("mission__landed_at")),
    )


def elapsed_in_rows():
    """Of flown seats, from the person's own launch to their own landing, or the loss.

    Needs `with_spaceflights`; null while the spaceflight lasts.
    """
    lost_at = Case(
        When(mission__outcome=Outcome.LOST, then=F("mission__landed_at")),
        default=Value(None),
    )
    ended_at = Case(
        When(is_launch(), then=Coalesce("returned_at", lost_at)),
        When(status=Status.FLOWN, then=F("mission__landed_at")),
    )
    return ExpressionWrapper(
        ended_at - F("own_launched_at"), output_field=DurationField()
    )


def is_of_a_spaceflight():
    """Whether a seat begins or ends one above 100 km; needs `with_launch`."""
    return Q(status=Status.FLOWN, own_launched_at__isnull=False) & above_100_km()


def first_in_rows(seats):
    """Whether a spaceflight is the person's first; null on seats of none."""
    return Case(
        When(is_of_a_spaceflight(), then=~Exists(earlier_spaceflights(seats))),
        output_field=BooleanField(null=True),
    )


def after_another_nation_in_rows(seats):
    """Whether it is a spaceflight of who flew for another nation on an earlier one.

    Needs `with_launch`; what counts is the nation flown for at launch.
    """
    earlier = earlier_spaceflights(seats)
    others = earlier.exclude(nation__code=OuterRef("launch_nation"))
    return Case(
        When(is_of_a_spaceflight(), then=Exists(others)),
        default=False,
        output_field=BooleanField(),
    )


def earlier_spaceflights(seats):
    """Launch seats of the same person above 100 km before the row's own launch."""
    return seats.spaceflights().filter(
        person=OuterRef("person"),
        mission__launched_at__lt=OuterRef("own_launched_at"),
    )


def career_in_rows(seats, person):
    """What the person of a row flew above 100 km in all: {name: column}.

    `flights`, how many spaceflights; `total_time` of those that ended, null without
    any. `person` leads from the row to the person's key.
    """
    flown = seats.spaceflights().filter(person=OuterRef(person)).order_by()
    return {
        "flights": Coalesce(Subquery(summed(flown, Count("pk"))), 0),
        "total_time": Subquery(summed(flown.with_elapsed(), Sum("elapsed"))),
    }


def first_launch_in_rows(seats):
    """When a person of a row first launched above 100 km, and its precision."""
    first = seats.spaceflights().filter(person=OuterRef("pk"))
    first = first.order_by("mission__launched_at", "pk")
    return {
        "first_launched_at": Subquery(first.values("mission__launched_at")[:1]),
        "first_launch_precision": Subquery(
            first.values("mission__launch_precision")[:1]
        ),
    }


def crew_size_in_rows(seats, leg):
    """How many people sit in a mission of a row, or are to, on one leg."""
    held = seats.counted().filter(mission=OuterRef("pk"), leg=leg).order_by()
    return Coalesce(Subquery(summed(held, Count("pk"), "mission")), 0)


def time_between(began, ended):
    return ExpressionWrapper(F(ended) - F(began), output_field=DurationField())


def summed(seats, number, of="person"):
    """The `number` of all `seats` of one person, as the one row of a subquery."""
    return seats.values(of).annotate(number=number).values("number")

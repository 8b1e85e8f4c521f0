"""Counts of people and seats, each by one rule."""

from django.db.models import Count, F, Q

from ..models import Arrangement, Leg, SeatAssignment
from ..models.codes import UNKNOWN


def flown():
    return SeatAssignment.objects.flown().order_by()


def by_vehicle(seats):
    """`seats` by vehicle: dicts with key (slug), name, operator, people, up, down."""
    return counted(
        seats,
        key="mission__vehicle__slug",
        name="mission__vehicle__name",
        operator="mission__vehicle__operator__short_name",
    )


def by_nation(seats):
    """`seats` by nation flown for: dicts with key (code), name, people, up, down."""
    return counted(seats, key="nation__code", name="nation__name")


def by_agency(seats):
    """`seats` by sponsoring agency: dicts with key (slug), name, people, up, down."""
    return counted(seats, key="agency__slug", name="agency__short_name")


def counted(seats, **names):
    """Flown `seats` of both legs, counted: people by their seats up; most first."""
    up, down = Q(leg=Leg.UP), Q(leg=Leg.DOWN)
    return list(
        seats.values(**{name: F(path) for name, path in names.items()})
        .annotate(
            people=Count("person", distinct=True, filter=up),
            up=Count("pk", filter=up),
            down=Count("pk", filter=down),
        )
        .order_by("-up", "-down", *names)
    )


def totals(seats):
    """What the catalogue counts, each by its rule: {name: number}.

    `seats` are all seat rows. One query a line.
    """
    up = seats.flown().up()
    return {
        "people_in_space": people(up.in_space()),
        "people_in_orbit": people(up.in_orbit()),
        "spaceflights": up.in_space().count(),
        "changed_spacecraft": up.in_space()
        .returned_on_a_different_spacecraft()
        .count(),
        "seats_up": up.count(),
        "seats_down": seats.flown().down().count(),
    }


def people(seats):
    return seats.order_by().values("person").distinct().count()


def by_arrangement(seats):
    """Seats up by the terms they were held on: (code or "unknown", label, seats)."""
    found = dict(seats.up().values_list("arrangement").annotate(Count("pk")))
    return [
        (code or UNKNOWN, label, found[code])
        for code, label in Arrangement.choices
        if code in found
    ]

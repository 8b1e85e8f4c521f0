"""Counts of people and seats, each by one rule: flown seats up, by nation flown for."""

from collections import Counter

from django.db.models import Count, F

from .models import SeatAssignment
from .models.seat_questions import on_own_vehicle


def flown_up():
    return SeatAssignment.objects.flown().up().order_by()


def by_vehicle(seats):
    """`seats` by vehicle: dicts with slug, name, operator, people, seats."""
    return counted(
        seats,
        slug="mission__vehicle__slug",
        name="mission__vehicle__name",
        operator="mission__vehicle__operator__short_name",
        operator_nation="mission__vehicle__operator__nation__code",
    )


def by_nation(seats):
    """`seats` by nation flown for: dicts with code, name, people, seats; most first."""
    return counted(seats, code="nation__code", name="nation__name")


def by_agency(seats):
    """`seats` by sponsoring agency: dicts with slug, name, people, seats."""
    return counted(seats, slug="agency__slug", name="agency__short_name")


def counted(seats, *annotations, **names):
    return list(
        seats.values(*annotations, **{name: F(path) for name, path in names.items()})
        .annotate(people=Count("person", distinct=True), seats=Count("pk"))
        .order_by("-seats", *names)
    )


def totals(seats):
    """What the catalogue counts, each by its rule: {name: number}.

    `seats` are all seat rows. One query a line.
    """
    up = seats.flown().up()
    return {
        "people_in_space": people(up.in_space()),
        "people_in_orbit": people(up.in_orbit()),
        "journeys": up.in_space().count(),
        "changed_ships": up.in_space().with_way_home().on_another_ship().count(),
        "seats_up": up.count(),
        "seats_down": seats.flown().down().count(),
    }


def people(seats):
    return seats.order_by().values("person").distinct().count()


def families_by_nation(seats, nations=12):
    """The matrix in small: vehicle families across, the most flown nations down.

    Returns (families, rows): families by name, the most flown first; rows as dicts with
    code, name and cells, a cell being None or a dict with family, seats and whether
    vehicles of it are `own`: of the nation itself or of one before or after it.
    """
    found = counted(
        seats.annotate(own=on_own_vehicle()),
        "own",
        code="nation__code",
        name="nation__name",
        family="mission__vehicle__family",
    )
    families, rows = Counter(), {}
    for cell in found:
        families[cell["family"]] += cell["seats"]
        row = rows.setdefault(cell["code"], {"name": cell["name"], "cells": {}})
        held = row["cells"].setdefault(cell["family"], cell)
        if held is not cell:
            held["seats"] += cell["seats"]
            held["own"] = held["own"] or cell["own"]
    across = sorted(families, key=lambda family: (-families[family], family))
    down = sorted(rows.items(), key=lambda row: (-seats_in(row[1]["cells"]), row[0]))
    return across, [
        {
            "code": code,
            "name": row["name"],
            "cells": [row["cells"].get(family) for family in across],
        }
        for code, row in down[:nations]
    ]


def seats_in(cells):
    return sum(cell["seats"] for cell in cells.values())

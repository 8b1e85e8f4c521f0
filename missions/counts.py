"""Counts of people and seats, each by one rule: flown seats up, by nation flown for."""

from django.db.models import Count, F

from .models import SeatAssignment


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


def counted(seats, **names):
    return list(
        seats.values(**{name: F(path) for name, path in names.items()})
        .annotate(people=Count("person", distinct=True), seats=Count("pk"))
        .order_by("-seats", *names)
    )


def nations_by_vehicle(seats):
    """The matrix: vehicles across, nations down, people in each cell.

    Returns (vehicles, rows): vehicles as (slug, name); rows as dicts with code, name
    and cells, a cell being None or a dict with vehicle, people and whether the vehicle
    is the nation's own.
    """
    found = counted(
        seats,
        code="nation__code",
        name="nation__name",
        vehicle="mission__vehicle__slug",
        vehicle_name="mission__vehicle__name",
        owner="mission__vehicle__operator__nation__code",
    )
    vehicles, nations = {}, {}
    for cell in found:
        vehicles.setdefault(cell["vehicle"], [cell["vehicle_name"], 0])
        vehicles[cell["vehicle"]][1] += cell["seats"]
        nations.setdefault((cell["code"], cell["name"]), {})[cell["vehicle"]] = cell
    across = sorted(vehicles, key=lambda slug: -vehicles[slug][1])
    down = sorted(
        nations.items(), key=lambda row: -sum(c["seats"] for c in row[1].values())
    )
    rows = [
        {
            "code": code,
            "name": name,
            "cells": [
                cells.get(slug) and cells[slug] | {"own": cells[slug]["owner"] == code}
                for slug in across
            ],
        }
        for (code, name), cells in down
    ]
    return [(slug, vehicles[slug][0]) for slug in across], rows
